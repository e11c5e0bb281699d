// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// What a report says, as data: headings, paragraphs, tables, charts and the parts an administrative document
/// must have by Decree 30/2020/NĐ-CP, Annex I. Nothing here knows of pages: layOut() (report/layout.h) makes
/// pages of it, other writers make files an office program opens.
///
/// Sentences and numbers arrive already in the language of the reader and already formatted: rounding happens
/// once, by whoever fills the document. Where a number was formatted, its exact value may stand beside it for
/// writers that print numbers as numbers. Sizes are typographic points. Text is Unicode NFC; a line break
/// inside a text is '\n'.
namespace kc::report {

enum class Align { Left, Center, Right, Justify };

/// An exact decimal: `digits` x 10^-`decimals`. 36,6 is {366, 1}; money is {đồng, 0}.
struct ExactNumber
{
    std::int64_t digits = 0;
    int decimals = 0;

    friend bool operator==(const ExactNumber&, const ExactNumber&) = default;
};

/// A piece of text of one style. `drill` names the figure the text prints (clickable in the preview), or is
/// empty.
struct Run
{
    QString text;
    bool bold = false;
    bool italic = false;
    QString drill = {};
};
using Runs = std::vector<Run>;

/// Head of the document: at the left who issues it and its number, at the right Quốc hiệu, Tiêu ngữ, place
/// and date. Organs and the state's name are printed in capitals whatever their case here. Empty lines are
/// left out; the two rules (1/3 to 1/2 of the organ's length; the motto's length) are drawn by the layout.
struct DecreeHead
{
    QString superiorOrgan; ///< Cơ quan chủ quản: "Ủy ban nhân dân thành phố Hải Phòng"
    QString issuingOrgan;  ///< Cơ quan ban hành: "Sở Công Thương"
    QString number;        ///< "Số: 123/BC-SCT"
    QString nation;        ///< Quốc hiệu
    QString motto;         ///< Tiêu ngữ, "Độc lập - Tự do - Hạnh phúc"
    QString placeAndDate;  ///< "Hải Phòng, ngày 05 tháng 01 năm 2026"
    QString subject = {};  ///< only for a công văn: "V/v ..." under the number
};

/// Kind of document and its summary (trích yếu), centred, bold, with a short rule below.
struct TitleBlock
{
    QString kind;           ///< "BÁO CÁO", printed in capitals
    QString summary;        ///< "Kết quả hoạt động khuyến công năm 2024 và 11 tháng năm 2025"
    QString addressee = {}; ///< "Kính gửi: ..." centred below the rule; empty: none
};

/// Head of an annex: "Phụ lục I", its name in capitals, and "(Kèm theo Báo cáo số ... ngày ... của ...)" in
/// italics. Makes a level 1 bookmark "label. title".
struct AnnexHead
{
    QString label;
    QString title;
    QString attachedTo;
};

/// A heading, always on the same page as the beginning of what follows. Level 1 is bold and in capitals as
/// given, level 2 bold, level 3 bold italic, level 4 italic. Each makes a bookmark and a line of Contents.
struct Heading
{
    int level = 1;  ///< 1 to 4
    QString number; ///< "I.", "1.", "a)"; may be empty
    QString text;
    QString bookmark = {}; ///< shorter text for bookmarks and contents; empty: "number text"
};

/// Running text, 13 pt, at least 6 pt after it, never one single line left on a page.
struct Paragraph
{
    Runs runs;
    Align align = Align::Justify;
    bool firstLineIndent = true; ///< 1,27 cm
    qreal size = 13;
    qreal leftIndent = 0; ///< points, for lists
    qreal spaceAfter = 6;
    bool keepWithNext = false;
    /// Empty ruled lines printed under the text for something to be written by hand.
    int blankLines = 0;

    static Paragraph plain(QString text)
    {
        Paragraph paragraph;
        paragraph.runs.push_back(Run{std::move(text)});
        return paragraph;
    }
};

// ---- tables

/// A column: its share of the table's width, how its body cells stand unless a cell says otherwise.
struct Column
{
    qreal weight = 1;          ///< share of the width relative to the other columns, > 0
    Align align = Align::Left; ///< Right for numbers
};

/// A cell of the table's head; cells follow each other as in HTML: a row lists only the cells that begin in
/// it.
struct HeadCell
{
    QString text;
    int colSpan = 1;
    int rowSpan = 1;
};

/// A body cell. A missing value is Cell::missing() and prints "-"; an empty text prints nothing.
struct Cell
{
    QString text;
    std::optional<Align> align = {}; ///< none: the column's
    int colSpan = 1;
    bool bold = false;
    bool italic = false;
    int indent = 0;                        ///< steps of indentation ("Trong đó" parts)
    std::optional<ExactNumber> value = {}; ///< what `text` prints, exactly
    QString drill = {};                    ///< names the figure; clickable in the preview
    bool isMissing = false;

    static Cell of(QString text)
    {
        Cell cell;
        cell.text = std::move(text);
        return cell;
    }
    /// A printed number: right-aligned by its column, with its exact value and the key of its records.
    static Cell number(QString text, ExactNumber value, QString drill = {})
    {
        Cell cell;
        cell.text = std::move(text);
        cell.value = value;
        cell.drill = std::move(drill);
        return cell;
    }
    static Cell missing(QString drill = {})
    {
        Cell cell;
        cell.text = QStringLiteral("-");
        cell.isMissing = true;
        cell.drill = std::move(drill);
        return cell;
    }
};

/// Normal: upright. Group: bold, never the last row of a page. Subtotal: italic ("Trong đó: ..."), kept with
/// the row before it. Total: bold, kept with the row before it.
enum class RowKind { Normal, Group, Subtotal, Total };

struct Row
{
    RowKind kind = RowKind::Normal;
    std::vector<Cell> cells; ///< colSpans add up to the number of columns; fewer are filled with empty cells
    /// What this row adds to the carried-forward sums, one number per CarryForward::columns; empty: nothing
    /// (group and total rows repeat what other rows have already added).
    std::vector<std::int64_t> addends = {};
};

/// Subtotals carried from page to page: a last row "Cộng chuyển trang sau" and a first row "Mang sang". Not
/// printed when the table fits one page.
struct CarryForward
{
    QString carriedOut;       ///< label of the last row of a page
    QString broughtIn;        ///< label of the first row of the next page
    int labelColumn = 1;      ///< where the labels stand
    std::vector<int> columns; ///< the columns that are summed
    /// Prints a sum of addends as the column prints its numbers (sums are exact, rounding happens here,
    /// once).
    std::function<QString(std::int64_t)> print;
};

/// A ruled table. Its head (and the column-letter row) stands on every page it reaches; rows are not split,
/// except a row that is itself higher than a page: that one is continued line by line. No row stands alone
/// under a head: the first two rows share a page, and the last two.
struct Table
{
    QString caption = {};  ///< above, bold, centred: "Bảng 1. Kinh phí theo nội dung"; empty: none
    QString unitLine = {}; ///< right, italic: "Đơn vị tính: triệu đồng"; empty: none
    std::vector<Column> columns;
    std::vector<std::vector<HeadCell>> head;
    std::vector<QString> columnLetters =
        {}; ///< "A", "B", "1", "2=3+4": one per column, or empty: no such row
    std::vector<Row> rows;
    std::optional<CarryForward> carry = {};
    QString note = {};      ///< below, italic, smaller: sources and footnotes
    qreal size = 11;        ///< text size
    bool keepWhole = false; ///< a short table: not broken while it fits a page
    QString name = {};      ///< machine name ("budget-by-activity") for other writers; not printed
};

// ---- charts

/// Bar: categories side by side, series within. StackedBar: series on top of each other. Line: one line per
/// series. Share: every category is one full bar of 100 % divided among the series.
enum class ChartKind { Bar, StackedBar, Line, Share };

struct ChartPoint
{
    std::optional<std::int64_t> value; ///< none: missing, nothing is drawn
    QString label = {};                ///< printed at the part, as the text prints the number; empty: none
    QString drill = {};
};

struct ChartSeries
{
    QString name;
    std::vector<ChartPoint> points; ///< one per category
};

/// A chart drawn as lines and areas, told apart by hatching and markers, not by colour. Negative values only
/// in Bar and Line.
struct Chart
{
    ChartKind kind = ChartKind::Bar;
    QString title;
    QString unit; ///< "tỷ đồng", beside the value axis
    std::int64_t unitSize =
        1; ///< values per printed unit: 1 000 000 000 when values are đồng and the axis prints tỷ
    std::vector<QString> categories;
    std::vector<ChartSeries> series;
    bool horizontal = false; ///< bars lie: for long category names (Bar, StackedBar; Share always lies)
    qreal height = 190; ///< of the plot with its axis, points; horizontal charts grow with their categories
};

// ---- end of the document

/// Nơi nhận: heading bold italic 12, entries 11, each printed with its dash.
struct Recipients
{
    QString heading;
    std::vector<QString> entries; ///< "- UBND thành phố;" ... "- Lưu: VT, QLCN."
};

/// Authority lines ("KT. GIÁM ĐỐC"), title ("PHÓ GIÁM ĐỐC"), space for signature and seal, the name.
struct SignatureBlock
{
    std::vector<QString> authority;
    QString title;
    QString note = {}; ///< italic under the title: "(Ký, ghi rõ họ tên)"
    QString name;
};

/// Recipients at the left, signature at the right, kept whole on one page and never alone on it.
struct Closing
{
    std::optional<Recipients> recipients;
    std::optional<SignatureBlock> signature;
};

/// Several signatures side by side (minutes, appraisal sheets); kept whole.
struct Signatures
{
    std::vector<SignatureBlock> blocks;
};

struct PageBreak
{
};

/// Table of contents: every Heading and AnnexHead of the document down to `levels`, with page numbers and
/// links.
struct Contents
{
    QString title;
    int levels = 2;
};

using Block = std::variant<DecreeHead, TitleBlock, AnnexHead, Heading, Paragraph, Table, Chart, Recipients,
                           SignatureBlock, Closing, Signatures, PageBreak, Contents>;

enum class Orientation { Portrait, Landscape };

/// A run of pages of one orientation; begins on a new page.
struct Section
{
    Orientation orientation = Orientation::Portrait;
    std::vector<Block> blocks;
    /// Count pages anew from 1, which again is not printed (annexes numbered on their own).
    bool restartNumbering = false;
};

struct Document
{
    QString title;
    Lang lang = Lang::Vi;
    QString author = {};
    QString subject = {};
    QString keywords = {};
    /// Printed on every page when not empty: "DỮ LIỆU MÔ PHỎNG – KHÔNG PHẢI SỐ LIỆU THẬT".
    QString marking = {};
    std::vector<Section> sections;
};

} // namespace kc::report
