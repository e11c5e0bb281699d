// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_blocks.h"

#include "report/strips.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kc::report {

QString htmlAlign(Align align)
{
    switch (align) {
    case Align::Left:
        return u"l"_s;
    case Align::Center:
        return u"c"_s;
    case Align::Right:
        return u"r"_s;
    case Align::Justify:
        return u"j"_s;
    }
    return u"l"_s;
}

QString cssNumber(qreal value)
{
    return QString::number(value, 'g', 6);
}

HtmlBlocks::HtmlBlocks(const Document& document, QByteArray& bytes)
    : m_document(document)
    , m_out(bytes)
{
}

void HtmlBlocks::open(const char* name, HtmlAttributes attributes)
{
    m_out += '<';
    m_out += name;
    for (const auto& [key, value] : attributes) {
        if (value.isNull())
            continue;
        m_out += ' ';
        m_out += key;
        m_out += "=\"";
        m_out += xmlText(value).toHtmlEscaped().toUtf8();
        m_out += '"';
    }
    m_out += '>';
}

void HtmlBlocks::close(const char* name)
{
    m_out += "</";
    m_out += name;
    m_out += ">\n";
}

void HtmlBlocks::text(const QString& text)
{
    m_out += xmlText(text).toHtmlEscaped().replace(u'\n', u"<br/>"_s).toUtf8();
}

void HtmlBlocks::element(const char* name, const QString& words, HtmlAttributes attributes)
{
    if (words.isEmpty())
        return;
    open(name, attributes);
    text(words);
    close(name);
}

void HtmlBlocks::runs(const Runs& runs)
{
    for (const Run& run : runs) {
        if (run.bold)
            m_out += "<b>";
        if (run.italic)
            m_out += "<i>";
        text(run.text);
        if (run.italic)
            m_out += "</i>";
        if (run.bold)
            m_out += "</b>";
    }
}

QString HtmlBlocks::headingId(std::size_t number) const
{
    return u"section-%1"_s.arg(number + 1);
}

void HtmlBlocks::beginSection(const Section& section)
{
    m_landscape = section.orientation == Orientation::Landscape;
    open("section", {{"class", m_landscape ? u"sheet wide"_s : u"sheet"_s}});
    m_out += '\n';
}

void HtmlBlocks::endSection()
{
    close("section");
}

void HtmlBlocks::operator()(const DecreeHead& head)
{
    open("div", {{"class", u"head"_s}});
    open("div");
    element("p", head.superiorOrgan.toUpper(), {{"class", u"s12"_s}});
    element("p", head.issuingOrgan.toUpper(), {{"class", u"s12 b organ"_s}});
    element("p", head.number, {{"class", u"gap"_s}});
    element("p", head.subject, {{"class", u"s12"_s}});
    close("div");
    open("div");
    element("p", head.nation.toUpper(), {{"class", u"s12 b"_s}});
    open("p", {{"class", u"b"_s}});
    open("span", {{"class", u"motto"_s}});
    text(head.motto);
    close("span");
    close("p");
    element("p", head.placeAndDate, {{"class", u"i gap"_s}});
    close("div");
    close("div");
}

void HtmlBlocks::operator()(const TitleBlock& title)
{
    open("header", {{"class", u"title"_s}});
    open("h1");
    text(title.kind.toUpper());
    if (!title.kind.isEmpty() && !title.summary.isEmpty())
        m_out += "<br/>";
    text(title.summary);
    close("h1");
    element("p", title.addressee, {{"class", u"addressee"_s}});
    close("header");
}

void HtmlBlocks::operator()(const AnnexHead& head)
{
    open("header", {{"class", u"annex"_s}});
    open("h2", {{"id", headingId(m_headings++)}});
    text(head.label);
    if (!head.label.isEmpty() && !head.title.isEmpty())
        m_out += "<br/>";
    open("span", {{"class", u"s13"_s}});
    text(head.title.toUpper());
    close("span");
    close("h2");
    element("p", head.attachedTo, {{"class", u"i"_s}});
    close("header");
}

void HtmlBlocks::operator()(const Heading& heading)
{
    const QByteArray name = 'h' + QByteArray::number(std::clamp(heading.level, 1, 4) + 1);
    open(name.constData(), {{"id", headingId(m_headings++)}});
    const QString words =
        heading.number.isEmpty() ? heading.text : QString(heading.number + u' ' + heading.text);
    text(heading.level == 1 ? words.toUpper() : words);
    close(name.constData());
}

void HtmlBlocks::operator()(const Paragraph& paragraph)
{
    const bool indents =
        paragraph.firstLineIndent && paragraph.align != Align::Center && paragraph.align != Align::Right;
    QStringList style;
    if (paragraph.size < 13 || paragraph.size > 13)
        style += u"font-size:"_s + cssNumber(paragraph.size) + u"pt"_s;
    if (paragraph.leftIndent > 0)
        style += u"margin-left:"_s + cssNumber(paragraph.leftIndent) + u"pt"_s;
    if (paragraph.spaceAfter < 6 || paragraph.spaceAfter > 6)
        style += u"margin-bottom:"_s + cssNumber(paragraph.spaceAfter) + u"pt"_s;
    const QString look = style.isEmpty() ? QString() : style.join(u';');
    const bool noText = std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                                    [](const Run& run) { return run.text.isEmpty(); });
    if (!noText) {
        open("p", {{"class", u"text "_s + htmlAlign(paragraph.align) + (indents ? u" first"_s : QString())},
                   {"style", look}});
        runs(paragraph.runs);
        close("p");
    }
    for (int blank = 0; blank < paragraph.blankLines; ++blank)
        m_out += "<div class=\"blank\"></div>\n";
}

void HtmlBlocks::signature(const SignatureBlock& block)
{
    open("div", {{"class", u"signature"_s}});
    for (const QString& authority : block.authority)
        element("p", authority.toUpper(), {{"class", u"b"_s}});
    element("p", block.title.toUpper(), {{"class", u"b"_s}});
    element("p", block.note, {{"class", u"i"_s}});
    element("p", block.name, {{"class", u"b name"_s}});
    close("div");
}

void HtmlBlocks::operator()(const Closing& closing)
{
    open("footer", {{"class", u"closing"_s}});
    open("div");
    if (closing.recipients) {
        element("p", closing.recipients->heading, {{"class", u"s12 b i"_s}});
        for (const QString& entry : closing.recipients->entries)
            element("p", entry, {{"class", u"s11"_s}});
    }
    close("div");
    if (closing.signature)
        signature(*closing.signature);
    close("footer");
}

void HtmlBlocks::operator()(const Signatures& signatures)
{
    open("footer", {{"class", u"closing"_s}});
    for (const SignatureBlock& block : signatures.blocks)
        signature(block);
    close("footer");
}

void HtmlBlocks::operator()(const PageBreak&)
{
    m_out += "<div class=\"page-break\"></div>\n";
}

void HtmlBlocks::operator()(const Contents& contents)
{
    open("nav", {{"aria-label", contents.title}});
    element("p", contents.title, {{"class", u"b c"_s}});
    open("ul");
    std::size_t number = 0;
    for (const Section& section : m_document.sections) {
        for (const Block& block : section.blocks) {
            const std::optional<Bookmark> mark = bookmarkOf(block);
            if (!mark)
                continue;
            const QString target = u'#' + headingId(number++);
            if (mark->level > contents.levels)
                continue;
            open("li", {{"class", u"level"_s + QString::number(mark->level)}});
            open("a", {{"href", target}});
            text(mark->title);
            m_out += "</a>";
            close("li");
        }
    }
    close("ul");
    close("nav");
}

} // namespace kc::report
