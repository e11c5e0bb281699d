// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"
#include "domain/project_check.h"

#include <QJsonObject>

namespace kc::store {
class Store;
}

namespace kc::ui {

/// A project as the payload of its acts holds it (create_project, edit_project).
QJsonObject valuesOf(const Project& project);

/// The payload over the project as it stands; what the payload does not name stays.
Project projectFrom(const QJsonObject& payload, const Project& stands);

/// "asked_national" ...: the four sources under a common prefix.
MoneyBySource moneyIn(const QJsonObject& payload, const QString& prefix);
void putMoney(QJsonObject& payload, const QString& prefix, const MoneyBySource& money);

/// What the rules need beside the project: its establishments and what they were given elsewhere.
ProjectContext contextOf(const store::Store& store, const RuleBook& rules, const Project& project,
                         QDate date);

} // namespace kc::ui
