// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"

namespace kc::report {

/// What an entry of the trail did to its record, in words: entered, removed, or every field that changed with
/// its old and its new value ("Trạng thái: Nháp → Đã nộp; Ngày nộp: - → 15/05/2024"). `before` and `after`
/// are the record as the trail keeps it (JSON; empty: there was none). Personal values are masked as in the
/// log (base/log.h), of a record named by its id only the field is said, and where nothing but the record's
/// version went on, that.
QString changeWords(const RuleBook& rules, const QString& table, const QString& before, const QString& after,
                    Lang lang);

} // namespace kc::report
