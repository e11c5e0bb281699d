// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "casework/act.h"
#include "domain/place_map.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QVariantMap>

#include <map>
#include <optional>

namespace kc::casework {

/// A record as it stands in the store, found by its natural key.
struct StoredRecord
{
    QString id;
    QVariantMap values;
};

/// One run of the act import_data: the row being judged, what is known of the store, and the writing.
///
/// Records of a table are read once; every later question about a natural key is answered from memory, which
/// the run keeps true while it writes.
class ImportRun
{
public:
    explicit ImportRun(ActContext& context);

    ActContext& context() { return m_context; }
    const Actor& actor() const { return m_context.actor; }
    bool mayDo(const QString& act) const;

    // The row -----------------------------------------------------------------------------------------------
    void startTable(const QJsonObject& table);
    void startRow(const QJsonObject& row);
    /// True once an error was found in this row: nothing of it is written.
    bool refused() const { return m_refused; }
    int row() const { return m_row; }
    const QString& file() const { return m_file; }

    bool has(const QString& column) const { return m_values.contains(column); }
    /// True when the file lacks the column or the row leaves it empty.
    bool isEmpty(const QString& column) const
    {
        return m_values.value(column).isNull() || m_values.value(column).isUndefined();
    }
    QString text(const QString& column) const { return m_values.value(column).toString(); }
    qint64 number(const QString& column) const { return m_values.value(column).toInteger(); }
    bool flag(const QString& column) const { return m_values.value(column).toBool(); }
    QDate date(const QString& column) const;
    QDate codesAsOf() const { return m_codesAsOf; }
    /// Copies the columns the row has, as the store keeps them: nothing is "" for texts, NULL for optional
    /// values, 0 for required numbers and flags.
    enum class Empty { Text, Null, Zero };
    void copy(QVariantMap& values, Empty empty, const QStringList& columns) const;

    // Findings ----------------------------------------------------------------------------------------------
    void refuse(const QString& code, const QString& column, const QString& value = {}, MessageArgs args = {});
    void warn(const QString& code, const QString& column, const QString& value = {}, MessageArgs args = {});
    /// A rule's finding, placed in this row.
    void add(Finding finding, const QString& column);
    /// A finding about an earlier row of this run.
    void addAt(int row, const QString& file, Finding finding, const QString& column);
    /// Refuses the second row of a file that claims a natural key; `shown` names it for the reader.
    bool claim(const QString& naturalKey, const QString& column, const QString& shown);

    // Places ------------------------------------------------------------------------------------------------
    struct Place
    {
        AdminUnitId unit;
        QDate asOf; ///< invalid when the row said none
    };
    /// The unit of place_code or place_name on place_as_of, or on the file's day; where neither is said, a
    /// code of one meaning is taken as it stood on the `likely` day. Refuses the row otherwise, also when the
    /// unit lies outside the actor's scope.
    std::optional<Place> place(QDate likely = {});
    /// The same for a code column without a date of its own.
    std::optional<AdminUnitId> unitOfCode(const QString& column, QDate date,
                                          std::optional<UnitLevel> level = {});
    /// Refuses the row when the unit lies outside the actor's scope; `shown` names it for the reader.
    bool inScope(const AdminUnitId& unit, const QString& column, const QString& shown);
    const PlaceMap& places();
    /// Units were written: the next question about a place sees them.
    void placesChanged() { m_places.reset(); }

    // Records -----------------------------------------------------------------------------------------------
    /// Null when no record has this key. Keys of several columns are joined by `joined`.
    const StoredRecord* find(const QString& table, const QString& naturalKey);
    static QString joined(const QStringList& parts) { return parts.join(QChar(0x1f)); }
    /// Every stored record of a table by natural key.
    const QHash<QString, StoredRecord>& all(const QString& table);

    /// Tax code of an establishment that bears this folded name at this place; empty when there is none.
    QString twinOf(const QString& foldedName, const AdminUnitId& place);

    /// Refuses the row when the day (ISO 8601) lies in a locked period (period.locked); an empty one lies in
    /// none.
    bool refuseLocked(const QString& column, const QString& day);

    /// Adds a record, unless it is dated in a locked period: then the row is refused.
    void insert(const QString& table, const QString& naturalKey, const QVariantMap& values);
    /// Writes what differs, under the same condition. Counts the row as changed or unchanged.
    void update(const QString& table, const StoredRecord& stored, const QString& naturalKey,
                const QVariantMap& values);
    /// The columns in which the values differ from what is stored.
    static QStringList differences(const StoredRecord& stored, const QVariantMap& values);

    void countUnchanged() { ++m_unchanged; }
    void countAdded() { ++m_added; }
    /// Leaves the note about the table's rows.
    void finishTable();

private:
    bool isDatedInLock(const QString& table, const QVariantMap& stored, const QVariantMap& changes);

    ActContext& m_context;
    std::optional<std::vector<Period>> m_locks; ///< that stand, read once
    QString m_table;
    QString m_file;
    QDate m_codesAsOf;
    QJsonObject m_values;
    int m_row = 0;
    bool m_refused = false;
    int m_added = 0;
    int m_changed = 0;
    int m_unchanged = 0;
    QHash<QString, int> m_claimed;
    std::optional<PlaceMap> m_places;
    std::map<QString, QHash<QString, StoredRecord>> m_stored;
    QHash<QString, QString> m_taxCodeByName; ///< folded name and place of every stored establishment
    bool m_namesKnown = false;
};

// One function per table, each for the row the run stands at; import_acts.cpp calls them in order.
void importAdminUnit(ImportRun& run);
void importAdminChange(ImportRun& run);
void importProgramme(ImportRun& run);
void importTarget(ImportRun& run);
void importEstablishment(ImportRun& run);
void importProject(ImportRun& run);
void importBeneficiary(ImportRun& run);
void importAllocation(ImportRun& run);
void importResult(ImportRun& run);
void importEstablishmentYear(ImportRun& run);
void importOfficer(ImportRun& run);

/// The stored establishment a tax code means; refuses the row when the code is none or nobody bears it.
const StoredRecord* establishmentOf(ImportRun& run, const QString& column);

/// Where a finding about a project's money belongs: the row that brought it.
struct ImportedRow
{
    int row = 0;
    QString file;
};

/// Movements are judged together: a reversal may stand before its original, and the identities of the ledger
/// hold for a đề án as a whole.
class MovementImport
{
public:
    explicit MovementImport(ImportRun& run)
        : m_run(run)
    {
    }
    /// Takes the row the run stands at; it is written by finish().
    void take();
    /// Links reversals, checks every touched ledger, writes, and completes what legacy projects say about
    /// themselves (money asked for, date of approval).
    void finish();

private:
    struct Entry
    {
        ImportedRow at;
        QString key;
        QString projectCode;
        QString reverses;
        QVariantMap values;
    };
    void linkReversal(Entry& entry, const QHash<QString, Entry*>& byKey);
    void checkLedgers();
    void completeProjects();
    /// Warns at the first row of a province, year and source whose approvals exceed what was allocated.
    void checkBudget();

    ImportRun& m_run;
    std::vector<Entry> m_entries;
    std::map<QString, QString> m_projects; ///< id -> code of the projects touched
};

/// True when rows of this project may be written: a draft, or a record from before the program.
bool mayImportInto(ImportRun& run, const StoredRecord& project, const QString& column);

} // namespace kc::casework
