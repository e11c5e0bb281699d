// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/new_file.h"

#include "store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace kc::store {

using namespace Qt::StringLiterals;

Expected<void> makeNewFile(const QString& path,
                           const std::function<Expected<void>(const QString& unnamed)>& make)
{
    if (QFileInfo::exists(path))
        return refuse(u"store.exists"_s, {{u"path"_s, path}});
    const QTemporaryDir folder(path + u".XXXXXX"_s);
    if (!folder.isValid())
        return refuse(u"store.cannot_create"_s, {{u"path"_s, path}, {u"detail"_s, folder.errorString()}});
    const QString unnamed = folder.filePath(u"new.kc"_s);
    try {
        if (Expected<void> made = make(unnamed); !made)
            return made;
    } catch (const StoreFailure& failure) {
        if (failure.kind() == StoreFailure::Kind::Full)
            return refuse(u"store.full"_s);
        return refuse(u"store.failed"_s, {{u"detail"_s, QString::fromUtf8(failure.what())}});
    }
    // Closing moves the log into the file; on a full disk it stays beside it.
    if (QFileInfo(unnamed + u"-wal"_s).size() > 0)
        return refuse(u"store.full"_s);
    QFile file(unnamed);
    if (!file.rename(path))
        return refuse(u"store.cannot_create"_s, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return {};
}

} // namespace kc::store
