// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_svg.h"

#include "report/page_painter.h"
#include "report/strips.h"
#include "report/svg_items.h"
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
    xml.writeAttribute(u"font-family"_s, kSvgFonts);
    xml.writeAttribute(u"role"_s, u"img"_s);
    xml.writeAttribute(u"aria-labelledby"_s, id);
    xml.writeStartElement(u"title"_s);
    xml.writeAttribute(u"id"_s, id);
    xml.writeCharacters(xmlText(chartName(chart)));
    xml.writeEndElement();
    writeSvgItems(xml, strip.parts.items);
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
