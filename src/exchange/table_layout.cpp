// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_layout.h"

#include "base/texts.h"
#include "base/viet_text.h"

#include <algorithm>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr bool kRequired = true;

LayoutColumn text(const QString& key, bool required = false)
{
    return {key, CellKind::Text, required, {}, {}};
}
LayoutColumn integer(const QString& key)
{
    return {key, CellKind::Integer, false, {}, {}};
}
LayoutColumn year(const QString& key)
{
    return {key, CellKind::Year, kRequired, {}, {}};
}
LayoutColumn amount(const QString& key, bool required = false)
{
    return {key, CellKind::Amount, required, {}, {}};
}
LayoutColumn date(const QString& key, bool required = false)
{
    return {key, CellKind::Date, required, {}, {}};
}
LayoutColumn flag(const QString& key)
{
    return {key, CellKind::Flag, false, {}, {}};
}
LayoutColumn choice(const QString& key, const QString& prefix, bool required = false)
{
    return {key, CellKind::Choice, required, prefix, {}};
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
         {text(u"code"_s, kRequired), choice(u"level"_s, u"unit_level"_s), // derived from the code's length
          choice(u"kind"_s, u"unit_kind"_s, kRequired),
          withAliases(text(u"name_vi"_s, kRequired), {u"name"_s}), text(u"name_en"_s),
          withAliases(text(u"parent_code"_s), {u"province_code"_s}), choice(u"region"_s, u"region"_s),
          date(u"valid_from"_s), date(u"valid_to"_s), text(u"legal_basis"_s)},
         {}},
        {u"admin_changes"_s,
         {date(u"date"_s, kRequired), choice(u"change"_s, u"unit_change"_s, kRequired),
          text(u"from_code"_s, kRequired), text(u"to_code"_s, kRequired), text(u"legal_basis"_s)},
         {}},
        {u"programmes"_s,
         {text(u"code"_s, kRequired), text(u"name"_s, kRequired), choice(u"fund"_s, u"fund"_s, kRequired),
          year(u"from_year"_s), year(u"to_year"_s), text(u"place_code"_s), text(u"legal_basis"_s)},
         {}},
        {u"targets"_s,
         {text(u"programme"_s, kRequired), text(u"indicator"_s, kRequired),
          LayoutColumn{u"value"_s, CellKind::Integer, kRequired, {}, {}}, text(u"source"_s, kRequired)},
         {}},
        {u"establishments"_s,
         {text(u"tax_code"_s, kRequired),
          text(u"name"_s, kRequired),
          choice(u"legal_form"_s, u"legal_form"_s, kRequired),
          text(u"place_code"_s),
          text(u"place_name"_s),
          date(u"place_as_of"_s),
          text(u"address"_s),
          text(u"sector"_s),
          text(u"vsic_code"_s),
          text(u"vsic_version"_s),
          date(u"founded_on"_s),
          text(u"representative"_s),
          flag(u"owner_female"_s),
          flag(u"owner_ethnic_minority"_s),
          flag(u"craft_village"_s),
          integer(u"workers"_s),
          integer(u"female_workers"_s),
          integer(u"insured_workers"_s),
          amount(u"capital"_s),
          amount(u"revenue"_s),
          text(u"phone"_s),
          text(u"email"_s),
          text(u"note"_s)},
         place},
        {u"projects"_s,
         {text(u"code"_s, kRequired), text(u"title"_s, kRequired), choice(u"fund"_s, u"fund"_s, kRequired),
          choice(u"kind"_s, u"project_kind"_s), text(u"programme"_s), year(u"plan_year"_s),
          text(u"activity"_s, kRequired), text(u"implementing_unit"_s, kRequired),
          text(u"cooperating_unit"_s), text(u"place_code"_s), text(u"place_name"_s), date(u"place_as_of"_s),
          text(u"place_note"_s), date(u"starts_on"_s), date(u"ends_on"_s), amount(u"total_cost"_s),
          choice(u"state"_s, u"state"_s), flag(u"legacy"_s)},
         place},
        {u"beneficiaries"_s,
         {text(u"project"_s, kRequired), text(u"tax_code"_s, kRequired), amount(u"support"_s),
          amount(u"counterpart"_s)},
         {}},
        {u"allocations"_s,
         {text(u"decision"_s, kRequired), date(u"date"_s, kRequired), choice(u"fund"_s, u"fund"_s, kRequired),
          text(u"place_code"_s), text(u"place_name"_s), date(u"place_as_of"_s), year(u"fiscal_year"_s),
          choice(u"source"_s, u"source"_s, kRequired),
          LayoutColumn{u"amount"_s, CellKind::Change, kRequired, {}, {}}},
         place},
        {u"movements"_s,
         {text(u"key"_s, kRequired), text(u"project"_s, kRequired),
          choice(u"source"_s, u"source"_s, kRequired), year(u"fiscal_year"_s),
          choice(u"stage"_s, u"stage"_s, kRequired), amount(u"amount"_s, kRequired),
          date(u"date"_s, kRequired), text(u"document"_s), text(u"reverses"_s)},
         {}},
        {u"results"_s,
         {text(u"project"_s, kRequired), text(u"indicator"_s, kRequired), integer(u"planned"_s),
          integer(u"actual"_s), date(u"date"_s), text(u"evidence"_s)},
         {}},
    };
}

} // namespace

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

} // namespace kc::exchange
