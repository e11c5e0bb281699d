// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/import_run.h"
#include "domain/ledger.h"
#include "domain/money_rule.h"
#include "store/projects.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

#include <QSet>

#include <algorithm>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

Movement movementFrom(const QVariantMap& values)
{
    const auto text = [&](const QString& column) { return values.value(column).toString(); };
    Movement movement;
    movement.id = MovementId::fromText(text(u"id"_s));
    movement.key = text(u"key"_s);
    movement.project = ProjectId::fromText(text(u"project"_s));
    movement.source = fromKey<Source>(text(u"source"_s)).value_or(Source::Other);
    movement.fiscalYear = values.value(u"fiscal_year"_s).toInt();
    movement.stage = fromKey<Stage>(text(u"stage"_s)).value_or(Stage::Requested);
    movement.amount = Dong(values.value(u"amount"_s).toLongLong());
    movement.date = QDate::fromString(text(u"date"_s), Qt::ISODate);
    movement.document = text(u"document"_s);
    movement.reverses = MovementId::fromText(text(u"reverses"_s));
    return movement;
}

/// What stands at a stage by source.
MoneyBySource standingAt(const std::vector<Movement>& movements, Stage stage)
{
    MoneyBySource money;
    for (const Movement& movement : movements) {
        if (movement.stage == stage)
            money.set(movement.source, money.of(movement.source) + netAmount(movement));
    }
    return money;
}

/// What was last entered at a stage, even if it was taken back since (a file that was refused or withdrawn).
MoneyBySource lastEnteredAt(const std::vector<Movement>& movements, Stage stage)
{
    QDate last;
    for (const Movement& movement : movements) {
        if (movement.stage == stage && movement.reverses.isNull() &&
            (!last.isValid() || movement.date > last))
            last = movement.date;
    }
    MoneyBySource money;
    for (const Movement& movement : movements) {
        if (movement.stage == stage && movement.reverses.isNull() && movement.date == last)
            money.set(movement.source, money.of(movement.source) + movement.amount);
    }
    return money;
}

/// What was asked for, as far as the ledger tells.
MoneyBySource askedOf(const std::vector<Movement>& movements)
{
    for (const MoneyBySource& money :
         {standingAt(movements, Stage::Requested), lastEnteredAt(movements, Stage::Requested),
          standingAt(movements, Stage::Approved)}) {
        if (money != MoneyBySource())
            return money;
    }
    return {};
}

} // namespace

void MovementImport::take()
{
    const QString key = m_run.text(u"key"_s);
    if (!m_run.claim(key, u"key"_s, key))
        return;
    const StoredRecord* project = m_run.find(u"project"_s, m_run.text(u"project"_s));
    if (!project)
        m_run.refuse(u"import.unknown_project"_s, u"project"_s, m_run.text(u"project"_s));
    if (m_run.number(u"amount"_s) <= 0)
        m_run.refuse(u"import.not_positive"_s, u"amount"_s, QString::number(m_run.number(u"amount"_s)));
    if (m_run.refused())
        return;

    Entry entry{{m_run.row(), m_run.file()}, key, m_run.text(u"project"_s), m_run.text(u"reverses"_s), {}};
    entry.values = {{u"key"_s, key}, {u"project"_s, project->id}};
    m_run.copy(entry.values, ImportRun::Empty::Text, {u"source"_s, u"stage"_s, u"date"_s, u"document"_s});
    m_run.copy(entry.values, ImportRun::Empty::Zero, {u"fiscal_year"_s, u"amount"_s});

    if (const StoredRecord* stored = m_run.find(u"movement"_s, key)) {
        if (m_run.has(u"reverses"_s)) {
            const StoredRecord* original =
                entry.reverses.isEmpty() ? nullptr : m_run.find(u"movement"_s, entry.reverses);
            entry.values.insert(u"reverses"_s, original
                                                   ? QVariant(original->id)
                                                   : QVariant(entry.reverses.isEmpty() ? QString() : u"?"_s));
        }
        const QStringList columns = ImportRun::differences(*stored, entry.values);
        if (columns.isEmpty()) {
            m_run.countUnchanged();
            return;
        }
        const QString column = columns.contains(u"amount"_s) ? u"amount"_s : columns.first();
        const QString was = column == "project"_L1 || column == "reverses"_L1
                                ? QString()
                                : stored->values.value(column).toString();
        m_run.refuse(u"import.movement_is_final"_s, column,
                     m_run.has(column) && m_run.text(column).isEmpty() ? QString::number(m_run.number(column))
                                                                       : m_run.text(column),
                     {{u"key"_s, key}, {u"stored"_s, was}});
        return;
    }
    if (!project->values.value(u"legacy"_s).toBool()) {
        m_run.refuse(u"import.movement_needs_legacy"_s, u"project"_s, entry.projectCode);
        return;
    }
    if (!mayImportInto(m_run, *project, u"project"_s) || m_run.refuseLocked(u"date"_s, m_run.text(u"date"_s)))
        return;
    entry.values.insert(u"id"_s, MovementId::make().toText());
    entry.values.insert(u"reverses"_s, QVariant());
    if (!entry.values.contains(u"document"_s))
        entry.values.insert(u"document"_s, u""_s);
    m_projects.emplace(project->id, entry.projectCode);
    m_entries.push_back(std::move(entry));
    m_run.countAdded();
}

void MovementImport::linkReversal(Entry& entry, const QHash<QString, Entry*>& byKey)
{
    if (entry.reverses.isEmpty())
        return;
    const Entry* original = byKey.value(entry.reverses, nullptr);
    const StoredRecord* stored = original ? nullptr : m_run.find(u"movement"_s, entry.reverses);
    if (!original && !stored) {
        m_run.addAt(entry.at.row, entry.at.file,
                    {u"import.unknown_movement"_s, Severity::Error, {}, entry.reverses, {}, {}},
                    u"reverses"_s);
        return;
    }
    entry.values.insert(u"reverses"_s, original ? original->values.value(u"id"_s) : QVariant(stored->id));
}

void MovementImport::checkLedgers()
{
    std::map<QString, std::vector<Movement>> ledgers;
    QHash<QString, ImportedRow> rowOfKey;
    QHash<QString, ImportedRow> lastRowOfProject;
    for (const StoredRecord& stored : m_run.all(u"movement"_s)) {
        const QString project = stored.values.value(u"project"_s).toString();
        if (m_projects.count(project) > 0)
            ledgers[project].push_back(movementFrom(stored.values));
    }
    for (const Entry& entry : m_entries) {
        const QString project = entry.values.value(u"project"_s).toString();
        ledgers[project].push_back(movementFrom(entry.values));
        rowOfKey.insert(entry.key, entry.at);
        lastRowOfProject.insert(project, entry.at);
    }
    for (const auto& [project, movements] : ledgers) {
        for (Finding finding : checkLedger(movements)) {
            const ImportedRow at = rowOfKey.value(finding.place, lastRowOfProject.value(project));
            finding.args.insert(u"project"_s, m_projects[project]);
            const bool reversal = finding.code.startsWith(u"ledger.reversal"_s);
            m_run.addAt(at.row, at.file, std::move(finding), reversal ? u"reverses"_s : u"amount"_s);
        }
    }
}

void MovementImport::completeProjects()
{
    const store::Store& where = m_run.context().store;
    for (const auto& [id, code] : m_projects) {
        const std::optional<Project> stored = store::findProject(where, ProjectId::fromText(id));
        if (!stored)
            continue;
        Project project = *stored;
        const std::vector<Movement> movements = store::movementsOf(where, project.id);
        if (project.asked == MoneyBySource())
            project.asked = askedOf(movements);
        if (project.totalCost.isZero())
            project.totalCost = project.asked.total();
        if (!project.approvedOn.isValid()) {
            for (const Movement& movement : movements) {
                if (movement.stage == Stage::Approved &&
                    (!project.approvedOn.isValid() || movement.date < project.approvedOn))
                    project.approvedOn = movement.date;
            }
        }
        const QVariantMap before = store::valuesOf(*stored);
        QVariantMap changes = store::valuesOf(project);
        for (auto value = before.cbegin(); value != before.cend(); ++value) {
            if (changes.value(value.key()) == value.value())
                changes.remove(value.key());
        }
        if (!changes.isEmpty())
            m_run.context().writer.update(u"project"_s, id, changes);
        for (Finding finding : checkTotal(project)) {
            // What happened before the program stands as it was; the officer is told.
            finding.severity = Severity::Warning;
            finding.place = u"projects "_s + code;
            m_run.context().findings.push_back(std::move(finding));
        }
    }
}

void MovementImport::finish()
{
    QHash<QString, Entry*> byKey;
    for (Entry& entry : m_entries)
        byKey.insert(entry.key, &entry);
    for (Entry& entry : m_entries)
        linkReversal(entry, byKey);
    checkLedgers();
    if (hasErrors(m_run.context().findings))
        return; // the act is refused: nothing to write, and references may be missing
    // Originals before their reversals, whatever the order of the rows.
    std::stable_partition(m_entries.begin(), m_entries.end(),
                          [](const Entry& entry) { return entry.reverses.isEmpty(); });
    for (const Entry& entry : m_entries)
        m_run.context().writer.insert(u"movement"_s, entry.values);
    completeProjects();
    checkBudget();
}

void MovementImport::checkBudget()
{
    const store::Store& where = m_run.context().store;
    const PlaceMap& places = m_run.places();
    const QDate today = where.clock().today();
    struct Budget
    {
        std::vector<Allocation> allocations;
        std::vector<Commitment> approved;
    };
    std::map<std::pair<int, Source>, Budget> budgets;
    QSet<QString> judged;
    for (const Entry& entry : m_entries) {
        const Movement movement = movementFrom(entry.values);
        if (movement.stage != Stage::Approved || !isBudget(movement.source) || !movement.reverses.isNull())
            continue;
        const StoredRecord* project = m_run.find(u"project"_s, entry.projectCode);
        const AdminUnit* province =
            project ? places.unit(places.provinceOf(
                          AdminUnitId::fromText(project->values.value(u"place"_s).toString()), today))
                    : nullptr;
        if (!province)
            continue;
        const QString key =
            ImportRun::joined({province->code, QString::number(movement.fiscalYear), keyOf(movement.source)});
        if (judged.contains(key))
            continue;
        judged.insert(key);
        const std::pair<int, Source> of{movement.fiscalYear, movement.source};
        if (budgets.count(of) == 0)
            budgets[of] = {store::allocationsOf(where, of.first, of.second),
                           store::approvedCommitments(where, of.first, of.second)};
        const AllocationBalance balance = allocationBalance(
            places, budgets[of].allocations, budgets[of].approved, province->id, of.first, of.second, today);
        // Without allocations of the year nothing is known to be exceeded.
        if (balance.allocated.isZero() || balance.left() >= Dong(0))
            continue;
        m_run.addAt(entry.at.row, entry.at.file,
                    {u"ledger.over_allocation"_s,
                     Severity::Warning,
                     {},
                     QString::number(movement.amount.value()),
                     {{u"place"_s, province->nameVi},
                      {u"year"_s, QString::number(of.first)},
                      {u"source"_s, labelKey(of.second)},
                      {u"allocated"_s, QString::number(balance.allocated.value())},
                      {u"committed"_s, QString::number(balance.committed.value())},
                      {u"over"_s, QString::number((-balance.left()).value())}},
                     {}},
                    u"amount"_s);
    }
}

} // namespace kc::casework
