// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/query.h"
#include "store/store.h"
#include "store/summary.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <memory>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

struct CloseHandle
{
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseHandle>;

/// Copies with the engine's online backup, so that a writer at work does not tear the copy. Empty when it
/// went well.
QString copyDatabase(sqlite3* from, const QString& target)
{
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(target.toUtf8().constData(), &raw,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const Handle to(raw);
    if (opened != SQLITE_OK)
        return to ? QString::fromUtf8(sqlite3_errmsg(to.get())) : u"no memory"_s;
    sqlite3_backup* backup = sqlite3_backup_init(to.get(), "main", from, "main");
    if (!backup)
        return QString::fromUtf8(sqlite3_errmsg(to.get()));
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return QString::fromUtf8(sqlite3_errmsg(to.get()));
    QString health;
    const auto keepFirst = [](void* text, int, char** values, char**) {
        *static_cast<QString*>(text) = QString::fromUtf8(values[0]);
        return 0;
    };
    sqlite3_exec(to.get(), "PRAGMA integrity_check(1)", keepFirst, &health, nullptr);
    return health == "ok"_L1 ? QString() : health;
}

} // namespace

Expected<void> backUp(const Store& store, const QString& target)
{
    if (QFileInfo::exists(target))
        return refuse(u"store.exists"_s, {{u"path"_s, target}});
    if (const QString problem = copyDatabase(store.handle(), target); !problem.isEmpty()) {
        for (const QString& suffix : {QString(), u"-journal"_s})
            QFile::remove(target + suffix);
        return refuse(u"store.backup_failed"_s, {{u"path"_s, target}, {u"detail"_s, problem}});
    }
    return {};
}

Expected<void> restore(const QString& copy, const QString& target, const Clock& clock)
{
    if (QFileInfo::exists(target))
        return refuse(u"store.exists"_s, {{u"path"_s, target}});
    const auto source = Store::open(copy, clock, Store::Mode::ReadOnly);
    if (!source)
        return tl::unexpected(source.error());
    if (Expected<void> copied = backUp(**source, target); !copied)
        return copied;
    // Summaries are no records: a copy whose summaries were tampered with gets them computed anew.
    if (checkSummaries(**source).empty())
        return {};
    const auto restored = Store::open(target, clock);
    if (!restored)
        return tl::unexpected(restored.error());
    rebuildSummaries(**restored);
    return {};
}

} // namespace kc::store
