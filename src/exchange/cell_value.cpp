// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cell_value.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/period.h"
#include "base/texts.h"
#include "base/viet_text.h"

namespace kc::exchange {

using namespace Qt::StringLiterals;
using casework::CellKind;
using casework::LayoutColumn;
using casework::TableLayout;

namespace {

tl::unexpected<Error> badCell(const QString& code, const QString& cell, const MessageArgs& args = {})
{
    return refuse(Finding{code, Severity::Error, {}, cell, args, {}});
}

Expected<QJsonValue> amountValue(const QString& cell, bool mayBeNegative, MoneyWords words)
{
    Expected<Dong> money = words == MoneyWords::Read ? parseMoneyWithUnit(cell) : parseMoney(cell);
    if (!money) {
        for (Finding& finding : money.error().findings)
            finding.value = cell;
        return tl::unexpected(money.error());
    }
    if (*money < Dong(0) && !mayBeNegative)
        return badCell(u"import.negative"_s, cell);
    if (*money > kLargestEntry || *money < -kLargestEntry)
        return badCell(u"number.too_large"_s, cell);
    return QJsonValue(static_cast<qint64>(money->value()));
}

Expected<QJsonValue> integerValue(const QString& cell)
{
    const Expected<Dong> number = parseMoney(cell); // the same groups of digits are read
    if (!number)
        return badCell(u"import.bad_number"_s, cell);
    if (*number < Dong(0))
        return badCell(u"import.negative"_s, cell);
    if (*number > kLargestEntry)
        return badCell(u"number.too_large"_s, cell);
    return QJsonValue(static_cast<qint64>(number->value()));
}

Expected<QJsonValue> textValue(QString cell)
{
    cell.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return QJsonValue(cell);
}

Expected<QJsonValue> yearValue(const QString& cell)
{
    bool ok = false;
    const int year = cell.toInt(&ok);
    if (!ok || cell.size() != 4 || !FiscalYear{year}.isValid())
        return badCell(u"import.bad_year"_s, cell);
    return QJsonValue(year);
}

Expected<QJsonValue> flagValue(const QString& cell)
{
    static const QStringList yes{u"yes"_s, u"y"_s, u"1"_s, u"true"_s, u"co"_s, u"x"_s};
    static const QStringList no{u"no"_s, u"n"_s, u"0"_s, u"false"_s, u"khong"_s};
    const QString word = fold(cell);
    if (yes.contains(word))
        return QJsonValue(true);
    if (no.contains(word))
        return QJsonValue(false);
    return badCell(u"import.bad_flag"_s, cell);
}

Expected<QJsonValue> choiceValue(const LayoutColumn& column, const QString& cell)
{
    const QString word = fold(cell);
    const QStringList allowed = casework::allowedChoices(column);
    for (const QString& key : allowed) {
        const QString label = column.choices + u'.' + key;
        if (word == key || word == fold(text(label, Lang::Vi)) || word == fold(text(label, Lang::En)))
            return QJsonValue(key);
    }
    return badCell(u"import.bad_choice"_s, cell, {{u"allowed"_s, allowed.join(u", "_s)}});
}

} // namespace

Expected<QJsonValue> cellValue(const LayoutColumn& column, const QString& cell, MoneyWords words)
{
    const QString content = cell.trimmed();
    if (content.isEmpty()) {
        if (column.required)
            return badCell(u"import.required"_s, {});
        return QJsonValue(QJsonValue::Null);
    }
    switch (column.kind) {
    case CellKind::Text:
        return textValue(content);
    case CellKind::Integer:
        return integerValue(content);
    case CellKind::Year:
        return yearValue(content);
    case CellKind::Amount:
        return amountValue(content, false, words);
    case CellKind::Change:
        return amountValue(content, true, words);
    case CellKind::Date: {
        const std::optional<QDate> date = parseDate(content);
        if (!date)
            return badCell(u"import.bad_date"_s, content);
        return QJsonValue(date->toString(Qt::ISODate));
    }
    case CellKind::Flag:
        return flagValue(content);
    case CellKind::Choice:
        return choiceValue(column, content);
    }
    return QJsonValue(QJsonValue::Null);
}

} // namespace kc::exchange
