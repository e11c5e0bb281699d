// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "domain/reference.h"

namespace kc::report {

/// Names of legal texts within words on record as an administrative paper cites them (Decree 30/2020/NĐ-CP,
/// Annex I): "Luật 32/2013/QH13 Điều 1 khoản 6" is "khoản 6 Điều 1 Luật số 32/2013/QH13"; in English as
/// legalWords() says them. What is no such name stays as it was written.
QString legalCitation(const QString& words, Lang lang);

/// A text by its title, in Vietnamese with its number, day of issue and who issued it: "Quyết định số
/// 1881/QĐ-TTg ngày 20/11/2020 của Thủ tướng Chính phủ: Chương trình ...". A day or organ that is not known
/// is left out. In English as legalTitle() says it.
QString legalCitation(const LegalText& law, Lang lang);

} // namespace kc::report
