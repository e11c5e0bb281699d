// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/settings.h"

#include <array>

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

struct SettingEntry
{
    Setting setting;
    const char* key;
    const char* fallback;
};

constexpr std::array<SettingEntry, 14> kSettings{{
    {Setting::Language, "language", "vi"},
    {Setting::Theme, "theme", "system"},
    {Setting::WindowGeometry, "window/geometry", nullptr},
    {Setting::WindowState, "window/state", nullptr},
    {Setting::LastLogin, "last_login", ""},
    {Setting::RecentStores, "recent_stores", nullptr},
    {Setting::LastArea, "window/area", "start"},
    {Setting::RegisterHeader, "register/header", nullptr},
    {Setting::RegisterMainWidth, "register/main_width", nullptr},
    {Setting::RegisterSplit, "register/split", nullptr},
    {Setting::FormSize, "form/size", nullptr},
    {Setting::ReportQuestion, "report/question", ""},
    {Setting::LastFolder, "last_folder", ""},
    {Setting::FileChecked, "file_checked", ""},
}};
constexpr qsizetype kRecentStores = 8;

const SettingEntry& settingEntry(Setting setting)
{
    for (const SettingEntry& entry : kSettings) {
        if (entry.setting == setting)
            return entry;
    }
    Q_UNREACHABLE();
}

QString settingKey(const SettingEntry& entry, const QString& sub)
{
    const QString key = QString::fromLatin1(entry.key);
    // QSettings takes "/" as its own separator: a store's path must not become folders.
    return sub.isEmpty() ? key : QString(key + u'/' + QString(sub).replace(u'/', u'|'));
}

} // namespace

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"khuyencong"_s, u"khuyencong"_s)
{
}

Settings::Settings(const QString& iniFile)
    : m_settings(iniFile, QSettings::IniFormat)
{
}

QVariant Settings::value(Setting setting, const QString& sub) const
{
    const SettingEntry& entry = settingEntry(setting);
    const QVariant fallback = entry.fallback ? QVariant(QString::fromLatin1(entry.fallback)) : QVariant();
    return m_settings.value(settingKey(entry, sub), fallback);
}

void Settings::set(Setting setting, const QVariant& value, const QString& sub)
{
    m_settings.setValue(settingKey(settingEntry(setting), sub), value);
}

QStringList Settings::recentStores() const
{
    return value(Setting::RecentStores).toStringList();
}

void Settings::addRecentStore(const QString& path)
{
    QStringList stores = recentStores();
    stores.removeAll(path);
    stores.prepend(path);
    set(Setting::RecentStores, QStringList(stores.mid(0, kRecentStores)));
}

} // namespace kc::ui
