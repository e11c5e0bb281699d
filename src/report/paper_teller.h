// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper_table.h"
#include "report/report_definition.h"

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
    /// The frame is that of the period asked for, with what the request says of the paper.
    PaperTeller(const ReportContext& context, const FigureSet& figures);

    const ReportFrame& frame() const { return m_frame; }

    /// Decree 30/2020 head; `code` is the kind of document in its number (BC, DS, PL ...).
    DecreeHead head(const QString& code);
    /// title.kind and title.summary of the report.
    TitleBlock title();
    /// Recipients (the request's, otherwise paper.tsv's) and the signature block.
    Closing closing();
    /// An annex in landscape with its head: "Phụ lục I", numbered as they come, its name, what it is attached
    /// to.
    Section annex(const QString& titleKey, const QString& code);
    /// The officer's words of a block as paragraphs; without any, ruled lines to write on.
    std::vector<Block> ownWords(const QString& block);

private:
    ReportFrame m_frame;
    std::size_t m_annexes = 0;
};

} // namespace kc::report
