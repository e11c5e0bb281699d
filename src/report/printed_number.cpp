// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/printed_number.h"

#include "report/table_grid.h"

#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

// Comparing numbers of different decimals needs more than 64 bits.
__extension__ using WideNumber = __int128;

constexpr qsizetype kMostDigits = 18;

WideNumber wideTenTo(int exponent)
{
    WideNumber power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/// A printed number before its unit is known.
struct WrittenDigits
{
    std::int64_t digits = 0;
    int decimals = 0;
    bool grouped = false;
    QString prefix;
    QString suffix;
};

/// "1.234.567", "567" or "1234"; says whether thousands are set apart. A number below a thousand may be.
bool wholePartIsSound(const QString& whole, QChar group, bool& grouped)
{
    const QStringList groups = whole.split(group);
    grouped = groups.size() > 1 || whole.size() < 4;
    if (groups.first().isEmpty() || (groups.size() > 1 && groups.first().size() > 3))
        return false;
    return std::all_of(groups.begin() + 1, groups.end(), [](const QString& g) { return g.size() == 3; });
}

std::optional<WrittenDigits> cutDigits(const QString& text, Lang lang)
{
    const QChar group = lang == Lang::Vi ? u'.' : u',';
    const QChar point = lang == Lang::Vi ? u',' : u'.';
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto first = std::find_if(text.begin(), text.end(), isDigit);
    if (first == text.end())
        return std::nullopt;
    const auto last = std::find_if(text.rbegin(), text.rend(), isDigit).base();
    WrittenDigits made;
    made.prefix = text.left(first - text.begin());
    made.suffix = text.mid(last - text.begin());
    const QString core = text.mid(first - text.begin(), last - first);
    const QStringList parts = core.split(point);
    if (parts.size() > 2 || !wholePartIsSound(parts.first(), group, made.grouped))
        return std::nullopt;
    QString digits = parts.first();
    digits.remove(group);
    if (parts.size() == 2) {
        made.decimals = int(parts.last().size());
        digits += parts.last();
    }
    if (digits.size() > kMostDigits || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    made.digits = digits.toLongLong();
    if (made.prefix.endsWith(u'-') || made.prefix.endsWith(u'\u2212')) {
        made.prefix.chop(1);
        made.digits = -made.digits;
    }
    return made;
}

/// Whether value / 10^scale, rounded half away from zero, is what was written.
bool fitsScale(const WrittenDigits& written, const ExactNumber& value, int scale)
{
    const int shift = written.decimals - value.decimals - scale;
    if (value.decimals < 0 || std::abs(shift) > kMostDigits)
        return false;
    if (shift >= 0)
        return WideNumber(value.digits) * wideTenTo(shift) == written.digits;
    const WideNumber parts = wideTenTo(-shift);
    const WideNumber half = parts / 2;
    const WideNumber rounded =
        value.digits < 0 ? -((-WideNumber(value.digits) + half) / parts) : (value.digits + half) / parts;
    return rounded == written.digits;
}

std::vector<int> scalesOf(const WrittenDigits& written, const ExactNumber& value)
{
    std::vector<int> scales;
    if (written.suffix.trimmed() == u"%") {
        for (const int scale : {0, -2})
            if (fitsScale(written, value, scale))
                scales.push_back(scale);
        return scales;
    }
    for (const int scale : {0, 3, 6, 9})
        if (fitsScale(written, value, scale))
            scales.push_back(scale);
    return scales;
}

ExactNumber movedPoint(ExactNumber value, int scale)
{
    value.decimals += scale;
    while (value.decimals < 0) {
        value.digits *= 10;
        ++value.decimals;
    }
    return value;
}

/// A cell that is alone in its column; a text over several columns is never a number of one of them.
using GridOfCells = std::vector<std::vector<const Cell*>>;

/// For every column the unit all its numbers can be read in, if there is one.
std::vector<std::optional<int>> unitsOf(const Table& table, const GridOfCells& cells, Lang lang)
{
    std::vector<std::vector<int>> fitting(table.columns.size());
    std::map<int, int> votes;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        bool any = false;
        for (const auto& row : cells) {
            const Cell* cell = row[column];
            if (cell == nullptr || !cell->value || cell->value->digits == 0)
                continue;
            const std::vector<int> scales = fittingScales(cell->text, *cell->value, lang);
            std::vector<int> common;
            std::set_intersection(fitting[column].begin(), fitting[column].end(), scales.begin(),
                                  scales.end(), std::back_inserter(common));
            fitting[column] = any ? common : scales;
            std::sort(fitting[column].begin(), fitting[column].end());
            any = true;
        }
        if (fitting[column].size() == 1)
            ++votes[fitting[column].front()];
    }
    std::vector<std::optional<int>> units;
    for (const std::vector<int>& scales : fitting) {
        std::optional<int> chosen;
        for (const int scale : scales)
            if (!chosen || votes[scale] > votes[*chosen])
                chosen = scale;
        units.push_back(chosen);
    }
    return units;
}

/// Whether the places add up to the whole exactly; blank and missing cells add nothing.
bool addsUp(const std::vector<std::vector<GridNumber>>& grid, const std::vector<GridPlace>& places,
            const PrintedNumber& whole)
{
    WideNumber sum = 0;
    bool any = false;
    constexpr int decimals = 12;
    const auto wide = [](const ExactNumber& number) {
        return WideNumber(number.digits) * wideTenTo(decimals - number.decimals);
    };
    if (whole.number.decimals > decimals)
        return false;
    for (const GridPlace& place : places) {
        const GridNumber& cell = grid[place.row][place.column];
        if (cell.kind == GridNumber::Kind::Text)
            return false;
        if (cell.kind != GridNumber::Kind::Number)
            continue;
        const PrintedNumber& part = cell.printed;
        if (part.number.decimals > decimals || part.scale != whole.scale || part.percent != whole.percent)
            return false;
        sum += wide(part.number);
        any = true;
    }
    return any && sum == wide(whole.number);
}

/// Rows of one kind in [from, to).
std::vector<std::size_t> rowsOfKind(const Table& table, RowKind kind, std::size_t from, std::size_t to)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = from; row < to; ++row)
        if (table.rows[row].kind == kind)
            rows.push_back(row);
    return rows;
}

/// What a row may add up, most likely first.
std::vector<std::vector<std::size_t>> candidateRows(const Table& table, std::size_t row)
{
    const std::size_t count = table.rows.size();
    const auto ends = [&](std::size_t from, bool atGroup) {
        while (from < count && table.rows[from].kind != RowKind::Total &&
               !(atGroup && table.rows[from].kind == RowKind::Group))
            ++from;
        return from;
    };
    const RowKind kind = table.rows[row].kind;
    if (kind == RowKind::Group)
        return {rowsOfKind(table, RowKind::Normal, row + 1, ends(row + 1, true))};
    if (kind != RowKind::Total)
        return {};
    std::size_t since = row;
    while (since > 0 && table.rows[since - 1].kind != RowKind::Total)
        --since;
    std::vector<std::vector<std::size_t>> candidates{
        rowsOfKind(table, RowKind::Normal, since, row), rowsOfKind(table, RowKind::Normal, 0, row),
        rowsOfKind(table, RowKind::Group, since, row), rowsOfKind(table, RowKind::Group, 0, row),
        rowsOfKind(table, RowKind::Total, 0, row)};
    if (candidates[1].empty() && candidates[3].empty()) { // the total stands before what it adds
        candidates.push_back(rowsOfKind(table, RowKind::Normal, row + 1, ends(row + 1, false)));
        candidates.push_back(rowsOfKind(table, RowKind::Group, row + 1, ends(row + 1, false)));
    }
    return candidates;
}

/// The columns a letter like "1=2+3" adds; empty when it says no such thing.
std::vector<std::size_t> lettersAdded(const Table& table, std::size_t column)
{
    if (column >= table.columnLetters.size())
        return {};
    const auto bare = [](QString text) { return text.remove(u' ').remove(u'(').remove(u')'); };
    const QStringList sides = bare(table.columnLetters[column]).split(u'=');
    if (sides.size() != 2)
        return {};
    std::vector<std::size_t> columns;
    for (const QString& name : sides.last().split(u'+')) {
        const auto found =
            std::find_if(table.columnLetters.begin(), table.columnLetters.end(),
                         [&](const QString& letter) { return bare(letter).section(u'=', 0, 0) == name; });
        const auto at = std::size_t(found - table.columnLetters.begin());
        if (found == table.columnLetters.end() || at == column || at >= table.columns.size())
            return {};
        columns.push_back(at);
    }
    return columns;
}

/// Whether the letters lead from one column back to another ("1=2", "2=1"): such a sum would never end.
bool leadsTo(const Table& table, std::size_t from, std::size_t to, std::size_t depth = 0)
{
    if (depth > table.columns.size())
        return true;
    const std::vector<std::size_t> added = lettersAdded(table, from);
    return std::any_of(added.begin(), added.end(), [&](std::size_t column) {
        return column == to || leadsTo(table, column, to, depth + 1);
    });
}

} // namespace

std::vector<int> fittingScales(const QString& text, const ExactNumber& value, Lang lang)
{
    const std::optional<WrittenDigits> written = cutDigits(text, lang);
    return written ? scalesOf(*written, value) : std::vector<int>();
}

std::optional<PrintedNumber> printedNumber(const QString& text, const ExactNumber& value, Lang lang,
                                           std::optional<int> scale)
{
    const std::optional<WrittenDigits> written = cutDigits(text, lang);
    if (!written)
        return std::nullopt;
    const std::vector<int> scales = scalesOf(*written, value);
    if (scales.empty() || (scale && std::find(scales.begin(), scales.end(), *scale) == scales.end()))
        return std::nullopt;
    const int chosen = scale.value_or(scales.front());
    const bool percent = written->suffix.trimmed() == u"%";
    return PrintedNumber{movedPoint(value, chosen),
                         written->decimals,
                         written->grouped,
                         percent,
                         written->prefix,
                         written->suffix,
                         chosen};
}

QString plainDecimal(const ExactNumber& number)
{
    QString digits = QString::number(number.digits);
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits.remove(0, 1);
    if (number.decimals > 0) {
        digits = digits.rightJustified(number.decimals + 1, u'0');
        digits.insert(digits.size() - number.decimals, u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    return negative ? QString(u'-' + digits) : digits;
}

std::vector<std::vector<GridNumber>> numberGrid(const Table& table, Lang lang)
{
    const std::size_t columns = table.columns.size();
    GridOfCells cells;
    for (const Row& row : table.rows) {
        std::vector<const Cell*> line(columns, nullptr);
        for (const PlacedCell& placed : placeCells(row, columns))
            if (placed.colSpan == 1)
                line[placed.column] = placed.cell;
        cells.push_back(std::move(line));
    }
    const std::vector<std::optional<int>> units = unitsOf(table, cells, lang);
    std::vector<std::vector<GridNumber>> grid(table.rows.size(), std::vector<GridNumber>(columns));
    for (std::size_t row = 0; row < cells.size(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const Cell* cell = cells[row][column];
            GridNumber& number = grid[row][column];
            if (cell == nullptr || (cell->text.isEmpty() && !cell->isMissing))
                continue;
            number.kind = cell->isMissing ? GridNumber::Kind::Missing : GridNumber::Kind::Text;
            if (!cell->value || cell->isMissing)
                continue;
            auto printed = printedNumber(cell->text, *cell->value, lang, units[column]);
            if (!printed)
                printed = printedNumber(cell->text, *cell->value, lang);
            if (printed)
                number = {GridNumber::Kind::Number, *printed};
        }
    }
    return grid;
}

std::vector<GridPlace> addendsOf(const Table& table, const std::vector<std::vector<GridNumber>>& grid,
                                 std::size_t row, std::size_t column)
{
    const GridNumber& whole = grid[row][column];
    if (whole.kind != GridNumber::Kind::Number)
        return {};
    for (const std::vector<std::size_t>& rows : candidateRows(table, row)) {
        std::vector<GridPlace> places;
        for (const std::size_t added : rows)
            places.push_back({added, column});
        if (!whole.printed.percent && addsUp(grid, places, whole.printed))
            return places;
    }
    if (leadsTo(table, column, column))
        return {};
    std::vector<GridPlace> places;
    for (const std::size_t added : lettersAdded(table, column))
        places.push_back({row, added});
    return addsUp(grid, places, whole.printed) ? places : std::vector<GridPlace>();
}

} // namespace kc::report
