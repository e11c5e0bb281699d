// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/file_chooser.h"

#include <QFileDialog>

namespace kc::ui {

QString DialogFileChooser::open(QWidget* parent, const QString& title, const QString& start,
                                const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, start, filter, nullptr,
                                        QFileDialog::DontUseNativeDialog);
}

QString DialogFileChooser::save(QWidget* parent, const QString& title, const QString& start,
                                const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, start, filter, nullptr,
                                        QFileDialog::DontUseNativeDialog);
}

QString DialogFileChooser::folder(QWidget* parent, const QString& title, const QString& start)
{
    return QFileDialog::getExistingDirectory(parent, title, start,
                                             QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
}

} // namespace kc::ui
