// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace kc::exchange {

enum class Existing { Keep, Replace };

/// Writes a file whole or not at all. Errors: export.exists (a file is there and is kept),
/// export.cannot_write.
Expected<void> writeNewFile(const QString& path, const QByteArray& bytes, Existing existing = Existing::Keep);

} // namespace kc::exchange
