// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

#include <QByteArray>

#include <optional>

namespace kc::report {

/// Pages as they are kept for years: JSON of primitives, every length to its last digit, so that whatever
/// templates, layout and fonts of later programs do, the same runs, lines and areas stand at the same places.
/// The form has a version number; a later program reads every earlier one. Equal pages give equal bytes.
QByteArray jsonOf(const Pages& pages);

/// Nothing when the bytes are not such pages.
std::optional<Pages> pagesFromJson(const QByteArray& bytes);

} // namespace kc::report
