// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_text.h"

namespace kc::report {

/// Says the sentences of one report and prints its numbers into cells. The first sentence that is wrong is
/// remembered and nothing is printed for it: the document is refused at its end.
class ReportTeller
{
public:
    /// The figures are kept by reference; their report names the book of sentences.
    explicit ReportTeller(const FigureSet& figures);

    const FigureSet& figures() const { return m_figures; }
    Lang lang() const { return m_figures.params.lang; }

    Runs runs(const QString& key, const SentenceContext& more = {});
    QString say(const QString& key, const SentenceContext& more = {}) { return plainText(runs(key, more)); }
    Paragraph paragraph(const QString& key, const SentenceContext& more = {});
    const Error& error() const { return m_error; }

    /// Money in triệu đồng, percentages with their digits, counts; "-" when missing. The cell knows its exact
    /// value and what opens its records.
    Cell cell(const FigureValue& value, const QString& drill) const;
    Cell figureCell(const QString& key) const;
    Cell tableCell(const FigureTable& table, const FigureRow& row, const QString& column) const;

protected:
    /// A word every sentence of the report may name.
    void addWord(const QString& name, const QString& words);

private:
    void remember(const Findings& findings);

    const FigureSet& m_figures;
    SentenceBook m_book;
    SentenceContext m_context;
    Error m_error;
};

/// What a cell prints of a money amount: triệu đồng, one decimal.
QString tableMoney(Dong amount, Lang lang);

/// The first letter as a capital one.
QString capitalized(QString text);

} // namespace kc::report
