// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace kc::exchange {

/// Writes a file that is not there yet, whole or not at all. Errors: export.exists, export.cannot_write.
Expected<void> writeNewFile(const QString& path, const QByteArray& bytes);

} // namespace kc::exchange
