// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports_page.h"

#include "store/reference.h"
#include "ui/report/figure_note.h"
#include "ui/report/report_screen.h"

#include <QVBoxLayout>

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
    connect(m_screen, &ReportScreen::otherFigureRequested, this,
            [this](const QString& drill) { showFigureOf(m_screen->otherOutput(), drill); });
}

bool ReportsPage::showFigure(const QString& drill)
{
    return showFigureOf(m_screen->sharedOutput(), drill);
}

bool ReportsPage::showFigureOf(const std::shared_ptr<const ReportOutput>& output, const QString& drill)
{
    const auto note = output ? figureNote(output->result.figures, drill) : std::nullopt;
    if (!note)
        return false;
    const Lang lang = output->result.figures.params.lang;
    QString definition = note->definition;
    for (const QString& operand : {note->part, note->whole}) {
        if (!operand.isEmpty())
            definition += u'\n' + operand;
    }
    RecordsDialog dialog(m_session, note->label, figureValueText(note->value, note->unit, lang), definition,
                         this);
    connect(&dialog, &RecordsDialog::recordRequested, this, &ReportsPage::recordRequested);
    connect(m_task, &BackgroundTask::failed, &dialog,
            [&dialog](const QString& reason) { dialog.setFindings(reportFailure(reason)); });
    // The question of the report as it was made: as at the same day.
    m_task->start([output, drill, lang, &dialog, path = m_session.store().path(),
                   &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        auto read = store ? readFigureRecords(**store, store::loadRuleBook(**store), output->result, drill)
                          : Expected<FigureRecords>(tl::unexpected(store.error()));
        if (!read)
            return [&dialog, findings = read.error().findings] { dialog.setFindings(findings); };
        return [&dialog, lang, records = *read] { dialog.setRecords(records, lang); };
    });
    dialog.exec();
    m_task->cancel(); // its answer belongs to the dialog, which goes now
    return true;
}

} // namespace kc::ui
