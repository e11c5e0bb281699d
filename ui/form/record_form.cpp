// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/record_form.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "casework/casework.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "form/date_edit.h"
#include "form/draft_keeper.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/form_undo.h"
#include "form/look.h"
#include "form/money_edit.h"
#include "form/place_picker.h"
#include "form/search_edit.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPauseBeforeRecordCheck = 350; // ms

QString clockText(const QDateTime& at)
{
    const QDateTime here = at.toOffsetFromUtc(7 * 3600);
    return at.isValid() ? here.time().toString(u"HH:mm"_s) + u' ' + dateText(here.date(), uiLang())
                        : missingText();
}

/// Not filled in yet: no mistake while the person is still typing.
bool isStillEmpty(const Finding& finding)
{
    static const QSet<QString> codes{u"act.missing_key"_s, u"field.required"_s, u"result.nothing"_s,
                                     u"establishment_year.nothing"_s};
    return codes.contains(finding.code);
}

/// A value that lets an act go on to its rules while a required field is empty.
QJsonValue standInFor(casework::KeyKind kind, QDate today)
{
    switch (kind) {
    case casework::KeyKind::Text:
        return u"-"_s;
    case casework::KeyKind::Integer:
    case casework::KeyKind::Money:
        return 0;
    case casework::KeyKind::Date:
        return today.toString(Qt::ISODate);
    default:
        return QJsonValue::Undefined;
    }
}

} // namespace

RecordForm::RecordForm(Session& session, QString act, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_act(std::move(act))
    , m_binder(new FormBinder(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseBeforeRecordCheck);
    connect(&m_pause, &QTimer::timeout, this, &RecordForm::checkNow);
}

RecordForm::~RecordForm() = default;

void RecordForm::adopt(const Parts& parts, const QString& record, int revision)
{
    m_parts = parts;
    m_record = record;
    m_revision = revision;
    m_problems = parts.problems;
    for (const QString& key : m_binder->keys()) {
        if (!m_problems->fieldOf(key))
            m_problems->bind(key, m_binder->field(key));
    }
    m_undo = new FormUndo(*m_binder, this);
    parts.undo->setDefaultAction(m_undo->undoAction());
    parts.redo->setDefaultAction(m_undo->redoAction());
    m_keeper = new DraftKeeper(
        *m_binder, m_session.clock(),
        {m_act, m_session.store().path(), m_session.actor().login, record.isEmpty() ? u"new"_s : record},
        revision, this);
    connect(m_keeper, &DraftKeeper::written, this, [this](const QDateTime& at) {
        m_parts.status->setText(tr("Kept for you at %1; not yet saved").arg(clockText(at)));
    });
    connect(m_binder, &FormBinder::edited, this, [this] {
        refresh();
        m_pause.start();
    });
    connect(m_undo, &FormUndo::applied, this, [this] {
        refresh();
        checkNow();
    });
    connect(parts.restoreDraft, &QPushButton::clicked, this, [this] {
        if (const auto kept = m_keeper->kept()) {
            m_binder->setValues(kept->values);
            m_undo->restart();
            refresh();
            checkNow();
        }
        m_keeper->setActive(true);
        m_parts.draftBar->hide();
    });
    connect(parts.dropDraft, &QPushButton::clicked, this, [this] {
        m_keeper->discard();
        m_keeper->setActive(true);
        m_parts.draftBar->hide();
    });
    connect(parts.buttons, &QDialogButtonBox::accepted, this, &RecordForm::accept);
    connect(parts.buttons, &QDialogButtonBox::rejected, this, &RecordForm::reject);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &RecordForm::accept);
    retranslate();
    sayParts();
    refresh();
    m_begun = m_binder->values();
    m_undo->restart();
    offerDraft();
    checkNow();
}

void RecordForm::sayParts()
{
    m_parts.restoreDraft->setText(tr("&Restore what was typed"));
    m_parts.dropDraft->setText(tr("Discard it"));
    m_undo->retranslate();
    m_parts.undo->setAccessibleName(m_undo->undoAction()->text());
    m_parts.redo->setAccessibleName(m_undo->redoAction()->text());
    makeMuted(m_parts.status, true);
}

void RecordForm::offerDraft()
{
    const auto kept = m_keeper->kept();
    const bool offers = kept && kept->values != m_begun;
    m_parts.draftBar->setVisible(offers);
    if (!offers)
        return;
    m_keeper->setActive(false);
    m_parts.draftIcon->setPixmap(severityPixmap(Severity::Note, *this));
    m_parts.draftLabel->setText(
        kept->revision == m_revision
            ? tr("What you typed until %1 was not saved. Bring it back?").arg(clockText(kept->savedAt))
            : tr("What you typed until %1 was not saved, and the record was changed since. Bring it back?")
                  .arg(clockText(kept->savedAt)));
}

bool RecordForm::isDirty() const
{
    return m_binder->values() != m_begun;
}

QJsonObject RecordForm::payload() const
{
    return m_binder->payload();
}

void RecordForm::nameRecord(QJsonObject& payload, const QString& key) const
{
    if (!isEditing())
        return;
    payload.insert(key, m_record);
    payload.insert(u"revision"_s, m_revision);
}

Findings RecordForm::unreadable() const
{
    Findings findings;
    for (const QString& key : m_binder->keys()) {
        const QWidget* field = m_binder->field(key);
        std::optional<Finding> problem;
        if (const auto* money = qobject_cast<const MoneyEdit*>(field))
            problem = money->problem();
        else if (const auto* date = qobject_cast<const DateEdit*>(field))
            problem = date->problem();
        else if (const auto* place = qobject_cast<const PlacePicker*>(field); place && place->isUndecided())
            problem = Finding{u"place.not_chosen"_s, Severity::Error, key, place->typedCommune(), {}, {}};
        else if (const auto* search = qobject_cast<const SearchEdit*>(field); search && search->isUndecided())
            problem = Finding{u"record.not_chosen"_s, Severity::Error, key, search->text(), {}, {}};
        if (!problem)
            continue;
        problem->place = key;
        findings.push_back(*problem);
    }
    return findings;
}

Findings RecordForm::rehearsed() const
{
    // An act stops at its first empty required key. So that the rules behind it are heard while the form is
    // filled in, such keys are stood in for; findings about a stand-in are nobody's mistake.
    QJsonObject all = payload();
    QStringList stoodIn;
    Findings findings;
    const casework::ActDefinition* definition = m_session.casework().find(m_act);
    for (const casework::ActKey& key : definition ? definition->keys : std::vector<casework::ActKey>()) {
        const QJsonValue value = all.value(key.name);
        const bool empty = value.isUndefined() || value.isNull() ||
                           (value.isString() && value.toString().trimmed().isEmpty());
        if (!key.required || !empty)
            continue;
        findings.push_back({u"act.missing_key"_s, Severity::Error, key.name, {}, {{u"act"_s, m_act}}, {}});
        const QJsonValue standIn = standInFor(key.kind, m_session.clock().today());
        if (standIn.isUndefined())
            return findings; // nothing stands in for a record
        all.insert(key.name, standIn);
        stoodIn << key.name;
    }
    const auto outcome = m_session.casework().rehearse(m_act, all, m_session.actor());
    for (const Finding& finding : outcome ? outcome->findings : outcome.error().findings) {
        if (!stoodIn.contains(finding.place))
            findings.push_back(finding);
    }
    return findings;
}

void RecordForm::checkNow()
{
    m_pause.stop();
    Findings findings = unreadable();
    if (findings.empty())
        findings = rehearsed();
    if (!m_attempted)
        std::erase_if(findings, isStillEmpty);
    m_problems->setFindings(findings);
    grow();
}

void RecordForm::accept()
{
    m_pause.stop();
    m_attempted = true;
    if (const Findings typedWrong = unreadable(); !typedWrong.empty()) {
        m_problems->setFindings(typedWrong);
        m_problems->goToFirst();
        return;
    }
    const auto outcome = m_session.run(m_act, payload());
    if (!outcome) {
        m_problems->setFindings(outcome.error().findings);
        grow();
        m_problems->goToFirst();
        return;
    }
    m_keeper->setActive(false);
    m_keeper->discard();
    m_written = outcome->record;
    QDialog::accept();
}

void RecordForm::reject()
{
    if (isDirty()) {
        switch (m_session.prompts().askToSave(this, windowTitle(), tr("Save what you typed?"))) {
        case Prompts::Answer::Save:
            accept();
            return;
        case Prompts::Answer::Cancel:
            return;
        case Prompts::Answer::Discard:
            break;
        }
    }
    m_keeper->setActive(false);
    m_keeper->discard();
    QDialog::reject();
}

void RecordForm::grow()
{
    // Sentences under the fields must not squeeze them: the form grows as far as the screen allows.
    if (!layout() || !layout()->hasHeightForWidth())
        return;
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    const int most = screen() ? screen()->availableGeometry().height() - 60 : wanted;
    if (height() < wanted)
        resize(width(), std::min(wanted, most));
}

void RecordForm::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    const QSize kept = m_session.settings().value(Setting::FormSize, m_act).toSize();
    if (!event->spontaneous() && screen() && kept.isValid())
        resize(kept.boundedTo(screen()->availableGeometry().size() - QSize(40, 60)));
    grow();
}

void RecordForm::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous() && !isMaximized())
        m_session.settings().set(Setting::FormSize, size(), m_act);
    QDialog::hideEvent(event);
}

void RecordForm::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_problems) {
        retranslate();
        sayParts();
        checkNow();
    }
}

void RecordForm::keyPressEvent(QKeyEvent* event)
{
    // Enter goes to the next field; it never sends a half-filled form.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        focusNextChild();
        return;
    }
    if (enter && event->modifiers() == Qt::ControlModifier) {
        accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace kc::ui
