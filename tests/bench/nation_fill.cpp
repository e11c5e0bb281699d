// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated nation written straight into the tables, for measuring at sizes no act would reach in an
// evening.
#include "bench/nation_fill.h"

#include "store/query.h"
#include "store/store.h"

#include <QDate>

#include <sqlite3.h>

#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace kc::bench {

namespace {

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

/// What a nation has however many projects it supports: officers, money assigned, a programme and its
/// targets.
void fillFrame(sqlite3* handle, const std::vector<std::string>& provinces, std::mt19937_64& random)
{
    BulkInsert officer(handle,
                       "INSERT INTO officer VALUES (?,1,'Trung tâm Khuyến công',?,NULL,?,'','Viên chức',?,"
                       "'2019-01-01',NULL)");
    BulkInsert allocation(handle, "INSERT INTO allocation VALUES (?,1,?,?,?,?,?,?,?)");
    for (std::size_t i = 0; i < provinces.size(); ++i) {
        for (int person = 0; person < 6 + static_cast<int>(i % 3); ++person) {
            officer.text(recordId(random));
            officer.text(provinces[i]);
            officer.text(numbered("Cán bộ ", person));
            officer.number(person % 4 != 0);
            officer.run();
        }
        for (int year = 2016; year <= 2025; ++year) {
            for (const char* source : {"national", "local"}) {
                allocation.text(recordId(random));
                allocation.text(numbered("QĐ-", year));
                allocation.text(benchDay(year, 10));
                allocation.text(source);
                allocation.text(provinces[i]);
                allocation.number(year);
                allocation.text(source);
                allocation.number(static_cast<std::int64_t>(random() % 900 + 100) * 1'000'000'000);
                allocation.run();
            }
        }
    }
    sqlite3_exec(handle,
                 "INSERT INTO programme VALUES ('bench-programme', 1, 'KCQG 2021-2025', 'Chương trình khuyến "
                 "công quốc gia', 'national', 2021, 2025, '', '');"
                 "INSERT INTO target VALUES ('bench-target-1', 1, 'bench-programme', 'demonstration_models', "
                 "340, '');"
                 "INSERT INTO target VALUES ('bench-target-2', 1, 'bench-programme', 'machines', 1600, '')",
                 nullptr, nullptr, nullptr);
}

} // namespace

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
    // Records come in the order of random ids: with the usual cache nearly every row would read a page.
    sqlite3_exec(handle, "PRAGMA synchronous = OFF; PRAGMA cache_size = -4000000; BEGIN", nullptr, nullptr,
                 nullptr);
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
    BulkInsert watched(handle, "INSERT INTO establishment_year VALUES (?,1,?,?,?,?,NULL,?,NULL)");
    fillFrame(handle, before, random);
    std::string helped;
    std::string place;
    std::int64_t serial = 0;
    for (int i = 0; i < projects; ++i) {
        // A tenth stands in the five years before: every summary compares with them.
        const int year = 2021 + static_cast<int>(upTo(5)) - (upTo(10) == 0 ? 5 : 0);
        const std::string id = recordId(random);
        // An establishment that is supported again is supported where it stands.
        const bool again = !helped.empty() && upTo(10) >= 8;
        if (!again)
            place = year == 2025 && upTo(2) == 0 ? after[upTo(after.size())] : before[upTo(before.size())];
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
        // Most is approved with the plan of the year, a tenth in its second half: so counting as at a day
        // within the year has something to leave out.
        const std::uint64_t approved = upTo(10) == 0 ? 180 + upTo(180) : upTo(100);
        move(source, "approved", support, approved);
        move("counterpart", "approved", support * 11 / 10, approved);
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
        if (!again) {
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
            // One of fifty is watched: its year before the support and the two after it.
            for (int past = upTo(50) == 0 ? -1 : 3; past <= 2; past += past < 0 ? 2 : 1) {
                watched.text(recordId(random));
                watched.text(helped);
                watched.number(year + past);
                watched.number(static_cast<std::int64_t>(upTo(60)) + 5);
                watched.number(static_cast<std::int64_t>(upTo(9'000) + 1'000) * 1'000'000);
                watched.number(static_cast<std::int64_t>(upTo(900)) * 1'000'000);
                watched.run();
            }
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

} // namespace kc::bench
