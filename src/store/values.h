// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"
#include "base/ids.h"

#include <QDate>
#include <QVariant>

#include <optional>

namespace kc::store {

// How values of the domain become columns: nothing known is NULL, dates are ISO 8601 text, money is whole
// đồng.

template <class Record>
QVariant idValue(const Id<Record>& id)
{
    return id.isNull() ? QVariant() : QVariant(id.toText());
}
inline QVariant dateValue(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}
inline QVariant flagValue(bool flag)
{
    return flag ? 1 : 0;
}
inline QVariant moneyValue(Dong amount)
{
    return qlonglong(amount.value());
}
inline QVariant moneyValue(const std::optional<Dong>& amount)
{
    return amount ? moneyValue(*amount) : QVariant();
}
template <class Number>
QVariant numberValue(const std::optional<Number>& number)
{
    return number ? QVariant(qlonglong(*number)) : QVariant();
}

} // namespace kc::store
