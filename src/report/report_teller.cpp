// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_teller.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/report_frame.h"

#include <algorithm>

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

QString lowered(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toLower();
    return text;
}

QString joinedWords(const QStringList& words, Lang lang)
{
    if (words.size() < 2)
        return words.value(0);
    const QString joint = lang == Lang::Vi ? u" và "_s : u" and "_s;
    return words.first(words.size() - 1).join(u", "_s) + joint + words.last();
}

Cell wordCell(const QString& words)
{
    return words.isEmpty() ? Cell::missing() : Cell::of(words);
}

ReportTeller::ReportTeller(const FigureSet& figures)
    : m_figures(figures)
{
    Expected<SentenceBook> book = SentenceBook::current(figures.report);
    if (book) {
        m_book = std::move(*book);
        remember(m_book.check(figures));
    } else {
        m_book = SentenceBook::of(figures.report);
        remember(book.error().findings);
    }
}

void ReportTeller::remember(const Findings& findings)
{
    for (const Finding& finding : findings) {
        const Findings& known = m_error.findings;
        if (std::find(known.begin(), known.end(), finding) == known.end())
            m_error.findings.push_back(finding);
    }
}

void ReportTeller::addWord(const QString& name, const QString& words)
{
    m_context.insert(name, SentenceValue::words(words));
}

void ReportTeller::addFrameWords(const ReportFrame& frame)
{
    const ReportParams& params = m_figures.params;
    addWord(u"cutoff"_s, dateText(params.cutoff(), lang()));
    addWord(u"boundaries"_s, dateText(params.boundaries, lang()));
    addWord(u"as_at"_s, dateText(params.asAt, lang()));
    addWord(u"office"_s, frame.shortName);
    addWord(u"scope"_s, frame.scopeName.isEmpty() ? say(u"scope.national"_s) : frame.scopeName);
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
    remember(filled.error().findings);
    return {};
}

Paragraph ReportTeller::paragraph(const QString& key, const SentenceContext& more)
{
    Paragraph paragraph;
    paragraph.runs = runs(key, more);
    return paragraph;
}

QString ReportTeller::tableCaption(const QString& titleKey)
{
    return say(u"table.caption"_s, {{u"n"_s, SentenceValue::words(QString::number(++m_tables))},
                                    {u"title"_s, SentenceValue::words(say(titleKey))}});
}

QString ReportTeller::chartCaption(const QString& titleKey)
{
    return say(u"chart.caption"_s, {{u"n"_s, SentenceValue::words(QString::number(++m_charts))},
                                    {u"title"_s, SentenceValue::words(say(titleKey))}});
}

SentenceValue ReportTeller::onlySource(const QString& sumKey)
{
    const bool national = has(sumKey + u".national"_s);
    const bool local = has(sumKey + u".local"_s);
    if (national == local)
        return SentenceValue::words({});
    return SentenceValue::words(say(national ? u"only.national"_s : u"only.local"_s));
}

Table ReportTeller::captioned(const QString& name, const QString& titleKey, bool money)
{
    Table table;
    table.name = name;
    table.caption = tableCaption(titleKey);
    if (money)
        table.unitLine = say(u"unit.million"_s);
    return table;
}

Expected<Document> ReportTeller::document(std::vector<Section> sections)
{
    Document document;
    document.lang = lang();
    document.title = say(u"title.document"_s);
    document.author = say(u"title.author"_s);
    document.subject = say(u"title.subject"_s);
    if (m_figures.simulated)
        document.marking = text(u"report.simulated"_s, lang());
    document.sections = std::move(sections);
    if (!m_error.findings.empty())
        return tl::unexpected(m_error);
    return document;
}

bool isAverageUnit(const QString& unit)
{
    return unit.contains(u'/') || unit.contains(u" per "_s);
}

bool isMoneyUnit(const QString& unit)
{
    return unit == u"đồng"_s || unit == u"dong"_s;
}

QString tableMoney(Dong amount, Lang lang)
{
    return moneyText(amount, MoneyUnit::Million, 1, lang);
}

QString carriedMoney(std::int64_t sum, Lang lang)
{
    return sum == 0 ? missingText() : tableMoney(Dong(sum), lang);
}

void tellMoneyInMillions(std::vector<Cell>& cells, std::size_t unitAt, Lang lang)
{
    if (!isMoneyUnit(cells.at(unitAt).text))
        return;
    cells[unitAt].text = moneyUnitText(MoneyUnit::Million, lang);
    for (std::size_t i = unitAt + 1; i < cells.size(); ++i) {
        if (cells[i].value && cells[i].value->decimals == 0) // a share has decimals
            cells[i].text = tableMoney(Dong(cells[i].value->digits), lang);
    }
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
