// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odt_xml.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

/// A named style of paragraphs: what a person sees in the list of styles and may change for the whole text.
struct NamedStyle
{
    QString name;
    QString parent;
    qreal size;
    QString face;  ///< "b" bold, "i" italic, "c" capitals
    QString align; ///< "start", "center", "end", "justify"
    qreal before, after;
    QString more = {}; ///< "keep" with next, "indent" of the first line, "open" lines of running text
    int outline = 0;
};

std::vector<NamedStyle> namedStyles()
{
    const QString body = u"Text_20_body"_s;
    const QString top = u"Standard"_s;
    const QString cell = u"Table_20_Contents"_s;
    return {
        {body, top, 13, {}, u"justify"_s, 0, 6, u"open indent"_s},
        {u"Heading_20_1"_s, top, 13, u"bc"_s, u"justify"_s, 10, 6, u"open keep indent"_s, 1},
        {u"Heading_20_2"_s, top, 13, u"b"_s, u"justify"_s, 6, 6, u"open keep indent"_s, 2},
        {u"Heading_20_3"_s, top, 13, u"bi"_s, u"justify"_s, 6, 6, u"open keep indent"_s, 3},
        {u"Heading_20_4"_s, top, 13, u"i"_s, u"justify"_s, 6, 6, u"open keep indent"_s, 4},
        {u"Superior_20_Organ"_s, top, 12, {}, u"center"_s, 0, 0},
        {u"Issuing_20_Organ"_s, top, 12, u"b"_s, u"center"_s, 0, 0},
        {u"Nation"_s, top, 12, u"b"_s, u"center"_s, 0, 0},
        {u"Motto"_s, top, 13, u"b"_s, u"center"_s, 0, 0},
        {u"Document_20_Number"_s, top, 13, {}, u"center"_s, 0, 0},
        {u"Document_20_Subject"_s, top, 12, {}, u"center"_s, 0, 0},
        {u"Place_20_and_20_Date"_s, top, 13, u"i"_s, u"center"_s, 0, 0},
        {u"Rule"_s, top, 2, {}, u"center"_s, 0, 0},
        {u"Title"_s, top, 14, u"b"_s, u"center"_s, 0, 0, u"open keep"_s},
        {u"Subtitle"_s, top, 14, u"b"_s, u"center"_s, 0, 0, u"open keep"_s},
        {u"Addressee"_s, top, 13, {}, u"center"_s, 6, 12, u"open keep"_s},
        {u"Annex"_s, top, 14, u"b"_s, u"center"_s, 12, 2, u"open keep"_s, 1},
        {u"Annex_20_Note"_s, top, 13, u"i"_s, u"center"_s, 0, 10, u"open keep"_s},
        {u"Table"_s, top, 13, u"b"_s, u"center"_s, 6, 3, u"keep"_s},
        {u"Table_20_Unit"_s, top, 11, u"i"_s, u"end"_s, 0, 2, u"keep"_s},
        {cell, top, 11, {}, u"start"_s, 0, 0},
        {u"Table_20_Heading"_s, cell, 11, u"b"_s, u"center"_s, 0, 0},
        {u"Table_20_Letters"_s, cell, 10, u"i"_s, u"center"_s, 0, 0},
        {u"Table_20_Note"_s, top, 10, u"i"_s, u"start"_s, 3, 0},
        {u"After_20_Table"_s, top, 5, {}, u"start"_s, 0, 0},
        {u"Figure"_s, top, 12, {}, u"center"_s, 8, 12},
        {u"Contents_20_Heading"_s, top, 13, u"b"_s, u"center"_s, 6, 8, u"open keep"_s},
        {u"Contents_20_1"_s, top, 13, {}, u"start"_s, 0, 2, u"open contents"_s},
        {u"Contents_20_2"_s, top, 13, {}, u"start"_s, 0, 2, u"open contents"_s},
        {u"Contents_20_3"_s, top, 13, {}, u"start"_s, 0, 2, u"open contents"_s},
        {u"Contents_20_4"_s, top, 13, {}, u"start"_s, 0, 2, u"open contents"_s},
        {u"Recipients_20_Heading"_s, top, 12, u"bi"_s, u"start"_s, 0, 0},
        {u"Recipient"_s, top, 11, {}, u"start"_s, 0, 0},
        {u"Signer_20_Title"_s, top, 13, u"b"_s, u"center"_s, 0, 0},
        {u"Signature_20_Note"_s, top, 13, u"i"_s, u"center"_s, 0, 0},
        {u"Signer_20_Name"_s, top, 13, u"b"_s, u"center"_s, 72, 0},
        {u"Header"_s, top, 13, {}, u"center"_s, 0, 0},
        {u"Footer"_s, top, 10, u"b"_s, u"center"_s, 0, 0},
    };
}

void writeNamedStyle(OdtXml& xml, const NamedStyle& style)
{
    QString shown = style.name;
    shown.replace(u"_20_"_s, u" "_s);
    xml.open(u"style:style"_s, {{u"style:name"_s, style.name},
                                {u"style:display-name"_s, shown},
                                {u"style:family"_s, u"paragraph"_s},
                                {u"style:parent-style-name"_s, style.parent}});
    if (style.outline > 0)
        xml.attribute(u"style:default-outline-level"_s, QString::number(style.outline));
    const bool contents = style.more.contains(u"contents");
    const int level = contents ? style.name.right(1).toInt() : 1;
    xml.open(u"style:paragraph-properties"_s,
             {{u"fo:text-align"_s, style.align},
              {u"fo:margin-top"_s, odtPoints(style.before)},
              {u"fo:margin-bottom"_s, odtPoints(style.after)},
              {u"fo:margin-left"_s, odtPoints(14.0 * (level - 1))},
              {u"fo:margin-right"_s, u"0pt"_s},
              {u"fo:text-indent"_s, style.more.contains(u"indent") ? u"1.27cm"_s : u"0cm"_s},
              // A line advance of 1.22 of the size in running text, as on the pages; the font's own is 1.15.
              {u"fo:line-height"_s, style.more.contains(u"open") ? u"106%"_s : u"100%"_s},
              {u"fo:keep-with-next"_s, style.more.contains(u"keep") ? u"always"_s : u"auto"_s}});
    if (contents) {
        xml.open(u"style:tab-stops"_s);
        xml.empty(u"style:tab-stop"_s, {{u"style:position"_s, odtPoints(pageTextWidth(Orientation::Portrait) -
                                                                        14.0 * (level - 1))},
                                        {u"style:type"_s, u"right"_s},
                                        {u"style:leader-style"_s, u"dotted"_s},
                                        {u"style:leader-text"_s, u"."_s}});
        xml.close();
    }
    xml.close();
    const QString weight = style.face.contains(u'b') ? u"bold"_s : u"normal"_s;
    const QString posture = style.face.contains(u'i') ? u"italic"_s : u"normal"_s;
    xml.empty(u"style:text-properties"_s,
              {{u"fo:font-size"_s, odtPoints(style.size)},
               {u"fo:font-weight"_s, weight},
               {u"fo:font-style"_s, posture},
               {u"fo:text-transform"_s, style.face.contains(u'c') ? u"uppercase"_s : u"none"_s}});
    xml.close();
}

void writeDefaults(OdtXml& xml, Lang lang)
{
    xml.open(u"style:default-style"_s, {{u"style:family"_s, u"paragraph"_s}});
    xml.empty(
        u"style:paragraph-properties"_s,
        {{u"fo:orphans"_s, u"2"_s}, {u"fo:widows"_s, u"2"_s}, {u"style:tab-stop-distance"_s, u"1.27cm"_s}});
    const bool vietnamese = lang == Lang::Vi;
    xml.empty(u"style:text-properties"_s, {{u"style:font-name"_s, u"Times New Roman"_s},
                                           {u"fo:font-size"_s, u"13pt"_s},
                                           {u"fo:color"_s, u"#000000"_s},
                                           {u"style:use-window-font-color"_s, u"false"_s},
                                           {u"fo:language"_s, langKey(lang)},
                                           {u"fo:country"_s, vietnamese ? u"VN"_s : u"GB"_s},
                                           {u"fo:hyphenate"_s, u"false"_s}});
    xml.close();
    xml.open(u"style:default-style"_s, {{u"style:family"_s, u"table"_s}});
    xml.empty(u"style:table-properties"_s, {{u"table:border-model"_s, u"collapsing"_s}});
    xml.close();
    xml.open(u"style:default-style"_s, {{u"style:family"_s, u"table-row"_s}});
    xml.empty(u"style:table-row-properties"_s, {{u"fo:keep-together"_s, u"always"_s}});
    xml.close();
    xml.empty(u"style:style"_s, {{u"style:name"_s, u"Standard"_s},
                                 {u"style:family"_s, u"paragraph"_s},
                                 {u"style:class"_s, u"text"_s}});
}

/// A page of the decree; header and footer stand in its margins, so the text begins where it begins without
/// them.
void writePage(OdtXml& xml, Orientation orientation, bool numbered, bool marked)
{
    const bool upright = orientation == Orientation::Portrait;
    const qreal millimetre = 72 / 25.4;
    const qreal top = (upright ? 20 : 30) * millimetre;
    const qreal bottom = (upright ? 20 : 15) * millimetre;
    const qreal headRoom = 12 * millimetre; // number: 8 mm above the text
    const qreal footRoom = 12 * millimetre;
    const QString name = odtMaster(orientation, !numbered) + u"_20_Layout"_s;
    xml.open(u"style:page-layout"_s, {{u"style:name"_s, name}});
    xml.empty(u"style:page-layout-properties"_s,
              {{u"fo:page-width"_s, upright ? u"210mm"_s : u"297mm"_s},
               {u"fo:page-height"_s, upright ? u"297mm"_s : u"210mm"_s},
               {u"style:print-orientation"_s, upright ? u"portrait"_s : u"landscape"_s},
               {u"style:num-format"_s, u"1"_s},
               {u"fo:margin-left"_s, upright ? u"30mm"_s : u"20mm"_s},
               {u"fo:margin-right"_s, upright ? u"15mm"_s : u"20mm"_s},
               {u"fo:margin-top"_s, odtPoints(numbered ? top - headRoom : top)},
               {u"fo:margin-bottom"_s, odtPoints(marked ? bottom - footRoom : bottom)}});
    const auto band = [&](const QString& element, const QString& gap, qreal room) {
        const qreal distance = 3 * millimetre;
        xml.open(element);
        xml.empty(u"style:header-footer-properties"_s, {{u"fo:min-height"_s, odtPoints(room - distance)},
                                                        {gap, odtPoints(distance)},
                                                        {u"fo:margin-left"_s, u"0mm"_s},
                                                        {u"fo:margin-right"_s, u"0mm"_s},
                                                        {u"style:dynamic-spacing"_s, u"false"_s}});
        xml.close();
    };
    if (numbered)
        band(u"style:header-style"_s, u"fo:margin-bottom"_s, headRoom);
    if (marked)
        band(u"style:footer-style"_s, u"fo:margin-top"_s, footRoom);
    xml.close();
}

void writeMaster(OdtXml& xml, Orientation orientation, bool first, const Document& document)
{
    const QString name = odtMaster(orientation, first);
    QString shown = name;
    shown.replace(u"_20_"_s, u" "_s);
    xml.open(u"style:master-page"_s, {{u"style:name"_s, name},
                                      {u"style:display-name"_s, shown},
                                      {u"style:page-layout-name"_s, name + u"_20_Layout"_s}});
    if (first) {
        xml.attribute(u"style:next-style-name"_s, odtMaster(orientation, false));
    } else {
        xml.open(u"style:header"_s);
        xml.open(u"text:p"_s, {{u"text:style-name"_s, u"Header"_s}});
        xml.element(u"text:page-number"_s, u"2"_s, {{u"text:select-page"_s, u"current"_s}});
        xml.close();
        xml.close();
    }
    if (!document.marking.isEmpty()) {
        xml.open(u"style:footer"_s);
        xml.open(u"text:p"_s,
                 {{u"text:style-name"_s,
                   orientation == Orientation::Portrait ? u"Marking"_s : u"Marking_20_Landscape"_s}});
        xml.paragraphBegins();
        xml.text(document.marking);
        xml.close();
        xml.close();
    }
    xml.close();
}

/// The framed line that says what kind of data this is: its frame is as wide as its words.
void writeMarkingStyle(OdtXml& xml, Orientation orientation, const QString& marking)
{
    Typesetter type;
    const qreal words = type.width(marking, 10, true) + 16;
    const qreal margin = std::max((pageTextWidth(orientation) - words) / 2, 0.0);
    const bool upright = orientation == Orientation::Portrait;
    xml.open(u"style:style"_s, {{u"style:name"_s, upright ? u"Marking"_s : u"Marking_20_Landscape"_s},
                                {u"style:family"_s, u"paragraph"_s},
                                {u"style:parent-style-name"_s, u"Footer"_s}});
    xml.empty(u"style:paragraph-properties"_s, {{u"fo:margin-left"_s, odtPoints(margin)},
                                                {u"fo:margin-right"_s, odtPoints(margin)},
                                                {u"fo:border"_s, u"0.75pt solid #000000"_s},
                                                {u"fo:padding"_s, u"2pt"_s}});
    xml.close();
}

} // namespace

QByteArray odtStylesXml(const Document& document)
{
    QByteArray bytes = QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    OdtXml xml(bytes);
    xml.open(u"office:document-styles"_s);
    xml.declarePrefixes();
    xml.declareFont();
    xml.open(u"office:styles"_s);
    writeDefaults(xml, document.lang);
    for (const NamedStyle& style : namedStyles())
        writeNamedStyle(xml, style);
    xml.open(u"style:style"_s, {{u"style:name"_s, u"Contents_20_Link"_s},
                                {u"style:display-name"_s, u"Contents Link"_s},
                                {u"style:family"_s, u"text"_s}});
    xml.empty(u"style:text-properties"_s,
              {{u"fo:color"_s, u"#000000"_s}, {u"style:text-underline-style"_s, u"none"_s}});
    xml.close();
    const bool marked = !document.marking.isEmpty();
    for (const Orientation orientation : {Orientation::Portrait, Orientation::Landscape})
        if (marked)
            writeMarkingStyle(xml, orientation, document.marking);
    xml.close();
    xml.open(u"office:automatic-styles"_s);
    for (const Orientation orientation : {Orientation::Portrait, Orientation::Landscape})
        for (const bool numbered : {true, false})
            writePage(xml, orientation, numbered, marked);
    xml.close();
    xml.open(u"office:master-styles"_s);
    for (const Orientation orientation : {Orientation::Portrait, Orientation::Landscape})
        for (const bool first : {false, true})
            writeMaster(xml, orientation, first, document);
    xml.close();
    xml.close();
    return bytes;
}

} // namespace kc::report
