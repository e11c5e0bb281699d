// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace kc::ui {

/// The one way the window asks for a file. Tests replace it with queued paths.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// An existing file; empty when the person gave up. `filter` as QFileDialog writes it.
    virtual QString open(QWidget* parent, const QString& title, const QString& start,
                         const QString& filter) = 0;
    /// Existing files, none when the person gave up; one by one where nobody can choose several.
    virtual QStringList openMany(QWidget* parent, const QString& title, const QString& start,
                                 const QString& filter);
    /// A folder that exists; empty when the person gave up.
    virtual QString folder(QWidget* parent, const QString& title, const QString& start);
    /// A file to write; asks before an existing one is replaced. Empty when the person gave up.
    virtual QString save(QWidget* parent, const QString& title, const QString& start,
                         const QString& filter) = 0;
};

/// Qt's own dialogs, so that they speak the language of the window and not that of the desktop.
class DialogFileChooser : public FileChooser
{
public:
    QString open(QWidget* parent, const QString& title, const QString& start, const QString& filter) override;
    QStringList openMany(QWidget* parent, const QString& title, const QString& start,
                         const QString& filter) override;
    QString folder(QWidget* parent, const QString& title, const QString& start) override;
    QString save(QWidget* parent, const QString& title, const QString& start, const QString& filter) override;
};

} // namespace kc::ui
