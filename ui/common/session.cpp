// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/session.h"

#include "base/texts.h"

#include <QStringList>

#include "common/language.h"
#include "common/prompts.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

Session::Session(std::unique_ptr<store::Store> store, Actor actor, Prompts& prompts, FileChooser& files,
                 Settings& settings, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_casework(std::make_unique<casework::Casework>(*m_store))
    , m_actor(std::move(actor))
    , m_prompts(prompts)
    , m_files(files)
    , m_settings(settings)
{
}

Session::~Session() = default;

Expected<casework::Outcome> Session::run(const QString& act, const QJsonObject& payload)
{
    auto outcome = m_casework->run(act, payload, m_actor);
    if (outcome)
        Q_EMIT changed(act, outcome->record);
    return outcome;
}

bool Session::runOrTell(const QString& act, const QJsonObject& payload, QWidget* parent)
{
    const auto outcome = run(act, payload);
    const Findings& findings = outcome ? outcome->findings : outcome.error().findings;
    if (!findings.empty())
        m_prompts.showFindings(parent, text(u"act."_s + act, uiLang()), findings);
    return outcome.has_value();
}

QString Session::whyNot(const QString& act, const QString& projectId) const
{
    QStringList reasons;
    const Findings findings = m_casework->whyNot(act, m_actor, projectId);
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error) // a warning: the form asks for the reason of an exception
            reasons << describe(finding, uiLang());
    }
    return reasons.join(u'\n');
}

std::unique_ptr<store::Store> Session::takeStore()
{
    m_casework.reset();
    return std::move(m_store);
}

} // namespace kc::ui
