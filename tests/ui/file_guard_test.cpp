// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_check.h"
#include "support/large_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/file_guard.h"
#include "common/settings.h"

using namespace kc;
using namespace kc::test;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kGuardDay(QDate(2025, 11, 21));

struct GuardedFile
{
    GuardedFile()
        : path(dir.filePath(u"large.kcs"_s))
        , settings(dir.filePath(u"settings.ini"_s))
    {
        makeLargeStore(path, kGuardDay);
    }

    bool isDue(const Clock& clock) { return ui::FileGuard(path, clock, settings).isDue(); }
    /// One session at the file; what the check found, empty when there was none.
    QString session(const Clock& clock)
    {
        ui::FileGuard guard(path, clock, settings);
        QString found;
        QObject::connect(&guard, &ui::FileGuard::foundWhole, &guard, [&] { found = u"whole"_s; });
        QObject::connect(&guard, &ui::FileGuard::foundDamaged, &guard,
                         [&](const Findings& findings) { found = findings.front().code; });
        const bool due = guard.isDue();
        guard.start();
        REQUIRE(QTest::qWaitFor([&] { return !due || !found.isEmpty(); }, 60'000));
        guard.leave();
        return found;
    }

    QTemporaryDir dir;
    QString path;
    ui::Settings settings;
};

} // namespace

TEST_CASE("A large file is checked whole in the background, then once a week", "[window]")
{
    GuardedFile file;
    CHECK(file.session(kGuardDay) == u"whole"_s);
    CHECK_FALSE(file.isDue(kGuardDay));
    CHECK(file.session(kGuardDay).isEmpty());
    CHECK_FALSE(file.isDue(FixedClock(QDate(2025, 11, 27))));
    CHECK(file.isDue(FixedClock(QDate(2025, 11, 28))));
}

TEST_CASE("A large file is checked again after somebody else wrote into it or a session did not end",
          "[window]")
{
    GuardedFile file;
    CHECK(file.session(kGuardDay) == u"whole"_s);
    writeFromOutside(file.path, "DELETE FROM establishment_year WHERE workers = 5");
    CHECK(file.isDue(kGuardDay));
    CHECK(file.session(kGuardDay) == u"whole"_s);
    {
        ui::FileGuard interrupted(file.path, kGuardDay, file.settings);
        interrupted.start(); // and never leaves
    }
    CHECK(file.isDue(kGuardDay));
}

TEST_CASE("Damage that opening did not meet is said by the check in the background", "[window]")
{
    GuardedFile file;
    const qint64 pages = QFileInfo(file.path).size() / kPageBytes;
    overwritePages(file.path, pages * 33 / 64 + 5, 1, '\x5a');
    CHECK(file.session(kGuardDay) == u"store.damaged"_s);
    CHECK(file.isDue(kGuardDay));
    CHECK(file.session(kGuardDay) == u"store.damaged"_s);
}

TEST_CASE("A small file needs no check behind the window's back", "[window]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"small.kcs"_s);
    store::Store::create(path, kGuardDay).value().reset();
    ui::Settings settings(dir.filePath(u"settings.ini"_s));
    CHECK_FALSE(ui::FileGuard(path, kGuardDay, settings).isDue());
}
