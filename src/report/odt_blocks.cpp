// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart_svg.h"
#include "report/layout.h"
#include "report/odt_xml.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

/// Blocks that stand on the page of the last lines before them.
bool isClosing(const Block& block)
{
    return std::holds_alternative<Closing>(block) || std::holds_alternative<Signatures>(block) ||
           std::holds_alternative<Recipients>(block) || std::holds_alternative<SignatureBlock>(block);
}

QString alignName(Align align)
{
    switch (align) {
    case Align::Left:
        return u"start"_s;
    case Align::Center:
        return u"center"_s;
    case Align::Right:
        return u"end"_s;
    case Align::Justify:
        return u"justify"_s;
    }
    return u"start"_s;
}

const QString kAlways = u"always"_s;

} // namespace

OdtBlocks::OdtBlocks(const Document& document, OdtBody& body)
    : m_document(document)
    , m_body(body)
    , m_xml(body.xml)
    , m_styles(body.styles)
{
    const Pages pages = layOut(document); // for the page numbers until the office program counts its own
    m_bookmarks = pages.bookmarks;
    for (const Bookmark& mark : m_bookmarks)
        m_pageNumbers.push_back(pages.pages.at(mark.page).number);
}

void OdtBlocks::write()
{
    bool firstSection = true;
    for (const Section& section : m_document.sections) {
        m_orientation = section.orientation;
        m_restart = section.restartNumbering;
        m_master = odtMaster(section.orientation, firstSection || m_restart);
        m_pageBreak = false;
        firstSection = false;
        for (std::size_t index = 0; index < section.blocks.size(); ++index) {
            m_closingFollows = index + 1 < section.blocks.size() && isClosing(section.blocks[index + 1]);
            std::visit(*this, section.blocks[index]);
        }
    }
}

QString OdtBlocks::takeMaster(QMap<QString, QString>& own)
{
    QString master;
    std::swap(master, m_master);
    if (!master.isEmpty()) {
        if (m_restart)
            own.insert(u"style:page-number"_s, u"1"_s);
    } else if (m_pageBreak) {
        own.insert(u"fo:break-before"_s, u"page"_s);
    }
    m_pageBreak = false;
    return master;
}

void OdtBlocks::beginParagraph(const QString& named, QMap<QString, QString> own,
                               const QMap<QString, QString>& letters, const QString& element,
                               OdtAttributes attributes)
{
    const QString master = takeMaster(own);
    const QString style = master.isEmpty() && own.isEmpty() && letters.isEmpty()
                              ? named
                              : m_styles.name({u"paragraph"_s, named, master, own, letters});
    m_xml.open(element.isEmpty() ? u"text:p"_s : element, attributes);
    m_xml.attribute(u"text:style-name"_s, style);
    m_xml.paragraphBegins();
}

void OdtBlocks::line(const QString& text, const QString& named, const QMap<QString, QString>& own,
                     const QMap<QString, QString>& letters)
{
    beginParagraph(named, own, letters);
    m_xml.text(text);
    m_xml.close();
}

void OdtBlocks::runs(const Runs& runs)
{
    for (const Run& run : runs) {
        if (!run.bold && !run.italic) {
            m_xml.text(run.text);
            continue;
        }
        QMap<QString, QString> letters;
        if (run.bold)
            letters.insert(u"fo:font-weight"_s, u"bold"_s);
        if (run.italic)
            letters.insert(u"fo:font-style"_s, u"italic"_s);
        m_xml.open(u"text:span"_s, {{u"text:style-name"_s, m_styles.name({u"text"_s, {}, {}, letters, {}})}});
        m_xml.text(run.text);
        m_xml.close();
    }
}

void OdtBlocks::rule(qreal columnWidth, qreal length, qreal after)
{
    const QString margin = odtPoints(std::max((columnWidth - length) / 2, 0.0));
    line({}, u"Rule"_s,
         {{u"fo:margin-left"_s, margin},
          {u"fo:margin-right"_s, margin},
          {u"fo:margin-top"_s, u"2pt"_s},
          {u"fo:margin-bottom"_s, odtPoints(after)},
          {u"fo:border-top"_s, u"0.75pt solid #000000"_s},
          {u"fo:line-height"_s, u"2pt"_s}});
}

void OdtBlocks::operator()(const DecreeHead& head)
{
    const QString nation = head.nation.toUpper();
    const QString organ = head.issuingOrgan.toUpper();
    const qreal right = std::max(m_type.width(nation, 12, true), m_type.width(head.motto, 13, true)) + 10;
    const qreal left = pageTextWidth(m_orientation) - right;
    const auto lineIf = [this](const QString& text, const QString& style) {
        if (!text.isEmpty())
            line(text, style);
    };
    beginTable({left, right});
    openRow(true);
    beginCell({});
    lineIf(head.superiorOrgan.toUpper(), u"Superior_20_Organ"_s);
    lineIf(organ, u"Issuing_20_Organ"_s);
    rule(left, std::min(m_type.width(organ, 12, true), left) * 0.42, 4); // 1/3 to 1/2 of the organ
    m_xml.close();
    beginCell({});
    lineIf(nation, u"Nation"_s);
    lineIf(head.motto, u"Motto"_s);
    rule(right, m_type.width(head.motto, 13, true), 4);
    m_xml.close();
    m_xml.close();
    openRow(true);
    beginCell({});
    line(head.number, u"Document_20_Number"_s);
    lineIf(head.subject, u"Document_20_Subject"_s);
    m_xml.close();
    beginCell({});
    line(head.placeAndDate, u"Place_20_and_20_Date"_s);
    m_xml.close();
    m_xml.close();
    m_xml.close();
    line({}, u"After_20_Table"_s, {{u"fo:margin-bottom"_s, u"10pt"_s}});
}

void OdtBlocks::operator()(const TitleBlock& title)
{
    if (!title.kind.isEmpty())
        line(title.kind.toUpper(), u"Title"_s);
    if (!title.summary.isEmpty())
        line(title.summary, u"Subtitle"_s);
    const qreal width = pageTextWidth(m_orientation);
    const qreal length = std::min(m_type.width(title.summary, 14, true), width) * 0.4;
    if (length > 0)
        rule(width, length, 14);
    if (!title.addressee.isEmpty())
        line(title.addressee, u"Addressee"_s);
}

void OdtBlocks::beginBookmark()
{
    m_xml.empty(u"text:bookmark-start"_s, {{u"text:name"_s, u"section-%1"_s.arg(m_nextBookmark + 1)}});
}

void OdtBlocks::endBookmark()
{
    m_xml.empty(u"text:bookmark-end"_s, {{u"text:name"_s, u"section-%1"_s.arg(m_nextBookmark + 1)}});
    ++m_nextBookmark;
}

void OdtBlocks::operator()(const AnnexHead& head)
{
    beginParagraph(u"Annex"_s, {}, {}, u"text:h"_s, {{u"text:outline-level"_s, u"1"_s}});
    beginBookmark();
    m_xml.text(head.label);
    if (!head.label.isEmpty() && !head.title.isEmpty())
        m_xml.text(u"\n"_s);
    m_xml.open(u"text:span"_s, {{u"text:style-name"_s,
                                 m_styles.name({u"text"_s, {}, {}, {{u"fo:font-size"_s, u"13pt"_s}}, {}})}});
    m_xml.text(head.title.toUpper());
    m_xml.close();
    endBookmark();
    m_xml.close();
    if (!head.attachedTo.isEmpty())
        line(head.attachedTo, u"Annex_20_Note"_s);
}

void OdtBlocks::operator()(const Heading& heading)
{
    const int level = std::clamp(heading.level, 1, 4);
    beginParagraph(u"Heading_20_"_s + QString::number(level), {}, {}, u"text:h"_s,
                   {{u"text:outline-level"_s, QString::number(level)}});
    beginBookmark();
    m_xml.text(heading.number.isEmpty() ? heading.text : QString(heading.number + u' ' + heading.text));
    endBookmark();
    m_xml.close();
}

void OdtBlocks::operator()(const Paragraph& paragraph)
{
    const bool indents =
        paragraph.firstLineIndent && paragraph.align != Align::Center && paragraph.align != Align::Right;
    QMap<QString, QString> own;
    if (paragraph.align != Align::Justify)
        own.insert(u"fo:text-align"_s, alignName(paragraph.align));
    if (!indents)
        own.insert(u"fo:text-indent"_s, u"0cm"_s);
    if (paragraph.leftIndent > 0)
        own.insert(u"fo:margin-left"_s, odtPoints(paragraph.leftIndent));
    if (paragraph.spaceAfter < 6 || paragraph.spaceAfter > 6)
        own.insert(u"fo:margin-bottom"_s, odtPoints(paragraph.spaceAfter));
    if (paragraph.keepWithNext || paragraph.blankLines > 0 || m_closingFollows)
        own.insert(u"fo:keep-with-next"_s, kAlways);
    QMap<QString, QString> letters;
    if (paragraph.size < 13 || paragraph.size > 13)
        letters.insert(u"fo:font-size"_s, odtPoints(paragraph.size));
    const bool noText = std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                                    [](const Run& run) { return run.text.isEmpty(); });
    if (!noText) {
        beginParagraph(u"Text_20_body"_s, own, letters);
        runs(paragraph.runs);
        m_xml.close();
    }
    for (int blank = 0; blank < paragraph.blankLines; ++blank) {
        const bool last = blank + 1 == paragraph.blankLines;
        line({}, u"Rule"_s,
             {{u"fo:line-height"_s, u"22pt"_s},
              {u"fo:margin-bottom"_s, odtPoints(last ? paragraph.spaceAfter : 0)},
              {u"fo:border-bottom"_s, u"0.6pt dotted #000000"_s},
              {u"style:join-border"_s, u"false"_s},
              {u"fo:keep-with-next"_s, last && !m_closingFollows ? u"auto"_s : kAlways}});
    }
}

void OdtBlocks::operator()(const Chart& chart)
{
    const QString number = QString::number(m_body.pictures.size() / 2 + 1);
    const ChartPicture picture =
        chartPicture(chart, pageTextWidth(m_orientation), m_document.lang, u"chart"_s + number);
    const QString vectors = u"Pictures/chart"_s + number + u".svg"_s;
    const QString dots = u"Pictures/chart"_s + number + u".png"_s;
    m_body.pictures.push_back(
        {vectors, QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") + picture.svg});
    m_body.pictures.push_back({dots, chartImage(chart, pageTextWidth(m_orientation), m_document.lang), true});
    beginParagraph(u"Figure"_s);
    const QString frame = m_styles.name({u"graphic"_s,
                                         {},
                                         {},
                                         {{u"style:vertical-pos"_s, u"top"_s},
                                          {u"style:vertical-rel"_s, u"baseline"_s},
                                          {u"fo:border"_s, u"none"_s}},
                                         {}});
    m_xml.open(u"draw:frame"_s, {{u"draw:style-name"_s, frame},
                                 {u"draw:name"_s, u"Chart "_s + number},
                                 {u"text:anchor-type"_s, u"as-char"_s},
                                 {u"svg:width"_s, odtPoints(picture.size.width())},
                                 {u"svg:height"_s, odtPoints(picture.size.height())}});
    for (const auto& [path, type] : {std::pair(vectors, u"image/svg+xml"_s), std::pair(dots, u"image/png"_s)})
        m_xml.empty(u"draw:image"_s, {{u"xlink:href"_s, path},
                                      {u"xlink:type"_s, u"simple"_s},
                                      {u"xlink:show"_s, u"embed"_s},
                                      {u"xlink:actuate"_s, u"onLoad"_s},
                                      {u"loext:mime-type"_s, type}});
    m_xml.element(u"svg:title"_s, chartName(chart));
    m_xml.close();
    m_xml.close();
}

void OdtBlocks::sign(const SignatureBlock& block)
{
    for (const QString& authority : block.authority)
        line(authority.toUpper(), u"Signer_20_Title"_s);
    if (!block.title.isEmpty())
        line(block.title.toUpper(), u"Signer_20_Title"_s);
    if (!block.note.isEmpty())
        line(block.note, u"Signature_20_Note"_s);
    line(block.name, u"Signer_20_Name"_s);
}

void OdtBlocks::operator()(const Closing& closing)
{
    const qreal width = pageTextWidth(m_orientation);
    line({}, u"After_20_Table"_s, {{u"fo:keep-with-next"_s, kAlways}, {u"fo:margin-bottom"_s, u"8pt"_s}});
    beginTable({width * 0.5, width * 0.5}, {{u"style:may-break-between-rows"_s, u"false"_s}});
    openRow(true);
    beginCell({{u"fo:padding-right"_s, u"12pt"_s}});
    if (closing.recipients) {
        line(closing.recipients->heading, u"Recipients_20_Heading"_s);
        for (const QString& entry : closing.recipients->entries)
            line(entry, u"Recipient"_s);
    } else {
        line({}, u"Recipient"_s);
    }
    m_xml.close();
    beginCell({});
    if (closing.signature)
        sign(*closing.signature);
    else
        line({}, u"Recipient"_s);
    m_xml.close();
    m_xml.close();
    m_xml.close();
    line({}, u"After_20_Table"_s);
}

void OdtBlocks::operator()(const Signatures& signatures)
{
    if (signatures.blocks.empty())
        return;
    const qreal width = pageTextWidth(m_orientation) / qreal(signatures.blocks.size());
    line({}, u"After_20_Table"_s, {{u"fo:keep-with-next"_s, kAlways}, {u"fo:margin-bottom"_s, u"8pt"_s}});
    beginTable(std::vector<qreal>(signatures.blocks.size(), width),
               {{u"style:may-break-between-rows"_s, u"false"_s}});
    openRow(true);
    for (const SignatureBlock& block : signatures.blocks) {
        beginCell({});
        sign(block);
        m_xml.close();
    }
    m_xml.close();
    m_xml.close();
    line({}, u"After_20_Table"_s);
}

void OdtBlocks::operator()(const Contents& contents)
{
    if (!m_master.isEmpty() || m_pageBreak) // the index begins no page itself
        line({}, u"After_20_Table"_s);
    m_xml.open(u"text:table-of-content"_s,
               {{u"text:name"_s, u"Contents"_s}, {u"text:protected"_s, u"false"_s}});
    m_xml.open(u"text:table-of-content-source"_s,
               {{u"text:outline-level"_s, QString::number(contents.levels)}});
    m_xml.element(u"text:index-title-template"_s, contents.title,
                  {{u"text:style-name"_s, u"Contents_20_Heading"_s}});
    for (int level = 1; level <= 4; ++level) {
        m_xml.open(u"text:table-of-content-entry-template"_s,
                   {{u"text:outline-level"_s, QString::number(level)},
                    {u"text:style-name"_s, u"Contents_20_"_s + QString::number(level)}});
        m_xml.empty(u"text:index-entry-link-start"_s);
        m_xml.empty(u"text:index-entry-text"_s);
        m_xml.empty(u"text:index-entry-tab-stop"_s,
                    {{u"style:type"_s, u"right"_s}, {u"style:leader-char"_s, u"."_s}});
        m_xml.empty(u"text:index-entry-page-number"_s);
        m_xml.empty(u"text:index-entry-link-end"_s);
        m_xml.close();
    }
    m_xml.close();
    m_xml.open(u"text:index-body"_s);
    if (!contents.title.isEmpty()) {
        m_xml.open(u"text:index-title"_s, {{u"text:name"_s, u"Contents Heading"_s}});
        line(contents.title, u"Contents_20_Heading"_s);
        m_xml.close();
    }
    for (std::size_t index = 0; index < m_bookmarks.size(); ++index) {
        const Bookmark& mark = m_bookmarks[index];
        if (mark.level > contents.levels)
            continue;
        const QString name = u"section-%1"_s.arg(index + 1);
        beginParagraph(u"Contents_20_"_s + QString::number(std::clamp(mark.level, 1, 4)));
        m_xml.open(u"text:a"_s, {{u"xlink:type"_s, u"simple"_s},
                                 {u"xlink:href"_s, u"#"_s + name},
                                 {u"text:style-name"_s, u"Contents_20_Link"_s},
                                 {u"text:visited-style-name"_s, u"Contents_20_Link"_s}});
        m_xml.text(mark.title + u'\t');
        m_xml.element(u"text:bookmark-ref"_s, QString::number(m_pageNumbers.at(index)),
                      {{u"text:reference-format"_s, u"page"_s}, {u"text:ref-name"_s, name}});
        m_xml.close();
        m_xml.close();
    }
    m_xml.close();
    m_xml.close();
    line({}, u"After_20_Table"_s);
}

} // namespace kc::report
