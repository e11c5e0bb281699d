// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kc::store {

/// Argon2id string of a password (libsodium, interactive limits); NFC first, so that every keyboard gives the
/// same bytes. Throws std::runtime_error when the machine has no memory for it.
QString hashPassword(const QString& password);
/// True when the password gives that hash.
bool verifyPassword(const QString& hash, const QString& password);

} // namespace kc::store
