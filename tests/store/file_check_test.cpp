// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"
#include "store/file_check.h"
#include "store/integrity.h"
#include "store/query.h"
#include "support/large_store.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>

using namespace kc;
using namespace kc::store;
using namespace kc::test;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kCheckDay(QDate(2025, 11, 21));

/// One large store, damaged in a copy.
struct LargeStore
{
    LargeStore()
        : whole(dir.filePath(u"whole.kcs"_s))
    {
        makeLargeStore(whole, kCheckDay);
        pages = QFileInfo(whole).size() / kPageBytes;
    }

    QString damaged(const std::function<void(const QString&)>& damage) const
    {
        const QString copy = dir.filePath(u"damaged.kcs"_s);
        QFile::remove(copy);
        REQUIRE(QFile::copy(whole, copy));
        damage(copy);
        return copy;
    }

    QTemporaryDir dir;
    QString whole;
    qint64 pages = 0;
};

QString openingOf(const QString& path)
{
    const auto opened = Store::open(path, kCheckDay, Store::Mode::ReadOnly);
    return opened ? u"open"_s : opened.error().code();
}

} // namespace

TEST_CASE("A large file is opened by a sample of its pages, and large damage is found", "[store]")
{
    const LargeStore large;
    CHECK(openingOf(large.whole) == u"open"_s);
    {
        const auto sound = Store::open(large.whole, kCheckDay).value();
        CHECK(checkFileSample(*sound));
        CHECK(checkWholeFile(*sound));
    }
    const qint64 pages = large.pages;
    const auto cut = [&](qint64 to) {
        return large.damaged([&](const QString& path) { QFile(path).resize(to * kPageBytes); });
    };
    CHECK(openingOf(cut(pages / 2)) == u"store.damaged"_s);
    CHECK(openingOf(cut(pages - 1)) == u"store.damaged"_s);
    const auto overwritten = [&](qint64 first, qint64 count, char with) {
        return large.damaged([&](const QString& path) { overwritePages(path, first, count, with); });
    };
    CHECK(openingOf(overwritten(1, 1, '\x5a')) == u"store.not_a_store"_s);
    CHECK(openingOf(overwritten(2, 4, '\x5a')) == u"store.damaged"_s);
    // A hole of a fiftieth of the file is met wherever it lies.
    for (const qint64 where : {pages / 5, pages / 2, pages - pages / 40}) {
        CHECK(openingOf(overwritten(where, pages / 50, '\x5a')) == u"store.damaged"_s);
        CHECK(openingOf(overwritten(where, pages / 50, '\0')) == u"store.damaged"_s);
    }
    CHECK(openingOf(overwritten(pages - 2, 3, '\0')) == u"store.damaged"_s);
}

TEST_CASE("A single damaged page is found by the whole check, by check and by a copy", "[store]")
{
    const LargeStore large;
    const QString path = large.damaged(
        [&](const QString& file) { overwritePages(file, large.pages * 33 / 64 + 5, 1, '\x5a'); });
    const auto opened = Store::open(path, kCheckDay);
    REQUIRE(opened);
    const auto whole = checkWholeFile(**opened);
    REQUIRE_FALSE(whole);
    CHECK(whole.error().code() == u"store.damaged"_s);
    const Findings findings = checkStore(**opened);
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().code == u"store.damaged"_s);
    const QString copy = large.dir.filePath(u"copy.kcs"_s);
    CHECK(backUp(**opened, copy).error().code() == u"store.backup_failed"_s);
    CHECK_FALSE(QFile::exists(copy));
    // Nobody reads past it without hearing of it, whichever of the table's trees it belongs to.
    int failures = 0;
    for (const QString& sql : {u"SELECT SUM(revenue) FROM establishment_year NOT INDEXED"_s,
                               u"SELECT COUNT(id) FROM (SELECT id FROM establishment_year ORDER BY id)"_s,
                               u"SELECT year FROM establishment_year ORDER BY establishment, year"_s}) {
        try {
            Query::fromText(**opened, sql)->each([](const Row&) {});
        } catch (const StoreFailure& failure) {
            CHECK(failure.kind() == StoreFailure::Kind::Damaged);
            ++failures;
        }
    }
    CHECK(failures == 1);
}

TEST_CASE("The whole check gives up when it is told to", "[store]")
{
    const LargeStore large;
    const auto opened = Store::open(large.whole, kCheckDay, Store::Mode::ReadOnly).value();
    std::atomic<int> asked{0};
    CHECK(checkWholeFile(*opened, [&] { return ++asked < 2; }));
    // The connection is as good as before.
    CHECK(checkWholeFile(*opened));
    CHECK(Query::fromText(*opened, u"SELECT COUNT(*) FROM establishment_year"_s)->number() == 180'000);
}

TEST_CASE("What is in the log does not make a file look damaged", "[store]")
{
    const LargeStore large;
    const auto writing = Store::open(large.whole, kCheckDay).value();
    Query::fromText(*writing, u"UPDATE establishment_year SET workers = workers + 1"_s)->run();
    REQUIRE(QFileInfo(large.whole + u"-wal"_s).size() > 0);
    CHECK(openingOf(large.whole) == u"open"_s);
    // Space that was given back may hold anything.
    Query::fromText(*writing, u"DELETE FROM establishment_year WHERE workers % 3 = 0"_s)->run();
    Query::fromText(*writing, u"PRAGMA wal_checkpoint(TRUNCATE)"_s)->run();
    REQUIRE(QFileInfo(large.whole + u"-wal"_s).size() == 0);
    CHECK(checkFileSample(*writing));
    CHECK(checkWholeFile(*writing));
}

TEST_CASE("The mark of a file changes when somebody writes into it", "[store]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.kcs"_s);
    Store::create(path, kCheckDay).value().reset();
    const QString mark = fileMark(path);
    CHECK(openingOf(path) == u"open"_s);
    CHECK(fileMark(path) == mark);
    writeFromOutside(path, "CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(5000))");
    CHECK(fileMark(path) != mark);
}
