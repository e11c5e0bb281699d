// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/svg_items.h"

#include "report/table_grid.h"

#include <QXmlStreamWriter>

namespace kc::report {

using namespace Qt::StringLiterals;

const QString kSvgFonts = u"Times New Roman, Tinos, Liberation Serif, serif"_s;

namespace {

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
        if (run.wordSpacing != 0)
            put(u"word-spacing"_s, run.wordSpacing);
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

QString svgNumber(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? u"0"_s : text;
}

void writeSvgItems(QXmlStreamWriter& xml, const std::vector<Item>& items)
{
    SvgItems writer(xml);
    for (const Item& item : items)
        std::visit(writer, item);
}

} // namespace kc::report
