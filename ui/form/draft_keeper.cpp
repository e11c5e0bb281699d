// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draft_keeper.h"

#include "base/clock.h"
#include "base/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include "form/form_binder.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPauseBeforeWriting = 1500; // ms
constexpr int kChangesBeforeWriting = 8;  // somebody who never pauses is kept too
} // namespace

QString DraftKeeper::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s;
}

DraftKeeper::DraftKeeper(FormBinder& binder, const Clock& clock, const QStringList& name, int revision,
                         QObject* parent)
    : QObject(parent)
    , m_binder(binder)
    , m_clock(clock)
    , m_revision(revision)
{
    const QByteArray hash =
        QCryptographicHash::hash(name.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    m_path = folder() + u'/' + QString::fromLatin1(hash) + u".json"_s;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseBeforeWriting);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::keep);
    connect(&m_binder, &FormBinder::edited, this, [this] {
        if (!m_active)
            return;
        if (++m_changes >= kChangesBeforeWriting)
            keep();
        else
            m_pause.start();
    });
}

std::optional<KeptDraft> DraftKeeper::kept() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    if (!all.value(u"values"_s).isObject())
        return std::nullopt;
    KeptDraft draft;
    draft.savedAt = QDateTime::fromString(all.value(u"saved_at"_s).toString(), Qt::ISODate);
    draft.revision = all.value(u"revision"_s).toInt();
    draft.values = all.value(u"values"_s).toObject();
    return draft;
}

bool DraftKeeper::keep()
{
    m_pause.stop();
    m_changes = 0;
    const QDateTime now = m_clock.now();
    const QJsonObject all{{u"saved_at"_s, now.toUTC().toString(Qt::ISODate)},
                          {u"revision"_s, m_revision},
                          {u"values"_s, m_binder.values()}};
    QDir().mkpath(folder());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) {
        logWarning(u"draft not kept: "_s + file.errorString());
        return false;
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // names and numbers of people
    file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    if (!file.commit()) {
        logWarning(u"draft not kept: "_s + file.errorString());
        return false;
    }
    Q_EMIT written(now);
    return true;
}

void DraftKeeper::discard()
{
    m_pause.stop();
    m_changes = 0;
    QFile::remove(m_path);
}

} // namespace kc::ui
