// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <cmath>

namespace kc::report {

namespace {

/// Feeds a hash with length-prefixed values; lengths are rounded to 1/1000 pt so that the last bit of a
/// double never counts.
class PageDigest
{
public:
    void add(std::int64_t value)
    {
        std::array<char, sizeof value> bytes{};
        qToLittleEndian(value, bytes.data());
        m_hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }
    void add(std::size_t value) { add(std::int64_t(value)); }
    void add(int value) { add(std::int64_t(value)); }
    void add(bool value) { add(std::int64_t(value)); }
    void add(QRgb colour) { add(std::int64_t(colour)); }
    void add(qreal length) { add(std::int64_t(std::llround(length * 1000))); }
    void add(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        add(std::int64_t(utf8.size()));
        m_hash.addData(utf8);
    }
    void add(QPointF point)
    {
        add(point.x());
        add(point.y());
    }
    void add(const QRectF& rect)
    {
        add(rect.topLeft());
        add(rect.bottomRight());
    }
    void add(const TextRun& run)
    {
        add(1);
        add(run.at);
        add(run.width);
        add(run.text);
        add(run.size);
        add(run.bold);
        add(run.italic);
        add(run.wordSpacing);
    }
    void add(const Stroke& stroke)
    {
        add(2);
        add(stroke.from);
        add(stroke.to);
        add(stroke.width);
        add(int(stroke.dash));
        add(stroke.colour);
    }
    void add(const Area& area)
    {
        add(3);
        add(std::int64_t(area.shape.size()));
        for (const QPointF& point : area.shape)
            add(point);
        add(area.fill);
        add(area.outline);
        add(area.outlineColour);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QString Page::drillAt(QPointF point) const
{
    // Later hotspots lie on top: a chart part before the cell or plot around it.
    for (auto spot = hotspots.rbegin(); spot != hotspots.rend(); ++spot) {
        if (spot->rect.contains(point))
            return spot->drill;
    }
    return {};
}

QByteArray hashOf(const Pages& pages)
{
    PageDigest digest;
    for (const QString& text : {pages.title, pages.lang, pages.author, pages.subject, pages.keywords})
        digest.add(text);
    digest.add(pages.pages.size());
    for (const Page& page : pages.pages) {
        digest.add(page.size.width());
        digest.add(page.size.height());
        digest.add(page.items.size());
        for (const Item& item : page.items)
            std::visit([&digest](const auto& part) { digest.add(part); }, item);
        digest.add(page.hotspots.size());
        for (const Hotspot& spot : page.hotspots) {
            digest.add(spot.rect);
            digest.add(spot.drill);
        }
        digest.add(page.links.size());
        for (const Link& link : page.links) {
            digest.add(link.rect);
            digest.add(link.bookmark);
        }
    }
    digest.add(pages.bookmarks.size());
    for (const Bookmark& bookmark : pages.bookmarks) {
        digest.add(bookmark.title);
        digest.add(bookmark.level);
        digest.add(bookmark.page);
        digest.add(bookmark.y);
    }
    return digest.result();
}

} // namespace kc::report
