// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace kc::ui {

class FileChooser;
class Settings;

/// No file is open: make one, open one, or one of the recent ones.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Nothing, New, Open };

    WelcomeDialog(Settings& settings, FileChooser& files, QWidget* parent = nullptr);

    Choice choice() const { return m_choice; }
    const QString& path() const { return m_path; }

private:
    void openOther();
    void openChosen();

    Settings& m_settings;
    FileChooser& m_files;
    QListWidget* m_recent;
    Choice m_choice = Choice::Nothing;
    QString m_path;
};

} // namespace kc::ui
