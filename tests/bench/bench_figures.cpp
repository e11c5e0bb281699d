// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a five-year report of the whole nation, from the summaries and from the raw movements by the
// engine's own shell, on the same files in one run; what opening, memory and keeping the summaries cost.
//
//     kc_bench_figures [--keep FOLDER] [projects ...]      10000 100000 1000000 when none are named
//
// With --keep the files stay in the folder and are measured again the next time instead of filled again.
#include "base/actor.h"
#include "base/clock.h"
#include "casework/casework.h"
#include "casework/set_up.h"
#include "report/cube.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/summary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

#include "bench/measuring.h"
#include "bench/nation_fill.h"
#include "bench/whole_reports.h"

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;
using namespace kc::bench;

namespace {

const FixedClock kBenchDay(QDate(2026, 1, 20));

/// Everything the tables of a five-year report need. Returns a sum, so that the two ways can be compared.
std::int64_t askFiveYears(const store::Store& store, const RuleBook& rules)
{
    const Cube cube(store, rules);
    const auto question = [](Measure measure, std::vector<CubeDim> dims) {
        CubeQuery query;
        query.measure = measure;
        query.dims = std::move(dims);
        query.period = Period::ofYears(2021, 2025);
        query.asAt = QDate(2025, 12, 31);
        query.boundaries = QDate(2025, 12, 31);
        return query;
    };
    using enum CubeDim;
    const std::vector<CubeQuery> questions{question(Measure::Ledger, {Year, Source, Stage}),
                                           question(Measure::Ledger, {Province, Source, Stage}),
                                           question(Measure::Ledger, {Activity, Source, Stage}),
                                           question(Measure::Projects, {}),
                                           question(Measure::Projects, {Year}),
                                           question(Measure::Projects, {Province}),
                                           question(Measure::Projects, {Activity}),
                                           question(Measure::Establishments, {}),
                                           question(Measure::Establishments, {Sector}),
                                           question(Measure::Establishments, {LegalForm}),
                                           question(Measure::Establishments, {Priority}),
                                           question(Measure::ResultPlanned, {Indicator}),
                                           question(Measure::ResultActual, {Indicator}),
                                           question(Measure::ResultActual, {Year, Indicator}),
                                           question(Measure::ResultActual, {Province, Indicator})};
    std::int64_t sum = 0;
    for (const CubeQuery& query : questions) {
        const Expected<CubeAnswer> answer = cube.ask(query);
        if (!answer) {
            std::fprintf(stderr, "refused: %s\n", qPrintable(answer.error().code()));
            std::exit(1);
        }
        for (const CubeRow& row : answer->rows)
            sum += row.value;
    }
    return sum;
}

/// The same by text keys from the records, as one would in the shell (places as signed, not on a map). Each
/// question is announced by the number of its last columns that hold values, so that the answers can be added
/// up.
const char* const kRawQueries = R"sql(
.print =1
SELECT fiscal_year, source, stage, SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) FROM movement
WHERE fiscal_year BETWEEN 2021 AND 2025 AND date <= '2025-12-31' GROUP BY 1, 2, 3;
.print =1
SELECT p.place, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN 2021 AND 2025 AND m.date <= '2025-12-31' GROUP BY 1, 2, 3;
.print =1
SELECT p.activity, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN 2021 AND 2025 AND m.date <= '2025-12-31' GROUP BY 1, 2, 3;
CREATE TEMP TABLE counted AS SELECT project, fiscal_year,
    SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) AS net FROM movement
WHERE stage = 'approved' AND source IN ('national', 'local') AND fiscal_year BETWEEN 2021 AND 2025 AND date <= '2025-12-31'
GROUP BY 1, 2;
.print =1
SELECT COUNT(DISTINCT project) FROM counted WHERE net > 0;
.print =1
SELECT fiscal_year, COUNT(*) FROM counted WHERE net > 0 GROUP BY 1;
.print =1
SELECT p.place, COUNT(DISTINCT c.project) FROM counted c JOIN project p ON p.id = c.project WHERE c.net > 0 GROUP BY 1;
.print =1
SELECT p.activity, COUNT(DISTINCT c.project) FROM counted c JOIN project p ON p.id = c.project WHERE c.net > 0 GROUP BY 1;
.print =1
SELECT COUNT(DISTINCT b.establishment) FROM counted c JOIN beneficiary b ON b.project = c.project WHERE c.net > 0;
.print =1
SELECT e.sector, COUNT(DISTINCT e.id) FROM counted c JOIN beneficiary b ON b.project = c.project
JOIN establishment e ON e.id = b.establishment WHERE c.net > 0 GROUP BY 1;
.print =1
SELECT e.legal_form, COUNT(DISTINCT e.id) FROM counted c JOIN beneficiary b ON b.project = c.project
JOIN establishment e ON e.id = b.establishment WHERE c.net > 0 GROUP BY 1;
.print =3
SELECT COUNT(DISTINCT CASE WHEN owner_female THEN e.id END), COUNT(DISTINCT CASE WHEN owner_ethnic_minority THEN e.id END),
       COUNT(DISTINCT CASE WHEN craft_village THEN e.id END)
FROM counted c JOIN beneficiary b ON b.project = c.project JOIN establishment e ON e.id = b.establishment WHERE c.net > 0;
.print =2
SELECT indicator, SUM(planned), SUM(actual) FROM result WHERE date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1;
.print =1
SELECT substr(date, 1, 4), indicator, SUM(actual) FROM result WHERE date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1, 2;
.print =1
SELECT p.place, r.indicator, SUM(r.actual) FROM result r JOIN project p ON p.id = r.project
WHERE r.date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1, 2;
)sql";

/// The three ledger tables alone.
QByteArray ledgerQueries()
{
    const QByteArray all(kRawQueries);
    return all.left(all.indexOf("CREATE TEMP"));
}

/// Every value of the shell's answers added up.
std::int64_t sumOfAnswers(const QByteArray& printed)
{
    std::int64_t sum = 0;
    qsizetype values = 0;
    const QList<QByteArray> lines = printed.split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith('=')) {
            values = line.mid(1).toInt();
            continue;
        }
        const QList<QByteArray> cells = line.split('|');
        for (qsizetype i = std::max<qsizetype>(0, cells.size() - values); i < cells.size(); ++i)
            sum += cells.at(i).toLongLong();
    }
    return sum;
}

double shellMilliseconds(const QString& path, const QByteArray& sql, std::int64_t* sum = nullptr)
{
    QByteArray printed;
    const double time = milliseconds([&] {
        QProcess shell;
        shell.start(u"sqlite3"_s, {path});
        if (!shell.waitForStarted()) {
            std::fprintf(stderr, "the sqlite3 shell is not installed\n");
            std::exit(1);
        }
        shell.write(sql);
        shell.closeWriteChannel();
        shell.waitForFinished(-1);
        const QByteArray problem = shell.readAllStandardError();
        if (!problem.isEmpty())
            std::fprintf(stderr, "%s\n", problem.constData());
        printed = shell.readAllStandardOutput();
    });
    if (sum)
        *sum = sumOfAnswers(printed);
    return time;
}

/// What one kind of work takes: milliseconds on the wall, in which the disk has its say, and of the
/// processor.
struct Cost
{
    std::vector<double> wall;
    std::vector<double> processor;

    void add(const std::function<void()>& work)
    {
        const double before = processorMilliseconds();
        wall.push_back(milliseconds(work));
        processor.push_back(processorMilliseconds() - before);
    }
};

/// A whole act, its rules, its audit entries and its commit: a result of a settled project recorded.
Cost wholeAct(store::Store& store)
{
    QStringList projects;
    store::Query::fromText(store, u"SELECT id FROM project ORDER BY id DESC LIMIT 300"_s)
        ->each([&](const store::Row& row) { projects << row.text(u"id"_s); });
    casework::Casework acts(store);
    Cost cost;
    for (const QString& project : projects) {
        cost.add([&] {
            const auto done = acts.run(u"record_result"_s,
                                       {{u"project"_s, project},
                                        {u"indicator"_s, u"machines"_s},
                                        {u"actual"_s, 2},
                                        {u"date"_s, u"2025-12-12"_s},
                                        {u"reason"_s, u"BB 12/2025"_s}},
                                       Actor::forSetUp());
            if (!done) {
                std::fprintf(stderr, "the act is refused: %s\n", qPrintable(done.error().code()));
                std::exit(1);
            }
        });
    }
    return cost;
}

/// The writing part of an act: one movement with its audit entry, in a transaction of its own.
void enterMovement(store::Store& store, const QString& stage, const QString& id, const QString& project,
                   store::RecordWriter::Summaries summaries)
{
    store::RecordWriter writer(store, Actor::forSetUp(), u"bench"_s, {}, summaries);
    writer.insert(u"movement"_s, {{u"id"_s, id},
                                  {u"key"_s, id},
                                  {u"project"_s, project},
                                  {u"source"_s, u"local"_s},
                                  {u"fiscal_year"_s, 2025},
                                  {u"stage"_s, stage},
                                  {u"amount"_s, 1'000'000},
                                  {u"date"_s, u"2025-11-11"_s},
                                  {u"document"_s, u"UNC 12"_s}});
    writer.commit();
}

/// Writing one movement of a stage without and with summaries, the two taking turns. What the summaries were
/// not told of is taken out again, so that a file that is kept stays right.
std::pair<Cost, Cost> writingCost(store::Store& store, const QString& stage)
{
    QStringList projects;
    store::Query::fromText(store, u"SELECT id FROM project ORDER BY id LIMIT 600"_s)
        ->each([&](const store::Row& row) { projects << row.text(u"id"_s); });
    Cost without;
    Cost with;
    QStringList untold;
    for (qsizetype i = 0; i < projects.size(); ++i) {
        using enum store::RecordWriter::Summaries;
        const bool keep = i % 2 == 1;
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        (keep ? with : without).add([&] {
            enterMovement(store, stage, id, projects.at(i), keep ? Keep : Leave);
        });
        if (!keep)
            untold << id;
    }
    const auto remove = store::Query::fromText(store, u"DELETE FROM movement WHERE id = :id"_s);
    for (const QString& id : std::as_const(untold))
        remove->bind(u":id"_s, id).run();
    return {without, with};
}

/// Fills a new file and computes its summaries.
int fillFile(const QString& path, int projects)
{
    auto store = casework::createStore(path, kBenchDay, {u"31"_s, {}, {}, {}, {}, {}});
    if (!store) {
        std::fprintf(stderr, "no store: %s\n", qPrintable(store.error().code()));
        return 1;
    }
    std::printf("  filled in               %10.0f ms\n",
                milliseconds([&] { fillNation(**store, projects); }));
    std::printf("  summaries computed in   %10.0f ms\n",
                milliseconds([&] { store::rebuildSummaries(**store); }));
    return 0;
}

/// A file of this many projects, by a process of its own: what filling takes of memory is nobody's peak.
void makeNation(const QString& path, int projects)
{
    const QString unfinished = path + u".new"_s;
    QFile::remove(unfinished);
    std::fflush(stdout);
    QProcess self;
    self.setProcessChannelMode(QProcess::ForwardedChannels);
    self.start(QCoreApplication::applicationFilePath(), {u"--fill"_s, unfinished, QString::number(projects)});
    if (!self.waitForFinished(-1) || self.exitCode() != 0 || !QFile::rename(unfinished, path)) {
        std::fprintf(stderr, "the file is not filled\n");
        std::exit(1);
    }
}

/// What grows with the nation: milliseconds of the figures alone and of the whole report.
struct Growth
{
    int projects = 0;
    double figures = 0;
    double report = 0;
};

Growth benchNation(const QString& folder, int projects)
{
    const QString path = folder + u"/nation-%1.kcs"_s.arg(projects);
    std::printf("\n%d projects\n", projects);
    if (!QFileInfo::exists(path))
        makeNation(path, projects);
    std::printf("  file                    %10.0f MB\n", static_cast<double>(QFileInfo(path).size()) / 1e6);
    resetPeak();
    std::unique_ptr<store::Store> store;
    std::printf("  opened in               %10.0f ms\n",
                milliseconds([&] { store = std::move(*store::Store::open(path, kBenchDay)); }));
    const RuleBook rules = store::loadRuleBook(*store);
    std::vector<double> cube;
    std::int64_t fromSummaries = 0;
    for (int i = 0; i < 11; ++i)
        cube.push_back(milliseconds([&] { fromSummaries = askFiveYears(*store, rules); }));
    const double figures = medianOf(cube);
    const double peak = peakMegabytes();
    std::vector<double> raw;
    std::int64_t fromRecords = 0;
    // Minutes at a million projects: the spread between runs decides nothing there.
    for (int i = 0; i < (projects > 200'000 ? 1 : 3); ++i)
        raw.push_back(shellMilliseconds(path, kRawQueries, &fromRecords));
    if (fromRecords != fromSummaries) {
        std::fprintf(stderr, "the two ways differ: %lld from the summaries, %lld from the records\n",
                     static_cast<long long>(fromSummaries), static_cast<long long>(fromRecords));
        std::exit(1);
    }
    const double ledger = shellMilliseconds(path, ledgerQueries());
    std::printf("  five-year figures       %10.2f ms (first %.2f)\n", figures, cube.front());
    std::printf(
        "  raw, sqlite3 shell      %10.0f ms, %.0f times as long (the three ledger tables alone %.0f ms)\n",
        medianOf(raw), medianOf(raw) / figures, ledger);
    std::printf("  resident memory, peak   %10.0f MB\n", peak);
    const double rawOnce = medianOf(raw);
    const double report = benchWholeReports(
        path,
        [&](const QByteArray& sql) { return sql == kRawQueries ? rawOnce : shellMilliseconds(path, sql); },
        kRawQueries);
    // Approved money decides where its project counts, which makes it the dearest to keep.
    const auto paid = writingCost(*store, u"paid"_s);
    const auto approved = writingCost(*store, u"approved"_s);
    const Cost act = wholeAct(*store);
    std::printf("  a whole act             %10.3f ms, processor %.3f ms\n", medianOf(act.wall),
                medianOf(act.processor));
    const auto tell = [&](const char* what, const std::pair<Cost, Cost>& writing) {
        const auto& [without, with] = writing;
        const auto share = [](const std::vector<double>& less, const std::vector<double>& more,
                              const std::vector<double>& whole) {
            return (medianOf(more) - medianOf(less)) / medianOf(whole) * 100;
        };
        std::printf(
            "    its record, %-10s  %10.3f ms, with summaries %.3f ms: %+.1f %% of the act; processor "
            "%.3f / %.3f ms: %+.1f %%\n",
            what, medianOf(without.wall), medianOf(with.wall), share(without.wall, with.wall, act.wall),
            medianOf(without.processor), medianOf(with.processor),
            share(without.processor, with.processor, act.processor));
    };
    tell("paid", paid);
    tell("approved", approved);
    std::fflush(stdout);
    return {projects, figures, report};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList words = application.arguments().mid(1);
    if (words.value(0) == "--report"_L1)
        return makeWholeReport(words.mid(1));
    if (words.value(0) == "--fill"_L1)
        return fillFile(words.value(1), words.value(2).toInt());
    QTemporaryDir temporary;
    QString folder = temporary.path();
    if (words.size() > 1 && words.front() == "--keep"_L1) {
        folder = words.at(1);
        QDir().mkpath(folder);
        words = words.mid(2);
    }
    std::vector<int> sizes;
    for (const QString& word : std::as_const(words))
        sizes.push_back(word.toInt());
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000};
    std::vector<Growth> growth;
    for (const int size : sizes)
        growth.push_back(benchNation(folder, size));
    std::printf("\nfrom %d to %d projects the figures take %.2f times as long, the whole report %.2f times\n",
                growth.front().projects, growth.back().projects,
                growth.back().figures / growth.front().figures, growth.back().report / growth.front().report);
    return 0;
}
