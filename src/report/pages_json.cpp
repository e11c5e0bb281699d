// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesVersion = 1;
// Item tags and the number of values after them.
const QString kRunTag = u"t"_s;    // x, y, width, text, size, style, word spacing
const QString kStrokeTag = u"l"_s; // x, y, x, y, width, dash, colour
const QString kAreaTag = u"a"_s;   // [x, y, ...], fill, outline, outline's colour
constexpr int kBoldBit = 1;
constexpr int kItalicBit = 2;

QJsonArray jsonRect(const QRectF& rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QJsonValue jsonColour(QRgb colour)
{
    return QJsonValue(static_cast<qint64>(colour));
}

struct ItemToJson
{
    QJsonArray operator()(const TextRun& run) const
    {
        const int style = (run.bold ? kBoldBit : 0) | (run.italic ? kItalicBit : 0);
        return {kRunTag, run.at.x(), run.at.y(), run.width, run.text, run.size, style, run.wordSpacing};
    }
    QJsonArray operator()(const Stroke& stroke) const
    {
        return {kStrokeTag,
                stroke.from.x(),
                stroke.from.y(),
                stroke.to.x(),
                stroke.to.y(),
                stroke.width,
                static_cast<int>(stroke.dash),
                jsonColour(stroke.colour)};
    }
    QJsonArray operator()(const Area& area) const
    {
        QJsonArray shape;
        for (const QPointF& point : area.shape) {
            shape.append(point.x());
            shape.append(point.y());
        }
        return {kAreaTag, shape, jsonColour(area.fill), area.outline, jsonColour(area.outlineColour)};
    }
};

QJsonObject jsonPage(const Page& page)
{
    QJsonArray items;
    for (const Item& item : page.items)
        items.append(std::visit(ItemToJson{}, item));
    QJsonArray spots;
    for (const Hotspot& spot : page.hotspots) {
        QJsonArray entry = jsonRect(spot.rect);
        entry.append(spot.drill);
        spots.append(entry);
    }
    QJsonArray links;
    for (const Link& link : page.links) {
        QJsonArray entry = jsonRect(link.rect);
        entry.append(static_cast<qint64>(link.bookmark));
        links.append(entry);
    }
    return {{u"size"_s, QJsonArray{page.size.width(), page.size.height()}},
            {u"body"_s, jsonRect(page.body)},
            {u"number"_s, page.number},
            {u"shows_number"_s, page.showsNumber},
            {u"items"_s, items},
            {u"spots"_s, spots},
            {u"links"_s, links}};
}

/// Reads arrays of a fixed form; the first thing that does not fit makes the whole unreadable.
class PageReader
{
public:
    bool isWhole() const { return m_whole; }

    Page page(const QJsonObject& object)
    {
        Page page;
        const QJsonArray size = list(object.value("size"_L1), 2);
        page.size = {size.at(0).toDouble(), size.at(1).toDouble()};
        page.body = rect(list(object.value("body"_L1), 4));
        page.number = object.value("number"_L1).toInt();
        page.showsNumber = object.value("shows_number"_L1).toBool();
        for (const QJsonValue& value : object.value("items"_L1).toArray())
            page.items.push_back(item(value.toArray()));
        for (const QJsonValue& value : object.value("spots"_L1).toArray()) {
            const QJsonArray entry = list(value, 5);
            page.hotspots.push_back({rect(entry), entry.at(4).toString()});
        }
        for (const QJsonValue& value : object.value("links"_L1).toArray()) {
            const QJsonArray entry = list(value, 5);
            page.links.push_back({rect(entry), static_cast<std::size_t>(entry.at(4).toInteger())});
        }
        return page;
    }

    Bookmark bookmark(const QJsonValue& value)
    {
        const QJsonArray entry = list(value, 4);
        return {entry.at(0).toString(), entry.at(1).toInt(),
                static_cast<std::size_t>(entry.at(2).toInteger()), entry.at(3).toDouble()};
    }

private:
    QJsonArray list(const QJsonValue& value, qsizetype size)
    {
        QJsonArray values = value.toArray();
        if (values.size() != size) {
            m_whole = false;
            while (values.size() < size)
                values.append(QJsonValue());
        }
        return values;
    }
    static QRectF rect(const QJsonArray& values)
    {
        return {values.at(0).toDouble(), values.at(1).toDouble(), values.at(2).toDouble(),
                values.at(3).toDouble()};
    }
    static QRgb colour(const QJsonValue& value) { return static_cast<QRgb>(value.toInteger()); }

    Item item(const QJsonArray& values)
    {
        const QString tag = values.at(0).toString();
        if (tag == kRunTag) {
            const QJsonArray v = list(values, 8);
            const int style = v.at(6).toInt();
            TextRun run;
            run.at = {v.at(1).toDouble(), v.at(2).toDouble()};
            run.width = v.at(3).toDouble();
            run.text = v.at(4).toString();
            run.size = v.at(5).toDouble();
            run.bold = (style & kBoldBit) != 0;
            run.italic = (style & kItalicBit) != 0;
            run.wordSpacing = v.at(7).toDouble();
            return run;
        }
        if (tag == kStrokeTag) {
            const QJsonArray v = list(values, 8);
            const int dash = v.at(6).toInt();
            if (dash < 0 || dash > static_cast<int>(Dash::DashDot))
                m_whole = false;
            return Stroke{{v.at(1).toDouble(), v.at(2).toDouble()},
                          {v.at(3).toDouble(), v.at(4).toDouble()},
                          v.at(5).toDouble(),
                          static_cast<Dash>(dash),
                          colour(v.at(7))};
        }
        if (tag != kAreaTag)
            m_whole = false;
        const QJsonArray v = list(values, 5);
        const QJsonArray points = v.at(1).toArray();
        Area area;
        for (qsizetype i = 0; i + 1 < points.size(); i += 2)
            area.shape << QPointF(points.at(i).toDouble(), points.at(i + 1).toDouble());
        area.fill = colour(v.at(2));
        area.outline = v.at(3).toDouble();
        area.outlineColour = colour(v.at(4));
        return area;
    }

    bool m_whole = true;
};

} // namespace

QByteArray jsonOf(const Pages& pages)
{
    QJsonArray sheets;
    for (const Page& page : pages.pages)
        sheets.append(jsonPage(page));
    QJsonArray bookmarks;
    for (const Bookmark& bookmark : pages.bookmarks)
        bookmarks.append(
            QJsonArray{bookmark.title, bookmark.level, static_cast<qint64>(bookmark.page), bookmark.y});
    const QJsonObject whole{{u"version"_s, kPagesVersion},
                            {u"title"_s, pages.title},
                            {u"lang"_s, pages.lang},
                            {u"author"_s, pages.author},
                            {u"subject"_s, pages.subject},
                            {u"keywords"_s, pages.keywords},
                            {u"missing_glyphs"_s, QJsonArray::fromStringList(pages.missingGlyphs)},
                            {u"bookmarks"_s, bookmarks},
                            {u"pages"_s, sheets}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

std::optional<Pages> pagesFromJson(const QByteArray& bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    if (whole.value("version"_L1).toInt() != kPagesVersion)
        return std::nullopt;
    PageReader reader;
    Pages pages;
    pages.title = whole.value("title"_L1).toString();
    pages.lang = whole.value("lang"_L1).toString();
    pages.author = whole.value("author"_L1).toString();
    pages.subject = whole.value("subject"_L1).toString();
    pages.keywords = whole.value("keywords"_L1).toString();
    for (const QJsonValue& glyph : whole.value("missing_glyphs"_L1).toArray())
        pages.missingGlyphs << glyph.toString();
    for (const QJsonValue& bookmark : whole.value("bookmarks"_L1).toArray())
        pages.bookmarks.push_back(reader.bookmark(bookmark));
    for (const QJsonValue& page : whole.value("pages"_L1).toArray())
        pages.pages.push_back(reader.page(page.toObject()));
    if (!reader.isWhole() || pages.pages.empty())
        return std::nullopt;
    return pages;
}

} // namespace kc::report
