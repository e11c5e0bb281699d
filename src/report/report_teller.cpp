// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_teller.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

ExactNumber exactOf(const FigureValue& value)
{
    if (const auto integer = integerOf(value))
        return {*integer, 0};
    const Share* share = std::get_if<Share>(&value);
    QString digits = decimalOf(value);
    digits.remove(u'.');
    return {digits.toLongLong(), share ? share->digits : 0};
}

} // namespace

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

ReportTeller::ReportTeller(const FigureSet& figures)
    : m_figures(figures)
    , m_book(SentenceBook::of(figures.report))
{
}

void ReportTeller::addWord(const QString& name, const QString& words)
{
    m_context.insert(name, SentenceValue::words(words));
}

Runs ReportTeller::runs(const QString& key, const SentenceContext& more)
{
    SentenceContext context = m_context;
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        context.insert(it.key(), it.value());
    // What every paper of an office has stands in one book; a report's own sentence goes before it.
    const SentenceBook& book = m_book.has(key) ? m_book : SentenceBook::of(u"paper"_s);
    auto filled = book.fill(key, m_figures, context);
    if (filled)
        return std::move(*filled);
    m_error.findings.insert(m_error.findings.end(), filled.error().findings.begin(),
                            filled.error().findings.end());
    return {};
}

Paragraph ReportTeller::paragraph(const QString& key, const SentenceContext& more)
{
    Paragraph paragraph;
    paragraph.runs = runs(key, more);
    return paragraph;
}

QString tableMoney(Dong amount, Lang lang)
{
    return moneyText(amount, MoneyUnit::Million, 1, lang);
}

Cell ReportTeller::cell(const FigureValue& value, const QString& drill) const
{
    if (isMissing(value))
        return Cell::missing(drill);
    QString text;
    if (const Dong* amount = std::get_if<Dong>(&value))
        text = tableMoney(*amount, lang());
    else if (std::holds_alternative<Share>(value))
        text = decimalText(decimalOf(value), lang()); // the column's head says %
    else
        text = figureText(value, u"count"_s, lang()).value_or(missingText());
    return Cell::number(text, exactOf(value), drill);
}

Cell ReportTeller::figureCell(const QString& key) const
{
    return cell(m_figures.at(key).value, key);
}

Cell ReportTeller::tableCell(const FigureTable& table, const FigureRow& row, const QString& column) const
{
    return cell(table.cell(row.key, column).value, cellKey(table, row, column));
}

} // namespace kc::report
