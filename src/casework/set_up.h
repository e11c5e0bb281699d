// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "base/clock.h"
#include "base/error.h"
#include "store/store.h"

#include <QString>

#include <memory>

namespace kc::casework {

/// What a new store needs to know. Empty names are filled with the usual ones of the province.
struct SetUp
{
    QString provinceCode; ///< a province in force today; empty: no province and no office yet
    QString officeName;
    QString officeSuperior;
    QString adminLogin; ///< empty: no user yet, the store is being set up
    QString adminName;
    QString adminPassword;
};

/// A new file with law and lists, the office and, when named, the first administrator.
/// Errors: those of Store::create, setup.unknown_province, user.*; a refused set-up leaves no file.
Expected<std::unique_ptr<store::Store>> createStore(const QString& path, const Clock& clock,
                                                    const SetUp& setUp);

/// The shipped reference data of one table as rows of column and value; for tests and for the loader.
void loadReferenceData(store::Store& store, const Actor& actor);

} // namespace kc::casework
