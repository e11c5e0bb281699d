// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference_teller.h"

#include "base/date_text.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

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

ConferenceTeller::ConferenceTeller(const FigureSet& figures, const ConferenceFrame& frame)
    : m_figures(figures)
    , m_frame(frame)
    , m_book(SentenceBook::of(u"conference"_s))
{
    const ReportParams& params = figures.params;
    const Lang language = params.lang;
    const QString period = periodText(params.period, language);
    const auto words = [this](const QString& name, const QString& text) {
        m_context.insert(name, SentenceValue::words(text));
    };
    words(u"year"_s, QString::number(year()));
    words(u"year_before"_s, QString::number(year() - 1));
    words(u"next_year"_s, QString::number(year() + 1));
    words(u"period"_s, period);
    words(u"period_capital"_s, capitalized(period));
    words(u"cutoff"_s, dateText(params.cutoff(), language));
    words(u"same_cutoff"_s, dateText(params.samePeriod().to, language));
    words(u"boundaries"_s, dateText(params.boundaries, language));
    words(u"as_at"_s, dateText(params.asAt, language));
    words(u"paper_year"_s, QString::number(params.cutoff().year()));
    words(u"office"_s, frame.shortName);
    words(u"scope"_s, frame.scopeName.isEmpty() ? say(u"scope.national"_s) : frame.scopeName);
    words(u"city"_s, frame.city);
    words(u"organ"_s, frame.issuingOrgan.isEmpty()
                          ? say(params.scope.kind == Scope::Kind::Province ? u"organ.of"_s : u"organ"_s)
                          : frame.issuingOrgan);
}

bool ConferenceTeller::wholeYear() const
{
    return m_figures.params.period.to == FiscalYear{year()}.last();
}

Runs ConferenceTeller::runs(const QString& key, const SentenceContext& more)
{
    SentenceContext context = m_context;
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        context.insert(it.key(), it.value());
    auto filled = m_book.fill(key, m_figures, context);
    if (filled)
        return std::move(*filled);
    m_error.findings.insert(m_error.findings.end(), filled.error().findings.begin(),
                            filled.error().findings.end());
    return {};
}

Paragraph ConferenceTeller::paragraph(const QString& key, const SentenceContext& more)
{
    Paragraph paragraph;
    paragraph.runs = runs(key, more);
    return paragraph;
}

QString tableMoney(Dong amount, Lang lang)
{
    return moneyText(amount, MoneyUnit::Million, 1, lang);
}

Cell ConferenceTeller::cell(const FigureValue& value, const QString& drill) const
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

Cell ConferenceTeller::figureCell(const QString& key) const
{
    return cell(m_figures.at(key).value, key);
}

Cell ConferenceTeller::tableCell(const FigureTable& table, const FigureRow& row, const QString& column) const
{
    return cell(table.cell(row.key, column).value, cellKey(table, row, column));
}

} // namespace kc::report
