// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_form.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "store/projects.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>

#include <algorithm>

#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "form/draft_keeper.h"
#include "form/establishment_picker.h"
#include "form/form_binder.h"
#include "form/form_undo.h"
#include "form/look.h"
#include "project/project_values.h"
#include "ui_project_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseBeforeChecking = 350; // ms

template <class E>
void fillWithLabels(QComboBox* combo)
{
    const QString kept = combo->currentData().toString();
    combo->clear();
    for (const auto& [value, key] : EnumKeys<E>::table)
        combo->addItem(text(labelKey(value), uiLang()), QString::fromLatin1(key));
    combo->setCurrentIndex(std::max(0, combo->findData(kept)));
}

/// "14:05 20/11/2025" in Vietnam's time.
QString momentText(const QDateTime& at)
{
    if (!at.isValid())
        return missingText();
    const QDateTime here = at.toOffsetFromUtc(7 * 3600);
    return here.time().toString(u"HH:mm"_s) + u' ' + dateText(here.date(), uiLang());
}

} // namespace

ProjectForm::ProjectForm(Session& session, const ProjectId& project, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ProjectForm>())
    , m_binder(new FormBinder(this))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->placePicker->setPlaces(&m_session.rules().places);
    m_ui->placePicker->setHomeProvince(m_session.store().setting(u"province"_s));
    m_ui->placePicker->setDate(m_session.clock().today());
    m_ui->beneficiaryEditor->setStore(&m_session.store());
    m_ui->resultEditor->setRules(&m_session.rules());
    m_ui->paperEditor->setToday(m_session.clock().today());
    if (!project.isNull()) {
        if (auto found = store::findProject(m_session.store(), project))
            m_project = *found;
    }
    fillLists();
    bindFields();
    load();

    m_undo = new FormUndo(*m_binder, this);
    m_ui->undoButton->setDefaultAction(m_undo->undoAction());
    m_ui->redoButton->setDefaultAction(m_undo->redoAction());
    connect(m_undo, &FormUndo::applied, this, &ProjectForm::refresh);
    m_keeper = new DraftKeeper(*m_binder, m_session.clock(),
                               {u"project"_s, m_session.store().path(), m_session.actor().login,
                                m_project.id.isNull() ? u"new"_s : m_project.id.toText()},
                               m_project.revision, this);
    connect(m_keeper, &DraftKeeper::written, this, [this](const QDateTime& at) {
        m_ui->statusLabel->setText(tr("Kept for you at %1; not yet saved").arg(momentText(at)));
    });

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseBeforeChecking);
    connect(&m_pause, &QTimer::timeout, this, &ProjectForm::showLive);
    connect(m_binder, &FormBinder::edited, this, &ProjectForm::onEdited);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ProjectForm::save);
    connect(m_ui->submitButton, &QPushButton::clicked, this, &ProjectForm::saveAndSubmit);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &ProjectForm::checkFile);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &ProjectForm::reject);
    connect(m_ui->takeSumButton, &QPushButton::clicked, this,
            [this] { m_ui->totalCostMoney->setValue(moneyIn(m_binder->payload(), u"asked"_s).total()); });
    connect(m_ui->restoreDraftButton, &QPushButton::clicked, this, [this] {
        if (const auto kept = m_keeper->kept()) {
            m_binder->setValues(kept->values);
            m_undo->restart();
            refresh();
        }
        m_keeper->setActive(true);
        m_ui->draftBar->hide();
    });
    connect(m_ui->dropDraftButton, &QPushButton::clicked, this, [this] {
        m_keeper->discard();
        m_keeper->setActive(true);
        m_ui->draftBar->hide();
    });
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &ProjectForm::save);
    connect(new QShortcut(QKeySequence(Qt::Key_F9), this), &QShortcut::activated, this,
            &ProjectForm::checkFile);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this,
            &ProjectForm::saveAndSubmit);
    retranslate();
    offerDraft();
    refresh();
    m_ui->titleEdit->setFocus();
}

ProjectForm::~ProjectForm() = default;

void ProjectForm::setEstablishmentMaker(EstablishmentMaker maker)
{
    m_maker = std::move(maker);
    m_ui->beneficiaryEditor->picker()->setOffersNew(m_maker != nullptr);
}

FormProblems& ProjectForm::problems()
{
    return *m_ui->problems;
}

void ProjectForm::bindFields()
{
    Ui::ProjectForm& ui = *m_ui;
    m_binder->bind(u"title"_s, ui.titleEdit);
    m_binder->bind(u"code"_s, ui.codeEdit);
    m_binder->bind(u"activity"_s, ui.activityCombo);
    m_binder->bind(u"fund"_s, ui.fundCombo);
    m_binder->bind(u"kind"_s, ui.kindCombo);
    m_binder->bind(u"plan_year"_s, ui.planYearSpin);
    m_binder->bind(u"programme"_s, ui.programmeCombo);
    m_binder->bind(u"implementing_unit"_s, ui.implementingUnitEdit);
    m_binder->bind(u"cooperating_unit"_s, ui.cooperatingUnitEdit);
    m_binder->bindOther(
        u"beneficiaries"_s, ui.beneficiaryEditor,
        [this] { return QJsonValue(m_ui->beneficiaryEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->beneficiaryEditor->setRows(value.toArray()); });
    connect(ui.beneficiaryEditor, &BeneficiaryEditor::edited, this,
            [this] { m_binder->noteEdit(u"beneficiaries"_s); });
    // The day of the map before the place: the place is shown as it stood then.
    m_binder->bind(u"place_as_of"_s, ui.placeAsOfEdit);
    m_binder->bind(u"place"_s, ui.placePicker);
    m_binder->bind(u"place_note"_s, ui.placeNoteEdit);
    m_binder->bind(u"starts_on"_s, ui.startsOnEdit);
    m_binder->bind(u"ends_on"_s, ui.endsOnEdit);
    m_binder->bind(u"asked_national"_s, ui.askedNationalMoney);
    m_binder->bind(u"asked_local"_s, ui.askedLocalMoney);
    m_binder->bind(u"asked_counterpart"_s, ui.askedCounterpartMoney);
    m_binder->bind(u"asked_other"_s, ui.askedOtherMoney);
    m_binder->bind(u"total_cost"_s, ui.totalCostMoney);
    m_binder->bind(u"norm"_s, ui.normCombo);
    m_binder->bind(u"eligible_cost"_s, ui.eligibleCostMoney);
    m_binder->bind(u"units"_s, ui.unitsSpin);
    m_binder->bind(u"necessity"_s, ui.necessityText);
    m_binder->bind(u"goals"_s, ui.goalsText);
    m_binder->bind(u"effects"_s, ui.effectsText);
    m_binder->bindOther(
        u"results"_s, ui.resultEditor, [this] { return QJsonValue(m_ui->resultEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->resultEditor->setRows(value.toArray()); });
    connect(ui.resultEditor, &ResultEditor::edited, this, [this] { m_binder->noteEdit(u"results"_s); });
    m_binder->bindOther(
        u"papers"_s, ui.paperEditor, [this] { return QJsonValue(m_ui->paperEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->paperEditor->setRows(value.toArray()); });
    connect(ui.paperEditor, &PaperEditor::edited, this, [this] { m_binder->noteEdit(u"papers"_s); });
    connect(ui.beneficiaryEditor, &BeneficiaryEditor::newEstablishmentRequested, this,
            [this](const QString& typed) {
                const EstablishmentId made = m_maker ? m_maker(this, typed) : EstablishmentId();
                if (made.isNull())
                    return;
                m_ui->beneficiaryEditor->picker()->clearChoice();
                m_ui->beneficiaryEditor->add(made);
                m_binder->noteEdit(u"beneficiaries"_s);
            });

    ui.problems->setTabs(ui.tabs);
    for (const QString& key : m_binder->keys())
        ui.problems->bind(key, m_binder->field(key));
    ui.problems->bind(u"support"_s, ui.supportAnchorLabel);
    ui.problems->alias(u"national"_s, u"asked_national"_s);
    ui.problems->alias(u"local"_s, u"asked_local"_s);
    ui.problems->alias(u"counterpart"_s, u"asked_counterpart"_s);
    ui.problems->alias(u"other"_s, u"asked_other"_s);
    ui.problems->alias(u"place_code"_s, u"place"_s);
    ui.problems->alias(u"factor"_s, u"norm"_s);
}

void ProjectForm::fillLists()
{
    fillWithLabels<Fund>(m_ui->fundCombo);
    fillWithLabels<ProjectKind>(m_ui->kindCombo);
    const bool vietnamese = uiLang() == Lang::Vi;

    QComboBox* activity = m_ui->activityCombo;
    const QString keptActivity =
        activity->count() > 0 ? activity->currentData().toString() : m_project.activity;
    activity->clear();
    activity->addItem(tr("(choose the content)"), QString());
    bool listed = keptActivity.isEmpty();
    for (const Activity& entry : m_session.rules().activitiesAt(m_session.clock().today())) {
        const bool main = entry.parentCode.isEmpty();
        activity->addItem((main ? QString() : u"    "_s) + entry.code + u"  "_s +
                              (vietnamese ? entry.nameVi : entry.nameEn),
                          entry.code);
        activity->setItemData(activity->count() - 1, vietnamese ? entry.nameVi : entry.nameEn,
                              Qt::ToolTipRole);
        listed = listed || entry.code == keptActivity;
    }
    if (!listed)
        activity->addItem(keptActivity, keptActivity);
    activity->setCurrentIndex(std::max(0, activity->findData(keptActivity)));

    QComboBox* programme = m_ui->programmeCombo;
    const QString keptProgramme =
        programme->count() > 0 ? programme->currentData().toString() : m_project.programme.toText();
    programme->clear();
    programme->addItem(tr("(none)"), QString());
    store::Query(m_session.store(), u"programme/all"_s).each([programme](const store::Row& row) {
        programme->addItem(row.text(u"code"_s), row.text(u"id"_s));
        programme->setItemData(programme->count() - 1, row.text(u"name"_s), Qt::ToolTipRole);
    });
    programme->setCurrentIndex(std::max(0, programme->findData(keptProgramme)));
}

QString ProjectForm::provinceCode() const
{
    return provinceCodeOf(m_session.rules(), m_ui->placePicker->place(), m_session.clock().today());
}

void ProjectForm::fillNorms()
{
    const Fund fund = fromKey<Fund>(m_ui->fundCombo->currentData().toString()).value_or(Fund::Local);
    const QString activity = m_ui->activityCombo->currentData().toString();
    QComboBox* combo = m_ui->normCombo;
    const QString kept = combo->count() > 0 ? combo->currentData().toString() : m_project.norm;
    combo->clear();
    const std::vector<Norm> norms =
        activity.isEmpty()
            ? std::vector<Norm>()
            : m_session.rules().normsOf(activity, fund, provinceCode(), m_session.clock().today());
    combo->addItem(activity.isEmpty() ? tr("(choose the content of promotion first)")
                   : norms.empty()    ? tr("(no norm for this content)")
                                      : tr("(choose a norm)"),
                   QString());
    for (const Norm& norm : norms) {
        combo->addItem(uiLang() == Lang::Vi ? norm.nameVi : norm.nameEn, norm.content);
        combo->setItemData(combo->count() - 1, combo->itemText(combo->count() - 1), Qt::ToolTipRole);
    }
    int row = combo->findData(kept);
    if (row <= 0 && !kept.isEmpty()) {
        combo->addItem(kept, kept);
        row = combo->count() - 1;
    }
    if (row <= 0 && kept.isEmpty())
        row = combo->findData(
            m_session.rules().defaultNorm(activity, fund, provinceCode(), m_session.clock().today()));
    combo->setCurrentIndex(std::max(row, 0));
}

void ProjectForm::fillPapers()
{
    const Fund fund = fromKey<Fund>(m_ui->fundCombo->currentData().toString()).value_or(Fund::Local);
    const QString activity = m_ui->activityCombo->currentData().toString();
    const std::vector<ChecklistItem>& all = m_session.rules().checklist;
    m_ui->paperEditor->setItems(activity.isEmpty()
                                    ? std::vector<ChecklistItem>()
                                    : papersFor(all, activity, fund, u"submit"_s, m_session.clock().today()),
                                all);
}

void ProjectForm::load()
{
    if (m_project.id.isNull()) {
        const QDate today = m_session.clock().today();
        m_project.placeAsOf = today;
        m_project.planYear = today.year() + (today.month() >= 6 ? 1 : 0);
    }
    QJsonObject values = valuesOf(m_project);
    if (m_project.id.isNull()) {
        values.insert(u"place"_s, m_ui->placePicker->place().toText()); // the home province
        for (const QString& key : m_binder->keys()) {
            if (key.startsWith(u"asked_"_s) || key.endsWith(u"_cost"_s))
                values.remove(key); // empty, not 0
        }
    }
    m_ui->placePicker->setDate(m_project.placeAsOf.isValid() ? m_project.placeAsOf
                                                             : m_session.clock().today());
    // Lists that depend on other fields need those fields first.
    m_binder->setValues(values);
    fillNorms();
    fillPapers();
    m_binder->setValues(values);
    fillNorms();
    m_ui->codeEdit->setReadOnly(m_project.round > 0);
    m_savedValues = m_binder->values();
}

bool ProjectForm::isDirty() const
{
    return m_binder->values() != m_savedValues;
}

void ProjectForm::onEdited(const QString& key)
{
    if (key == u"activity"_s || key == u"fund"_s || key == u"place"_s)
        fillNorms();
    if (key == u"activity"_s || key == u"fund"_s)
        fillPapers();
    if (key == u"place_as_of"_s && m_ui->placeAsOfEdit->date().isValid())
        m_ui->placePicker->setDate(m_ui->placeAsOfEdit->date());
    showMoney();
    m_pause.start();
}

void ProjectForm::refresh()
{
    const QJsonObject values = m_binder->values();
    fillPapers();
    fillNorms();
    m_binder->setValues(values);
    showMoney();
    showLive();
}

Project ProjectForm::typed() const
{
    QJsonObject payload = m_binder->payload();
    payload.insert(u"beneficiaries"_s, m_ui->beneficiaryEditor->payloadRows());
    payload.insert(u"results"_s, m_ui->resultEditor->payloadRows());
    return projectFrom(payload, m_project);
}

Findings ProjectForm::unreadable() const
{
    Findings findings;
    const auto add = [&findings](const QString& place, const std::optional<Finding>& problem) {
        if (problem) {
            findings.push_back(*problem);
            findings.back().place = place;
        }
    };
    for (const QString& key : m_binder->keys()) {
        if (const auto* money = qobject_cast<MoneyEdit*>(m_binder->field(key)))
            add(key, money->problem());
        if (const auto* date = qobject_cast<DateEdit*>(m_binder->field(key)))
            add(key, date->problem());
    }
    if (m_ui->placePicker->isUndecided())
        findings.push_back(
            {u"place.not_chosen"_s, Severity::Error, u"place"_s, m_ui->placePicker->typedCommune(), {}, {}});
    for (const QStringList& places :
         {m_ui->beneficiaryEditor->unreadable(), m_ui->resultEditor->unreadable()}) {
        for (const QString& place : places)
            findings.push_back({u"money.unreadable"_s, Severity::Error, place, {}, {}, {}});
    }
    return findings;
}

Findings ProjectForm::liveFindings() const
{
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    Findings findings = unreadable();
    const bool noMoney = project.asked.total().isZero();
    for (const Finding& finding : checkDraft(project, context)) {
        // What is not filled in yet is no fault while somebody is filling it in.
        const bool untouched = (noMoney && finding.code == u"money.no_support"_s) ||
                               (noMoney && finding.code == u"money.source_missing"_s) ||
                               (project.place.isNull() && finding.code == u"place.unknown"_s) ||
                               (m_ui->placePicker->isUndecided() && finding.place == u"place"_s) ||
                               (project.activity.isEmpty() && finding.place == u"activity"_s) ||
                               (project.totalCost.isZero() && finding.code == u"project.total_identity"_s);
        if (!untouched)
            findings.push_back(finding);
    }
    return findings;
}

void ProjectForm::showLive()
{
    m_pause.stop();
    if (m_wantsComplete) {
        checkFile();
        return;
    }
    m_ui->problems->setFindings(liveFindings());
    showNorm();
}

void ProjectForm::showMoney()
{
    const MoneyBySource asked = moneyIn(m_binder->payload(), u"asked"_s);
    m_ui->moneySumLabel->setText(groupedText(asked.total().value(), uiLang()));
    const auto share = Percent::ratio(asked.support(), asked.total());
    m_ui->supportShareLabel->setText(percentText(share, 1, uiLang()));
    m_ui->takeSumButton->setEnabled(m_ui->totalCostMoney->value() != asked.total());
    const QDate from = m_ui->startsOnEdit->date(), to = m_ui->endsOnEdit->date();
    m_ui->durationLabel->setText(from.isValid() && to.isValid() && from <= to
                                     ? tr("duration in days: %1").arg(from.daysTo(to) + 1)
                                     : QString());
}

void ProjectForm::showNorm()
{
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    const NormQuestion question = normQuestionOf(project, context, project.asked.support());
    const NormAnswer answer =
        question.content.isEmpty() ? NormAnswer() : checkNorm(m_session.rules().norms, question);
    m_ui->normPanel->setAnswer(question, answer);
    m_ui->unitsHintLabel->setText(answer.norm ? answer.norm->unit : QString());
}

bool ProjectForm::save()
{
    const Findings typedWrong = unreadable();
    if (!typedWrong.empty()) {
        m_ui->problems->setFindings(typedWrong);
        m_ui->problems->goToFirst();
        return false;
    }
    QJsonObject payload = m_binder->payload();
    payload.insert(u"beneficiaries"_s, m_ui->beneficiaryEditor->payloadRows());
    payload.insert(u"results"_s, m_ui->resultEditor->payloadRows());
    const bool creating = m_project.id.isNull();
    if (!creating) {
        payload.insert(u"project"_s, m_project.id.toText());
        payload.insert(u"revision"_s, m_project.revision);
    }
    const auto outcome = m_session.run(creating ? u"create_project"_s : u"edit_project"_s, payload);
    if (!outcome) {
        m_ui->problems->setFindings(outcome.error().findings);
        m_ui->problems->goToFirst();
        return false;
    }
    m_keeper->discard();
    if (auto stored = store::findProject(m_session.store(), ProjectId::fromText(outcome->record)))
        m_project = *stored;
    m_ui->codeEdit->setText(m_project.code);
    m_savedValues = m_binder->values();
    m_undo->restart();
    m_ui->statusLabel->setText(tr("Saved at %1").arg(momentText(m_session.clock().now())));
    retranslate();
    showLive();
    Q_EMIT saved(m_project.id);
    return true;
}

bool ProjectForm::saveAndSubmit()
{
    m_wantsComplete = true;
    if ((m_project.id.isNull() || isDirty()) && !save())
        return false;
    const auto outcome =
        m_session.run(u"submit"_s, {{u"project"_s, m_project.id.toText()},
                                    {u"revision"_s, m_project.revision},
                                    {u"date"_s, m_session.clock().today().toString(Qt::ISODate)}});
    if (!outcome) {
        m_ui->problems->setFindings(outcome.error().findings);
        m_ui->problems->goToFirst();
        return false;
    }
    Q_EMIT saved(m_project.id);
    done(Accepted);
    return true;
}

void ProjectForm::checkFile()
{
    m_wantsComplete = true;
    const Project project = typed();
    const ProjectContext context =
        contextOf(m_session.store(), m_session.rules(), project, m_session.clock().today());
    QString deadline;
    if (const auto procedure =
            m_session.rules().procedures.procedureFor(project.fund, m_session.clock().today())) {
        if (const auto step = m_session.rules().procedures.step(*procedure, project.state, u"submit"_s,
                                                                m_session.clock().today()))
            deadline = step->deadline;
    }
    Findings findings = unreadable();
    for (const Finding& finding : checkForSubmit(project, context, deadline)) {
        if (finding.place != u"code"_s ||
            !m_project.id.isNull()) // a new project gets its code when it is saved
            findings.push_back(finding);
    }
    m_ui->problems->setFindings(findings);
    showNorm();
    if (!hasErrors(findings))
        m_ui->statusLabel->setText(tr("The file can be submitted"));
}

void ProjectForm::reject()
{
    if (isDirty()) {
        const Prompts::Answer answer = m_session.prompts().askToSave(
            this, tr("Unsaved project"), tr("The project holds changes that are not saved."));
        if (answer == Prompts::Answer::Cancel || (answer == Prompts::Answer::Save && !save()))
            return;
    }
    m_keeper->discard();
    QDialog::reject();
}

void ProjectForm::offerDraft()
{
    const auto kept = m_keeper->kept();
    const bool offers = kept && kept->values != m_savedValues;
    m_ui->draftBar->setVisible(offers);
    if (!offers)
        return;
    m_keeper->setActive(false);
    m_ui->draftIconLabel->setPixmap(severityPixmap(Severity::Note, *this));
    m_ui->draftLabel->setText(
        kept->revision == m_project.revision
            ? tr("What you typed until %1 was not saved. Bring it back?").arg(momentText(kept->savedAt))
            : tr("What you typed until %1 was not saved, and the project was changed since. Bring it back?")
                  .arg(momentText(kept->savedAt)));
}

void ProjectForm::keyPressEvent(QKeyEvent* event)
{
    // Enter goes to the next field; it never sends a half-filled form.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier) {
        focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ProjectForm::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_undo) {
        const QJsonObject values = m_binder->values();
        m_ui->retranslateUi(this);
        fillLists();
        m_binder->setValues(values);
        retranslate();
        refresh();
    }
}

void ProjectForm::retranslate()
{
    setWindowTitle(m_project.id.isNull() ? tr("New project") : tr("Project %1").arg(m_project.code));
    m_ui->codeEdit->setPlaceholderText(tr("given when saved"));
    m_ui->problems->setAccessibleName(tr("Problems of the form"));
    m_ui->tabs->setAccessibleName(tr("Parts of the project"));
    m_ui->saveButton->setToolTip(tr("Saves the draft (Ctrl+S)"));
    m_ui->submitButton->setToolTip(tr("Saves and submits the file (Ctrl+Enter)"));
    m_ui->checkButton->setToolTip(tr("Shows what is missing before the file can be submitted (F9)"));
    m_undo->undoAction()->setText(tr("Undo"));
    m_undo->undoAction()->setToolTip(tr("Takes back the latest change (Ctrl+Z)"));
    m_undo->redoAction()->setText(tr("Redo"));
    m_undo->redoAction()->setToolTip(tr("Makes the change again (Ctrl+Shift+Z)"));
    for (QLabel* heading : {m_ui->moneySourcesLabel, m_ui->normTitleLabel}) {
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
    }
    QFont bold = m_ui->moneySumLabel->font();
    bold.setBold(true);
    m_ui->moneySumLabel->setFont(bold);
    for (QLabel* muted :
         {m_ui->placeAsOfHintLabel, m_ui->statusLabel, m_ui->durationLabel, m_ui->unitsHintLabel})
        makeMuted(muted);
}

} // namespace kc::ui
