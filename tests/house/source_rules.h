// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

/// The rules of the house as functions from a source text to what is wrong with it, so that each rule can be
/// shown to bite before it is let loose on the tree.
namespace house {

struct SourceFile
{
    QString path; ///< from the root of the tree, with slashes: "src/domain/project.cpp"
    QString text;
};

/// The files below these folders of the tree whose names match.
std::vector<SourceFile> readTree(const QStringList& folders, const QStringList& patterns);

/// The code without comments; literals stay, line breaks stay.
QString withoutComments(const QString& text);

/// Includes that point upwards, sideways, into the window or to a widget.
QStringList wrongIncludes(const SourceFile& file, const QSet<QString>& widgetHeaders);

/// The codes this file gives to findings and errors: literals where a code is expected.
QStringList findingCodes(const SourceFile& file);

/// The keys this file asks the texts for as literals.
QStringList textKeysAsked(const SourceFile& file);

/// Missing licence line, leftovers, SQL outside the store.
QStringList wrongHabits(const SourceFile& file);

} // namespace house
