// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

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
    /// A file to write; asks before an existing one is replaced. Empty when the person gave up.
    virtual QString save(QWidget* parent, const QString& title, const QString& start,
                         const QString& filter) = 0;
    /// A folder; empty when the person gave up.
    virtual QString folder(QWidget* parent, const QString& title, const QString& start) = 0;
};

/// Qt's own dialogs, so that they speak the language of the window and not that of the desktop.
class DialogFileChooser : public FileChooser
{
public:
    QString open(QWidget* parent, const QString& title, const QString& start, const QString& filter) override;
    QString save(QWidget* parent, const QString& title, const QString& start, const QString& filter) override;
    QString folder(QWidget* parent, const QString& title, const QString& start) override;
};

} // namespace kc::ui
