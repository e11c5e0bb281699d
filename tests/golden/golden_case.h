// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_definition.h"

#include <vector>

/// The documents that were looked at by eye and are made again by every run: which store, which question,
/// which pages are kept as pictures besides their text.
namespace kctest {

/// Where a golden document's records come from.
enum class GoldenStore {
    HaiPhong, ///< the sample of a province at work, on 21/11/2025
    Nation,   ///< the sample of the whole country 2021-2025
    Signed    ///< the province once more: the paper is signed, then records change, then it is printed again
};

struct GoldenCase
{
    QString name; ///< its folder is NAME.LANG
    GoldenStore store = GoldenStore::HaiPhong;
    kc::report::ReportRequest request; ///< without language
    /// Pages kept as pictures, from 1; -1 is the last. Pages a language does not reach are left out.
    std::vector<int> pictures = {1, -1};
};

const std::vector<GoldenCase>& goldenCases();

} // namespace kctest
