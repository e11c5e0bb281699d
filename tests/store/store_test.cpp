// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"
#include "store/audit.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/new_file.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/schema_step.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <stdexcept>

using namespace kc;
using namespace kc::store;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kStoreDay(QDate(2025, 11, 21));

struct TempStore
{
    TempStore()
        : path(dir.filePath(u"a.kcs"_s))
    {
        store = std::move(*Store::create(path, kStoreDay));
    }
    QTemporaryDir dir;
    QString path;
    std::unique_ptr<Store> store;
};

/// Another program's hand on the file.
void tamper(const QString& path, const char* sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    char* message = nullptr;
    const int rc = sqlite3_exec(db, sql, nullptr, nullptr, &message);
    INFO((message ? message : ""));
    REQUIRE(rc == SQLITE_OK);
    sqlite3_close(db);
}

void addIndicator(Store& store, const QString& id, const QString& code)
{
    RecordWriter writer(store, Actor::forSetUp(), u"test"_s);
    writer.insert(u"indicator"_s, {{u"id"_s, id},
                                   {u"code"_s, code},
                                   {u"name_vi"_s, u"Chỉ tiêu"_s},
                                   {u"name_en"_s, u"Indicator"_s},
                                   {u"unit_vi"_s, u"cơ sở"_s},
                                   {u"unit_en"_s, u"units"_s},
                                   {u"sort_order"_s, 1}});
    writer.commit();
}

bool hasFinding(const Findings& findings, const QString& code, const QString& place)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.code == code && f.place == place; });
}

} // namespace

TEST_CASE("A new store has foreign keys and WAL on and is clean", "[store]")
{
    TempStore t;
    CHECK(Query::fromText(*t.store, u"PRAGMA foreign_keys"_s)->number() == 1);
    QString mode;
    Query::fromText(*t.store, u"PRAGMA journal_mode"_s)->each([&](const Row& row) {
        mode = row.text(u"journal_mode"_s);
    });
    CHECK(mode == u"wal"_s);
    CHECK(checkStore(*t.store).empty());
    CHECK(Store::create(t.path, kStoreDay).error().code() == u"store.exists"_s);
}

TEST_CASE("Every query file prepares against the newest schema", "[store][sql]")
{
    TempStore t;
    int count = 0;
    QDir root(u":/sql"_s);
    const QStringList folders = root.entryList(QDir::Dirs);
    for (const QString& folder : folders) {
        const QStringList files = QDir(root.filePath(folder)).entryList(QDir::Files);
        for (const QString& file : files) {
            const QString name = folder + u'/' + QString(file).remove(u".sql"_s);
            INFO(name.toStdString());
            CHECK_NOTHROW(Query(*t.store, name));
            ++count;
        }
    }
    CHECK(count > 40);
}

TEST_CASE("Foreign files, damaged files and missing files are told apart", "[store]")
{
    QTemporaryDir dir;
    CHECK(Store::open(dir.filePath(u"none"_s), kStoreDay).error().code() == u"store.missing"_s);
    QFile text(dir.filePath(u"text"_s));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(4096, 'x'));
    text.close();
    CHECK(Store::open(text.fileName(), kStoreDay).error().code() == u"store.not_a_store"_s);
    tamper(dir.filePath(u"other.db"_s), "CREATE TABLE t (a)");
    CHECK(Store::open(dir.filePath(u"other.db"_s), kStoreDay).error().code() == u"store.not_a_store"_s);

    TempStore t;
    for (int i = 0; i < 300; ++i)
        addIndicator(*t.store, QUuid::createUuid().toString(QUuid::WithoutBraces), u"i%1"_s.arg(i));
    t.store.reset();
    QFile file(t.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    // Overwrite the middle pages: the header still says SQLite, the trees no longer hold together.
    file.seek(8 * 4096);
    file.write(QByteArray(static_cast<int>(file.size()) - 16 * 4096, '\x5a'));
    file.close();
    CHECK(Store::open(t.path, kStoreDay).error().code() == u"store.damaged"_s);
}

TEST_CASE("Steps upgrade an older file after a copy, refuse a changed step, and read what a newer program "
          "left readable",
          "[store][schema]")
{
    TempStore t;
    std::vector<SchemaStep> steps = SchemaSteps::ofProgram();
    SchemaStep next;
    next.number = static_cast<int>(steps.size()) + 1;
    next.name = u"next"_s;
    next.sql = "CREATE TABLE next_thing (id TEXT NOT NULL PRIMARY KEY); CREATE TRIGGER next_trigger AFTER "
               "INSERT ON next_thing "
               "BEGIN SELECT 1; END;";
    next.checksum = u"n"_s;
    steps.push_back(next);

    SECTION("upgrade")
    {
        SchemaSteps upgrade(*t.store, steps);
        REQUIRE(upgrade.state() == SchemaState::Older);
        const Expected<QString> copy = upgrade.upgrade();
        REQUIRE(copy);
        CHECK(QFile::exists(*copy));
        CHECK(SchemaSteps(*t.store, steps).state() == SchemaState::Current);
        // This program knows one step less: it may read, but not write.
        t.store.reset();
        const auto reopened = Store::open(t.path, kStoreDay);
        REQUIRE(reopened);
        CHECK((*reopened)->isReadOnly());
        CHECK_THROWS_AS(RecordWriter(**reopened, Actor::forSetUp(), u"test"_s), StoreFailure);
    }
    SECTION("a newer file that says it cannot be read is refused")
    {
        REQUIRE(SchemaSteps(*t.store, steps).upgrade());
        t.store.reset();
        tamper(t.path, "UPDATE schema_step SET minimum_reader = 99");
        CHECK(Store::open(t.path, kStoreDay).error().code() == u"store.newer"_s);
    }
    SECTION("a failing step leaves the file as it was")
    {
        steps.back().sql = "CREATE TABLE half (a TEXT); SELECT nonsense FROM nowhere;";
        SchemaSteps upgrade(*t.store, steps);
        CHECK(upgrade.upgrade().error().code() == u"store.upgrade_failed"_s);
        CHECK(Query::fromText(*t.store, u"SELECT count(*) FROM sqlite_master WHERE name = 'half'"_s)
                  ->number() == 0);
        CHECK(SchemaSteps(*t.store).state() == SchemaState::Current);
    }
    SECTION("a changed step is refused")
    {
        t.store.reset();
        tamper(t.path, "UPDATE schema_step SET checksum = 'other' WHERE number = 1");
        CHECK(Store::open(t.path, kStoreDay).error().code() == u"store.step_changed"_s);
    }
}

TEST_CASE("check names the record changed, added or removed outside, and the broken link of the chain",
          "[store][audit]")
{
    TempStore t;
    const QString first = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString second = QUuid::createUuid().toString(QUuid::WithoutBraces);
    addIndicator(*t.store, first, u"a"_s);
    addIndicator(*t.store, second, u"b"_s);
    REQUIRE(checkStore(*t.store).empty());

    SECTION("changed")
    {
        tamper(t.path, qPrintable(u"UPDATE indicator SET name_en = 'x' WHERE id = '%1'"_s.arg(first)));
        const Findings findings = checkStore(*t.store);
        CHECK(findings.size() == 1);
        CHECK(hasFinding(findings, u"audit.record_changed"_s, u"indicator/"_s + first));
    }
    SECTION("removed")
    {
        tamper(t.path, qPrintable(u"DELETE FROM indicator WHERE id = '%1'"_s.arg(second)));
        CHECK(hasFinding(checkStore(*t.store), u"audit.record_missing"_s, u"indicator/"_s + second));
    }
    SECTION("added")
    {
        tamper(t.path, "INSERT INTO indicator VALUES ('zz', 1, 'c', '', '', '', '', 1)");
        CHECK(hasFinding(checkStore(*t.store), u"audit.record_unknown"_s, u"indicator/zz"_s));
    }
    SECTION("entry rewritten")
    {
        tamper(t.path, "UPDATE audit_entry SET reason = 'other' WHERE seq = 1");
        CHECK(hasFinding(checkStore(*t.store), u"audit.broken_chain"_s, u"audit_entry 1"_s));
    }
    SECTION("entries cut off the end")
    {
        tamper(t.path, "DELETE FROM audit_entry WHERE seq = 2");
        const Findings findings = checkStore(*t.store);
        CHECK(hasFinding(findings, u"audit.head_missing"_s, u"meta audit_head"_s));
        CHECK(hasFinding(findings, u"audit.record_unknown"_s, u"indicator/"_s + second));
    }
    SECTION("broken reference")
    {
        tamper(
            t.path,
            "PRAGMA foreign_keys = OFF; INSERT INTO beneficiary VALUES ('b', 1, 'nowhere', 'nobody', 1, 1)");
        const Findings findings = checkStore(*t.store);
        CHECK(std::count_if(findings.begin(), findings.end(),
                            [](const Finding& f) { return f.code == u"store.broken_reference"_s; }) == 2);
    }
}

TEST_CASE("A writer that is not committed leaves nothing", "[store][audit]")
{
    TempStore t;
    {
        RecordWriter writer(*t.store, Actor::forSetUp(), u"test"_s);
        writer.insert(u"indicator"_s, {{u"id"_s, u"i"_s},
                                       {u"code"_s, u"a"_s},
                                       {u"name_vi"_s, u"x"_s},
                                       {u"name_en"_s, u""_s},
                                       {u"unit_vi"_s, QString()},
                                       {u"unit_en"_s, QString()},
                                       {u"sort_order"_s, 1}});
    }
    CHECK(Query::fromText(*t.store, u"SELECT count(*) FROM indicator"_s)->number() == 0);
    CHECK(Query::fromText(*t.store, u"SELECT count(*) FROM audit_entry"_s)->number() == 0);
}

TEST_CASE("A copy is complete and can be put back", "[store][backup]")
{
    TempStore t;
    addIndicator(*t.store, u"i1"_s, u"a"_s);
    const QString copy = t.dir.filePath(u"copy.bak"_s);
    REQUIRE(backUp(*t.store, copy));
    CHECK(backUp(*t.store, copy).error().code() == u"store.exists"_s);
    const QString again = t.dir.filePath(u"again.kcs"_s);
    REQUIRE(restore(copy, again, kStoreDay));
    const auto restored = Store::open(again, kStoreDay);
    REQUIRE(restored);
    CHECK(Query::fromText(**restored, u"SELECT count(*) FROM indicator"_s)->number() == 1);
    CHECK(checkStore(**restored).empty());
}

TEST_CASE("A new file has its name only when everything is in it", "[store]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"new.kcs"_s);
    const auto make = [](const QString& unnamed) -> Expected<void> {
        REQUIRE(Store::create(unnamed, kStoreDay));
        return {};
    };
    const auto names = [&] { return QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); };

    const auto refused = makeNewFile(path, [&](const QString& unnamed) -> Expected<void> {
        REQUIRE(make(unnamed));
        CHECK_FALSE(QFile::exists(path)); // what a kill at this moment would leave
        return refuse(u"test.refused"_s);
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().has(u"test.refused"_s));
    CHECK_THROWS_AS(
        makeNewFile(path, [](const QString&) -> Expected<void> { throw std::runtime_error("bug"); }),
        std::runtime_error);
    CHECK(names().isEmpty());

    REQUIRE(makeNewFile(path, make));
    CHECK(names() == QStringList{u"new.kcs"_s});
    CHECK(checkStore(**Store::open(path, kStoreDay, Store::Mode::ReadOnly)).empty());
    CHECK(makeNewFile(path, make).error().has(u"store.exists"_s));
    CHECK(makeNewFile(dir.filePath(u"none/new.kcs"_s), make).error().has(u"store.cannot_create"_s));
}

TEST_CASE("A store in a folder where nothing may be written is read, not called damaged", "[store]")
{
    TempStore temp;
    temp.store.reset();
    QFile folder(temp.dir.path());
    const auto rights = folder.permissions();
    REQUIRE(QFile::setPermissions(temp.path, QFile::ReadOwner));
    REQUIRE(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    if (QFileInfo(temp.dir.path()).isWritable()) {
        WARN("this user may write everywhere: nothing to see");
    } else {
        const auto read = Store::open(temp.path, kStoreDay);
        REQUIRE(read);
        CHECK((*read)->isReadOnly());
        CHECK(checkStore(**read).empty());
        REQUIRE(QFile::setPermissions(temp.path, QFile::Permissions()));
        const auto closed = Store::open(temp.path, kStoreDay);
        REQUIRE_FALSE(closed);
        CHECK(closed.error().has(u"store.cannot_open"_s));
    }
    folder.setPermissions(rights);
}

TEST_CASE("A new file on a full disk says that the disk is full", "[store]")
{
    const QTemporaryDir dir;
    const Expected<void> made = makeNewFile(dir.filePath(u"new.kcs"_s), [](const QString&) -> Expected<void> {
        throw StoreFailure(StoreFailure::Kind::Full, u"database or disk is full"_s);
    });
    REQUIRE_FALSE(made);
    CHECK(made.error().code() == u"store.full"_s);
    CHECK(QDir(dir.path()).isEmpty());
}
