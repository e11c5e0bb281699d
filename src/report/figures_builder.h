// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_money.h"
#include "report/report_definition.h"

#include <list>

namespace kc::report {

/// Makes figures and tables of the cube's answers: values, labels, definitions, the records behind them. What
/// the cube refuses is kept until take().
class FigureBuilder
{
public:
    /// All are kept by reference; `report` names the set.
    FigureBuilder(const ReportContext& context, const Cube& cube, const QString& report);

    /// Every money figure of a window under `prefix` ("", "previous_year."). `when` is a text key that says
    /// which time the figures are of ("figure.when.previous_year"); empty for the period itself.
    void addMoney(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});
    /// projects.count and establishments.supported.
    void addCounts(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});
    /// result.INDICATOR of every indicator of the list and of every other one that was recorded.
    void addResults(const Period& dates, const QString& prefix = {}, const QString& when = {});
    /// officers.count, .full_time, .part_time, .centres and .per_centre on the last day looked at. Without
    /// any officer ever recorded in the scope they are missing.
    void addOfficers();
    /// A share of two figures that stand already. It is missing when the denominator is missing or zero; when
    /// `needsBoth`, also when the numerator is: a comparison of times needs both, a part of a known whole of
    /// which nothing was recorded is 0.
    void addShare(const QString& key, const QString& numerator, const QString& denominator, int digits,
                  Share::Form form, bool needsBoth, const QString& prefix = {}, const QString& when = {});

    /// budget-by-year, -province, -region, -activity of a window.
    void addBudgetTable(const QString& key, CubeDim dim, const MoneyWindow& window,
                        const QString& prefix = {}, const QString& when = {});
    /// The rows of a dimension with what was allocated, approved (the year before, its same months, now, and
    /// what the one is of the other), committed as counterpart and disbursed.
    void addComparedTable(const QString& key, CubeDim dim, const MoneyWindow& now, const MoneyWindow& before,
                          const MoneyWindow& same);
    /// results: planned, actual, target, percent of the target and of what was planned.
    void addResultsTable();
    /// Beneficiaries by sector, legal form or priority group, with their part of all of them.
    void addEstablishmentTable(const QString& key, CubeDim dim, const MoneyWindow& window);
    /// projects: the list of đề án with state budget approved in the window. A list longer than
    /// kLongestProjectList is a register and stays empty here.
    void addProjectList(const MoneyWindow& window, const QString& prefix = {}, const QString& when = {});

    /// What other files of a report add by themselves.
    void add(Figure figure);
    void addTable(FigureTable table) { m_set.tables.push_back(std::move(table)); }
    /// Records that were read beside those of the figures above.
    void addRead(std::int64_t records) { m_set.records += records; }
    const Figure& figure(const QString& key) const { return m_set.at(key); }
    const Cube& cube() const { return m_cube; }
    const ReportContext& context() const { return m_context; }
    const ReportParams& params() const { return m_context.params(); }
    /// A text by its key in the report's language.
    QString word(const QString& key, const MessageArgs& args = {}) const;
    /// The answer, or an empty one when it was refused.
    CubeAnswer ask(const CubeQuery& query);
    /// Remembers why something was refused; take() refuses with all of it.
    void keep(const Error& error);

    /// How far the report is; once it was given up nothing more is asked.
    void reached(int percent);

    /// The set, complete with the number of records its sums were made of. Errors: those of Cube::ask,
    /// report.cancelled.
    Expected<FigureSet> take();

private:
    QString labelled(const QString& label, const QString& when, const MoneyWindow& window) const;
    MessageArgs timesOf(const MoneyWindow& window) const;
    std::int64_t countRecords(const std::vector<RecordSelection>& selections);
    /// The whole ledger of a window, asked for once.
    const MoneySums& whole(const MoneyWindow& window);
    std::vector<FigureCell> moneyCells(const MoneySums& sums, const MoneyWindow& window,
                                       std::vector<CubeDim> dims, const QStringList& keys) const;
    QString rowLabel(CubeDim dim, const QString& key) const;
    /// Contents, years and codes as numbers; regions from north to south.
    static void sortRows(CubeDim dim, std::vector<FigureRow>& rows);

    const ReportContext& m_context;
    const Cube& m_cube;
    FigureSet m_set;
    Error m_error;
    std::list<std::pair<MoneyWindow, MoneySums>> m_whole;
    std::vector<Period> m_resultDates;
};

/// More đề án than this are a register, not a table of a report: some 800 pages that nobody reads, and more
/// memory than a report should take.
inline constexpr std::int64_t kLongestProjectList = 5000;

/// Two lists of selections as one in which no record is named twice.
std::vector<RecordSelection> unionOf(const std::vector<RecordSelection>& a,
                                     const std::vector<RecordSelection>& b);

/// "xã An Hưng", "thành phố Hải Phòng" / "An Hung commune": a place in a sentence or a list; empty for an
/// unknown one.
QString placeWords(const RuleBook& rules, const AdminUnitId& place, Lang lang);
/// The same at the beginning of a cell or a row's name: "Xã An Hưng".
QString placeCell(const RuleBook& rules, const AdminUnitId& place, Lang lang);

} // namespace kc::report
