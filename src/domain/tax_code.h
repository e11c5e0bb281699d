// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace kc {

/// Mã số thuế: ten digits for a unit, ten and three with a hyphen for a dependent unit, twelve digits
/// (personal identification number) for households and individuals since 01/07/2025.
enum class TaxCodeForm { Invalid, Unit, DependentUnit, Personal };

/// The code as stored: spaces and dots removed, every kind of hyphen and digit made plain, letters that look
/// like digits (Latin, Cyrillic or Greek O, I, l) read as digits, thirteen digits without a hyphen given one.
/// Leading zeros stay. What is no code stays recognisable for the finding.
QString normaliseTaxCode(const QString& text);

/// The form of a normalised code.
TaxCodeForm taxCodeForm(const QString& code);

/// True when the tenth digit is 10 - (sum of the first nine times 31, 29, 23, 19, 17, 13, 7, 5, 3) mod 11.
/// A result of 10 is not issued and never fits. The personal number has no such digit and always fits.
bool taxCodeCheckDigitFits(const QString& code);

/// `tax_code.form` (error) and `tax_code.check_digit` (a warning: old records contain errors) of a normalised
/// code.
Findings checkTaxCode(const QString& code);

} // namespace kc
