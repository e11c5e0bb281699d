// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_run.h"
#include "domain/rule_book.h"
#include "domain/tax_code.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "store/store.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

QVariant asOfValue(const ImportRun::Place& place)
{
    return place.asOf.isValid() ? QVariant(place.asOf.toString(Qt::ISODate)) : QVariant();
}

const StoredRecord* projectOf(ImportRun& run)
{
    const StoredRecord* found = run.find(u"project"_s, run.text(u"project"_s));
    if (!found)
        run.refuse(u"import.unknown_project"_s, u"project"_s, run.text(u"project"_s));
    return found;
}

void checkCounts(ImportRun& run)
{
    if (!run.has(u"workers"_s))
        return;
    for (const QString& part : {u"female_workers"_s, u"insured_workers"_s}) {
        if (run.has(part) && run.number(part) > run.number(u"workers"_s))
            run.refuse(u"import.more_than_workers"_s, part, QString::number(run.number(part)),
                       {{u"workers"_s, QString::number(run.number(u"workers"_s))}});
    }
}

/// What a project's row says about its state, judged against what is stored.
void checkProjectState(ImportRun& run, const StoredRecord* stored)
{
    const bool legacy =
        run.has(u"legacy"_s) ? run.flag(u"legacy"_s) : stored && stored->values.value(u"legacy"_s).toBool();
    const QString state = run.text(u"state"_s);
    if (legacy) {
        if (!run.mayDo(u"import_history"_s))
            run.refuse(u"import.no_right_history"_s, u"legacy"_s, run.text(u"code"_s));
        if (stored && !stored->values.value(u"legacy"_s).toBool())
            run.refuse(u"import.not_legacy"_s, u"legacy"_s, run.text(u"code"_s));
        return;
    }
    const QString expected =
        stored ? stored->values.value(u"state"_s).toString() : keyOf(ProjectState::Draft);
    if (!state.isEmpty() && state != expected)
        run.refuse(stored ? u"import.state_moves_by_acts"_s : u"import.state_needs_legacy"_s, u"state"_s,
                   state, {{u"stored"_s, u"state."_s + expected}});
}

/// Columns of the row as the store keeps them; refuses what points nowhere.
QVariantMap projectValues(ImportRun& run)
{
    QVariantMap values;
    run.copy(values, ImportRun::Empty::Text,
             {u"code"_s, u"title"_s, u"fund"_s, u"activity"_s, u"implementing_unit"_s, u"cooperating_unit"_s,
              u"place_note"_s});
    run.copy(values, ImportRun::Empty::Zero, {u"plan_year"_s, u"legacy"_s});
    // An empty total is no total of nothing: the ledger tells it (completeProjects).
    if (!run.isEmpty(u"total_cost"_s))
        run.copy(values, ImportRun::Empty::Zero, {u"total_cost"_s});
    run.copy(values, ImportRun::Empty::Null, {u"starts_on"_s, u"ends_on"_s});
    if (!run.text(u"kind"_s).isEmpty())
        values.insert(u"kind"_s, run.text(u"kind"_s));
    if (!run.text(u"state"_s).isEmpty())
        values.insert(u"state"_s, run.text(u"state"_s));
    if (!run.text(u"activity"_s).isEmpty() && !run.context().rules.activity(run.text(u"activity"_s)))
        run.refuse(u"import.unknown_activity"_s, u"activity"_s, run.text(u"activity"_s));
    if (const QString programme = run.text(u"programme"_s); !programme.isEmpty()) {
        if (const StoredRecord* found = run.find(u"programme"_s, programme))
            values.insert(u"programme"_s, found->id);
        else
            run.refuse(u"import.unknown_programme"_s, u"programme"_s, programme);
    } else if (run.has(u"programme"_s)) {
        values.insert(u"programme"_s, QVariant());
    }
    const QDate starts = run.date(u"starts_on"_s);
    const QDate ends = run.date(u"ends_on"_s);
    if (starts.isValid() && ends.isValid() && ends < starts)
        run.refuse(u"import.ends_before_begin"_s, u"ends_on"_s, run.text(u"ends_on"_s));
    return values;
}

/// Where a project is; a draft may not know it yet.
std::optional<ImportRun::Place> placeOfProject(ImportRun& run)
{
    const bool said = !run.text(u"place_code"_s).isEmpty() || !run.text(u"place_name"_s).isEmpty();
    if (!said && run.text(u"state"_s) == keyOf(ProjectState::Draft))
        return ImportRun::Place{{}, run.date(u"place_as_of"_s)};
    const QDate starts = run.date(u"starts_on"_s);
    return run.place(starts.isValid() ? starts : QDate(static_cast<int>(run.number(u"plan_year"_s)), 1, 1));
}

/// A project's search text follows its words.
QString searchText(const QVariantMap& values)
{
    Project words;
    words.code = values.value(u"code"_s).toString();
    words.title = values.value(u"title"_s).toString();
    words.implementingUnit = values.value(u"implementing_unit"_s).toString();
    return store::valuesOf(words).value(u"search_folded"_s).toString();
}

} // namespace

const StoredRecord* establishmentOf(ImportRun& run, const QString& column)
{
    const QString code = normaliseTaxCode(run.text(column));
    const StoredRecord* found = run.find(u"establishment"_s, code);
    if (!found)
        run.refuse(u"import.unknown_establishment"_s, column, run.text(column));
    return found;
}

bool mayImportInto(ImportRun& run, const StoredRecord& project, const QString& column)
{
    const QString code = project.values.value(u"code"_s).toString();
    if (project.values.value(u"legacy"_s).toBool()) {
        if (run.mayDo(u"import_history"_s))
            return true;
        run.refuse(u"import.no_right_history"_s, column, code);
        return false;
    }
    if (project.values.value(u"state"_s).toString() == keyOf(ProjectState::Draft))
        return true;
    run.refuse(u"import.project_in_progress"_s, column, code,
               {{u"state"_s, u"state."_s + project.values.value(u"state"_s).toString()}});
    return false;
}

void importEstablishment(ImportRun& run)
{
    const QString code = normaliseTaxCode(run.text(u"tax_code"_s));
    for (Finding finding : checkTaxCode(code)) {
        finding.value = run.text(u"tax_code"_s);
        run.add(std::move(finding), u"tax_code"_s);
    }
    const std::optional<ImportRun::Place> place = run.place();
    checkCounts(run);
    if (run.refused() || !run.claim(code, u"tax_code"_s, code))
        return;
    Establishment words;
    words.id = EstablishmentId::make();
    words.name = run.text(u"name"_s);
    const QVariantMap defaults = store::valuesOf(words);

    QVariantMap values{{u"tax_code"_s, code},
                       {u"name_folded"_s, defaults.value(u"name_folded"_s)},
                       {u"place"_s, place->unit.toText()},
                       {u"place_as_of"_s, asOfValue(*place)}};
    run.copy(values, ImportRun::Empty::Text,
             {u"name"_s, u"legal_form"_s, u"address"_s, u"sector"_s, u"vsic_code"_s, u"vsic_version"_s,
              u"representative"_s, u"phone"_s, u"email"_s, u"note"_s});
    run.copy(values, ImportRun::Empty::Null,
             {u"founded_on"_s, u"workers"_s, u"female_workers"_s, u"insured_workers"_s, u"capital"_s,
              u"revenue"_s});
    run.copy(values, ImportRun::Empty::Zero,
             {u"owner_female"_s, u"owner_ethnic_minority"_s, u"craft_village"_s});
    if (const StoredRecord* stored = run.find(u"establishment"_s, code)) {
        run.update(u"establishment"_s, *stored, code, values);
        return;
    }
    if (const QString twin = run.twinOf(values.value(u"name_folded"_s).toString(), place->unit);
        !twin.isEmpty())
        run.warn(u"import.same_name_and_place"_s, u"name"_s, run.text(u"name"_s), {{u"other"_s, twin}});
    QVariantMap record = defaults;
    record.insert(values);
    run.insert(u"establishment"_s, code, record);
}

void importProject(ImportRun& run)
{
    const QString code = run.text(u"code"_s);
    const StoredRecord* stored = run.find(u"project"_s, code);
    checkProjectState(run, stored);
    const std::optional<ImportRun::Place> place = placeOfProject(run);
    QVariantMap values = projectValues(run);
    if (run.refused() || !run.claim(code, u"code"_s, code))
        return;
    values.insert(u"place"_s, place->unit.isNull() ? QVariant() : QVariant(place->unit.toText()));
    values.insert(u"place_as_of"_s, asOfValue(*place));
    values.insert(u"search_folded"_s, searchText(values));
    if (stored) {
        if (!ImportRun::differences(*stored, values).isEmpty() && !mayImportInto(run, *stored, u"code"_s))
            return;
        run.update(u"project"_s, *stored, code, values);
        return;
    }
    Project fresh;
    fresh.id = ProjectId::make();
    fresh.enteredBy = run.actor().user;
    fresh.state = fromKey<ProjectState>(run.text(u"state"_s)).value_or(ProjectState::Draft);
    if (fresh.state != ProjectState::Draft) {
        // Brought in on its way: it goes on under the procedure of today.
        fresh.round = 1;
        const Fund fund = fromKey<Fund>(run.text(u"fund"_s)).value_or(Fund::Local);
        const RuleBook& rules = run.context().rules;
        fresh.procedure =
            rules.procedures.procedureFor(fund, run.context().store.clock().today()).value_or(QString());
    }
    QVariantMap record = store::valuesOf(fresh);
    record.insert(values);
    run.insert(u"project"_s, code, record);
}

namespace {

/// What a file says of a part of a đề án: unchanged, changed, or new as `fresh` with these values.
void importPart(ImportRun& run, const QString& table, const QString& naturalKey, const StoredRecord& project,
                QVariantMap fresh, const QVariantMap& values)
{
    const StoredRecord* stored = run.find(table, naturalKey);
    if (stored && ImportRun::differences(*stored, values).isEmpty()) {
        run.countUnchanged();
        return;
    }
    if (!mayImportInto(run, project, u"project"_s))
        return;
    if (stored) {
        run.update(table, *stored, naturalKey, values);
        return;
    }
    fresh.insert(values);
    run.insert(table, naturalKey, fresh);
}

} // namespace

void importBeneficiary(ImportRun& run)
{
    const StoredRecord* project = projectOf(run);
    const StoredRecord* establishment = establishmentOf(run, u"tax_code"_s);
    if (run.refused())
        return;
    const QString naturalKey = ImportRun::joined({project->id, establishment->id});
    if (!run.claim(naturalKey, u"tax_code"_s, run.text(u"tax_code"_s)))
        return;
    QVariantMap values;
    run.copy(values, ImportRun::Empty::Zero, {u"support"_s, u"counterpart"_s});
    Beneficiary fresh;
    fresh.id = BeneficiaryId::make();
    fresh.establishment = EstablishmentId::fromText(establishment->id);
    importPart(run, u"beneficiary"_s, naturalKey, *project,
               store::valuesOf(fresh, ProjectId::fromText(project->id)), values);
}

void importAllocation(ImportRun& run)
{
    if (!run.mayDo(u"add_allocation"_s) && !run.mayDo(u"import_history"_s)) {
        run.refuse(u"import.no_right_allocation"_s, u"decision"_s, run.text(u"decision"_s));
        return;
    }
    const std::optional<Source> source = fromKey<Source>(run.text(u"source"_s));
    if (!source || !isBudget(*source))
        run.refuse(u"import.not_budget_source"_s, u"source"_s, run.text(u"source"_s));
    const std::optional<ImportRun::Place> place = run.place(run.date(u"date"_s));
    if (run.refused())
        return;
    QVariantMap values{{u"place"_s, place->unit.toText()}};
    run.copy(values, ImportRun::Empty::Text, {u"decision"_s, u"date"_s, u"fund"_s, u"source"_s});
    run.copy(values, ImportRun::Empty::Zero, {u"fiscal_year"_s, u"amount"_s});
    const QString naturalKey = ImportRun::joined(
        {run.text(u"decision"_s), run.text(u"date"_s), run.text(u"fund"_s), place->unit.toText(),
         QString::number(run.number(u"fiscal_year"_s)), run.text(u"source"_s)});
    if (!run.claim(naturalKey, u"decision"_s, run.text(u"decision"_s)))
        return;
    if (const StoredRecord* stored = run.find(u"allocation"_s, naturalKey)) {
        run.update(u"allocation"_s, *stored, naturalKey, values);
        return;
    }
    values.insert(u"id"_s, AllocationId::make().toText());
    run.insert(u"allocation"_s, naturalKey, values);
}

void importResult(ImportRun& run)
{
    const StoredRecord* project = projectOf(run);
    const QString indicator = run.text(u"indicator"_s);
    if (!run.context().rules.indicator(indicator))
        run.refuse(u"import.unknown_indicator"_s, u"indicator"_s, indicator);
    // A goal that was only planned has no date yet; what was reached has one.
    if (!run.date(u"date"_s).isValid() && run.number(u"actual"_s) > 0)
        run.refuse(u"import.required"_s, u"date"_s);
    if (run.refused())
        return;
    const QString naturalKey = ImportRun::joined({project->id, indicator, run.text(u"date"_s)});
    if (!run.claim(naturalKey, u"indicator"_s, indicator))
        return;
    QVariantMap values;
    run.copy(values, ImportRun::Empty::Null, {u"planned"_s, u"actual"_s, u"date"_s});
    run.copy(values, ImportRun::Empty::Text, {u"evidence"_s});
    Result fresh;
    fresh.id = ResultId::make();
    fresh.indicator = indicator;
    importPart(run, u"result"_s, naturalKey, *project,
               store::valuesOf(fresh, ProjectId::fromText(project->id)), values);
}

} // namespace kc::casework
