// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_acts.h"

#include "casework/import_run.h"
#include "casework/table_layout.h"
#include "store/store.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsPerReport = 50; ///< progress is told this often

struct ImportableTable
{
    QString name;
    void (*take)(ImportRun&); ///< null for movements, which are judged together
    bool reference = false;
};

/// In the order of their references.
const std::array<ImportableTable, 12>& importableTables()
{
    static const std::array<ImportableTable, 12> tables{
        {{u"admin_units"_s, importAdminUnit, true},
         {u"admin_changes"_s, importAdminChange, true},
         {u"programmes"_s, importProgramme, true},
         {u"targets"_s, importTarget, true},
         {u"establishments"_s, importEstablishment, false},
         {u"establishment_years"_s, importEstablishmentYear, false},
         {u"projects"_s, importProject, false},
         {u"beneficiaries"_s, importBeneficiary, false},
         {u"allocations"_s, importAllocation, false},
         {u"movements"_s, nullptr, false},
         {u"results"_s, importResult, false},
         {u"officers"_s, importOfficer, false}}};
    return tables;
}

/// Units are judged together, on the map as it stands after the file: a code means one unit on one day, and a
/// commune whose province is unknown on its first day would stand nowhere.
void checkUnits(ImportRun& run, const QJsonArray& rows)
{
    run.placesChanged();
    QHash<QString, std::vector<const AdminUnit*>> byCode;
    for (const AdminUnit& unit : run.places().units())
        byCode[unit.code].push_back(&unit);
    for (const QJsonValue& value : rows) {
        run.startRow(value.toObject());
        const QString code = run.text(u"code"_s);
        const std::vector<const AdminUnit*>& units = byCode[code];
        for (std::size_t i = 0; i < units.size() && !run.refused(); ++i) {
            const AdminUnit& unit = *units[i];
            for (std::size_t j = i + 1; j < units.size(); ++j) {
                if (units[j]->level == unit.level && units[j]->validity.overlaps(unit.validity))
                    run.refuse(u"import.unit_overlaps"_s, u"valid_from"_s, code,
                               {{u"name"_s, units[j]->nameVi}});
            }
            const QDate begin = unit.validity.from.isValid() ? unit.validity.from : unit.validity.to;
            const QDate day = begin.isValid() ? begin : run.context().store.clock().today();
            if (!unit.parentCode.isEmpty() &&
                !run.places().unitAt(unit.parentCode, day, UnitLevel::Province) &&
                !run.places().unitAt(unit.parentCode, day, UnitLevel::District))
                run.refuse(u"import.unknown_parent"_s, u"parent_code"_s, unit.parentCode,
                           {{u"date"_s, day.toString(Qt::ISODate)}});
        }
    }
}

bool knownTables(ImportRun& run, const QJsonArray& tables)
{
    for (const QJsonValue& table : tables) {
        const QString name = table.toObject().value("table"_L1).toString();
        const bool known = std::any_of(importableTables().begin(), importableTables().end(),
                                       [&](const ImportableTable& t) { return t.name == name; });
        if (!known) {
            run.context().findings.push_back(
                {u"import.unknown_table"_s, Severity::Error, u"tables"_s, name, {}, {}});
            return false;
        }
    }
    return true;
}

int rowsOf(const QJsonArray& tables)
{
    qsizetype rows = 0;
    for (const QJsonValue& table : tables)
        rows += table.toObject().value("rows"_L1).toArray().size();
    return static_cast<int>(rows);
}

QString importData(ActContext& context)
{
    ImportRun run(context);
    const QJsonArray tables = context.payload.value("tables"_L1).toArray();
    const int total = rowsOf(tables);
    int done = 0;
    if (!knownTables(run, tables))
        return {};
    MovementImport movements(run);
    for (const ImportableTable& importable : importableTables()) {
        for (const QJsonValue& value : tables) {
            const QJsonObject table = value.toObject();
            if (table.value("table"_L1).toString() != importable.name)
                continue;
            run.startTable(table);
            if (importable.reference && !run.mayDo(u"import_reference"_s)) {
                context.findings.push_back({u"import.no_right_reference"_s,
                                            Severity::Error,
                                            {},
                                            importable.name,
                                            {{u"file"_s, run.file()}},
                                            {}});
                continue;
            }
            const QJsonArray rows = table.value("rows"_L1).toArray();
            for (const QJsonValue& row : rows) {
                if (done % kRowsPerReport == 0 && context.progress && !context.progress(done, total)) {
                    context.findings.push_back({u"act.cancelled"_s, Severity::Error, {}, {}, {}, {}});
                    return {};
                }
                ++done;
                run.startRow(row.toObject());
                for (Finding finding : checkRowTypes(*findTableLayout(importable.name), row.toObject())) {
                    const QString column = finding.place;
                    run.add(std::move(finding), column);
                }
                if (run.refused())
                    continue;
                if (importable.take)
                    importable.take(run);
                else
                    movements.take();
            }
            if (importable.take == importAdminUnit)
                checkUnits(run, rows);
            if (importable.take == importAdminChange)
                run.placesChanged();
            run.finishTable();
        }
        if (!importable.take)
            movements.finish();
    }
    return {};
}

} // namespace

std::vector<ActDefinition> importActs()
{
    ActDefinition act;
    act.name = u"import_data"_s;
    act.keys = {{u"tables"_s, KeyKind::List, true, {}}, {u"reason"_s, KeyKind::Text, false, {}}};
    act.run = importData;
    return {act};
}

} // namespace kc::casework
