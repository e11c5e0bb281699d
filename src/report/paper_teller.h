// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/report_frame.h"
#include "report/report_teller.h"

namespace kc::report {

/// Says the sentences of a paper of the office that is not written as a conference report or a summary. What
/// every such paper has (head, motto, signature, recipients, annexes) stands in resources/report/paper.tsv;
/// the report's own sentence goes before it.
///
/// Words for every sentence: period, period_capital, cutoff, as_at, boundaries, paper_year, office, scope,
/// city, organ, committee.
class PaperTeller : public ReportTeller
{
public:
    PaperTeller(const FigureSet& figures, ReportFrame frame);

    const ReportFrame& frame() const { return m_frame; }
    bool has(const QString& figure) const { return !isMissing(figures().at(figure).value); }

    /// Decree 30/2020 head; `code` is the kind of document in its number (BC, DS, PL ...).
    DecreeHead head(const QString& code);
    /// title.kind and title.summary of the report.
    TitleBlock title();
    /// Recipients (the request's, otherwise paper.tsv's) and the signature block.
    Closing closing();
    /// "Phụ lục I", numbered as they come, with its name and what it is attached to.
    AnnexHead annex(const QString& titleKey, const QString& code);
    Paragraph listItem(Runs runs);
    /// The officer's words of a block as paragraphs; without any, ruled lines to write on.
    std::vector<Block> ownWords(const QString& block);
    /// The document of these sections, with title.document and the marking of simulated data.
    /// Errors: the first sentences that were wrong.
    Expected<Document> document(std::vector<Section> sections);

private:
    QString numberWith(const QString& code) const;

    ReportFrame m_frame;
    int m_annexes = 0;
};

/// A column of a printed list: what of the figures' table stands in it.
struct PaperColumn
{
    QString key;  ///< "#": the row's number, "@": its label, "@key": its key; else a column of the table
    QString head; ///< printed head; empty: the table's own label of the column
    qreal weight = 1;
    Align align = Align::Left; ///< numbers stand at the right anyway
    QString letter = {};       ///< "4=2+3"; empty: A, B ... for words, 1, 2 ... for numbers
};

/// How money is printed.
enum class PaperMoney { Million, Dong };

/// A table of figures as a ruled table: one printed row per row of the table in the same order, then its
/// total.
Table paperTable(PaperTeller& teller, const FigureTable& from, const std::vector<PaperColumn>& columns,
                 PaperMoney money = PaperMoney::Million);

/// Words that are not on record print "-" like numbers.
Cell paperWord(const QString& words);
/// A number cell of the table as this paper prints money.
Cell paperNumber(const PaperTeller& teller, const FigureTable& from, const FigureRow& row,
                 const QString& column, PaperMoney money);
/// Group head over the rows that follow.
Row paperGroup(const QString& label, const QString& number = {});

} // namespace kc::report
