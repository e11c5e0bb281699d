// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/question_form.h"

#include "base/texts.h"
#include "base/viet_text.h"
#include "domain/rule_book.h"
#include "report/ui_question_form.h"
#include "ui/report/option_edit.h"
#include "ui/report/request_json.h"

#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "form/form_problems.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;
using report::ReportPeriod;
using report::Scope;

namespace {

constexpr int kSpanYears = 5; ///< programmes and summaries count 2016-2020, 2021-2025, 2026-2030

using Items = std::vector<std::pair<QString, QString>>; ///< key, title

/// Fills a list anew; what was chosen stays chosen when it is still there.
void refillCombo(QComboBox& combo, const Items& items, const QString& first)
{
    const QSignalBlocker quiet(combo);
    const QString kept = combo.count() > 0 ? combo.currentData().toString() : first;
    combo.clear();
    for (const auto& [key, title] : items)
        combo.addItem(title, key);
    combo.setCurrentIndex(std::max(0, combo.findData(kept)));
}

void chooseData(QComboBox& combo, const QString& key)
{
    const QSignalBlocker quiet(combo);
    if (const int index = combo.findData(key); index >= 0)
        combo.setCurrentIndex(index);
}

} // namespace

QuestionForm::QuestionForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::QuestionForm>())
{
    m_ui->setupUi(this);
}

QuestionForm::~QuestionForm() = default;

void QuestionForm::setSession(Session& session)
{
    m_session = &session;
    Ui::QuestionForm& ui = *m_ui;
    makeOptions();
    fillLists();
    report::ReportRequest first =
        requestFromJson({}, session.clock().today(), session.store().setting(u"province"_s));
    setRequest(first);
    retranslate();

    connect(ui.kindCombo, &QComboBox::activated, this, [this] {
        reportChosen();
        showParts();
        questionChanged();
    });
    connect(ui.scopeCombo, &QComboBox::activated, this, [this] {
        showParts();
        questionChanged();
    });
    for (QComboBox* combo : {ui.regionCombo, ui.provinceCombo, ui.langCombo})
        connect(combo, &QComboBox::activated, this, &QuestionForm::questionChanged);
    connect(ui.spanCombo, &QComboBox::activated, this, &QuestionForm::spanChosen);
    connect(ui.monthsCombo, &QComboBox::activated, this, &QuestionForm::monthsChosen);
    connect(ui.firstYearSpin, &QSpinBox::valueChanged, this, &QuestionForm::questionChanged);
    connect(ui.yearSpin, &QSpinBox::valueChanged, this, &QuestionForm::yearChanged);
    for (DateEdit* edit : {ui.fromDateEdit, ui.endDateEdit, ui.asAtDateEdit, ui.boundaryDateEdit})
        connect(edit, &DateEdit::dateChanged, this, &QuestionForm::questionChanged);
}

void QuestionForm::setProblems(FormProblems& problems)
{
    Ui::QuestionForm& ui = *m_ui;
    problems.bind(u"scope"_s, ui.scopeCombo);
    problems.bind(u"period"_s, ui.yearSpin);
    problems.bind(u"from"_s, ui.fromDateEdit);
    problems.bind(u"to"_s, ui.endDateEdit);
    problems.bind(u"as_at"_s, ui.asAtDateEdit);
    problems.bind(u"boundaries"_s, ui.boundaryDateEdit);
    problems.alias(u"as-at"_s, u"as_at"_s);
    for (auto it = m_options.cbegin(); it != m_options.cend(); ++it)
        problems.bind(it.key(), it.value());
}

void QuestionForm::fixReport()
{
    m_ui->kindCombo->setEnabled(false);
}

const report::ReportDefinition& QuestionForm::definition() const
{
    const report::ReportDefinition* found = report::findReport(m_ui->kindCombo->currentData().toString());
    return found ? *found : *report::reportDefinitions().front();
}

/// A row for every option some report takes; those of the chosen report are shown.
void QuestionForm::makeOptions()
{
    QWidget* before = m_ui->kindCombo;
    for (const report::ReportDefinition* report : report::reportDefinitions()) {
        for (const report::ReportOption& option : report->options) {
            if (m_options.contains(option.name))
                continue;
            auto* edit = new OptionEdit(m_session->store(), option.name, this);
            auto* label = new QLabel(this);
            label->setBuddy(edit);
            // What the report is about stands right under its kind.
            m_ui->questionLayout->insertRow(1 + static_cast<int>(m_options.size()), label, edit);
            setTabOrder(before, edit);
            before = edit;
            m_options.insert(option.name, edit);
            m_optionLabels.insert(option.name, label);
            connect(edit, &OptionEdit::valueEdited, this, &QuestionForm::questionChanged);
        }
    }
}

QDate QuestionForm::mapDay() const
{
    const QDate day = m_ui->boundaryDateEdit->date();
    return day.isValid() ? day : period().to;
}

void QuestionForm::fillPlaces()
{
    const Lang lang = uiLang();
    std::vector<const AdminUnit*> provinces =
        m_session->rules().places.unitsAt(mapDay(), UnitLevel::Province);
    std::sort(provinces.begin(), provinces.end(), [](const AdminUnit* a, const AdminUnit* b) {
        return compareVietnamese(a->nameVi, b->nameVi) < 0;
    });
    Items items;
    for (const AdminUnit* province : provinces)
        items.emplace_back(province->code, placeTitle(*province, lang));
    refillCombo(*m_ui->provinceCombo, items, m_session->store().setting(u"province"_s));
}

void QuestionForm::fillSpans()
{
    Items items;
    const int now = m_session->clock().today().year();
    const int first = now - (now - 1) % kSpanYears; // 2021 of 2021 to 2025
    for (const int begin : {first - kSpanYears, first, first + kSpanYears})
        items.emplace_back(QString::number(begin), u"%1–%2"_s.arg(begin).arg(begin + kSpanYears - 1));
    items.emplace_back(QString(), tr("other years"));
    refillCombo(*m_ui->spanCombo, items, QString::number(first));
}

void QuestionForm::fillLists()
{
    Ui::QuestionForm& ui = *m_ui;
    const Lang lang = uiLang();
    Items items;
    for (const report::ReportDefinition* known : report::reportDefinitions())
        items.emplace_back(known->name, text(u"report_name."_s + known->name, lang));
    refillCombo(*ui.kindCombo, items, items.front().first);
    refillCombo(*ui.scopeCombo,
                {{u"national"_s, tr("The whole country")},
                 {u"region"_s, tr("A region")},
                 {u"province"_s, tr("A province")}},
                m_session->store().setting(u"province"_s).isEmpty() ? u"national"_s : u"province"_s);
    items.clear();
    for (const Region region : {Region::North, Region::Central, Region::South})
        items.emplace_back(keyOf(region), text(labelKey(region), lang));
    refillCombo(*ui.regionCombo, items, keyOf(Region::North));
    refillCombo(*ui.langCombo, {{u"vi"_s, text(u"lang.vi"_s, lang)}, {u"en"_s, text(u"lang.en"_s, lang)}},
                langKey(lang));
    items.clear();
    for (int month = 1; month <= 12; ++month)
        items.emplace_back(QString::number(month), month == 12  ? tr("12 months (the whole year)")
                                                   : month == 1 ? tr("1 month")
                                                                : tr("%1 months").arg(month));
    items.emplace_back(QString(), tr("to another day"));
    refillCombo(*ui.monthsCombo, items, u"12"_s);
    fillSpans();
    fillPlaces();
    for (auto it = m_optionLabels.cbegin(); it != m_optionLabels.cend(); ++it) {
        it.value()->setText(text(u"report_option."_s + it.key(), lang));
        m_options.value(it.key())->setAccessibleName(it.value()->text());
        m_options.value(it.key())->retranslate();
    }
}

void QuestionForm::showParts()
{
    Ui::QuestionForm& ui = *m_ui;
    const report::ReportDefinition& shown = definition();
    // A hidden row takes no room; the field may lie in a box with the sentence about it.
    const auto show = [&ui](QLabel* label, QWidget* field, bool visible) {
        ui.questionLayout->setRowVisible(label, visible);
        field->setVisible(visible);
    };
    const QString scope = ui.scopeCombo->currentData().toString();
    const bool years = shown.period == ReportPeriod::Years;
    const bool byYear = years || shown.period == ReportPeriod::OneYear;
    show(ui.scopeLabel, ui.scopeCombo, shown.takesScope);
    show(ui.regionLabel, ui.regionCombo, shown.takesScope && scope == "region"_L1);
    show(ui.provinceLabel, ui.provinceCombo, shown.takesScope && scope == "province"_L1);
    show(ui.spanLabel, ui.spanCombo, years);
    show(ui.firstYearLabel, ui.firstYearSpin, years);
    show(ui.yearLabel, ui.yearSpin, byYear);
    ui.yearLabel->setText(years ? tr("To &year") : tr("&Year"));
    show(ui.fromLabel, ui.fromDateEdit, shown.period == ReportPeriod::Any);
    show(ui.monthsLabel, ui.monthsCombo, byYear);
    show(ui.endLabel, ui.endDateEdit, shown.period != ReportPeriod::None);
    show(ui.boundaryLabel, ui.boundaryDateEdit, shown.takesScope);
    for (auto it = m_options.cbegin(); it != m_options.cend(); ++it) {
        const bool taken =
            std::any_of(shown.options.begin(), shown.options.end(),
                        [&](const report::ReportOption& option) { return option.name == it.key(); });
        show(m_optionLabels.value(it.key()), it.value(), taken);
    }
}

Period QuestionForm::period() const
{
    const Ui::QuestionForm& ui = *m_ui;
    const QDate today = m_session->clock().today();
    const QDate asAt = ui.asAtDateEdit->date().isValid() ? ui.asAtDateEdit->date() : today;
    const QDate end = ui.endDateEdit->date();
    const int year = ui.yearSpin->value();
    switch (definition().period) {
    case ReportPeriod::None:
        return {QDate(asAt.year(), 1, 1), asAt};
    case ReportPeriod::OneYear:
        return {QDate(year, 1, 1), end.isValid() ? end : QDate(year, 12, 31)};
    case ReportPeriod::Years:
        return {QDate(ui.firstYearSpin->value(), 1, 1), end.isValid() ? end : QDate(year, 12, 31)};
    case ReportPeriod::Any:
        break;
    }
    const QDate last = end.isValid() ? end : today;
    const QDate from = ui.fromDateEdit->date();
    return {from.isValid() ? from : QDate(last.year(), 1, 1), last};
}

report::ReportRequest QuestionForm::request() const
{
    const Ui::QuestionForm& ui = *m_ui;
    report::ReportRequest request;
    request.name = definition().name;
    Scope& scope = request.params.scope;
    const QString kind = ui.scopeCombo->currentData().toString();
    const QString home = m_session->store().setting(u"province"_s);
    if (!definition().takesScope) {
        if (!home.isEmpty())
            scope = {Scope::Kind::Province, Region::None, home};
    } else if (kind == "region"_L1) {
        scope = {Scope::Kind::Region,
                 fromKey<Region>(ui.regionCombo->currentData().toString()).value_or(Region::North),
                 {}};
    } else if (kind == "province"_L1) {
        scope = {Scope::Kind::Province, Region::None, ui.provinceCombo->currentData().toString()};
    }
    request.params.period = period();
    const QDate today = m_session->clock().today();
    const QDate asAt = ui.asAtDateEdit->date();
    request.params.asAt = asAt.isValid() ? asAt : std::min(today, request.params.period.to);
    request.params.boundaries = mapDay();
    request.paperYear = today.year();
    request.params.lang = langFromKey(ui.langCombo->currentData().toString()).value_or(Lang::Vi);
    for (const report::ReportOption& option : definition().options) {
        const QString value = m_options.value(option.name)->value();
        if (!value.isEmpty())
            request.options.insert(option.name, value);
    }
    return request;
}

void QuestionForm::setRequest(const report::ReportRequest& request)
{
    Ui::QuestionForm& ui = *m_ui;
    m_filling = true;
    const report::ReportParams& params = request.params;
    chooseData(*ui.kindCombo, request.name);
    chooseData(*ui.scopeCombo, params.scope.toText().section(u':', 0, 0));
    chooseData(*ui.langCombo, langKey(params.lang));
    ui.firstYearSpin->setValue(params.period.firstYear());
    ui.yearSpin->setValue(params.period.lastYear());
    ui.fromDateEdit->setDate(params.period.from);
    ui.endDateEdit->setDate(params.period.to);
    ui.asAtDateEdit->setDate(params.asAt);
    ui.boundaryDateEdit->setDate(params.boundaries == params.period.to ? QDate() : params.boundaries);
    fillPlaces();
    if (params.scope.kind == Scope::Kind::Region)
        chooseData(*ui.regionCombo, keyOf(params.scope.region));
    if (params.scope.kind == Scope::Kind::Province)
        chooseData(*ui.provinceCombo, params.scope.province);
    for (auto it = m_options.cbegin(); it != m_options.cend(); ++it)
        it.value()->setValue(request.options.value(it.key()));
    m_kind = definition().name;
    m_filling = false;
    showParts();
    questionChanged();
}

/// Each report begins with the days it is usually asked for: what tells of a day with today, what counts
/// single days with today, all others with the last whole month. A summary over years begins with the span
/// the year lies in.
void QuestionForm::reportChosen()
{
    Ui::QuestionForm& ui = *m_ui;
    const report::ReportDefinition* before = report::findReport(m_kind);
    const report::ReportDefinition& now = definition();
    m_kind = now.name;
    const QDate today = m_session->clock().today();
    m_filling = true;
    if (now.period == ReportPeriod::None)
        ui.asAtDateEdit->setDate(today);
    const bool countedDays = before && before->countsByDay;
    if (now.countsByDay && !countedDays)
        endOn(today);
    else if (countedDays && !now.countsByDay && ui.endDateEdit->date() == today)
        endOn(usualReportEnd(today));
    if (now.period == ReportPeriod::Years && ui.firstYearSpin->value() >= ui.yearSpin->value())
        ui.firstYearSpin->setValue(ui.yearSpin->value() - (ui.yearSpin->value() - 1) % kSpanYears);
    m_filling = false;
}

/// The last day counted, and the first one with it when it would come later.
void QuestionForm::endOn(QDate day)
{
    Ui::QuestionForm& ui = *m_ui;
    ui.endDateEdit->setDate(day);
    ui.yearSpin->setValue(day.year());
    if (ui.fromDateEdit->date() > day)
        ui.fromDateEdit->setDate(QDate(day.year(), 1, 1));
}

/// The day stays, the year follows; a year that is over means the whole of it.
void QuestionForm::yearChanged()
{
    if (m_filling)
        return;
    const int year = m_ui->yearSpin->value();
    const QDate day = m_ui->endDateEdit->date();
    const QDate latest = m_session->clock().today();
    const QDate month = QDate(year, day.isValid() ? day.month() : 12, 1);
    m_filling = true;
    m_ui->endDateEdit->setDate(year < latest.year() ? QDate(year, 12, 31) : month.addMonths(1).addDays(-1));
    m_filling = false;
    questionChanged();
}

void QuestionForm::monthsChosen()
{
    const int month = m_ui->monthsCombo->currentData().toString().toInt();
    if (month == 0)
        m_ui->endDateEdit->setFocus();
    else
        m_ui->endDateEdit->setDate(QDate(m_ui->yearSpin->value(), month, 1).addMonths(1).addDays(-1));
    questionChanged();
}

void QuestionForm::spanChosen()
{
    const int first = m_ui->spanCombo->currentData().toString().toInt();
    if (first == 0) {
        m_ui->firstYearSpin->setFocus();
        return;
    }
    // A span that still runs is told to date.
    const QDate last(first + kSpanYears - 1, 12, 31);
    const QDate usual = usualReportEnd(m_session->clock().today());
    const QDate end = usual.year() >= first ? std::min(last, usual) : last;
    m_filling = true;
    m_ui->firstYearSpin->setValue(first);
    m_ui->yearSpin->setValue(end.year());
    m_ui->endDateEdit->setDate(end);
    m_filling = false;
    questionChanged();
}

/// Lists that follow from the fields, then everybody who listens.
void QuestionForm::questionChanged()
{
    if (m_filling)
        return;
    Ui::QuestionForm& ui = *m_ui;
    const QDate end = ui.endDateEdit->date();
    const bool monthEnd = end.isValid() && end.day() == end.daysInMonth();
    chooseData(*ui.monthsCombo, monthEnd ? QString::number(end.month()) : QString());
    const int first = ui.firstYearSpin->value();
    const bool inSpan = ui.spanCombo->findData(QString::number(first)) >= 0 &&
                        ui.yearSpin->value() >= first && ui.yearSpin->value() < first + kSpanYears;
    chooseData(*ui.spanCombo, inSpan ? QString::number(first) : QString());
    fillPlaces();
    Q_EMIT changed();
}

Findings QuestionForm::problems() const
{
    const Ui::QuestionForm& ui = *m_ui;
    Findings findings;
    for (const auto& [place, field] :
         std::initializer_list<std::pair<QString, DateEdit*>>{{u"from"_s, ui.fromDateEdit},
                                                              {u"to"_s, ui.endDateEdit},
                                                              {u"as_at"_s, ui.asAtDateEdit},
                                                              {u"boundaries"_s, ui.boundaryDateEdit}}) {
        if (auto problem = field->problem(); problem && field->isVisibleTo(this)) {
            problem->place = place;
            findings.push_back(*problem);
        }
    }
    if (!findings.empty())
        return findings;
    const Period asked = period();
    const bool byYear =
        definition().period == ReportPeriod::OneYear || definition().period == ReportPeriod::Years;
    if (byYear && asked.to.year() != ui.yearSpin->value())
        findings.push_back({u"report.end_outside_year"_s,
                            Severity::Error,
                            u"to"_s,
                            {},
                            {{u"year"_s, QString::number(ui.yearSpin->value())}},
                            {}});
    else if (!asked.isValid())
        findings.push_back({u"report.bad_period"_s, Severity::Error, u"period"_s, asked.toText(), {}, {}});
    return findings;
}

void QuestionForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_session) {
        m_ui->retranslateUi(this);
        fillLists();
        showParts();
        retranslate();
    }
}

void QuestionForm::retranslate()
{
    Ui::QuestionForm& ui = *m_ui;
    ui.firstYearSpin->setAccessibleName(tr("From year"));
    ui.yearSpin->setAccessibleName(tr("Year"));
    ui.fromDateEdit->setAccessibleName(tr("From"));
    ui.endDateEdit->setAccessibleName(tr("To the end of"));
    ui.asAtDateEdit->setAccessibleName(tr("As known on"));
    ui.boundaryDateEdit->setAccessibleName(tr("Map of"));
    ui.boundaryDateEdit->setToolTip(
        tr("The day whose provinces the report counts by; empty: the period's last day. A day before "
           "01/07/2025 shows the 63 old ones"));
    ui.boundaryDateEdit->setEmptyHint(tr("empty: the last day of the period"));
    ui.asAtDateEdit->setToolTip(tr("What was recorded later is left out"));
}

} // namespace kc::ui
