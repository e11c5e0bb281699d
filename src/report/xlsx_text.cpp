// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/table_grid.h"
#include "report/xlsx_book.h"

#include <algorithm>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr double kHalfWidth = 48; // characters of 11 pt; two columns for heads and signatures
constexpr double kTextAdvance = 1.25;

class TextSheet
{
public:
    TextSheet(XlsxBook& book, lxw_worksheet* sheet, const std::vector<QString>& names)
        : m_book(book)
        , m_sheet(sheet)
        , m_names(names)
    {
        requireXlsx(worksheet_set_column(sheet, 0, 1, kHalfWidth, nullptr));
        m_row = book.marking(sheet, 2);
    }

    void operator()(const DecreeHead& head)
    {
        QStringList left{head.superiorOrgan.toUpper(), head.issuingOrgan.toUpper(), head.number,
                         head.subject};
        QStringList right{head.nation.toUpper(), head.motto, head.placeAndDate};
        pairs(left, {look(12), look(12, true), look(13), look(12)}, right,
              {look(12, true), look(13, true), look(13, false, true)});
        ++m_row;
    }
    void operator()(const TitleBlock& title)
    {
        whole(title.kind.toUpper(), look(14, true));
        whole(title.summary, look(14, true));
        whole(title.addressee, look(13));
        ++m_row;
    }
    void operator()(const AnnexHead& head)
    {
        ++m_row;
        whole(head.label, look(14, true));
        whole(head.title.toUpper(), look(13, true));
        whole(head.attachedTo, look(13, false, true));
    }
    void operator()(const Heading& heading)
    {
        SheetStyle style = look(13, heading.level <= 3, heading.level >= 3);
        style.align = Align::Left;
        const QString text = heading.number.isEmpty() ? heading.text : heading.number + u' ' + heading.text;
        whole(heading.level == 1 ? text.toUpper() : text, style);
    }
    void operator()(const Paragraph& paragraph)
    {
        QString all;
        for (const Run& run : paragraph.runs)
            all += run.text;
        if (!all.isEmpty()) {
            SheetStyle style = look(paragraph.size);
            style.align = paragraph.align;
            height(paragraph.runs, paragraph.size);
            m_book.runs(m_sheet, m_row++, 0, paragraph.runs, style, 2);
        }
        m_row += std::uint32_t(std::max(paragraph.blankLines, 0));
    }
    void operator()(const Table&) { link(); }
    void operator()(const Chart&) { link(); }
    void operator()(const Recipients& recipients) { (*this)(Closing{recipients, std::nullopt}); }
    void operator()(const SignatureBlock& block) { (*this)(Closing{std::nullopt, block}); }
    void operator()(const Closing& closing)
    {
        ++m_row;
        QStringList left;
        std::vector<SheetStyle> leftLooks;
        if (closing.recipients) {
            left = {closing.recipients->heading};
            leftLooks = {look(12, true, true)};
            for (const QString& entry : closing.recipients->entries) {
                left += entry;
                leftLooks.push_back(look(11));
            }
            for (SheetStyle& style : leftLooks)
                style.align = Align::Left;
        }
        QStringList right;
        std::vector<SheetStyle> rightLooks;
        if (closing.signature)
            sign(*closing.signature, right, rightLooks);
        pairs(left, leftLooks, right, rightLooks);
    }
    void operator()(const Signatures& signatures)
    {
        ++m_row;
        for (std::size_t first = 0; first < signatures.blocks.size(); first += 2) {
            QStringList left;
            QStringList right;
            std::vector<SheetStyle> leftLooks;
            std::vector<SheetStyle> rightLooks;
            sign(signatures.blocks[first], left, leftLooks);
            if (first + 1 < signatures.blocks.size())
                sign(signatures.blocks[first + 1], right, rightLooks);
            pairs(left, leftLooks, right, rightLooks);
            ++m_row;
        }
    }
    void operator()(const PageBreak&) {}
    void operator()(const Contents&) {} // links to the sheets stand at their places

private:
    static SheetStyle look(qreal size, bool bold = false, bool italic = false)
    {
        SheetStyle style;
        style.size = size;
        style.bold = bold;
        style.italic = italic;
        style.align = Align::Center;
        return style;
    }

    void height(const Runs& runs, qreal size)
    {
        const int lines = m_book.lines(runs, size, 2 * kHalfWidth);
        requireXlsx(worksheet_set_row(m_sheet, m_row, kTextAdvance * size * lines + 3, nullptr));
    }

    void whole(const QString& text, const SheetStyle& style)
    {
        if (text.isEmpty())
            return;
        height({Run{text, style.bold, style.italic}}, style.size);
        m_book.text(m_sheet, m_row++, 0, text, style, 1, 2);
    }

    /// Two columns of lines side by side; empty lines of a column close up.
    void pairs(const QStringList& left, const std::vector<SheetStyle>& leftLooks, const QStringList& right,
               const std::vector<SheetStyle>& rightLooks)
    {
        const auto column = [this](std::uint16_t at, const QStringList& texts,
                                   const std::vector<SheetStyle>& looks) {
            std::uint32_t row = m_row;
            for (std::size_t index = 0; index < looks.size(); ++index) {
                const QString& text = texts[qsizetype(index)];
                if (!text.isEmpty())
                    m_book.text(m_sheet, row++, at, text, looks[index]);
            }
            return row;
        };
        m_row = std::max(column(0, left, leftLooks), column(1, right, rightLooks));
    }

    static void sign(const SignatureBlock& block, QStringList& lines, std::vector<SheetStyle>& looks)
    {
        for (const QString& authority : block.authority) {
            lines += authority.toUpper();
            looks.push_back(look(13, true));
        }
        lines << block.title.toUpper() << block.note << u" "_s << u" "_s << u" "_s << block.name;
        for (const SheetStyle& style :
             {look(13, true), look(13, false, true), look(13), look(13), look(13), look(13, true)})
            looks.push_back(style);
    }

    void link()
    {
        const QString name = m_names.at(m_next++);
        QString target = name;
        target.replace(u'\'', u"''"_s);
        SheetStyle style;
        style.link = true;
        style.wrap = false;
        requireXlsx(worksheet_write_url_opt(
            m_sheet, m_row++, 0, QString(u"internal:'"_s + target + u"'!A1").toUtf8().constData(),
            m_book.format(style), QString(u"→ "_s + name).toUtf8().constData(), nullptr));
    }

    XlsxBook& m_book;
    lxw_worksheet* m_sheet;
    const std::vector<QString>& m_names;
    std::size_t m_next = 0;
    std::uint32_t m_row = 0;
};

} // namespace

void addTextSheet(XlsxBook& book, lxw_worksheet* sheet, const std::vector<QString>& names)
{
    TextSheet writer(book, sheet, names);
    for (const Section& section : book.document().sections)
        for (const Block& block : section.blocks)
            std::visit(writer, block);
}

} // namespace kc::report
