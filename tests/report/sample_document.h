// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

namespace kc::report {

/// A report with every kind of block, its table `rows` long: for tests of the pages and to be looked at.
Document sampleDocument(int rows, Lang lang = Lang::Vi);

} // namespace kc::report
