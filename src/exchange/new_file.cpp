// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/new_file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace kc::exchange {

using namespace Qt::StringLiterals;

Expected<void> writeNewFile(const QString& path, const QByteArray& bytes, Existing existing)
{
    if (existing == Existing::Keep && QFileInfo::exists(path))
        return refuse(Finding{u"export.exists"_s, Severity::Error, {}, path, {}, {}});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refuse(Finding{
            u"export.cannot_write"_s, Severity::Error, {}, path, {{u"detail"_s, file.errorString()}}, {}});
    return {};
}

} // namespace kc::exchange
