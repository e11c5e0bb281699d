// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden_compare.h"

#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace kctest {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTile = 12;       // dots: about the height of a line
constexpr int kDarkness = 56;   // of 255, averaged over three by three dots
constexpr int kDotsPerTile = 4; // so many of them make a tile another one

/// Each dot as the mean of itself and its neighbours, row by row.
std::vector<int> softened(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const int width = grey.width();
    const int height = grey.height();
    std::vector<int> rows(std::size_t(width) * std::size_t(height));
    const auto at = [&](int x, int y) -> int& {
        return rows[std::size_t(y) * std::size_t(width) + std::size_t(x)];
    };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            int sum = 0;
            for (int dy = -1; dy <= 1; ++dy) {
                const uchar* line = grey.constScanLine(std::clamp(y + dy, 0, height - 1));
                for (int dx = -1; dx <= 1; ++dx)
                    sum += line[std::clamp(x + dx, 0, width - 1)];
            }
            at(x, y) = sum / 9;
        }
    }
    return rows;
}

QString linePair(int page, int line, const QString& made, const QString& looked)
{
    return u"page %1, line %2: “%3” instead of “%4”"_s.arg(page).arg(line).arg(made, looked);
}

} // namespace

PictureDifference comparePictures(const QImage& looked, const QImage& made)
{
    PictureDifference difference;
    if (looked.size() != made.size()) {
        difference.differs = true;
        difference.where = u"%1 x %2 dots instead of %3 x %4"_s.arg(made.width())
                               .arg(made.height())
                               .arg(looked.width())
                               .arg(looked.height());
        difference.marked = made;
        return difference;
    }
    const std::vector<int> before = softened(looked);
    const std::vector<int> after = softened(made);
    QRect all;
    std::vector<QRect> tiles;
    for (int top = 0; top < made.height(); top += kTile) {
        for (int left = 0; left < made.width(); left += kTile) {
            const QRect tile = QRect(left, top, kTile, kTile) & made.rect();
            int dots = 0;
            for (int y = tile.top(); y <= tile.bottom(); ++y) {
                for (int x = tile.left(); x <= tile.right(); ++x) {
                    const auto dot = std::size_t(y) * std::size_t(made.width()) + std::size_t(x);
                    dots += std::abs(before[dot] - after[dot]) > kDarkness ? 1 : 0;
                }
            }
            if (dots < kDotsPerTile)
                continue;
            tiles.push_back(tile);
            all |= tile;
        }
    }
    if (tiles.empty())
        return difference;
    difference.differs = true;
    difference.where = u"from %1 to %2 of %3 dots down, from %4 to %5 of %6 across"_s.arg(all.top())
                           .arg(all.bottom())
                           .arg(made.height())
                           .arg(all.left())
                           .arg(all.right())
                           .arg(made.width());
    difference.marked = made.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&difference.marked);
    painter.setPen(Qt::red);
    for (const QRect& tile : tiles)
        painter.drawRect(tile.adjusted(0, 0, -1, -1));
    return difference;
}

QStringList compareText(const std::vector<QStringList>& looked, const std::vector<QStringList>& made,
                        int limit)
{
    QStringList told;
    int more = 0;
    const auto tell = [&](const QString& what) {
        if (told.size() < limit)
            told << what;
        else
            ++more;
    };
    if (looked.size() != made.size())
        tell(u"%1 pages instead of %2"_s.arg(made.size()).arg(looked.size()));
    for (std::size_t page = 0; page < std::min(looked.size(), made.size()); ++page) {
        const QStringList& before = looked[page];
        const QStringList& after = made[page];
        if (before == after)
            continue;
        qsizetype line = 0; // the first that differs; what follows it may only have moved
        while (line < before.size() && line < after.size() && before.at(line) == after.at(line))
            ++line;
        tell(linePair(int(page) + 1, int(line) + 1, after.value(line), before.value(line)));
    }
    if (more > 0)
        told << u"%1 more pages differ"_s.arg(more);
    return told;
}

} // namespace kctest
