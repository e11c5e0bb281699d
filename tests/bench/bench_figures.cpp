// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a five-year report of the whole nation, from the summaries and from the raw movements by the
// engine's own shell, on the same files in one run; what opening, memory and keeping the summaries cost.
//
//     kc_bench_figures [projects ...]      10000 100000 1000000 when none are named
#include "base/actor.h"
#include "base/clock.h"
#include "casework/set_up.h"
#include "report/cube.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/reference.h"
#include "store/summary.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

const FixedClock kBenchDay(QDate(2026, 1, 20));

double medianOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A field of /proc/self/status in MB.
double statusMegabytes(const char* field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    return 0;
}

/// Starts the high-water mark of resident memory anew.
void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// Rows by the hundred thousand on the engine's own handle.
class BulkInsert
{
public:
    BulkInsert(sqlite3* handle, const char* sql)
        : m_handle(handle)
    {
        check(sqlite3_prepare_v2(handle, sql, -1, &m_statement, nullptr) == SQLITE_OK);
    }
    ~BulkInsert() { sqlite3_finalize(m_statement); }
    BulkInsert(const BulkInsert&) = delete;
    BulkInsert& operator=(const BulkInsert&) = delete;

    void text(const std::string& value)
    {
        sqlite3_bind_text(m_statement, ++m_position, value.c_str(), -1, SQLITE_TRANSIENT);
    }
    void number(std::int64_t value) { sqlite3_bind_int64(m_statement, ++m_position, value); }
    void run()
    {
        check(sqlite3_step(m_statement) == SQLITE_DONE);
        sqlite3_reset(m_statement);
        m_position = 0;
    }

private:
    void check(bool good) const
    {
        if (good)
            return;
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_handle));
        std::exit(1);
    }

    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
    int m_position = 0;
};

std::string numbered(const char* name, std::int64_t number)
{
    std::string text(name);
    text += std::to_string(number);
    return text;
}

std::string recordId(std::mt19937_64& random)
{
    char text[40];
    const std::uint64_t a = random();
    const std::uint64_t b = random();
    std::snprintf(text, sizeof text, "%08x-%04x-5%03x-8%03x-%012llx", static_cast<unsigned>(a >> 32),
                  static_cast<unsigned>(a >> 16 & 0xffff), static_cast<unsigned>(a & 0xfff),
                  static_cast<unsigned>(b >> 52), static_cast<unsigned long long>(b & 0xffffffffffffULL));
    return text;
}

std::string benchDay(int year, std::uint64_t day)
{
    return QDate(year, 1, 1).addDays(static_cast<qint64>(day)).toString(Qt::ISODate).toStdString();
}

/// A nation of 63 and then 34 provinces: five movements, one or two results and one establishment a project.
void fillNation(store::Store& store, int projects)
{
    std::mt19937_64 random(20212025);
    const auto upTo = [&](std::uint64_t count) { return random() % count; };
    std::vector<std::string> before;
    std::vector<std::string> after;
    store::Query::fromText(store,
                           u"SELECT id, valid_from, valid_to FROM admin_unit WHERE level = 'province'"_s)
        ->each([&](const store::Row& row) {
            const std::string id = row.text(u"id"_s).toStdString();
            const QDate from = row.date(u"valid_from"_s);
            const QDate to = row.date(u"valid_to"_s);
            if (!from.isValid() || from <= QDate(2025, 1, 1))
                before.push_back(id);
            if (!to.isValid())
                after.push_back(id);
        });
    const char* activities[] = {"1.1", "2.1", "3.1", "3.2", "3.3", "4.1",
                                "4.2", "5.1", "6.1", "7.1", "8.1", "9.1"};
    const char* funds[] = {"national", "local", "mixed"};
    const char* sectors[] = {"food_processing", "mechanical_electronic", "handicraft", "chemicals_materials"};
    const char* forms[] = {"llc", "jsc", "private_enterprise", "cooperative", "household"};
    const char* indicators[] = {"demonstration_models", "machines",        "establishments_new_technology",
                                "businesses_trained",   "workers_trained", "products_certified"};
    sqlite3* handle = store.handle();
    sqlite3_exec(handle, "PRAGMA synchronous = OFF; BEGIN", nullptr, nullptr, nullptr);
    BulkInsert project(
        handle,
        "INSERT INTO project VALUES (?,1,?,'Hỗ trợ ứng dụng máy móc tiên tiến','',?,'single',NULL,?,?,'',"
        "'Trung tâm Khuyến "
        "công','',?,NULL,'',NULL,NULL,0,?,?,0,?,?,1,'','','','settled',1,'',NULL,NULL,1,NULL)");
    BulkInsert movement(handle, "INSERT INTO movement VALUES (?,1,?,?,?,?,?,?,?,'',NULL)");
    BulkInsert result(handle, "INSERT INTO result VALUES (?,1,?,?,?,?,?,'')");
    BulkInsert establishment(handle,
                             "INSERT INTO establishment VALUES (?,1,?,?,'',?,?,NULL,'',?,'','',NULL,'',?,?,?,"
                             "NULL,NULL,NULL,NULL,NULL,'','','')");
    BulkInsert beneficiary(handle, "INSERT INTO beneficiary VALUES (?,1,?,?,?,?)");
    std::string helped;
    std::int64_t serial = 0;
    for (int i = 0; i < projects; ++i) {
        const int year = 2021 + static_cast<int>(upTo(5));
        const std::string id = recordId(random);
        const std::string& place =
            year == 2025 && upTo(2) == 0 ? after[upTo(after.size())] : before[upTo(before.size())];
        const auto support = static_cast<std::int64_t>(upTo(300) + 20) * 1'000'000;
        project.text(id);
        project.text(numbered("P-", i));
        project.text(funds[upTo(3)]);
        project.number(year);
        project.text(activities[upTo(std::size(activities))]);
        project.text(place);
        project.number(support);
        project.number(support);
        project.number(2 * support);
        project.number(2 * support);
        project.run();
        const auto move = [&](const char* source, const char* stage, std::int64_t amount, std::uint64_t day) {
            movement.text(recordId(random));
            movement.text(numbered("m", ++serial));
            movement.text(id);
            movement.text(source);
            movement.number(year);
            movement.text(stage);
            movement.number(amount);
            movement.text(benchDay(year, day));
            movement.run();
        };
        const char* source = upTo(3) == 0 ? "national" : "local";
        move(source, "approved", support, upTo(100));
        move("counterpart", "approved", support * 11 / 10, upTo(100));
        move(source, "advanced", support / 2, 100 + upTo(100));
        move(source, "paid", support / 2, 200 + upTo(100));
        move(source, "settled", support, 300 + upTo(60));
        for (std::uint64_t r = upTo(2) + 1; r > 0; --r) {
            result.text(recordId(random));
            result.text(id);
            result.text(indicators[upTo(std::size(indicators))]);
            result.number(static_cast<std::int64_t>(upTo(5)) + 1);
            result.number(static_cast<std::int64_t>(upTo(5)));
            result.text(benchDay(year, 200 + upTo(160)));
            result.run();
        }
        if (helped.empty() || upTo(10) < 8) {
            helped = recordId(random);
            establishment.text(helped);
            establishment.text(std::to_string(1'000'000'000 + i));
            establishment.text(numbered("Cơ sở ", i));
            establishment.text(forms[upTo(std::size(forms))]);
            establishment.text(place);
            establishment.text(sectors[upTo(std::size(sectors))]);
            for (int flag = 0; flag < 3; ++flag)
                establishment.number(upTo(6) == 0);
            establishment.run();
        }
        beneficiary.text(recordId(random));
        beneficiary.text(id);
        beneficiary.text(helped);
        beneficiary.number(support);
        beneficiary.number(support);
        beneficiary.run();
    }
    sqlite3_exec(handle, "COMMIT; PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
}

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

/// The same by text keys from the records, as one would in the shell (places as signed, not on a map).
const char* const kRawQueries = R"sql(
SELECT fiscal_year, source, stage, SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) FROM movement
WHERE fiscal_year BETWEEN 2021 AND 2025 AND date <= '2025-12-31' GROUP BY 1, 2, 3;
SELECT p.place, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN 2021 AND 2025 AND m.date <= '2025-12-31' GROUP BY 1, 2, 3;
SELECT p.activity, m.source, m.stage, SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END)
FROM movement m JOIN project p ON p.id = m.project
WHERE m.fiscal_year BETWEEN 2021 AND 2025 AND m.date <= '2025-12-31' GROUP BY 1, 2, 3;
CREATE TEMP TABLE counted AS SELECT project, fiscal_year,
    SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) AS net FROM movement
WHERE stage = 'approved' AND source IN ('national', 'local') AND fiscal_year BETWEEN 2021 AND 2025 AND date <= '2025-12-31'
GROUP BY 1, 2;
SELECT COUNT(DISTINCT project) FROM counted WHERE net > 0;
SELECT fiscal_year, COUNT(*) FROM counted WHERE net > 0 GROUP BY 1;
SELECT p.place, COUNT(DISTINCT c.project) FROM counted c JOIN project p ON p.id = c.project WHERE c.net > 0 GROUP BY 1;
SELECT p.activity, COUNT(DISTINCT c.project) FROM counted c JOIN project p ON p.id = c.project WHERE c.net > 0 GROUP BY 1;
SELECT COUNT(DISTINCT b.establishment) FROM counted c JOIN beneficiary b ON b.project = c.project WHERE c.net > 0;
SELECT e.sector, COUNT(DISTINCT e.id) FROM counted c JOIN beneficiary b ON b.project = c.project
JOIN establishment e ON e.id = b.establishment WHERE c.net > 0 GROUP BY 1;
SELECT e.legal_form, COUNT(DISTINCT e.id) FROM counted c JOIN beneficiary b ON b.project = c.project
JOIN establishment e ON e.id = b.establishment WHERE c.net > 0 GROUP BY 1;
SELECT COUNT(DISTINCT CASE WHEN owner_female THEN e.id END), COUNT(DISTINCT CASE WHEN owner_ethnic_minority THEN e.id END),
       COUNT(DISTINCT CASE WHEN craft_village THEN e.id END)
FROM counted c JOIN beneficiary b ON b.project = c.project JOIN establishment e ON e.id = b.establishment WHERE c.net > 0;
SELECT indicator, SUM(planned), SUM(actual) FROM result WHERE date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1;
SELECT substr(date, 1, 4), indicator, SUM(actual) FROM result WHERE date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1, 2;
SELECT p.place, r.indicator, SUM(r.actual) FROM result r JOIN project p ON p.id = r.project
WHERE r.date BETWEEN '2021-01-01' AND '2025-12-31' GROUP BY 1, 2;
)sql";

/// The three ledger tables alone.
QByteArray ledgerQueries()
{
    const QByteArray all(kRawQueries);
    return all.left(all.indexOf("CREATE TEMP"));
}

double shellMilliseconds(const QString& path, const QByteArray& sql)
{
    return milliseconds([&] {
        QProcess shell;
        shell.setStandardOutputFile(QProcess::nullDevice());
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
    });
}

/// One act that enters a movement, with everything an act writes but the check of its rules.
void enterMovement(store::Store& store, const QString& project, int serial,
                   store::RecordWriter::Summaries summaries)
{
    store::RecordWriter writer(store, Actor::forSetUp(), u"bench"_s, {}, summaries);
    writer.insert(u"movement"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                  {u"key"_s, u"bench%1"_s.arg(serial)},
                                  {u"project"_s, project},
                                  {u"source"_s, u"local"_s},
                                  {u"fiscal_year"_s, 2025},
                                  {u"stage"_s, u"paid"_s},
                                  {u"amount"_s, 1'000'000},
                                  {u"date"_s, u"2025-11-11"_s},
                                  {u"document"_s, u"UNC 12"_s}});
    writer.commit();
}

/// Milliseconds of one act without and with summaries, the two taking turns.
std::pair<double, double> actCost(store::Store& store)
{
    QStringList projects;
    store::Query::fromText(store, u"SELECT id FROM project ORDER BY id LIMIT 600"_s)
        ->each([&](const store::Row& row) { projects << row.text(u"id"_s); });
    std::vector<double> without;
    std::vector<double> with;
    int serial = 0;
    for (const QString& project : projects) {
        using enum store::RecordWriter::Summaries;
        const bool keep = serial % 2 == 1;
        (keep ? with : without).push_back(milliseconds([&] {
            enterMovement(store, project, serial, keep ? Keep : Leave);
        }));
        ++serial;
    }
    return {medianOf(without), medianOf(with)};
}

void benchNation(const QString& folder, int projects, std::vector<std::pair<int, double>>& growth)
{
    const QString path = folder + u"/nation-%1.kcs"_s.arg(projects);
    std::printf("\n%d projects\n", projects);
    {
        auto store = casework::createStore(path, kBenchDay, {u"31"_s, {}, {}, {}, {}, {}});
        if (!store) {
            std::fprintf(stderr, "no store: %s\n", qPrintable(store.error().code()));
            std::exit(1);
        }
        std::printf("  filled in               %10.0f ms\n",
                    milliseconds([&] { fillNation(**store, projects); }));
        std::printf("  summaries computed in   %10.0f ms\n",
                    milliseconds([&] { store::rebuildSummaries(**store); }));
    }
    std::printf("  file                    %10.0f MB\n", static_cast<double>(QFileInfo(path).size()) / 1e6);
    resetPeak();
    std::unique_ptr<store::Store> store;
    std::printf("  opened in               %10.0f ms\n",
                milliseconds([&] { store = std::move(*store::Store::open(path, kBenchDay)); }));
    const RuleBook rules = store::loadRuleBook(*store);
    std::vector<double> cube;
    for (int i = 0; i < 11; ++i)
        cube.push_back(milliseconds([&] { askFiveYears(*store, rules); }));
    const double figures = medianOf(cube);
    const double peak = statusMegabytes("VmHWM:");
    std::vector<double> raw;
    for (int i = 0; i < 3; ++i)
        raw.push_back(shellMilliseconds(path, kRawQueries));
    const double ledger = shellMilliseconds(path, ledgerQueries());
    std::printf("  five-year figures       %10.2f ms (first %.2f)\n", figures, cube.front());
    std::printf(
        "  raw, sqlite3 shell      %10.0f ms, %.0f times as long (the three ledger tables alone %.0f ms)\n",
        medianOf(raw), medianOf(raw) / figures, ledger);
    std::printf("  resident memory, peak   %10.0f MB\n", peak);
    const auto [without, with] = actCost(*store);
    std::printf("  an act without/with     %7.3f / %.3f ms: %+.1f %%\n", without, with,
                (with / without - 1) * 100);
    std::fflush(stdout);
    growth.emplace_back(projects, figures);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<int> sizes;
    for (const QString& word : application.arguments().mid(1))
        sizes.push_back(word.toInt());
    if (sizes.empty())
        sizes = {10'000, 100'000, 1'000'000};
    QTemporaryDir folder;
    std::vector<std::pair<int, double>> growth;
    for (const int size : sizes)
        benchNation(folder.path(), size, growth);
    std::printf("\nfrom %d to %d projects the figures take %.2f times as long\n", growth.front().first,
                growth.back().first, growth.back().second / growth.front().second);
    return 0;
}
