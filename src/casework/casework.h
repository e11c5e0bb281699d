// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"

#include <memory>

namespace kc::casework {

/// Runs every act of the program, for the window, the command line and imports alike.
///
/// One act is one transaction: right of the actor, stored state and revision, rules, writing, audit entry.
/// What the caller claims about state or rights is never used.
class Casework
{
public:
    /// The store must outlive this object.
    explicit Casework(store::Store& store);
    ~Casework();

    /// Every act with its keys, in the order people meet them.
    const std::vector<ActDefinition>& acts() const;
    const ActDefinition* find(const QString& act) const;

    /// Runs an act. Errors (all as findings, nothing written): act.unknown, act.missing_key, act.unknown_key,
    /// act.bad_value, act.no_right, act.wrong_state, act.out_of_scope, store.stale_revision, store.read_only,
    /// and those of the rules. Of a long act (import_data) `progress` is told its way and may give it up:
    /// act.cancelled.
    Expected<Outcome> run(const QString& act, const QJsonObject& payload, const Actor& actor,
                          const ActProgress& progress = {});
    /// Checks everything `run` would check and writes nothing.
    Expected<Outcome> rehearse(const QString& act, const QJsonObject& payload, const Actor& actor,
                               const ActProgress& progress = {});
    /// Another connection changed law or lists: read them anew.
    void reloadRules();

    /// Why the actor may not run the act now (on that project, when it is a project act): no error when
    /// allowed. Warnings are duties that only an exception with its reason lifts: nobody else may take the
    /// step.
    /// Looks at right, scope, stored state and separation of duties, not at a payload. For greyed buttons
    /// with a reason.
    Findings whyNot(const QString& act, const Actor& actor, const QString& projectId = {}) const;

    /// Law and lists as stored; read anew after an act changed them.
    const RuleBook& rules() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The actor of a user after sign-in, or the set-up actor while the store has no user.
/// Errors: sign_in.wrong (login or password), sign_in.locked (with the seconds left), sign_in.inactive.
Expected<Actor> signIn(store::Store& store, const QString& login, const QString& password);
/// True while no user exists: the store is being set up and everything may be entered by the set-up actor.
bool isBeingSetUp(const store::Store& store);

} // namespace kc::casework
