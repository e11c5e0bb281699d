// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

/// What tests of written files share: looking into packages, asking an office program, random tables.
namespace kc::report {

QDateTime writerDate();

/// A file of a ZIP package; fails the test when it is not there.
QByteArray packagePart(const QByteArray& package, const QString& name);
QStringList packageNames(const QByteArray& package);

/// What an XML reader has against the text; empty when it is well-formed.
QString xmlFault(const QByteArray& xml);

/// Writes a file into the build folder's report/ (people look there) and returns its path.
QString keepWritten(const QString& name, const QByteArray& bytes);

/// Whether LibreOffice is here; says so in the test's output when it is not.
bool officeIsHere();
/// Converts a file with a profile of its own that recalculates every formula; returns the folder of results.
QString officeConvert(const QString& path, const QString& format);

/// A sheet as the spreadsheet shows it (or its raw values), by its name.
QMap<QString, std::vector<QStringList>> officeSheets(const QString& xlsxPath, bool asShown);

/// A table of amounts in one unit, with groups, "Trong đó" rows and a total, and what it must say.
struct MoneyTable
{
    Table table;
    std::int64_t unit = 1;                       ///< đồng per printed unit
    std::vector<std::vector<std::int64_t>> dong; ///< by row and column; columns 0 and 1 are words
};
MoneyTable randomMoneyTable(Lang lang);

Document documentWith(std::vector<Block> blocks, Lang lang = Lang::Vi);

} // namespace kc::report
