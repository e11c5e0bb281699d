// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/table_layout.h"

#include "base/date_text.h"
#include "base/dong.h"
#include "base/period.h"
#include "base/texts.h"
#include "base/viet_text.h"

#include <QDate>

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr bool kRequired = true;

LayoutColumn textColumn(const QString& key, bool required = false)
{
    return {key, CellKind::Text, required, {}, {}, false};
}
LayoutColumn integerColumn(const QString& key)
{
    return {key, CellKind::Integer, false, {}, {}, false};
}
LayoutColumn yearColumn(const QString& key)
{
    return {key, CellKind::Year, kRequired, {}, {}, false};
}
LayoutColumn amountColumn(const QString& key, bool required = false)
{
    return {key, CellKind::Amount, required, {}, {}, false};
}
LayoutColumn dateColumn(const QString& key, bool required = false)
{
    return {key, CellKind::Date, required, {}, {}, false};
}
LayoutColumn flagColumn(const QString& key, bool required = false)
{
    return {key, CellKind::Flag, required, {}, {}, false};
}
LayoutColumn choiceColumn(const QString& key, const QString& prefix, bool required = false)
{
    return {key, CellKind::Choice, required, prefix, {}, false};
}
/// What every project needs in the end and a draft may leave open.
LayoutColumn openColumn(const QString& key)
{
    return {key, CellKind::Text, kRequired, {}, {}, true};
}
LayoutColumn withAliases(LayoutColumn column, const QStringList& aliases)
{
    column.aliases = aliases;
    return column;
}

/// Titles, keys and file names are compared without marks, case and word joints.
QString titleKey(const QString& title)
{
    QString key = fold(title);
    for (QChar& c : key) {
        if (c == u'_' || c == u'-')
            c = u' ';
    }
    return key.simplified();
}

bool sameTitle(const QString& wanted, const QString& key, const QString& textKey)
{
    return wanted == titleKey(key) || (hasText(textKey) && (wanted == titleKey(kc::text(textKey, Lang::Vi)) ||
                                                            wanted == titleKey(kc::text(textKey, Lang::En))));
}

QString columnTextKey(const TableLayout& layout, const LayoutColumn& column)
{
    const QString own = u"column."_s + layout.table + u'.' + column.key;
    return hasText(own) ? own : QString(u"column."_s + column.key);
}

std::vector<TableLayout> makeLayouts()
{
    const QStringList place{u"place_code"_s, u"place_name"_s};
    return {
        {u"admin_units"_s,
         {textColumn(u"code"_s, kRequired),
          choiceColumn(u"level"_s, u"unit_level"_s), // derived from the code's length
          choiceColumn(u"kind"_s, u"unit_kind"_s, kRequired),
          withAliases(textColumn(u"name_vi"_s, kRequired), {u"name"_s}), textColumn(u"name_en"_s),
          withAliases(textColumn(u"parent_code"_s), {u"province_code"_s}),
          choiceColumn(u"region"_s, u"region"_s), dateColumn(u"valid_from"_s), dateColumn(u"valid_to"_s),
          textColumn(u"legal_basis"_s)},
         {}},
        {u"admin_changes"_s,
         {dateColumn(u"date"_s, kRequired), choiceColumn(u"change"_s, u"unit_change"_s, kRequired),
          textColumn(u"from_code"_s, kRequired), textColumn(u"to_code"_s, kRequired),
          textColumn(u"legal_basis"_s)},
         {}},
        {u"programmes"_s,
         {textColumn(u"code"_s, kRequired), textColumn(u"name"_s, kRequired),
          choiceColumn(u"fund"_s, u"fund"_s, kRequired), yearColumn(u"from_year"_s), yearColumn(u"to_year"_s),
          textColumn(u"place_code"_s), textColumn(u"legal_basis"_s)},
         {}},
        {u"targets"_s,
         {textColumn(u"programme"_s, kRequired), textColumn(u"indicator"_s, kRequired),
          LayoutColumn{u"value"_s, CellKind::Integer, kRequired, {}, {}, false},
          textColumn(u"source"_s, kRequired)},
         {}},
        {u"establishments"_s,
         {textColumn(u"tax_code"_s, kRequired),
          textColumn(u"name"_s, kRequired),
          choiceColumn(u"legal_form"_s, u"legal_form"_s, kRequired),
          textColumn(u"place_code"_s),
          textColumn(u"place_name"_s),
          dateColumn(u"place_as_of"_s),
          textColumn(u"address"_s),
          textColumn(u"sector"_s),
          textColumn(u"vsic_code"_s),
          textColumn(u"vsic_version"_s),
          dateColumn(u"founded_on"_s),
          textColumn(u"representative"_s),
          flagColumn(u"owner_female"_s),
          flagColumn(u"owner_ethnic_minority"_s),
          flagColumn(u"craft_village"_s),
          integerColumn(u"workers"_s),
          integerColumn(u"female_workers"_s),
          integerColumn(u"insured_workers"_s),
          amountColumn(u"capital"_s),
          amountColumn(u"revenue"_s),
          textColumn(u"phone"_s),
          textColumn(u"email"_s),
          textColumn(u"note"_s)},
         place},
        {u"establishment_years"_s,
         {textColumn(u"tax_code"_s, kRequired), yearColumn(u"year"_s), integerColumn(u"workers"_s),
          amountColumn(u"revenue"_s), amountColumn(u"exports"_s), amountColumn(u"taxes"_s),
          amountColumn(u"income_per_worker"_s)},
         {}},
        {u"projects"_s,
         {textColumn(u"code"_s, kRequired), textColumn(u"title"_s, kRequired),
          choiceColumn(u"fund"_s, u"fund"_s, kRequired), choiceColumn(u"kind"_s, u"project_kind"_s),
          textColumn(u"programme"_s), yearColumn(u"plan_year"_s), openColumn(u"activity"_s),
          openColumn(u"implementing_unit"_s), textColumn(u"cooperating_unit"_s), textColumn(u"place_code"_s),
          textColumn(u"place_name"_s), dateColumn(u"place_as_of"_s), textColumn(u"place_note"_s),
          dateColumn(u"starts_on"_s), dateColumn(u"ends_on"_s), amountColumn(u"total_cost"_s),
          choiceColumn(u"state"_s, u"state"_s), flagColumn(u"legacy"_s)},
         place},
        {u"beneficiaries"_s,
         {textColumn(u"project"_s, kRequired), textColumn(u"tax_code"_s, kRequired),
          amountColumn(u"support"_s), amountColumn(u"counterpart"_s)},
         {}},
        {u"allocations"_s,
         {textColumn(u"decision"_s, kRequired), dateColumn(u"date"_s, kRequired),
          choiceColumn(u"fund"_s, u"fund"_s, kRequired), textColumn(u"place_code"_s),
          textColumn(u"place_name"_s), dateColumn(u"place_as_of"_s), yearColumn(u"fiscal_year"_s),
          choiceColumn(u"source"_s, u"source"_s, kRequired),
          LayoutColumn{u"amount"_s, CellKind::Change, kRequired, {}, {}, false}},
         place},
        {u"movements"_s,
         {textColumn(u"key"_s, kRequired), textColumn(u"project"_s, kRequired),
          choiceColumn(u"source"_s, u"source"_s, kRequired), yearColumn(u"fiscal_year"_s),
          choiceColumn(u"stage"_s, u"stage"_s, kRequired), amountColumn(u"amount"_s, kRequired),
          dateColumn(u"date"_s, kRequired), textColumn(u"document"_s), textColumn(u"reverses"_s)},
         {}},
        {u"results"_s,
         {textColumn(u"project"_s, kRequired), textColumn(u"indicator"_s, kRequired),
          integerColumn(u"planned"_s), integerColumn(u"actual"_s), dateColumn(u"date"_s),
          textColumn(u"evidence"_s)},
         {}},
        {u"officers"_s,
         {textColumn(u"office"_s, kRequired), textColumn(u"place_code"_s), textColumn(u"place_name"_s),
          dateColumn(u"place_as_of"_s), textColumn(u"name"_s, kRequired), textColumn(u"position"_s),
          flagColumn(u"full_time"_s, kRequired), dateColumn(u"from"_s, kRequired), dateColumn(u"to"_s)},
         place},
    };
}

/// The code of what is wrong with a present value; empty when it fits its column.
QString misfitOf(const LayoutColumn& column, const QJsonValue& value)
{
    switch (column.kind) {
    case CellKind::Text:
        return value.isString() ? QString() : u"import.bad_text"_s;
    case CellKind::Integer:
    case CellKind::Amount:
    case CellKind::Change:
    case CellKind::Year: {
        const bool whole = value.isDouble() && value.toInteger(0) == value.toInteger(1);
        if (!whole)
            return u"import.bad_number"_s;
        if (column.kind == CellKind::Year && !FiscalYear{static_cast<int>(value.toInteger())}.isValid())
            return u"import.bad_year"_s;
        if (value.toInteger() > kLargestEntry.value() || value.toInteger() < -kLargestEntry.value())
            return u"number.too_large"_s;
        const bool negative = column.kind != CellKind::Change && value.toInteger() < 0;
        return negative ? u"import.negative"_s : QString();
    }
    case CellKind::Date:
        return isoDate(value.toString()).isValid() ? QString() : u"import.bad_date"_s;
    case CellKind::Flag:
        return value.isBool() ? QString() : u"import.bad_flag"_s;
    case CellKind::Choice:
        return hasText(column.choices + u'.' + value.toString()) ? QString() : u"import.bad_choice"_s;
    }
    return {};
}

} // namespace

Findings checkRowTypes(const TableLayout& layout, const QJsonObject& row)
{
    Findings findings;
    const auto add = [&](const QString& code, const QString& column, const QJsonValue& value) {
        MessageArgs args{{u"table"_s, layout.table}};
        if (const LayoutColumn* known = layout.column(column); known && known->kind == CellKind::Choice)
            args.insert(u"allowed"_s, allowedChoices(*known).join(u", "_s));
        findings.push_back({code, Severity::Error, column, value.toVariant().toString(), args, {}});
    };
    for (auto cell = row.begin(); cell != row.end(); ++cell) {
        const LayoutColumn* column = layout.column(cell.key());
        if (!column && cell.key() != "row"_L1)
            add(u"import.unknown_column"_s, cell.key(), cell.value());
        if (!column || cell.value().isNull())
            continue;
        if (const QString misfit = misfitOf(*column, cell.value()); !misfit.isEmpty())
            add(misfit, cell.key(), cell.value());
    }
    const bool draft = row.value("state"_L1).toString() == "draft"_L1;
    for (const LayoutColumn& column : layout.columns) {
        const QJsonValue value = row.value(column.key);
        if (column.required && !(draft && column.openInDraft) &&
            (value.isUndefined() || value.isNull() || value.toString(u"x"_s).trimmed().isEmpty()))
            add(u"import.required"_s, column.key, {});
    }
    return findings;
}

QStringList allowedChoices(const LayoutColumn& column)
{
    const QString prefix = column.choices + u'.';
    QStringList keys;
    for (const QString& textKey : textKeys(prefix)) {
        if (const QString key = textKey.mid(prefix.size()); !key.contains(u'.'))
            keys << key;
    }
    return keys;
}

const LayoutColumn* TableLayout::column(const QString& key) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const LayoutColumn& c) { return c.key == key; });
    return found == columns.end() ? nullptr : &*found;
}

const LayoutColumn* TableLayout::columnOfTitle(const QString& title) const
{
    const QString wanted = titleKey(title);
    for (const LayoutColumn& column : columns) {
        if (sameTitle(wanted, column.key, columnTextKey(*this, column)))
            return &column;
    }
    for (const LayoutColumn& column : columns) {
        if (std::any_of(column.aliases.begin(), column.aliases.end(),
                        [&](const QString& alias) { return titleKey(alias) == wanted; }))
            return &column;
    }
    return nullptr;
}

const std::vector<TableLayout>& tableLayouts()
{
    static const std::vector<TableLayout> all = makeLayouts();
    return all;
}

const TableLayout* findTableLayout(const QString& name)
{
    const QString wanted = titleKey(name);
    for (const TableLayout& layout : tableLayouts()) {
        if (sameTitle(wanted, layout.table, u"sheet."_s + layout.table))
            return &layout;
    }
    return nullptr;
}

QString tableTitle(const TableLayout& layout, Lang lang)
{
    return kc::text(u"sheet."_s + layout.table, lang);
}

QString columnTitle(const TableLayout& layout, const LayoutColumn& column, Lang lang)
{
    return kc::text(columnTextKey(layout, column), lang);
}

} // namespace kc::casework
