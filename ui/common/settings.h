// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kc::ui {

/// Everything the window remembers of a person at this machine. Records of the office never stand here.
enum class Setting {
    Language, ///< "vi" or "en"
    Theme,    ///< "system", "light" or "dark"
    WindowGeometry,
    WindowState,
    LastLogin,         ///< per store
    RecentStores,      ///< newest first
    LastArea,          ///< per login: the next person at this machine begins at the start page
    RegisterHeader,    ///< per register: widths, order and choice of columns
    RegisterMainWidth, ///< per register: the main text's width a person chose; 0 while it follows the window
    RegisterSplit,     ///< per register: widths of table and detail pane
    FormSize,          ///< per act: how large its dialog was left
    ReportQuestion,    ///< per store: what the last report was asked for, as JSON
    LastFolder,        ///< where files were read or written last
    FileChecked,       ///< per store: when it was checked whole, and how it lay on the disk when it was left
};

/// One table of names and defaults over QSettings; no other place of the window knows a key.
class Settings
{
public:
    /// The person's own file.
    Settings();
    /// Another file, for tests.
    explicit Settings(const QString& iniFile);

    /// `sub` tells apart what a setting is kept for (a register, a store).
    QVariant value(Setting setting, const QString& sub = {}) const;
    QString text(Setting setting, const QString& sub = {}) const { return value(setting, sub).toString(); }
    void set(Setting setting, const QVariant& value, const QString& sub = {});

    QStringList recentStores() const;
    /// Puts the store first and keeps the newest eight.
    void addRecentStore(const QString& path);

private:
    QSettings m_settings;
};

} // namespace kc::ui
