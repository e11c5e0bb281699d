// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_svg.h"

#include "report/page_painter.h"
#include "report/strips.h"
#include "report/table_grid.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QXmlStreamWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kMostChartHeight = 640; // of a page's body
constexpr qreal kImageScale = 200 / 72.0;

Strip drawnChart(const Chart& chart, qreal width, Lang lang)
{
    Typesetter type;
    const std::vector<Bookmark> none;
    Workbench bench{type, width, kMostChartHeight, none, 0, lang};
    std::vector<Strip> strips;
    appendChart(strips, bench, chart);
    return std::move(strips.front());
}

QString svgNumber(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? u"0"_s : text;
}

QString svgColour(QRgb colour)
{
    return u"#%1"_s.arg(colour & 0xffffffU, 6, 16, QChar(u'0'));
}

class SvgItems
{
public:
    explicit SvgItems(QXmlStreamWriter& xml)
        : m_xml(xml)
    {
    }

    void operator()(const TextRun& run)
    {
        m_xml.writeStartElement(u"text"_s);
        put(u"x"_s, run.at.x());
        put(u"y"_s, run.at.y());
        put(u"font-size"_s, run.size);
        if (run.bold)
            m_xml.writeAttribute(u"font-weight"_s, u"bold"_s);
        if (run.italic)
            m_xml.writeAttribute(u"font-style"_s, u"italic"_s);
        if (run.width > 0) {
            put(u"textLength"_s, run.width);
            m_xml.writeAttribute(u"lengthAdjust"_s, u"spacingAndGlyphs"_s);
        }
        m_xml.writeCharacters(xmlText(run.text));
        m_xml.writeEndElement();
    }

    void operator()(const Stroke& stroke)
    {
        m_xml.writeEmptyElement(u"line"_s);
        put(u"x1"_s, stroke.from.x());
        put(u"y1"_s, stroke.from.y());
        put(u"x2"_s, stroke.to.x());
        put(u"y2"_s, stroke.to.y());
        m_xml.writeAttribute(u"stroke"_s, svgColour(stroke.colour));
        put(u"stroke-width"_s, stroke.width);
        QStringList dashes;
        for (const qreal part : pattern(stroke.dash))
            dashes += svgNumber(part * stroke.width);
        if (!dashes.isEmpty())
            m_xml.writeAttribute(u"stroke-dasharray"_s, dashes.join(u','));
    }

    void operator()(const Area& area)
    {
        m_xml.writeEmptyElement(u"polygon"_s);
        QStringList points;
        for (const QPointF& point : area.shape)
            points += svgNumber(point.x()) + u',' + svgNumber(point.y());
        m_xml.writeAttribute(u"points"_s, points.join(u' '));
        m_xml.writeAttribute(u"fill"_s, qAlpha(area.fill) == 0 ? u"none"_s : svgColour(area.fill));
        if (area.outline > 0) {
            m_xml.writeAttribute(u"stroke"_s, svgColour(area.outlineColour));
            put(u"stroke-width"_s, area.outline);
        }
    }

private:
    void put(const QString& name, qreal value) { m_xml.writeAttribute(name, svgNumber(value)); }

    /// In widths of the line, as the painter of pages draws them.
    static std::vector<qreal> pattern(Dash dash)
    {
        switch (dash) {
        case Dash::Solid:
            break;
        case Dash::Dashed:
            return {5, 3};
        case Dash::Dotted:
            return {1.2, 3};
        case Dash::DashDot:
            return {6, 2.5, 1.2, 2.5};
        }
        return {};
    }

    QXmlStreamWriter& m_xml;
};

} // namespace

ChartPicture chartPicture(const Chart& chart, qreal width, Lang lang, const QString& id)
{
    const Strip strip = drawnChart(chart, width, lang);
    ChartPicture picture;
    picture.size = {width, std::ceil(strip.height)};
    QXmlStreamWriter xml(&picture.svg);
    xml.writeStartElement(u"svg"_s);
    xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
    const QString wide = svgNumber(picture.size.width());
    const QString high = svgNumber(picture.size.height());
    xml.writeAttribute(u"width"_s, wide + u"pt"_s);
    xml.writeAttribute(u"height"_s, high + u"pt"_s);
    xml.writeAttribute(u"viewBox"_s, u"0 0 "_s + wide + u' ' + high);
    xml.writeAttribute(u"font-family"_s, u"Times New Roman, Tinos, Liberation Serif, serif"_s);
    xml.writeAttribute(u"role"_s, u"img"_s);
    xml.writeAttribute(u"aria-labelledby"_s, id);
    xml.writeStartElement(u"title"_s);
    xml.writeAttribute(u"id"_s, id);
    xml.writeCharacters(xmlText(chartName(chart)));
    xml.writeEndElement();
    SvgItems items(xml);
    for (const Item& item : strip.parts.items)
        std::visit(items, item);
    xml.writeEndElement();
    return picture;
}

QByteArray chartImage(const Chart& chart, qreal width, Lang lang)
{
    Strip strip = drawnChart(chart, width, lang);
    Page page{{width, std::ceil(strip.height)}, {}, 1, false, std::move(strip.parts.items), {}, {}};
    QImage image((page.size * kImageScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(int(kImageScale * 72 / 0.0254));
    image.setDotsPerMeterY(int(kImageScale * 72 / 0.0254));
    QPainter painter(&image);
    paintPage(painter, page, kImageScale);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString chartName(const Chart& chart)
{
    return chart.title.isEmpty() ? chart.unit : chart.title;
}

} // namespace kc::report
