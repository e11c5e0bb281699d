// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_form.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "store/projects.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>
#include <QShowEvent>

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
#include "project/ui_project_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseBeforeChecking = 350; // ms

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

/// A dialog selects the text of its first field: one key would put it for the whole title.
void ProjectForm::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        m_ui->titleEdit->setCursorPosition(0);
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
    m_undo->retranslate();
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
