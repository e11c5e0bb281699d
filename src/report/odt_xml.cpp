// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odt_xml.h"

#include "report/table_grid.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kc::report {

void OdtXml::open(const QString& name, OdtAttributes attributes)
{
    m_xml.writeStartElement(name);
    for (const auto& [key, value] : attributes)
        m_xml.writeAttribute(key, xmlText(value));
}

void OdtXml::empty(const QString& name, OdtAttributes attributes)
{
    m_xml.writeEmptyElement(name);
    for (const auto& [key, value] : attributes)
        m_xml.writeAttribute(key, xmlText(value));
}

void OdtXml::element(const QString& name, const QString& text, OdtAttributes attributes)
{
    open(name, attributes);
    m_xml.writeCharacters(xmlText(text));
    close();
}

void OdtXml::attributes(const QMap<QString, QString>& all)
{
    for (auto it = all.begin(); it != all.end(); ++it)
        m_xml.writeAttribute(it.key(), it.value());
}

void OdtXml::text(const QString& text)
{
    const QString safe = xmlText(text);
    QString plain;
    int spaces = 0;
    const auto flushText = [&] {
        if (!plain.isEmpty())
            m_xml.writeCharacters(plain);
        plain.clear();
    };
    const auto flushSpaces = [&] {
        if (spaces > 0)
            empty(u"text:s"_s, {{u"text:c"_s, QString::number(spaces)}});
        spaces = 0;
    };
    for (const QChar c : safe) {
        if (c == u' ' && m_afterSpace) { // a reader would drop it
            flushText();
            ++spaces;
            continue;
        }
        flushSpaces();
        m_afterSpace = c == u' ' || c == u'\n' || c == u'\t';
        if (c == u'\n' || c == u'\t') {
            flushText();
            empty(c == u'\n' ? u"text:line-break"_s : u"text:tab"_s);
        } else {
            plain += c;
        }
    }
    flushText();
    flushSpaces();
}

void OdtXml::declareFont()
{
    open(u"office:font-face-decls"_s);
    empty(u"style:font-face"_s, {{u"style:name"_s, u"Times New Roman"_s},
                                 {u"svg:font-family"_s, u"'Times New Roman', Tinos"_s},
                                 {u"style:font-family-generic"_s, u"roman"_s},
                                 {u"style:font-pitch"_s, u"variable"_s}});
    close();
}

void OdtXml::declarePrefixes()
{
    const std::array<std::pair<QString, QString>, 11> prefixes{{
        {u"office"_s, u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s},
        {u"style"_s, u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s},
        {u"text"_s, u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s},
        {u"table"_s, u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s},
        {u"draw"_s, u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_s},
        {u"fo"_s, u"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_s},
        {u"svg"_s, u"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_s},
        {u"meta"_s, u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_s},
        {u"dc"_s, u"http://purl.org/dc/elements/1.1/"_s},
        {u"xlink"_s, u"http://www.w3.org/1999/xlink"_s},
        {u"loext"_s, u"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"_s},
    }};
    for (const auto& [prefix, space] : prefixes)
        attribute(u"xmlns:"_s + prefix, space);
    attribute(u"office:version"_s, u"1.3"_s);
}

QString OdtStyles::name(const OdtStyle& style)
{
    for (std::size_t index = 0; index < m_styles.size(); ++index)
        if (m_styles[index].key() == style.key())
            return m_names[index];
    const QString prefix = style.family == u"paragraph"      ? u"P"_s
                           : style.family == u"text"         ? u"T"_s
                           : style.family == u"table"        ? u"Ta"_s
                           : style.family == u"table-column" ? u"Co"_s
                           : style.family == u"table-row"    ? u"Ro"_s
                           : style.family == u"table-cell"   ? u"Ce"_s
                                                             : u"Fr"_s;
    m_styles.push_back(style);
    m_names.push_back(prefix + QString::number(++m_counts[style.family]));
    return m_names.back();
}

void OdtStyles::write(OdtXml& xml) const
{
    for (std::size_t index = 0; index < m_styles.size(); ++index) {
        const OdtStyle& style = m_styles[index];
        xml.open(u"style:style"_s, {{u"style:name"_s, m_names[index]}, {u"style:family"_s, style.family}});
        if (!style.parent.isEmpty())
            xml.attribute(u"style:parent-style-name"_s, style.parent);
        if (!style.masterPage.isEmpty())
            xml.attribute(u"style:master-page-name"_s, style.masterPage);
        if (!style.own.isEmpty()) {
            xml.empty(u"style:"_s + style.family + u"-properties"_s);
            xml.attributes(style.own);
        }
        if (!style.letters.isEmpty()) {
            xml.empty(u"style:text-properties"_s);
            xml.attributes(style.letters);
        }
        xml.close();
    }
}

QString odtPoints(qreal points)
{
    QString text = QString::number(points, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + u"pt"_s;
}

QString odtMaster(Orientation orientation, bool first)
{
    if (orientation == Orientation::Portrait)
        return first ? u"First_20_Page"_s : u"Standard"_s;
    return first ? u"Landscape_20_First"_s : u"Landscape"_s;
}

} // namespace kc::report
