// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure_note.h"

#include "base/number_text.h"
#include "base/texts.h"

#include <QCoreApplication>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

QString noteWord(const char* source)
{
    return QCoreApplication::translate("kc::ui::FigureNote", source);
}

/// Words and numbers of one figure of a share: "Kinh phí được duyệt: 1.436.000.000 đồng".
QString operandText(const report::FigureSet& figures, const QString& key)
{
    const report::Figure* figure = figures.find(key);
    return figure ? figure->label + u": "_s + figureValueText(figure->value, figure->unit, uiLang())
                  : QString();
}

FigureNote noteOf(const report::FigureSet& figures, const report::Figure& figure)
{
    FigureNote note;
    note.key = figure.key;
    note.label = figure.label;
    note.value = figure.value;
    note.unit = figure.unit;
    note.definition = figure.definition;
    if (!figure.numerator.isEmpty())
        note.part = operandText(figures, figure.numerator);
    if (!figure.denominator.isEmpty())
        note.whole = operandText(figures, figure.denominator);
    note.records = figure.records;
    return note;
}

FigureNote noteOf(const report::FigureSet& figures, const report::FigureTable& table,
                  const report::FigureRow& row, std::size_t column)
{
    const report::FigureCell& cell = row.cells[column];
    const report::FigureColumn& head = table.columns[column];
    FigureNote note;
    note.key = report::cellKey(table, row, head.key);
    note.label = u"%1 › %2 › %3"_s.arg(table.title, row.label, head.label);
    note.value = cell.value;
    if (std::holds_alternative<Dong>(cell.value))
        note.unit = text(u"unit.dong"_s, figures.params.lang);
    else if (std::holds_alternative<std::int64_t>(cell.value))
        note.unit = row.word(u"unit"_s);
    note.definition = u"%1 – %2"_s.arg(table.title, head.label);
    return note;
}

} // namespace

QString figureValueText(const report::FigureValue& value, const QString& unit, Lang lang)
{
    if (report::isMissing(value))
        return missingText();
    QString printed;
    if (const auto whole = report::integerOf(value))
        printed = groupedText(*whole, lang);
    else
        printed = decimalText(report::decimalOf(value), lang);
    if (const auto* share = std::get_if<report::Share>(&value))
        return share->form == report::Share::Form::Percent ? QString(printed + u'%') : printed;
    return unit.isEmpty() ? printed : QString(printed + u' ' + unit);
}

std::optional<FigureNote> figureNote(const report::FigureSet& figures, const QString& key)
{
    if (const report::Figure* figure = figures.find(key))
        return noteOf(figures, *figure);
    const report::FigureTable* table = figures.table(key.section(u'/', 0, 0));
    const report::FigureRow* row = table ? table->row(key.section(u'/', 1, -2)) : nullptr;
    const int column = row ? table->columnIndex(key.section(u'/', -1)) : -1;
    if (column < 0)
        return std::nullopt;
    return noteOf(figures, *table, *row, static_cast<std::size_t>(column));
}

std::vector<FigureNote> figureNotes(const report::FigureSet& figures)
{
    std::vector<FigureNote> notes;
    for (const report::Figure& figure : figures.figures)
        notes.push_back(noteOf(figures, figure));
    for (const report::FigureTable& table : figures.tables) {
        const auto addRow = [&](const report::FigureRow& row) {
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                notes.push_back(noteOf(figures, table, row, column));
        };
        for (const report::FigureRow& row : table.rows)
            addRow(row);
        if (table.total)
            addRow(*table.total);
    }
    return notes;
}

QString figureTip(const FigureNote& note)
{
    QStringList lines{u"<b>%1</b>"_s.arg(note.label.toHtmlEscaped()),
                      figureValueText(note.value, note.unit, uiLang()).toHtmlEscaped()};
    if (!note.definition.isEmpty() && note.definition != note.label)
        lines << note.definition.toHtmlEscaped();
    if (!note.part.isEmpty())
        lines << noteWord(QT_TRANSLATE_NOOP("kc::ui::FigureNote", "Part: %1")).arg(note.part.toHtmlEscaped());
    if (!note.whole.isEmpty())
        lines << noteWord(QT_TRANSLATE_NOOP("kc::ui::FigureNote", "Out of: %1"))
                     .arg(note.whole.toHtmlEscaped());
    if (note.records)
        lines << noteWord(QT_TRANSLATE_NOOP("kc::ui::FigureNote", "Records: %1"))
                     .arg(groupedText(*note.records, uiLang()));
    lines << u"<i>%1</i>"_s.arg(
        noteWord(QT_TRANSLATE_NOOP("kc::ui::FigureNote", "Click to open the records")).toHtmlEscaped());
    return u"<div style='white-space:pre-wrap; max-width:420px'>"_s + lines.join(u"<br>"_s) + u"</div>"_s;
}

} // namespace kc::ui
