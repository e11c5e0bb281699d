// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reference.h"

#include "store/query.h"
#include "store/store.h"

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

Validity validityFrom(const Row& row)
{
    return {row.date(u"valid_from"_s), row.date(u"valid_to"_s)};
}

int smallNumber(const Row& row, const QString& column)
{
    return static_cast<int>(row.integer(column));
}

Norm normFrom(const Row& row)
{
    Norm norm;
    norm.id = row.id<NormId>(u"id"_s);
    norm.content = row.text(u"content"_s);
    norm.nameVi = row.text(u"name_vi"_s);
    norm.nameEn = row.text(u"name_en"_s);
    norm.activity = row.text(u"activity"_s);
    norm.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::National);
    norm.placeCode = row.text(u"place_code"_s);
    norm.version = row.text(u"version"_s);
    norm.percent = row.isNull(u"percent"_s) ? std::nullopt : Percent::fromText(row.text(u"percent"_s));
    norm.cap = row.optionalMoney(u"cap"_s);
    norm.unit = row.text(u"unit"_s);
    norm.validity = validityFrom(row);
    norm.legalBasis = row.text(u"legal_basis"_s);
    norm.confidence = row.text(u"confidence"_s);
    norm.note = row.text(u"note"_s);
    return norm;
}

ProcedureStep stepFrom(const Row& row)
{
    ProcedureStep step;
    step.procedure = row.text(u"procedure"_s);
    step.fund = fromKey<Fund>(row.text(u"fund"_s)).value_or(Fund::Local);
    step.from = fromKey<ProjectState>(row.text(u"from_state"_s)).value_or(ProjectState::Settled);
    step.act = row.text(u"act"_s);
    step.to = fromKey<ProjectState>(row.text(u"to_state"_s)).value_or(ProjectState::Settled);
    step.role = row.text(u"role"_s);
    step.paper = row.text(u"paper"_s);
    step.deadline = row.text(u"deadline"_s);
    step.validity = validityFrom(row);
    step.legalBasis = row.text(u"legal_basis"_s);
    return step;
}

ChecklistItem checklistItemFrom(const Row& row)
{
    ChecklistItem item;
    item.code = row.text(u"code"_s);
    item.activity = row.text(u"activity"_s);
    item.fund = row.text(u"fund"_s);
    item.stage = row.text(u"stage"_s);
    item.nameVi = row.text(u"name_vi"_s);
    item.nameEn = row.text(u"name_en"_s);
    item.required = row.flag(u"required"_s);
    item.validity = validityFrom(row);
    item.legalBasis = row.text(u"legal_basis"_s);
    item.order = smallNumber(row, u"sort_order"_s);
    return item;
}

Deadline deadlineFrom(const Row& row)
{
    Deadline deadline;
    deadline.code = row.text(u"code"_s);
    deadline.fund = row.text(u"fund"_s);
    deadline.act = row.text(u"act"_s);
    deadline.yearOffset = smallNumber(row, u"year_offset"_s);
    deadline.month = smallNumber(row, u"month"_s);
    deadline.day = smallNumber(row, u"day"_s);
    deadline.daysAfter = smallNumber(row, u"days_after"_s);
    deadline.before = row.flag(u"before"_s);
    deadline.nameVi = row.text(u"name_vi"_s);
    deadline.nameEn = row.text(u"name_en"_s);
    deadline.validity = validityFrom(row);
    deadline.legalBasis = row.text(u"legal_basis"_s);
    return deadline;
}

EligibilityRule eligibilityFrom(const Row& row)
{
    EligibilityRule rule;
    rule.code = row.text(u"code"_s);
    rule.validity = validityFrom(row);
    rule.inCity = row.flag(u"in_city"_s);
    rule.unitKind = fromKey<UnitKind>(row.text(u"unit_kind"_s)).value_or(UnitKind::Xa);
    rule.eligible = row.flag(u"eligible"_s);
    rule.needsCheck = row.flag(u"needs_check"_s);
    rule.craftVillageOverrides = row.flag(u"craft_village_overrides"_s);
    rule.legalBasis = row.text(u"legal_basis"_s);
    rule.noteVi = row.text(u"note_vi"_s);
    rule.noteEn = row.text(u"note_en"_s);
    return rule;
}

} // namespace

PlaceMap loadPlaces(const Store& store)
{
    std::vector<AdminUnit> units = Query(store, u"reference/admin_units"_s).list([](const Row& row) {
        AdminUnit unit;
        unit.id = row.id<AdminUnitId>(u"id"_s);
        unit.code = row.text(u"code"_s);
        unit.level = fromKey<UnitLevel>(row.text(u"level"_s)).value_or(UnitLevel::Commune);
        unit.kind = fromKey<UnitKind>(row.text(u"kind"_s)).value_or(UnitKind::Xa);
        unit.nameVi = row.text(u"name_vi"_s);
        unit.nameEn = row.text(u"name_en"_s);
        unit.parentCode = row.text(u"parent_code"_s);
        unit.region = fromKey<Region>(row.text(u"region"_s)).value_or(Region::None);
        unit.validity = validityFrom(row);
        unit.legalBasis = row.text(u"legal_basis"_s);
        unit.note = row.text(u"note"_s);
        unit.revision = smallNumber(row, u"revision"_s);
        return unit;
    });
    const std::vector<AdminChange> changes =
        Query(store, u"reference/admin_changes"_s).list([](const Row& row) {
            return AdminChange{row.date(u"date"_s),
                               fromKey<ChangeKind>(row.text(u"change"_s)).value_or(ChangeKind::Merged),
                               row.id<AdminUnitId>(u"from_unit"_s), row.id<AdminUnitId>(u"to_unit"_s),
                               row.text(u"legal_basis"_s)};
        });
    return PlaceMap(std::move(units), changes);
}

RuleBook loadRuleBook(const Store& store)
{
    RuleBook book;
    book.places = loadPlaces(store);
    book.activities = Query(store, u"reference/activities"_s).list([](const Row& row) {
        return Activity{row.text(u"code"_s),       row.text(u"parent_code"_s), row.text(u"name_vi"_s),
                        row.text(u"name_en"_s),    validityFrom(row),          row.text(u"legal_basis"_s),
                        row.text(u"confidence"_s), row.text(u"note"_s)};
    });
    book.indicators = Query(store, u"reference/indicators"_s).list([](const Row& row) {
        return Indicator{row.text(u"code"_s),    row.text(u"name_vi"_s), row.text(u"name_en"_s),
                         row.text(u"unit_vi"_s), row.text(u"unit_en"_s), smallNumber(row, u"sort_order"_s)};
    });
    book.norms = Query(store, u"reference/norms"_s).list(normFrom);
    book.procedures = Procedures(Query(store, u"reference/procedure_steps"_s).list(stepFrom));
    book.checklist = Query(store, u"reference/checklist_items"_s).list(checklistItemFrom);
    book.deadlines = Query(store, u"reference/deadlines"_s).list(deadlineFrom);
    book.eligibility = Query(store, u"reference/eligibility_rules"_s).list(eligibilityFrom);
    book.sectors = Query(store, u"reference/sectors"_s).list([](const Row& row) {
        return Sector{row.text(u"code"_s), row.text(u"name_vi"_s),           row.text(u"name_en"_s),
                      validityFrom(row),   row.text(u"legal_basis"_s),       row.text(u"confidence"_s),
                      row.text(u"note"_s), smallNumber(row, u"sort_order"_s)};
    });
    book.criteria = Query(store, u"reference/appraisal_criteria"_s).list([](const Row& row) {
        return AppraisalCriterion{row.text(u"code"_s),
                                  row.text(u"level"_s),
                                  row.text(u"name_vi"_s),
                                  row.text(u"name_en"_s),
                                  validityFrom(row),
                                  row.text(u"legal_basis"_s),
                                  smallNumber(row, u"sort_order"_s)};
    });
    book.roleActs = Query(store, u"reference/role_acts"_s).list([](const Row& row) {
        return RoleAct{row.text(u"role"_s), row.text(u"act"_s)};
    });
    book.legalTexts = Query(store, u"reference/legal_texts"_s).list([](const Row& row) {
        return LegalText{row.text(u"code"_s), row.text(u"title"_s), row.date(u"issued_on"_s),
                         validityFrom(row),   row.text(u"state"_s), row.text(u"note"_s)};
    });
    Query(store, u"reference/tax_rates"_s).each([&](const Row& row) {
        if (const auto percent = Percent::fromText(row.text(u"percent"_s)))
            book.taxRates.push_back({row.text(u"code"_s), row.text(u"name_vi"_s), row.text(u"name_en"_s),
                                     *percent, validityFrom(row), row.text(u"legal_basis"_s)});
    });
    return book;
}

} // namespace kc::store
