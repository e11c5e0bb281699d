// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace kc::report {

/// A file inside a package.
struct PackageFile
{
    QString name; ///< with its folders, "Pictures/chart1.svg"
    QByteArray bytes;
    bool stored = false; ///< as it is, not compressed
};

/// The files as one ZIP archive in the order given, all dated `date`. The same files and date give the same
/// bytes. Precondition: `date` is not before 1980. Throws std::runtime_error past 2 GB.
QByteArray packageOf(const std::vector<PackageFile>& files, const QDateTime& date);

} // namespace kc::report
