// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/register.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

RegisterColumn textColumn(const QString& key, bool vietnamese = false, bool shown = true)
{
    return {key, ColumnKind::Text, {}, vietnamese, shown};
}
RegisterColumn labelColumn(const QString& key, const QString& prefix, bool shown = true)
{
    return {key, ColumnKind::Label, prefix, false, shown};
}
RegisterColumn numberColumn(const QString& key, bool shown = true)
{
    return {key, ColumnKind::Integer, {}, false, shown};
}
RegisterColumn moneyColumn(const QString& key, bool shown = true)
{
    return {key, ColumnKind::Money, {}, false, shown};
}
RegisterColumn dateColumn(const QString& key, bool shown = true)
{
    return {key, ColumnKind::Date, {}, false, shown};
}
RegisterColumn flagColumn(const QString& key, bool shown = true)
{
    return {key, ColumnKind::Flag, {}, false, shown};
}

/// Columns every dated list of law and lists ends with.
std::vector<RegisterColumn> withValidity(std::vector<RegisterColumn> columns)
{
    columns.push_back(dateColumn(u"valid_from"_s));
    columns.push_back(dateColumn(u"valid_to"_s));
    columns.push_back(textColumn(u"legal_basis"_s));
    return columns;
}

} // namespace

const std::vector<Register>& registers()
{
    static const std::vector<Register> all{
        {u"projects"_s,
         u"project"_s,
         u"register/projects"_s,
         {textColumn(u"code"_s),
          textColumn(u"title"_s, true),
          labelColumn(u"state"_s, u"state"_s),
          moneyColumn(u"asked_support"_s),
          moneyColumn(u"approved_total"_s),
          labelColumn(u"fund"_s, u"fund"_s),
          numberColumn(u"plan_year"_s),
          textColumn(u"activity"_s),
          textColumn(u"place_name"_s, true),
          textColumn(u"implementing_unit"_s, true, false),
          moneyColumn(u"approved_national"_s, false),
          moneyColumn(u"approved_local"_s, false),
          moneyColumn(u"counterpart"_s),
          moneyColumn(u"total_cost"_s, false),
          dateColumn(u"submitted_on"_s),
          dateColumn(u"approved_on"_s, false),
          labelColumn(u"kind"_s, u"project_kind"_s, false),
          textColumn(u"province_code"_s, false, false),
          textColumn(u"place_code"_s, false, false),
          textColumn(u"entered_by"_s, false, false),
          flagColumn(u"legacy"_s, false)},
         u"-code"_s},
        {u"establishments"_s,
         u"establishment"_s,
         u"register/establishments"_s,
         {textColumn(u"tax_code"_s), textColumn(u"name"_s, true),
          labelColumn(u"legal_form"_s, u"legal_form"_s), textColumn(u"place_name"_s, true),
          textColumn(u"sector"_s), numberColumn(u"workers"_s), moneyColumn(u"revenue"_s, false),
          textColumn(u"representative"_s, true), textColumn(u"phone"_s, false, false),
          numberColumn(u"projects"_s), moneyColumn(u"support_received"_s),
          flagColumn(u"craft_village"_s, false), flagColumn(u"owner_female"_s, false),
          textColumn(u"place_code"_s, false, false)},
         u"name"_s},
        {u"allocations"_s,
         u"allocation"_s,
         u"register/allocations"_s,
         {numberColumn(u"fiscal_year"_s), textColumn(u"decision"_s), dateColumn(u"date"_s),
          labelColumn(u"fund"_s, u"fund"_s), labelColumn(u"source"_s, u"source"_s),
          textColumn(u"place_name"_s, true), moneyColumn(u"amount"_s)},
         u"-date"_s},
        {u"movements"_s,
         u"movement"_s,
         u"register/movements"_s,
         {dateColumn(u"date"_s), textColumn(u"project_code"_s), textColumn(u"title"_s, true),
          labelColumn(u"stage"_s, u"stage"_s), labelColumn(u"source"_s, u"source"_s),
          numberColumn(u"fiscal_year"_s), moneyColumn(u"amount"_s), textColumn(u"document"_s),
          textColumn(u"key"_s, false, false), textColumn(u"reverses_key"_s, false, false),
          textColumn(u"project"_s, false, false)},
         u"-date"_s},
        {u"users"_s,
         u"app_user"_s,
         u"register/users"_s,
         {textColumn(u"login"_s), textColumn(u"name"_s, true), textColumn(u"position"_s),
          textColumn(u"roles"_s), textColumn(u"place_code"_s), flagColumn(u"active"_s)},
         u"name"_s},
        {u"audit"_s,
         u"audit_entry"_s,
         u"register/audit"_s,
         {numberColumn(u"seq"_s), textColumn(u"at"_s), textColumn(u"actor"_s),
          labelColumn(u"act"_s, u"act"_s), textColumn(u"table_name"_s), textColumn(u"record"_s),
          textColumn(u"reason"_s), textColumn(u"record_id"_s, false, false)},
         u"-seq"_s},
        {u"admin_units"_s, u"admin_unit"_s, u"register/admin_units"_s,
         withValidity({textColumn(u"code"_s), textColumn(u"name"_s, true),
                       labelColumn(u"level"_s, u"unit_level"_s), labelColumn(u"kind"_s, u"unit_kind"_s),
                       textColumn(u"parent_code"_s), labelColumn(u"region"_s, u"region"_s),
                       textColumn(u"note"_s)}),
         u"-level"_s, u"code,valid_from"_s},
        {u"admin_changes"_s,
         u"admin_change"_s,
         u"register/admin_changes"_s,
         {dateColumn(u"date"_s), labelColumn(u"change"_s, u"unit_change"_s), textColumn(u"from_code"_s),
          textColumn(u"from_name"_s, true), textColumn(u"to_code"_s), textColumn(u"to_name"_s, true),
          textColumn(u"legal_basis"_s)},
         u"-date"_s},
        {u"activities"_s, u"activity"_s, u"register/activities"_s,
         withValidity({textColumn(u"code"_s), textColumn(u"name_vi"_s, true),
                       textColumn(u"name_en"_s, false, false), labelColumn(u"confidence"_s, u"confidence"_s),
                       textColumn(u"note"_s)}),
         u"code"_s},
        {u"norms"_s, u"norm"_s, u"register/norms"_s,
         withValidity({textColumn(u"content"_s), textColumn(u"name_vi"_s, true),
                       labelColumn(u"fund"_s, u"fund"_s), textColumn(u"version"_s), textColumn(u"percent"_s),
                       moneyColumn(u"cap"_s), textColumn(u"unit"_s),
                       labelColumn(u"confidence"_s, u"confidence"_s), textColumn(u"note"_s),
                       textColumn(u"place_code"_s, false, false)}),
         u"content"_s, u"fund,name_vi,valid_from"_s},
        {u"procedures"_s, u"procedure_step"_s, u"register/procedures"_s,
         withValidity({textColumn(u"procedure"_s), labelColumn(u"from_state"_s, u"state"_s),
                       labelColumn(u"act"_s, u"act"_s), labelColumn(u"to_state"_s, u"state"_s),
                       labelColumn(u"role"_s, u"role"_s), textColumn(u"paper"_s), textColumn(u"deadline"_s),
                       numberColumn(u"sort_order"_s, false)}),
         u"sort_order"_s},
        {u"checklists"_s, u"checklist_item"_s, u"register/checklists"_s,
         withValidity({textColumn(u"code"_s), textColumn(u"activity"_s), textColumn(u"stage"_s),
                       textColumn(u"name_vi"_s, true), flagColumn(u"required"_s),
                       numberColumn(u"sort_order"_s, false)}),
         u"sort_order"_s},
        {u"deadlines"_s, u"deadline"_s, u"register/deadlines"_s,
         withValidity({textColumn(u"code"_s), labelColumn(u"fund"_s, u"fund"_s), textColumn(u"act"_s),
                       numberColumn(u"day"_s), numberColumn(u"month"_s), numberColumn(u"year_offset"_s),
                       textColumn(u"name_vi"_s, true)}),
         u"name_vi"_s},
        {u"eligibility"_s, u"eligibility_rule"_s, u"register/eligibility"_s,
         withValidity({textColumn(u"code"_s), flagColumn(u"in_city"_s),
                       labelColumn(u"unit_kind"_s, u"unit_kind"_s), flagColumn(u"eligible"_s),
                       flagColumn(u"craft_village_overrides"_s), textColumn(u"note_vi"_s)}),
         u"-valid_from"_s},
        {u"indicators"_s,
         u"indicator"_s,
         u"register/indicators"_s,
         {textColumn(u"code"_s), textColumn(u"name_vi"_s, true), textColumn(u"name_en"_s),
          textColumn(u"unit_vi"_s), textColumn(u"unit_en"_s, false, false),
          numberColumn(u"sort_order"_s, false)},
         u"sort_order"_s},
        {u"legal_texts"_s,
         u"legal_text"_s,
         u"register/legal_texts"_s,
         {textColumn(u"code"_s), textColumn(u"title"_s, true), dateColumn(u"issued_on"_s),
          dateColumn(u"valid_from"_s), dateColumn(u"valid_to"_s), textColumn(u"state"_s),
          textColumn(u"note"_s)},
         u"-issued_on"_s},
        {u"tax_rates"_s, u"tax_rate"_s, u"register/tax_rates"_s,
         withValidity({textColumn(u"code"_s), textColumn(u"name_vi"_s, true),
                       textColumn(u"name_en"_s, false, false), textColumn(u"percent"_s),
                       labelColumn(u"confidence"_s, u"confidence"_s), textColumn(u"note"_s),
                       numberColumn(u"sort_order"_s, false)}),
         u"sort_order"_s},
        {u"roles"_s,
         u"role_act"_s,
         u"register/roles"_s,
         {labelColumn(u"role"_s, u"role"_s), labelColumn(u"act"_s, u"act"_s)},
         u"role"_s},
        {u"sectors"_s, u"sector"_s, u"register/sectors"_s,
         withValidity({numberColumn(u"sort_order"_s), textColumn(u"code"_s, false, false),
                       textColumn(u"name_vi"_s, true), textColumn(u"name_en"_s, false, false),
                       labelColumn(u"confidence"_s, u"confidence"_s), textColumn(u"note"_s)}),
         u"sort_order"_s},
        {u"appraisal_criteria"_s, u"appraisal_criterion"_s, u"register/appraisal_criteria"_s,
         withValidity({numberColumn(u"sort_order"_s), textColumn(u"code"_s, false, false),
                       textColumn(u"name_vi"_s, true), textColumn(u"name_en"_s, false, false),
                       labelColumn(u"level"_s, u"appraisal_level"_s)}),
         u"sort_order"_s},
        {u"programmes"_s,
         u"programme"_s,
         u"register/programmes"_s,
         {textColumn(u"code"_s), textColumn(u"name"_s, true), labelColumn(u"fund"_s, u"fund"_s),
          numberColumn(u"from_year"_s), numberColumn(u"to_year"_s), textColumn(u"place_name"_s, true),
          numberColumn(u"targets"_s), numberColumn(u"projects"_s), textColumn(u"legal_basis"_s),
          textColumn(u"place_code"_s, false, false)},
         u"-from_year"_s,
         u"code"_s},
        {u"targets"_s,
         u"target"_s,
         u"register/targets"_s,
         {textColumn(u"programme_code"_s), textColumn(u"indicator"_s), numberColumn(u"value"_s),
          textColumn(u"source"_s), textColumn(u"programme_name"_s, true, false),
          numberColumn(u"from_year"_s, false), numberColumn(u"to_year"_s, false), textColumn(u"unit_vi"_s),
          textColumn(u"unit_en"_s, false, false)},
         u"programme_code"_s,
         u"indicator"_s},
        {u"results"_s,
         u"result"_s,
         u"register/results"_s,
         {textColumn(u"project_code"_s), textColumn(u"indicator"_s), numberColumn(u"planned"_s),
          numberColumn(u"actual"_s), dateColumn(u"date"_s), textColumn(u"title"_s, true),
          textColumn(u"evidence"_s), textColumn(u"unit_vi"_s), textColumn(u"unit_en"_s, false, false)},
         u"project_code"_s,
         u"indicator,date"_s},
        {u"officers"_s,
         u"officer"_s,
         u"register/officers"_s,
         {textColumn(u"name"_s, true), textColumn(u"office"_s, true), textColumn(u"position"_s, true),
          flagColumn(u"full_time"_s), textColumn(u"place_name"_s, true), dateColumn(u"from_day"_s),
          dateColumn(u"to_day"_s), textColumn(u"place_code"_s, false, false)},
         u"name"_s},
        {u"establishment_years"_s,
         u"establishment_year"_s,
         u"register/establishment_years"_s,
         {numberColumn(u"year"_s), textColumn(u"name"_s, true), numberColumn(u"workers"_s),
          moneyColumn(u"revenue"_s), moneyColumn(u"taxes"_s), moneyColumn(u"exports"_s),
          moneyColumn(u"income_per_worker"_s), textColumn(u"tax_code"_s)},
         u"-year"_s,
         u"name"_s},
        {u"period_locks"_s,
         u"period_lock"_s,
         u"register/period_locks"_s,
         {dateColumn(u"first_day"_s), dateColumn(u"last_day"_s), flagColumn(u"locked"_s),
          dateColumn(u"locked_on"_s), textColumn(u"reason"_s), dateColumn(u"reopened_on"_s),
          textColumn(u"reopen_reason"_s)},
         u"-first_day"_s},
        {u"report_snapshots"_s,
         u"report_snapshot"_s,
         u"register/report_snapshots"_s,
         {dateColumn(u"date"_s), textColumn(u"number"_s), textColumn(u"title"_s, true),
          labelColumn(u"report"_s, u"report_name"_s), textColumn(u"period"_s), textColumn(u"scope"_s),
          textColumn(u"signer"_s, true), textColumn(u"signed_by"_s, true, false),
          textColumn(u"signed_at"_s, false, false), textColumn(u"lang"_s, false, false),
          textColumn(u"program"_s, false, false)},
         u"-date"_s},
    };
    return all;
}

} // namespace kc::store
