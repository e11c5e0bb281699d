// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/report_text.h"

namespace kc::report {

struct ReportFrame;

/// Says the sentences of one report and prints its numbers into cells. The first sentence that is wrong is
/// remembered and nothing is printed for it: the document is refused at its end.
class ReportTeller
{
public:
    /// The figures are kept by reference; their report names the book of sentences.
    explicit ReportTeller(const FigureSet& figures);

    const FigureSet& figures() const { return m_figures; }
    Lang lang() const { return m_figures.params.lang; }

    /// The sentence `key` of the report's book, or of paper.tsv, with the words every sentence may name and
    /// those of `more`. A wrong one says nothing and stays in error().
    Runs runs(const QString& key, const SentenceContext& more = {});
    QString say(const QString& key, const SentenceContext& more = {}) { return plainText(runs(key, more)); }
    Paragraph paragraph(const QString& key, const SentenceContext& more = {});
    const Error& error() const { return m_error; }
    /// The figure has a value. Throws std::out_of_range for a key the report does not carry.
    bool has(const QString& key) const { return !isMissing(m_figures.at(key).value); }

    QString nextTableNumber() const { return QString::number(m_tables + 1); }
    /// "Bảng 3. ...": tables and charts are numbered as they are made (sentences table.caption,
    /// chart.caption).
    QString tableCaption(const QString& titleKey);
    QString chartCaption(const QString& titleKey);
    /// What a sentence says when a sum ("budget.approved") comes from one source alone (sentences
    /// only.national, only.local); no words when both have a part.
    SentenceValue onlySource(const QString& sumKey);
    /// An empty table with its numbered caption; of `money`, with the line that names its unit.
    Table captioned(const QString& name, const QString& titleKey, bool money);
    /// The document of these sections, with title.document, title.author, title.subject and the marking of
    /// simulated data. Errors: the sentences that were wrong.
    Expected<Document> document(std::vector<Section> sections);

    /// Money in triệu đồng, percentages with their digits, counts; "-" when missing. The cell knows its exact
    /// value and what opens its records.
    Cell cell(const FigureValue& value, const QString& drill) const;
    /// Throw std::out_of_range for a figure the report does not carry; a cell it does not carry is missing.
    Cell figureCell(const QString& key) const;
    Cell tableCell(const FigureTable& table, const FigureRow& row, const QString& column) const;

protected:
    /// A word every sentence of the report may name.
    void addWord(const QString& name, const QString& words);
    /// cutoff, boundaries, as_at, office, scope.
    void addFrameWords(const ReportFrame& frame);

private:
    void remember(const Findings& findings);

    const FigureSet& m_figures;
    SentenceBook m_book;
    SentenceContext m_context;
    Error m_error;
    int m_tables = 0;
    int m_charts = 0;
};

/// What a cell prints of a money amount: triệu đồng, one decimal.
QString tableMoney(Dong amount, Lang lang);

/// What a carried-forward sum of money prints: nothing carried is missing, not zero.
QString carriedMoney(std::int64_t sum, Lang lang);

/// Whether an indicator of this unit is an average ("đồng/người", "dong per worker"): figures keep the sum of
/// what the projects wrote, but it is no total, so papers print none.
bool isAverageUnit(const QString& unit);
/// Whether an indicator of this unit counts money: sentences say it in triệu or tỷ.
bool isMoneyUnit(const QString& unit);
/// A row of an indicator that counts money is printed in triệu đồng like all other money: the cell of its
/// unit says so, and the amounts behind it are told in it.
void tellMoneyInMillions(std::vector<Cell>& cells, std::size_t unitAt, Lang lang);

/// The first letter as a capital one.
QString capitalized(QString text);
/// The first letter as a small one: a name within a sentence.
QString lowered(QString text);
/// "Hải Phòng, Hải Dương và Hưng Yên".
QString joinedWords(const QStringList& words, Lang lang);

/// Words that are not on record print "-" like numbers.
Cell wordCell(const QString& words);

} // namespace kc::report
