// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/whole_reports.h"

#include "base/clock.h"
#include "report/report_run.h"
#include "store/reference.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <vector>

#include "bench/measuring.h"

using namespace Qt::StringLiterals;

namespace kc::bench {

namespace {

constexpr int kTimes = 5;

struct WholeReport
{
    const char* name;
    const char* from;
    const char* to;
    const char* scope;
    /// What the same tables need of the records: ":from" and ":to" are years of the report, "" the queries of
    /// the five-year figures.
    const char* raw;
};

/// The ledger as the tables of the money reports divide it.
constexpr auto kLedgerRaw = R"sql(
SELECT fiscal_year, source, stage, SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) FROM movement
WHERE fiscal_year BETWEEN :from AND :to GROUP BY 1, 2, 3;
SELECT p.place, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project WHERE m.fiscal_year BETWEEN :from AND :to GROUP BY 1, 2, 3;
SELECT p.activity, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project WHERE m.fiscal_year BETWEEN :from AND :to GROUP BY 1, 2, 3;
SELECT COUNT(*) FROM (SELECT project FROM movement
WHERE stage = 'approved' AND source IN ('national', 'local') AND fiscal_year BETWEEN :from AND :to
GROUP BY 1 HAVING SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) > 0);
)sql";

constexpr auto kResultsRaw = R"sql(
CREATE TEMP TABLE counted AS SELECT project FROM movement
WHERE stage = 'approved' AND source IN ('national', 'local') AND fiscal_year BETWEEN :from AND :to
GROUP BY 1 HAVING SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) > 0;
SELECT p.fund, COUNT(*) FROM counted c JOIN project p ON p.id = c.project GROUP BY 1;
SELECT p.fund, COUNT(DISTINCT b.establishment) FROM counted c JOIN project p ON p.id = c.project
JOIN beneficiary b ON b.project = c.project GROUP BY 1;
SELECT p.fund, r.indicator, SUM(r.planned), SUM(r.actual) FROM result r JOIN project p ON p.id = r.project
WHERE r.date BETWEEN ':from-01-01' AND ':to-12-31' GROUP BY 1, 2;
)sql";

constexpr auto kConferenceRaw = R"sql(
SELECT p.place, m.fiscal_year, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project WHERE m.fiscal_year BETWEEN :from - 1 AND :to GROUP BY 1, 2, 3, 4;
SELECT p.place, r.indicator, SUM(r.actual) FROM result r JOIN project p ON p.id = r.project
WHERE r.date BETWEEN ':from-01-01' AND ':to-12-31' GROUP BY 1, 2;
SELECT p.place, COUNT(DISTINCT m.project), COUNT(DISTINCT b.establishment)
FROM movement m JOIN project p ON p.id = m.project JOIN beneficiary b ON b.project = m.project
WHERE m.stage = 'approved' AND m.fiscal_year BETWEEN :from AND :to GROUP BY 1;
)sql";

const std::vector<WholeReport>& wholeReports()
{
    static const std::vector<WholeReport> all{
        {"five-year", "2021-01-01", "2025-12-31", "national", ""},
        {"five-year", "2021-01-01", "2025-12-31", "region:north", ""},
        {"five-year", "2021-01-01", "2023-12-31", "national", nullptr},
        {"conference", "2025-01-01", "2025-11-30", "region:north", kConferenceRaw},
        {"conference", "2025-01-01", "2025-11-30", "province:31", nullptr},
        {"plan-execution", "2021-01-01", "2025-12-31", "national", kLedgerRaw},
        {"plan-execution", "2025-01-01", "2025-12-31", "province:31", nullptr},
        {"funding", "2021-01-01", "2025-12-31", "national", kLedgerRaw},
        {"funding", "2025-01-01", "2025-09-30", "province:31", nullptr},
        {"results", "2021-01-01", "2025-12-31", "national", kResultsRaw},
        {"results", "2025-01-01", "2025-09-30", "national", nullptr}};
    return all;
}

QByteArray ofYears(const WholeReport& report, const QByteArray& fiveYearsRaw)
{
    if (report.raw[0] == '\0')
        return fiveYearsRaw;
    return QByteArray(report.raw)
        .replace(":from", QByteArray(report.from).left(4))
        .replace(":to", QByteArray(report.to).left(4));
}

} // namespace

int makeWholeReport(const QStringList& words)
{
    const FixedClock clock(QDate(2026, 1, 20));
    Expected<std::unique_ptr<store::Store>> store;
    const double opened =
        milliseconds([&] { store = store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly); });
    const auto params = report::parseReportParams(
        {{u"from"_s, words.at(2)}, {u"to"_s, words.at(3)}, {u"scope"_s, words.at(4)}}, clock.today(), {});
    if (!store || !params) {
        std::fprintf(stderr, "the report cannot be asked for\n");
        return 1;
    }
    report::ReportRequest request;
    request.name = words.at(1);
    request.params = *params;
    const RuleBook rules = store::loadRuleBook(**store);
    std::vector<double> times;
    for (int i = 0; i < kTimes; ++i) {
        QString refusal;
        times.push_back(milliseconds([&] {
            const auto made = report::buildReport(**store, rules, request);
            refusal = made ? QString() : made.error().code();
        }));
        if (!refusal.isEmpty()) {
            std::fprintf(stderr, "%s is refused: %s\n", qPrintable(words.at(1)), qPrintable(refusal));
            return 1;
        }
    }
    std::printf("%f %f %f %f\n", opened, times.front(), medianOf(times), peakMegabytes());
    return 0;
}

double benchWholeReports(const QString& path, const std::function<double(const QByteArray&)>& raw,
                         const QByteArray& fiveYearsRaw)
{
    std::printf(
        "  whole reports, each in a process of its own\n    %-15s %-11s %-13s %9s %9s %9s %9s %7s %8s\n", "",
        "to", "scope", "open ms", "first ms", "ms", "raw ms", "ratio", "peak MB");
    double fiveYears = 0;
    for (const WholeReport& report : wholeReports()) {
        QProcess self;
        self.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        self.start(QCoreApplication::applicationFilePath(),
                   {u"--report"_s, path, QLatin1StringView(report.name), QLatin1StringView(report.from),
                    QLatin1StringView(report.to), QLatin1StringView(report.scope)});
        if (!self.waitForFinished(-1) || self.exitCode() != 0)
            std::exit(1);
        const QList<QByteArray> told = self.readAllStandardOutput().simplified().split(' ');
        const double time = told.at(2).toDouble();
        if (fiveYears == 0)
            fiveYears = time;
        std::printf("    %-15s %-11s %-13s %9.1f %9.1f %9.1f", report.name, report.to, report.scope,
                    told.at(0).toDouble(), told.at(1).toDouble(), time);
        if (report.raw) {
            const double shell = raw(ofYears(report, fiveYearsRaw));
            std::printf(" %9.0f %6.0fx", shell, shell / time);
        } else {
            std::printf(" %9s %7s", "", "");
        }
        std::printf(" %8.0f\n", told.at(3).toDouble());
        std::fflush(stdout);
    }
    return fiveYears;
}

} // namespace kc::bench
