// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "casework/casework.h"
#include "store/store.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace kc::ui {

class FileChooser;
class Prompts;
class Settings;

/// What every screen of an open store works with: the store, its acts, who sits at the desk, and the services
/// that talk to the person.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(std::unique_ptr<store::Store> store, Actor actor, Prompts& prompts, FileChooser& files,
            Settings& settings, QObject* parent = nullptr);
    ~Session() override;

    store::Store& store() const { return *m_store; }
    casework::Casework& casework() const { return *m_casework; }
    const RuleBook& rules() const { return m_casework->rules(); }
    const Actor& actor() const { return m_actor; }
    const Clock& clock() const { return m_store->clock(); }
    Prompts& prompts() const { return m_prompts; }
    FileChooser& files() const { return m_files; }
    Settings& settings() const { return m_settings; }

    /// Runs an act and tells every screen that records changed. Refusals come back for the form to show
    /// beside its fields.
    Expected<casework::Outcome> run(const QString& act, const QJsonObject& payload);
    /// The same for acts without a form: a refusal is shown in a prompt. True when it was done.
    bool runOrTell(const QString& act, const QJsonObject& payload, QWidget* parent);
    /// In one line why the actor may not run the act now; empty when it is allowed. For tooltips of greyed
    /// actions.
    QString whyNot(const QString& act, const QString& projectId = {}) const;

    /// The store for another person, after a sign-out. The session is useless afterwards.
    std::unique_ptr<store::Store> takeStore();

Q_SIGNALS:
    /// An act was written; `record` is the id of the record it was about.
    void changed(const QString& act, const QString& record);

private:
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<casework::Casework> m_casework;
    Actor m_actor;
    Prompts& m_prompts;
    FileChooser& m_files;
    Settings& m_settings;
};

} // namespace kc::ui
