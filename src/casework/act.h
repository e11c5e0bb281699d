// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/error.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace kc::store {
class Store;
class RecordWriter;
} // namespace kc::store

namespace kc {
struct Project;
struct AllowedAct;
struct RuleBook;
} // namespace kc

namespace kc::casework {

/// What a key of a payload holds. Money is whole đồng as a JSON integer; dates are ISO 8601 text; List is an
/// array of objects.
enum class KeyKind { Text, Integer, Money, Date, Flag, Record, Choice, List };

/// One key an act understands; the text `key.<name>` is its label.
struct ActKey
{
    QString name;
    KeyKind kind = KeyKind::Text;
    bool required = false;
    QString choices; ///< Choice: text key prefix of the allowed values
};

/// What an act did.
struct Outcome
{
    QString record;    ///< id of the record the act was about
    QString actId;     ///< common key of its audit entries
    Findings findings; ///< warnings and notes that were stored or shown; never errors
};

/// Told how much of a long act is judged; false gives it up, and nothing is written.
using ActProgress = std::function<bool(int done, int total)>;

/// Everything an act may look at while it runs, inside the one transaction.
struct ActContext
{
    store::Store& store;
    store::RecordWriter& writer;
    const RuleBook& rules;
    const Actor& actor;
    const QJsonObject& payload;
    Findings& findings; ///< errors here refuse the act, warnings go to the outcome
    /// Project acts: the stored project (state and revision checked) and the step its procedure allows.
    const Project* project = nullptr;
    const AllowedAct* step = nullptr;
    /// Long acts: empty when nobody waits for them.
    ActProgress progress = {};
};

/// One act: its name, who may run it, its keys, what it does.
struct ActDefinition
{
    QString name;
    /// Project acts stand in the procedure table (state, role, next state); the others in role_act.
    bool onProject = false;
    std::vector<ActKey> keys;
    /// Writes through context.writer and returns the id of the record; findings refuse or warn.
    std::function<QString(ActContext&)> run;
};

} // namespace kc::casework
