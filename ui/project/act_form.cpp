// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/act_form.h"

#include "base/number_text.h"
#include "base/texts.h"
#include "domain/rule_book.h"
#include "store/projects.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShowEvent>

#include <algorithm>
#include <vector>

#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "form/date_edit.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/look.h"
#include "form/money_edit.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPauseBeforeRehearsal = 350; // ms

/// Findings that a reason with its legal basis may set aside.
bool mayBeExcepted(const Finding& finding)
{
    return finding.code == u"duty.needs_exception"_s || finding.code == u"project.over_norm"_s;
}

} // namespace

ActForm::ActForm(Session& session, QString act, const ProjectId& project, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_act(std::move(act))
    , m_binder(new FormBinder(this))
{
    if (auto found = store::findProject(session.store(), project))
        m_project = *found;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseBeforeRehearsal);
    connect(&m_pause, &QTimer::timeout, this, &ActForm::rehearse);
}

void ActForm::adopt(const Parts& parts)
{
    m_parts = parts;
    m_problems = parts.problems;
    m_binder->bind(u"exception"_s, parts.exception);
    for (const QString& key : m_binder->keys()) {
        QWidget* field = m_binder->field(key);
        if (!m_problems->fieldOf(key))
            m_problems->bind(key, field);
    }
    parts.exceptionBox->hide();
    makeHeading(parts.heading, 1.25);
    makeMuted(parts.subject);
    connect(parts.run, &QPushButton::clicked, this, &ActForm::run);
    connect(parts.cancel, &QPushButton::clicked, this, &ActForm::reject);
    connect(m_binder, &FormBinder::edited, this, [this] {
        refresh();
        m_pause.start();
    });
    retranslate();
    showHeadline();
    refresh();
    rehearse();
}

QString ActForm::verb() const
{
    QString words = text(u"act."_s + m_act, uiLang());
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

bool ActForm::isPremature(const Finding& finding) const
{
    return finding.code == u"act.missing_key"_s || finding.code == u"field.required"_s;
}

void ActForm::showHeadline()
{
    const Lang lang = uiLang();
    setWindowTitle(verb() + u" – "_s + m_project.code);
    m_parts.heading->setText(m_project.title);
    QStringList parts{m_project.code, text(labelKey(m_project.fund), lang)};
    if (const Activity* activity = m_session.rules().activity(m_project.activity))
        parts << nameOf(*activity, lang);
    const QString place = placeInFull(m_session.rules().places, m_project.place, m_project.placeAsOf, lang);
    if (!place.isEmpty())
        parts << place;
    parts << text(labelKey(m_project.state), lang);
    m_parts.subject->setText(parts.join(u"  ·  "_s));
    m_parts.run->setText(verb());
}

QJsonObject ActForm::payload() const
{
    return m_binder->payload();
}

QJsonObject ActForm::fullPayload() const
{
    QJsonObject all = payload();
    all.insert(u"project"_s, m_project.id.toText());
    all.insert(u"revision"_s, m_project.revision);
    if (!m_parts.exceptionBox || m_parts.exceptionBox->isHidden())
        all.remove(u"exception"_s);
    return all;
}

Findings ActForm::unreadable() const
{
    Findings findings;
    for (const QString& key : m_binder->keys()) {
        std::optional<Finding> problem;
        if (const auto* money = qobject_cast<MoneyEdit*>(m_binder->field(key)))
            problem = money->problem();
        if (const auto* date = qobject_cast<DateEdit*>(m_binder->field(key)))
            problem = date->problem();
        if (problem) {
            problem->place = key;
            findings.push_back(*problem);
        }
    }
    return findings;
}

void ActForm::showException(const Findings& findings)
{
    // Once shown it stays: with its text the findings turn into warnings.
    if (std::any_of(findings.begin(), findings.end(), mayBeExcepted))
        m_parts.exceptionBox->show();
}

void ActForm::rehearse()
{
    m_pause.stop();
    Findings findings = unreadable();
    if (findings.empty()) {
        // An act stops at its first empty required entry. So that the rules behind it are heard while the
        // form is filled in, such entries are stood in for; that they are missing is said once somebody tried
        // to run it.
        QJsonObject payload = fullPayload();
        const casework::ActDefinition* definition = m_session.casework().find(m_act);
        for (const casework::ActKey& key : definition ? definition->keys : std::vector<casework::ActKey>()) {
            if (!key.required || !payload.value(key.name).toString().isEmpty() ||
                payload.value(key.name).isDouble())
                continue;
            if (m_attempted)
                findings.push_back(
                    {u"act.missing_key"_s, Severity::Error, key.name, {}, {{u"act"_s, m_act}}, {}});
            if (key.kind == casework::KeyKind::Text)
                payload.insert(key.name, u"-"_s);
            else if (key.name == u"conclusion"_s)
                payload.insert(key.name, u"recommend"_s);
        }
        const auto outcome = m_session.casework().rehearse(m_act, payload, m_session.actor());
        const Findings& rest = outcome ? outcome->findings : outcome.error().findings;
        findings.insert(findings.end(), rest.begin(), rest.end());
    }
    showException(findings);
    if (!m_attempted)
        findings.erase(std::remove_if(findings.begin(), findings.end(),
                                      [this](const Finding& finding) { return isPremature(finding); }),
                       findings.end());
    m_problems->setFindings(findings);
    grow();
}

void ActForm::grow()
{
    // Sentences under the fields must not squeeze them: the dialog grows as far as the screen allows.
    if (!layout())
        return;
    layout()->activate();
    int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : height();
    // What stands in the scrolled part is part of the form: it scrolls only where the screen is too small.
    const auto* scroll =
        isVisible() ? findChild<QScrollArea*>(u"scroll"_s) : nullptr; // measured once laid out
    if (const QLayout* inside = scroll && scroll->widget() ? scroll->widget()->layout() : nullptr) {
        const int needed = inside->hasHeightForWidth()
                               ? inside->totalHeightForWidth(scroll->viewport()->width())
                               : inside->totalSizeHint().height();
        wanted = std::max(wanted, height() + needed - scroll->viewport()->height());
    }
    const int most = screen() ? screen()->availableGeometry().height() - 60 : wanted;
    if (height() < wanted)
        resize(width(), std::min(wanted, most));
}

void ActForm::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous() && screen()) {
        const QSize room = screen()->availableGeometry().size() - QSize(40, 60);
        const QSize kept = m_session.settings().value(Setting::FormSize, m_act).toSize();
        if (kept.isValid())
            resize(kept.boundedTo(room));
    }
    grow();
    if (screen()) { // what grew downwards stays on the screen
        const QRect area = screen()->availableGeometry();
        const QRect frame = frameGeometry();
        if (frame.bottom() > area.bottom())
            move(frame.left(), std::max(area.top(), area.bottom() - frame.height()));
    }
}

void ActForm::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous() && !isMaximized())
        m_session.settings().set(Setting::FormSize, size(), m_act);
    QDialog::hideEvent(event);
}

bool ActForm::run()
{
    m_attempted = true;
    const Findings typedWrong = unreadable();
    if (!typedWrong.empty()) {
        m_problems->setFindings(typedWrong);
        m_problems->goToFirst();
        return false;
    }
    const auto outcome = m_session.run(m_act, fullPayload());
    if (!outcome) {
        showException(outcome.error().findings);
        m_problems->setFindings(outcome.error().findings);
        grow();
        m_problems->goToFirst();
        return false;
    }
    done(Accepted);
    return true;
}

void ActForm::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_problems) {
        retranslate();
        showHeadline();
        refresh();
        rehearse();
    }
}

} // namespace kc::ui
