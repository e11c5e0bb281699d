// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

/// A document as a person meets it: the text of its pages and pictures of some of them, both read back from
/// the PDF by Poppler and so without the program's own view of its layout.
namespace kctest {

struct GoldenPaper
{
    std::vector<QStringList> pages; ///< lines of each page; columns stand two spaces or more apart
    QMap<int, QImage> pictures;     ///< by page number, in the greys of golden pictures
};

/// Reads a PDF back. `pictures` names pages from 1, -1 is the last one.
GoldenPaper paperOf(const QByteArray& pdf, const std::vector<int>& pictures);

/// text.txt and page-NNN.png of a folder; an empty paper when it is not there.
GoldenPaper readPaper(const QString& folder);
/// Writes the folder anew: nothing of an older paper stays in it.
void writePaper(const GoldenPaper& paper, const QString& folder);

/// The file a page's picture stands in.
QString pictureName(int page);

} // namespace kctest
