// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/file_chooser.h"

#include <QFileDialog>

namespace kc::ui {

QStringList FileChooser::openMany(QWidget* parent, const QString& title, const QString& start,
                                  const QString& filter)
{
    const QString path = open(parent, title, start, filter);
    return path.isEmpty() ? QStringList() : QStringList{path};
}

QString FileChooser::folder(QWidget* parent, const QString& title, const QString& start)
{
    return open(parent, title, start, {});
}

QString DialogFileChooser::open(QWidget* parent, const QString& title, const QString& start,
                                const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, start, filter, nullptr,
                                        QFileDialog::DontUseNativeDialog);
}

QStringList DialogFileChooser::openMany(QWidget* parent, const QString& title, const QString& start,
                                        const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, start, filter, nullptr,
                                         QFileDialog::DontUseNativeDialog);
}

QString DialogFileChooser::folder(QWidget* parent, const QString& title, const QString& start)
{
    return QFileDialog::getExistingDirectory(parent, title, start,
                                             QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
}

QString DialogFileChooser::save(QWidget* parent, const QString& title, const QString& start,
                                const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, start, filter, nullptr,
                                        QFileDialog::DontUseNativeDialog);
}

} // namespace kc::ui
