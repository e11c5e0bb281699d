// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cell_value.h"

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using kc::casework::CellKind;
using kc::casework::LayoutColumn;
using kc::exchange::cellValue;

namespace {

LayoutColumn columnOf(CellKind kind, bool required = false, const QString& choices = {})
{
    return {u"x"_s, kind, required, choices, {}};
}

QString refusalOf(const LayoutColumn& column, const QString& cell)
{
    const auto value = cellValue(column, cell);
    REQUIRE_FALSE(value);
    return value.error().code();
}

} // namespace

TEST_CASE("cells are read in the forms officers write", "[exchange][cells]")
{
    CHECK(cellValue(columnOf(CellKind::Amount), u"1.234.567"_s)->toInteger() == 1234567);
    CHECK(cellValue(columnOf(CellKind::Amount), u" 1 234 567 "_s)->toInteger() == 1234567);
    CHECK(cellValue(columnOf(CellKind::Amount), u"9007199254740993"_s)->toInteger() == 9007199254740993);
    CHECK(cellValue(columnOf(CellKind::Change), u"-5.000"_s)->toInteger() == -5000);
    CHECK(cellValue(columnOf(CellKind::Date), u"05/01/2026"_s)->toString() == u"2026-01-05"_s);
    CHECK(cellValue(columnOf(CellKind::Date), u"2026-01-05"_s)->toString() == u"2026-01-05"_s);
    CHECK(cellValue(columnOf(CellKind::Integer), u"1.250"_s)->toInteger() == 1250);
    CHECK(cellValue(columnOf(CellKind::Year), u"2025"_s)->toInteger() == 2025);
    CHECK(cellValue(columnOf(CellKind::Text), u"  hai chữ  "_s)->toString() == u"hai chữ"_s);
    for (const QString& yes : {u"yes"_s, u"Có"_s, u"x"_s, u"1"_s, u"TRUE"_s})
        CHECK(cellValue(columnOf(CellKind::Flag), yes)->toBool());
    for (const QString& no : {u"no"_s, u"Không"_s, u"0"_s, u"false"_s})
        CHECK(cellValue(columnOf(CellKind::Flag), no)->isBool());
}

TEST_CASE("a choice is its key or its label in either language", "[exchange][cells]")
{
    const LayoutColumn kind = columnOf(CellKind::Choice, true, u"unit_kind"_s);
    for (const QString& spelling : {u"phuong"_s, u"Phường"_s, u"PHƯỜNG"_s, u"phường"_s})
        CHECK(cellValue(kind, spelling)->toString() == u"phuong"_s);
    CHECK(cellValue(kind, u"Đặc khu"_s)->toString() == u"dac_khu"_s);
    CHECK(refusalOf(kind, u"làng"_s) == u"import.bad_choice"_s);
    CHECK(cellValue(kind, u"làng"_s).error().findings.front().args.value(u"allowed"_s).contains(u"phuong"_s));
}

TEST_CASE("an empty cell is nothing, or refused where something is needed", "[exchange][cells]")
{
    for (const CellKind kind : {CellKind::Text, CellKind::Integer, CellKind::Year, CellKind::Amount,
                                CellKind::Change, CellKind::Date, CellKind::Flag, CellKind::Choice}) {
        CHECK(cellValue(columnOf(kind), u"  "_s)->isNull());
        CHECK(refusalOf(columnOf(kind, true), {}) == u"import.required"_s);
    }
}

TEST_CASE("what is no value of its kind is refused and never guessed", "[exchange][cells]")
{
    CHECK(refusalOf(columnOf(CellKind::Amount), u"1,5 tỷ"_s) == u"money.unreadable"_s);
    CHECK(refusalOf(columnOf(CellKind::Amount), u"1.234,56"_s) == u"money.fraction"_s);
    CHECK(refusalOf(columnOf(CellKind::Amount), u"99999999999999999999"_s) == u"money.too_large"_s);
    CHECK(refusalOf(columnOf(CellKind::Amount), u"-1"_s) == u"import.negative"_s);
    CHECK(refusalOf(columnOf(CellKind::Integer), u"12 người"_s) == u"import.bad_number"_s);
    CHECK(refusalOf(columnOf(CellKind::Integer), u"-3"_s) == u"import.negative"_s);
    CHECK(refusalOf(columnOf(CellKind::Year), u"25"_s) == u"import.bad_year"_s);
    CHECK(refusalOf(columnOf(CellKind::Year), u"0025"_s) == u"import.bad_year"_s);
    CHECK(refusalOf(columnOf(CellKind::Date), u"31/02/2025"_s) == u"import.bad_date"_s);
    CHECK(refusalOf(columnOf(CellKind::Date), u"2025-13-01"_s) == u"import.bad_date"_s);
    CHECK(refusalOf(columnOf(CellKind::Flag), u"maybe"_s) == u"import.bad_flag"_s);
}
