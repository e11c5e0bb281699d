// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/asked_records.h"
#include "report/report_definition.h"

#include <map>
#include <set>

namespace kc::report {

/// A stage of the ledger, or the yearly money assigned, as a part of a column of money.
enum class LedgerPart { Allocated, Approved, Contracted, Advanced, Paid, Returned, Settled };

/// What a column (or a figure) of money adds up: `plus` less `minus`. With `over` it is the share of that
/// amount in the sum of `over`, in percent with two digits.
///
/// A value is missing when nothing of what it stands on is recorded: of `needs` when it is named, otherwise
/// of any of its parts. A share is missing when its denominator is missing or zero; a part of a known whole
/// of which nothing was recorded is 0.
struct LedgerColumn
{
    QString key;
    std::vector<LedgerPart> plus;
    std::vector<LedgerPart> minus = {};
    std::vector<LedgerPart> over = {};
    std::optional<LedgerPart> needs = {};
};

/// The columns of the ledger's reports by key: allocated, approved, available (allocated - approved),
/// contracted, advanced, paid, returned, disbursed (advanced + paid - returned), undisbursed (approved -
/// disbursed), settled, of_allocated and of_approved (disbursed in percent of them).
/// Throws std::out_of_range for another key.
const LedgerColumn& ledgerColumn(const QString& key);

/// A value with how many records it was computed from and which.
struct LedgerValue
{
    FigureValue value;
    std::vector<RecordSelection> behind;
    std::int64_t records = 0;
};

/// The ledger, the allocations and the projects of one question by the rows of one dimension, as the cube
/// answers them.
class LedgerRows
{
public:
    /// `by`: what a row stands for; without it there is one row with the key "". Measure and dimensions of
    /// `question` are not used. Errors: those of Cube::ask().
    static Expected<LedgerRows> ask(const Cube& cube, const CubeQuery& question,
                                    std::optional<CubeDim> by = {});

    /// Rows with any record, in the order of lists: numbers first and by their size, then N1, N2 ...
    QStringList keys() const;
    /// The column's sum in đồng over these sources; missing when the row has no record of it.
    LedgerValue value(const QString& row, const LedgerColumn& column,
                      const std::vector<Source>& sources) const;
    /// Projects whose state budget of the row is above zero.
    LedgerValue projects(const QString& row) const;
    /// Movements and allocations of all rows, every source.
    std::int64_t records() const;

private:
    /// One number of the answer: amount and records.
    struct Sum
    {
        Dong amount;
        std::int64_t records = 0;
    };
    using Part = std::pair<LedgerPart, Source>;

    explicit LedgerRows(const CubeQuery& question, std::optional<CubeDim> by);
    /// The yearly money is assigned to provinces, funds and years: not to contents or places inside a
    /// province.
    static bool isAllocatedBy(std::optional<CubeDim> by);
    /// The records of a measure, by what `query` narrows, in one row.
    RecordSelection selection(const CubeQuery& query, const QString& row) const;
    Sum sum(const QString& row, const std::vector<LedgerPart>& parts,
            const std::vector<Source>& sources) const;
    std::vector<RecordSelection> selections(const QString& row, const std::set<Part>& parts) const;

    CubeQuery m_question;
    std::optional<CubeDim> m_by;
    std::map<QString, std::map<Part, Sum>> m_rows;
    std::map<QString, std::int64_t> m_projects;
    std::int64_t m_records = 0;
};

/// The part a stage stands for; nothing for what comes before the approval.
std::optional<LedgerPart> ledgerPartOf(Stage stage);

/// The order of contents, years and places: numbers by size, places shown whole ("291@2010-01-01") after
/// them, then letters.
bool ledgerKeyLess(const QString& a, const QString& b);

/// National and local money.
const std::vector<Source>& budgetSources();

} // namespace kc::report
