// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/snapshot.h"

#include <QJsonValue>

#include <memory>
#include <optional>
#include <vector>

/// What a signed report would say otherwise today, figure by figure, and through which records.
namespace kc::report {

/// How a record comes to make a difference.
enum class RecordChange {
    Added,      ///< entered since
    Reversal,   ///< entered since, taking back an earlier movement
    Changed,    ///< stood behind the figure then as now, with other content
    Removed,    ///< gone since
    CountedNow, ///< was there, but counts for the figure only now (its đề án or place changed)
    NotCounted  ///< is still there, but no longer counts for the figure
};
/// "added" ...: label in the texts as record_change.KEY.
QString keyOf(RecordChange change);

/// One column of a record then and now; what was not there is null.
struct ColumnChange
{
    QString column; ///< of the register; its title stands in the texts as register.NAME.COLUMN
    QVariant then;
    QVariant now;
};

struct RecordDifference
{
    RecordChange change = RecordChange::Added;
    QString registerName;
    QString id;
    QString label; ///< the code people know the record by
    std::vector<ColumnChange> columns;
    // The act that did it, from the audit trail; empty when none is on record.
    QString act; ///< label in the texts as act.NAME
    QString actor;
    QString reason;
    QDateTime at;
};

/// A value that differs. Values are those of the report's JSON: whole numbers, decimals as text, words, null.
struct FigureDifference
{
    QString key;   ///< "budget.paid.total", "budget-by-year/2025/paid", "text/causes"
    QString label; ///< in the report's language, or the one that was asked for
    QString kind;  ///< "money", "count", "share", "words" or "text" (the officer's own)
    QString unit;  ///< of a figure; a table's for its cells
    QString definition = {};
    QJsonValue then;
    QJsonValue now;
    /// What this program makes of the records as they stood when the report was signed. Other than `then`,
    /// the difference (or that part of it) comes from the program, not from records.
    QJsonValue recomputed = {};
    std::vector<RecordDifference> records = {};

    bool comesFromProgram() const { return recomputed != then; }
};

/// A value as people read it: "1.234.567", "36,6", "-" when missing.
QString shownValue(const QJsonValue& value, Lang lang);

/// Compares a signed report with the same question asked of the store as it stands. Takes as long as two
/// reports and a copy of the store; the records of each figure take their time when they are asked for.
class SnapshotComparison
{
public:
    /// Store, rules and snapshot are kept by reference. `progress` may give it up. Figures are named in
    /// `names`, in the report's own language without it; what today's report no longer has keeps its name.
    /// Errors: those of buildReport (asked of today's records), of store::LookBack, report.cancelled.
    static Expected<std::unique_ptr<SnapshotComparison>> make(const store::Store& store,
                                                              const RuleBook& rules, const Snapshot& snapshot,
                                                              const ReportProgress& progress = {},
                                                              std::optional<Lang> names = {});
    ~SnapshotComparison();
    SnapshotComparison(const SnapshotComparison&) = delete;
    SnapshotComparison& operator=(const SnapshotComparison&) = delete;

    /// Every value that differs, in the report's order, without its records. Empty: the report would be the
    /// same today.
    const std::vector<FigureDifference>& differences() const;
    /// The records through which a value of differences() differs, by register.
    Expected<std::vector<RecordDifference>> records(const QString& key) const;

private:
    SnapshotComparison();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Every difference with its records, for a file or a worker thread.
Expected<std::vector<FigureDifference>> snapshotDifferences(const store::Store& store, const RuleBook& rules,
                                                            const Snapshot& snapshot,
                                                            const ReportProgress& progress = {});

/// Writes differences as json or csv (one line a figure and record), by the ending of `path`.
/// Errors: snapshot.unknown_format, report.file_not_written.
Expected<void> writeDifferences(const Snapshot& snapshot, const std::vector<FigureDifference>& differences,
                                const QString& path);

} // namespace kc::report
