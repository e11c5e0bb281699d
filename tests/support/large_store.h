// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/file_check.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>

#include <catch2/catch.hpp>
#include <sqlite3.h>

namespace kc::test {

inline constexpr qint64 kPageBytes = 4096;

/// Another program's hand on the file.
inline void writeFromOutside(const QString& path, const char* sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    char* message = nullptr;
    const int rc = sqlite3_exec(db, sql, nullptr, nullptr, &message);
    INFO((message ? message : ""));
    REQUIRE(rc == SQLITE_OK);
    sqlite3_close(db);
}

/// A closed store too large to be checked whole when it is opened.
inline void makeLargeStore(const QString& path, const Clock& clock)
{
    store::Store::create(path, clock).value().reset();
    writeFromOutside(path,
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 180000) "
                     "INSERT INTO establishment_year SELECT printf('%036d', i), 1, printf('%036d', i), "
                     "2020, i, i, i, i, i FROM n");
    REQUIRE(QFileInfo(path).size() > store::kCheckedWholeWhenOpened);
}

/// Overwrites pages; the first one of the file has the number 1.
inline void overwritePages(const QString& path, qint64 first, qint64 count, char with)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek((first - 1) * kPageBytes));
    REQUIRE(file.write(QByteArray(static_cast<qsizetype>(count * kPageBytes), with)) == count * kPageBytes);
}

} // namespace kc::test
