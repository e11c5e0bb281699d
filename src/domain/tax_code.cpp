// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tax_code.h"

#include <algorithm>
#include <array>

namespace kc {

namespace {

const char* const kTaxLaw = "Luật Quản lý thuế";

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QChar(u'0') && c <= QChar(u'9'); });
}

bool isHyphenLike(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(u'\u2212') || c == QChar(u'_');
}

QChar asDigit(QChar c)
{
    switch (c.unicode()) {
    case u'O':
    case u'o':
    case u'О': // Cyrillic
    case u'о':
    case u'Ο': // Greek
    case u'ο':
        return u'0';
    case u'I':
    case u'l':
    case u'|':
    case u'І': // Cyrillic
    case u'Ι': // Greek
        return u'1';
    case u'З': // Cyrillic Ze
    case u'з':
        return u'3';
    default:
        break;
    }
    const int digit = c.digitValue();
    return digit < 0 ? c : QChar(static_cast<char16_t>(u'0' + digit));
}

} // namespace

QString normaliseTaxCode(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isSpace() || c == QChar(u'.') || c.category() == QChar::Other_Format)
            continue;
        out += isHyphenLike(c) ? QChar(u'-') : asDigit(c);
    }
    if (out.size() == 13 && areDigits(out))
        out.insert(10, QChar(u'-'));
    return out;
}

TaxCodeForm taxCodeForm(const QString& code)
{
    if (code.size() == 10 && areDigits(code))
        return TaxCodeForm::Unit;
    if (code.size() == 12 && areDigits(code))
        return TaxCodeForm::Personal;
    const QStringView view(code);
    if (code.size() == 14 && code.at(10) == QChar(u'-') && areDigits(view.first(10)) &&
        areDigits(view.last(3)))
        return TaxCodeForm::DependentUnit;
    return TaxCodeForm::Invalid;
}

bool taxCodeCheckDigitFits(const QString& code)
{
    const TaxCodeForm form = taxCodeForm(code);
    if (form == TaxCodeForm::Invalid)
        return false;
    if (form == TaxCodeForm::Personal)
        return true;
    static constexpr std::array<int, 9> weights{31, 29, 23, 19, 17, 13, 7, 5, 3};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * code.at(static_cast<qsizetype>(i)).digitValue();
    return code.at(9).digitValue() == 10 - sum % 11;
}

Findings checkTaxCode(const QString& code)
{
    const QString field = QStringLiteral("tax_code");
    const MessageArgs args{{QStringLiteral("code"), code}};
    const QString law = QString::fromUtf8(kTaxLaw);
    if (taxCodeForm(code) == TaxCodeForm::Invalid)
        return {{QStringLiteral("tax_code.form"), Severity::Error, field, code, args, law}};
    if (!taxCodeCheckDigitFits(code))
        return {{QStringLiteral("tax_code.check_digit"), Severity::Warning, field, code, args, law}};
    return {};
}

} // namespace kc
