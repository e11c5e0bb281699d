// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/first_view.h"

#include "base/texts.h"

#include <QFontMetrics>

#include <algorithm>

#include "register/cell_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    const char* name;
    const char* main;
    const char* always;
    const char* roomy;
};

constexpr Entry kFirstViews[] = {
    {"projects", "title", "code,title,state,asked_support,approved_total",
     "plan_year,fund,place_name,submitted_on"},
    {"establishments", "name", "tax_code,name,place_name,workers,support_received",
     "projects,legal_form,sector,representative"},
    {"allocations", "decision", "fiscal_year,source,amount,decision,date,place_name", ""},
    {"movements", "title", "date,project_code,title,stage,source,fiscal_year,amount", "document"},
    {"users", "roles", "login,name,roles,place_code,active", "position"},
    {"audit", "act", "seq,at,actor,act,record", "table_name,reason"},
    {"admin_units", "name", "code,name,kind,valid_from,valid_to", "level,parent_code,region,legal_basis"},
    {"admin_changes", "to_name", "date,change,from_name,to_name", "from_code,to_code,legal_basis"},
    {"activities", "name_vi", "code,name_vi,valid_from,valid_to", "confidence,legal_basis"},
    {"norms", "name_vi", "name_vi,percent,cap,valid_from,valid_to", "fund,unit,version"},
    {"procedures", "act", "procedure,role,act,from_state", "to_state,paper,deadline"},
    {"checklists", "name_vi", "name_vi,activity,stage,required", "legal_basis"},
    {"deadlines", "name_vi", "name_vi,fund,day,month", "act,year_offset,legal_basis"},
    {"eligibility", "note_vi", "note_vi,eligible,unit_kind,valid_from", "valid_to,in_city,legal_basis"},
    {"indicators", "name_vi", "name_vi,unit_vi", ""},
    {"legal_texts", "title", "title,state,issued_on", "valid_from,valid_to"},
    {"tax_rates", "name_vi", "name_vi,percent,valid_from,valid_to", "confidence,legal_basis"},
    {"roles", "act", "role,act", ""},
    {"sectors", "name_vi", "sort_order,name_vi,valid_from,valid_to", "confidence,legal_basis"},
    {"appraisal_criteria", "name_vi", "sort_order,name_vi,level", "valid_from,valid_to,legal_basis"},
    {"programmes", "name", "code,name,place_name", "from_year,to_year,fund,targets,projects,legal_basis"},
    {"targets", "indicator", "programme_code,indicator,value,unit_vi", "source"},
    {"results", "indicator", "project_code,indicator,unit_vi,planned,actual", "date,title,evidence"},
    {"officers", "position", "name,position,from_day,to_day", "office,place_name,full_time"},
    {"establishment_years", "name", "year,name,workers,revenue", "taxes,exports,income_per_worker,tax_code"},
    {"period_locks", "reason", "first_day,last_day,locked,locked_on,reason", "reopened_on,reopen_reason"},
    {"report_snapshots", "title", "date,number,title,period,scope", "report,signer"},
};

/// Widths by what usually stands in a column, where its kind does not say it.
struct TextWidth
{
    const char* registerName; ///< empty: any
    const char* column;
    const char* sample;
};

constexpr TextWidth kTextWidths[] = {
    {"projects", "code", "31-2025-014"},
    {"programmes", "code", "KCQG-2021-2025"},
    {"allocations", "place_name", "Hải Phòng"},
    {"admin_units", "code", "31090"},
    {"admin_units", "kind", "Thành phố trực"},
    {"eligibility", "unit_kind", "Thành phố thuộc tỉnh"},
    {"activities", "code", "7.4"},
    {"", "programme_code", "KCQG-2021-2025"},
    {"", "project_code", "31-2025-014"},
    {"", "tax_code", "0201234567"},
    {"", "fund", "Khuyến công địa phương"},
    {"", "place_name", "Hồ Chí Minh"},
    {"", "place_code", "Hồ Chí Minh"},
    {"", "at", "21/11/2025 12:00:00"},
    {"audit", "actor", "Nguyễn Thị Thu Hà"},
    {"audit", "record", "31-2025-014"},
    {"users", "login", "quantri.haiphong"},
    {"users", "name", "Nguyễn Thị Thu Hà"},
    {"officers", "name", "Nguyễn Thị Thu Hà"},
    {"admin_changes", "from_name", "Bà Rịa - Vũng Tàu"},
    {"checklists", "activity", "4.4 Hỗ trợ xây"},
    {"procedures", "procedure", "Địa phương (đ"},
    {"procedures", "from_state", "Thẩm định cấp cơ sở"},
    {"procedures", "to_state", "Thẩm định cấp cơ sở"},
    {"results", "planned", "6.554.000.000"},
    {"results", "actual", "6.554.000.000"},
    {"results", "unit_vi", "thương hiệu"},
    {"targets", "value", "6.554.000.000"},
    {"", "unit", "cụm công nghiệp"},
    {"", "unit_vi", "doanh nghiệp"},
    {"", "version", "Thông tư 28/2018/TT-BTC"},
    {"", "number", "123/BC-SCT"},
    {"", "period", "10 tháng đầu năm 2025"},
    {"", "scope", "Hồ Chí Minh"},
    {"", "percent", "100"},
    {"", "parent_code", "31"},
    {"", "from_code", "31090"},
    {"", "to_code", "31090"},
};

constexpr int kCellMargins = 18;   ///< beside the text of a cell or head, both sides together
constexpr int kSortMark = 32;      ///< the mark in the head of the sorted column
constexpr int kTextWidth = 200;    ///< of a text nobody described
constexpr int kLongestLabel = 212; ///< a label may be cut after this; its tooltip says it whole

bool isOf(const char* registerName, const store::Register& reg)
{
    return *registerName == 0 || reg.name == QLatin1String(registerName);
}

/// The widest of the labels that can stand in a column.
int labelsWidth(const QString& prefix, const QFontMetrics& metrics, Lang lang)
{
    int widest = 0;
    for (const QString& key : textKeys(prefix + u'.'))
        widest = std::max(widest, metrics.horizontalAdvance(capitalised(text(key, lang))));
    return std::min(widest, kLongestLabel);
}

int valuesWidth(const store::Register& reg, const store::RegisterColumn& column, const QFontMetrics& metrics,
                Lang lang)
{
    for (const TextWidth& entry : kTextWidths) {
        if (isOf(entry.registerName, reg) && column.key == QLatin1String(entry.column))
            return metrics.horizontalAdvance(QString::fromUtf8(entry.sample));
    }
    switch (column.kind) {
    case store::ColumnKind::Money:
        return metrics.horizontalAdvance(u"-10.000.000.000"_s);
    case store::ColumnKind::Date:
        return metrics.horizontalAdvance(u"00/00/0000"_s);
    case store::ColumnKind::Integer:
        return metrics.horizontalAdvance(u"00.000"_s);
    case store::ColumnKind::Flag:
        return labelsWidth(u"flag"_s, metrics, lang);
    case store::ColumnKind::Label:
        return labelsWidth(column.labelPrefix, metrics, lang);
    case store::ColumnKind::Text:
        break;
    }
    const QString prefix = CellText::labelPrefix(reg.name, column.key);
    return prefix.isEmpty() ? kTextWidth : labelsWidth(prefix, metrics, lang);
}

} // namespace

FirstView firstViewOf(const store::Register& reg)
{
    const auto keys = [](const char* list) {
        return QString::fromLatin1(list).split(u',', Qt::SkipEmptyParts);
    };
    for (const Entry& entry : kFirstViews) {
        if (reg.name == QLatin1String(entry.name))
            return {keys(entry.always), keys(entry.roomy), QString::fromLatin1(entry.main)};
    }
    FirstView view;
    for (const store::RegisterColumn& column : reg.columns) {
        if (!column.shownFirst)
            continue;
        view.always << column.key;
        if (view.main.isEmpty() && column.vietnameseOrder)
            view.main = column.key;
    }
    return view;
}

int firstWidth(const store::Register& reg, const store::RegisterColumn& column, bool sorted,
               const QFontMetrics& metrics, Lang lang)
{
    const int head = metrics.horizontalAdvance(text(u"register."_s + reg.name + u'.' + column.key, lang)) +
                     (sorted ? kSortMark : 0);
    return std::max(head, valuesWidth(reg, column, metrics, lang)) + kCellMargins;
}

} // namespace kc::ui
