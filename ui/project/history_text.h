// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "domain/appraisal.h"

#include <QString>

namespace kc::ui {

/// One step of a project's history as a sentence: "Nguyễn Thị Lan nộp hồ sơ (lần 2), văn bản số 15/TTr."
QString historySentence(const CaseStep& step, Lang lang);

/// What stands under it: reason, signer, exception, one a line; empty when there is nothing.
QString historyDetails(const CaseStep& step, Lang lang);

} // namespace kc::ui
