// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports_page.h"

#include "report/flat_figures.h"
#include "report/snapshot.h"
#include "report/snapshot_differences.h"
#include "store/look_back.h"
#include "store/reference.h"
#include "ui/report/figure_note.h"
#include "ui/report/report_screen.h"

#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "register/records_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_screen(new ReportScreen(session, this))
    , m_task(new BackgroundTask(this))
{
    setObjectName(u"reportsPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_screen);
    connect(m_screen, &ReportScreen::figureRequested, this, &ReportsPage::showFigure);
    connect(m_screen, &ReportScreen::otherFigureRequested, this, [this](const QString& drill) {
        if (!showFigureOf(m_screen->otherOutput(), drill))
            showSignedFigure(m_screen->otherSigned(), drill);
    });
}

bool ReportsPage::showFigure(const QString& drill)
{
    return showFigureOf(m_screen->sharedOutput(), drill);
}

bool ReportsPage::showFigureOf(const std::shared_ptr<const ReportOutput>& output, const QString& drill)
{
    const auto note = output ? figureNote(output->figures(), drill) : std::nullopt;
    if (!note)
        return false;
    QString definition = note->definition;
    for (const QString& operand : {note->part, note->whole}) {
        if (!operand.isEmpty())
            definition += u'\n' + operand;
    }
    RecordsDialog dialog(m_session, note->label, figureValueText(note->value, note->unit, uiLang()),
                         definition, this);
    connect(&dialog, &RecordsDialog::recordRequested, this, &ReportsPage::recordRequested);
    connect(m_task, &BackgroundTask::failed, &dialog,
            [&dialog](const QString& reason) { dialog.setFindings(reportFailure(reason)); });
    // The question of the report as it was made: as at the same day.
    m_task->start([output, drill, &dialog, path = m_session.store().path(),
                   &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        auto read = store ? readFigureRecords(**store, store::loadRuleBook(**store), output->figures(), drill)
                          : Expected<FigureRecords>(tl::unexpected(store.error()));
        if (!read)
            return [&dialog, findings = read.error().findings] { dialog.setFindings(findings); };
        return [&dialog, records = *read] { dialog.setRecords(records); };
    });
    dialog.exec();
    m_task->cancel(); // its answer belongs to the dialog, which goes now
    return true;
}

bool ReportsPage::showSignedFigure(const std::shared_ptr<const report::Snapshot>& snapshot,
                                   const QString& drill)
{
    if (!snapshot)
        return false;
    const report::FlatFigures figures(snapshot->figures);
    const auto found = std::find_if(figures.all().begin(), figures.all().end(),
                                    [&](const report::FlatFigure& figure) { return figure.key == drill; });
    if (found == figures.all().end())
        return false;
    // The paper speaks its own language; the report beside it names the same figure in the window's.
    const ReportOutput* beside = m_screen->output();
    const auto note = beside ? figureNote(beside->figures(), drill) : std::nullopt;
    const bool own = snapshot->request.params.lang == uiLang();
    const QString label = !own && note ? note->label : found->label;
    const QString unit = !own && note ? note->unit : found->unit;
    const QString value = report::shownValue(found->value, uiLang());
    QStringList definition{
        tr("Signed as %1. The sums are those of the records as they stood then; the list shows "
           "these records as they are today.")
            .arg(snapshot->record.number)};
    if (own && !found->definition.isEmpty())
        definition.prepend(found->definition);
    RecordsDialog dialog(m_session, label,
                         found->value.isNull() || unit.isEmpty() ? value : value + u' ' + unit,
                         definition.join(u'\n'), this);
    connect(&dialog, &RecordsDialog::recordRequested, this, &ReportsPage::recordRequested);
    connect(m_task, &BackgroundTask::failed, &dialog,
            [&dialog](const QString& reason) { dialog.setFindings(reportFailure(reason)); });
    m_task->start(
        [snapshot, drill, window = uiLang(), &dialog, path = m_session.store().path(),
         &clock = m_session.clock()](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
            const auto read = [&]() -> Expected<FigureRecords> {
                const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
                if (!store)
                    return tl::unexpected(store.error());
                const auto then = store::LookBack::to(**store, snapshot->record.auditSeq());
                if (!then)
                    return tl::unexpected(then.error());
                const RuleBook rules = store::loadRuleBook((*then)->store());
                report::ReportRequest request = snapshot->request;
                request.params.lang = window;
                const auto again = report::buildFigures((*then)->store(), rules, request, progress);
                if (!again)
                    return tl::unexpected(again.error());
                return readFigureRecords((*then)->store(), rules, *again, drill);
            }();
            if (!read)
                return [&dialog, findings = read.error().findings] { dialog.setFindings(findings); };
            return [&dialog, records = *read] { dialog.setRecords(records); };
        });
    dialog.exec();
    m_task->cancel(); // its answer belongs to the dialog, which goes now
    return true;
}

} // namespace kc::ui
