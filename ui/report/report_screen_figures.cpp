// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the report on the screen: tooltips, the list of figures, a second report beside the first,
// saved questions.
#include "base/date_text.h"
#include "base/texts.h"
#include "report/figure_records.h"
#include "report/flat_figures.h"
#include "report/report_screen.h"
#include "report/snapshot.h"
#include "report/snapshot_differences.h"
#include "report/ui_report_screen.h"
#include "store/query.h"
#include "store/reference.h"
#include "ui/report/batch_dialog.h"
#include "ui/report/compare_dialog.h"
#include "ui/report/figure_note.h"
#include "ui/report/request_json.h"

#include <QCursor>
#include <QJsonDocument>
#include <QToolTip>

#include "common/language.h"
#include "common/note_label.h"
#include "common/prompts.h"
#include "common/session.h"
#include "form/form_problems.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

void ReportScreen::connectFigures()
{
    Ui::ReportScreen& ui = *m_ui;
    connect(ui.zoomInButton, &QToolButton::clicked, ui.preview, &PagePreview::zoomIn);
    connect(ui.zoomOutButton, &QToolButton::clicked, ui.preview, &PagePreview::zoomOut);
    connect(ui.fitButton, &QToolButton::clicked, this, [this] { m_ui->preview->setFitsWidth(true); });
    connect(ui.previousButton, &QToolButton::clicked, this,
            [this] { m_ui->preview->goToPage(m_ui->preview->currentPage() - 1); });
    connect(ui.nextButton, &QToolButton::clicked, this,
            [this] { m_ui->preview->goToPage(m_ui->preview->currentPage() + 1); });
    connect(ui.preview, &PagePreview::zoomChanged, this, &ReportScreen::showPage);
    connect(ui.preview, &PagePreview::currentPageChanged, this, &ReportScreen::showPage);
    connect(ui.preview, &PagePreview::figureRequested, this, &ReportScreen::figureRequested);
    connect(ui.preview, &PagePreview::figurePointed, this, [this](const QString& drill) {
        m_ui->figuresPanel->choose(drill);
        m_ui->otherPreview->pointAt(drill);
    });
    ui.preview->setTipMaker([this](const QString& drill) { return tipOf(drill); });
    connect(ui.otherPreview, &PagePreview::figureRequested, this, &ReportScreen::otherFigureRequested);
    ui.otherPreview->setTipMaker([this](const QString& drill) {
        const auto note = m_other ? figureNote(m_other->figures(), drill) : std::nullopt;
        return note ? figureTip(*note) : QString();
    });
    connect(ui.figuresButton, &QPushButton::toggled, ui.figuresPanel, &QWidget::setVisible);
    connect(ui.figuresPanel, &FiguresPanel::figureChosen, this, [this](const QString& key) {
        m_ui->preview->pointAt(key);
        m_ui->otherPreview->pointAt(key);
    });
    connect(ui.figuresPanel, &FiguresPanel::figureRequested, this, &ReportScreen::figureRequested);

    connect(m_otherJob, &ReportJob::finished, this, [this](const std::shared_ptr<const ReportOutput>& other) {
        m_other = other;
        m_otherSigned.reset();
        const report::ReportRequest& asked = other->result.request;
        showOther(titleOf(asked), asked.params.boundaries, other->pages,
                  report::snapshotFigures(other->result.figures, other->pages.title));
    });
    connect(m_otherJob, &ReportJob::failed, this, [this](const Findings& findings) {
        m_otherRequest.reset();
        showFindings(findings);
        Q_EMIT compared();
    });
}

QString ReportScreen::tipOf(const QString& drill)
{
    if (!m_output)
        return {};
    auto note = figureNote(m_output->figures(), drill);
    if (!note)
        return {};
    if (!note->records) {
        if (m_counts.contains(drill))
            note->records = m_counts.value(drill);
        else
            countRecords(drill);
    }
    return figureTip(*note);
}

/// How many records stand behind a cell is only known when they were listed; the tooltip is completed then.
void ReportScreen::countRecords(const QString& drill)
{
    if (m_counting == drill)
        return;
    m_counting = drill;
    m_countTask->start(
        [this, output = m_output, drill, path = m_session.store().path(),
         &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
            const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
            if (!store)
                return [] {};
            const auto read =
                readFigureRecords(**store, store::loadRuleBook(**store), output->result.figures, drill);
            if (!read)
                return [] {};
            return [this, drill, count = read->records] {
                m_counts.insert(drill, count);
                m_counting.clear();
                PagePreview& preview = *m_ui->preview;
                if (QToolTip::isVisible() &&
                    preview.drillAt(preview.viewport()->mapFromGlobal(QCursor::pos())) == drill)
                    QToolTip::showText(QCursor::pos(), tipOf(drill), preview.viewport());
            };
        });
}

/// The window changed its language: figures that were made are named anew, their values stay.
void ReportScreen::nameFigures()
{
    m_nameTask->cancel();
    const Lang lang = uiLang();
    const bool named = !m_output || m_output->figures().params.lang == lang;
    const bool otherNamed = !m_other || m_other->figures().params.lang == lang;
    if (named && otherNamed)
        return;
    m_nameTask->start(
        [this, lang, output = m_output, other = m_other, path = m_session.store().path(),
         &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
            const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
            if (!store)
                return [] {};
            const RuleBook rules = store::loadRuleBook(**store);
            const auto rename = [&](const std::shared_ptr<const ReportOutput>& made) {
                return made ? namedIn(**store, rules, *made, lang) : nullptr;
            };
            return [this, output, other, renamed = rename(output), otherRenamed = rename(other)] {
                if (otherRenamed && m_other == other)
                    m_other = otherRenamed;
                if (!renamed || m_output != output)
                    return; // another report stands there now
                m_output = renamed;
                m_ui->figuresPanel->setFigures(renamed->figures(), renamed->pages.title);
            };
        });
}

// ---- a second report

QString ReportScreen::titleOf(const report::ReportRequest& request) const
{
    const Lang lang = uiLang();
    const report::ReportParams& params = request.params;
    QString place = tr("the whole country");
    if (params.scope.kind == report::Scope::Kind::Region) {
        place = text(labelKey(params.scope.region), lang);
    } else if (params.scope.kind == report::Scope::Kind::Province) {
        place = params.scope.province;
        for (const AdminUnit* unit :
             m_session.rules().places.unitsAt(params.boundaries, UnitLevel::Province)) {
            if (unit->code == params.scope.province)
                place = placeTitle(*unit, lang);
        }
    }
    return tr("%1 · %2 · as known on %3 · map of %4")
        .arg(place, periodText(params.period, lang), dateText(params.asAt, lang),
             dateText(params.boundaries, lang));
}

bool ReportScreen::isCompared() const
{
    return !m_ui->otherBox->isHidden();
}

QSet<QString> ReportScreen::differing() const
{
    return m_ui->figuresPanel->differing();
}

void ReportScreen::compare()
{
    if (!m_output)
        return;
    CompareDialog dialog(m_session, m_output->result.request, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.signedReport().isEmpty())
        compareWith(dialog.request());
    else
        compareWithSigned(dialog.signedReport());
}

void ReportScreen::compareWith(const report::ReportRequest& request)
{
    m_ui->problems->setFindings({});
    m_otherRequest = request;
    m_ui->workBar->setValue(0);
    m_otherJob->start(m_session.store().path(), request, uiLang());
    showWork(tr("The report to compare with is being made"));
}

/// The units of two days are the same ones: a name means one territory on both.
bool ReportScreen::sameMap(QDate one, QDate other) const
{
    const PlaceMap& places = m_session.rules().places;
    return one == other ||
           (places.unitsAt(one, UnitLevel::Province) == places.unitsAt(other, UnitLevel::Province) &&
            places.unitsAt(one, UnitLevel::Commune) == places.unitsAt(other, UnitLevel::Commune));
}

void ReportScreen::showOther(const QString& title, QDate map, const report::Pages& pages,
                             const QJsonObject& figures)
{
    Ui::ReportScreen& ui = *m_ui;
    OtherFigures other;
    other.title = title;
    const Lang lang = uiLang();
    const report::FlatFigures flat(figures);
    for (const report::FlatFigure& figure : flat.all()) {
        other.values.insert(figure.key, figure.value);
        QString printed = report::shownValue(figure.value, lang);
        if (figure.kind == "share"_L1 && !figure.value.isNull() && figure.unit == "%"_L1)
            printed += u'%';
        else if (figure.kind == "money"_L1 && !figure.value.isNull())
            printed += u' ' + text(u"unit.dong"_s, lang);
        other.shown.insert(figure.key, printed);
    }
    const QDate shownMap = m_output ? m_output->result.request.params.boundaries : map;
    showNote(ui.mapsLabel, Note::Warning,
             sameMap(shownMap, map)
                 ? QString()
                 : tr("Two maps stand beside each other: the report counts by the units of %1, this one by "
                      "those of %2. One name may mean two territories.")
                       .arg(dateText(shownMap, lang), dateText(map, lang)));
    ui.figuresPanel->compareWith(&other);
    ui.figuresPanel->show();
    ui.figuresButton->setChecked(true);
    ui.otherTitleLabel->setText(title);
    ui.otherPreview->setPages(pages);
    // Two papers need the room; what is asked comes back when the comparison ends.
    m_foldedSide = m_foldedSide || ui.sideButton->isChecked();
    ui.sideButton->setChecked(false);
    ui.otherBox->show();
    ui.paneSplitter->setSizes({1000, 1000});
    const QSet<QString> marked = ui.figuresPanel->differing();
    ui.preview->setMarked(marked);
    ui.otherPreview->setMarked(marked);
    showWork();
    Q_EMIT compared();
}

void ReportScreen::endComparison()
{
    Ui::ReportScreen& ui = *m_ui;
    m_otherJob->cancel();
    m_otherRequest.reset();
    m_other.reset();
    m_otherSigned.reset();
    ui.otherBox->hide();
    if (std::exchange(m_foldedSide, false))
        ui.sideButton->setChecked(true);
    ui.otherPreview->setPages({});
    ui.figuresPanel->compareWith(nullptr);
    ui.preview->setMarked({});
    showWork();
}

// ---- saved questions

void ReportScreen::loadNamed(const QString& choose)
{
    QComboBox& combo = *m_ui->namedCombo;
    const QString kept = choose.isEmpty() ? combo.currentText() : choose;
    combo.clear();
    combo.addItem(tr("Saved reports"));
    store::Query query(m_session.store(), u"ui/named_reports"_s);
    query.bind(u":user_id"_s, m_session.actor().user.toText());
    query.each(
        [&combo](const store::Row& row) { combo.addItem(row.text(u"name"_s), row.text(u"parameters"_s)); });
    combo.setCurrentIndex(std::max(0, combo.findText(kept)));
    showWork();
}

void ReportScreen::chooseNamed()
{
    const QJsonObject json =
        QJsonDocument::fromJson(m_ui->namedCombo->currentData().toString().toUtf8()).object();
    if (!json.isEmpty())
        setRequest(
            requestFromJson(json, m_session.clock().today(), m_session.store().setting(u"province"_s)));
    showWork();
}

void ReportScreen::saveNamed()
{
    const QString chosen = m_ui->namedCombo->currentIndex() > 0 ? m_ui->namedCombo->currentText() : QString();
    const auto name = m_session.prompts().askText(this, tr("Save the report's question"), tr("Name"), chosen);
    if (!name || name->trimmed().isEmpty())
        return;
    const QJsonObject json = requestToJson(request(), m_session.clock().today());
    if (m_session.runOrTell(
            u"save_named_report"_s,
            {{u"name"_s, name->trimmed()},
             {u"parameters"_s, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))}},
            this))
        loadNamed(name->trimmed());
}

void ReportScreen::removeNamed()
{
    const QString name = m_ui->namedCombo->currentText();
    if (m_ui->namedCombo->currentIndex() <= 0 ||
        !m_session.prompts().confirm(this, tr("Delete the saved report"),
                                     tr("“%1” will be taken from the list. No report is lost.").arg(name),
                                     tr("Delete")))
        return;
    if (m_session.runOrTell(u"save_named_report"_s, {{u"name"_s, name}, {u"parameters"_s, QString()}},
                            this)) {
        m_ui->namedCombo->setCurrentIndex(0);
        loadNamed();
    }
}

void ReportScreen::exportMany()
{
    BatchDialog(m_session, request(), this).exec();
}

} // namespace kc::ui
