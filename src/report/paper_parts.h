// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/report_frame.h"
#include "report/report_teller.h"

/// The parts every paper of an office has, whatever it tells of: number, head, annex heads, the officer's own
/// words, recipients and signature (Decree 30/2020/NĐ-CP, Annex I). Their sentences are the report's own or
/// paper.tsv's.
namespace kc::report {

/// The head: number ("123/BC-SCT", completed with the kind of document BC, DS, PL ... when it has none),
/// motto, place and date; `superior` may be empty.
DecreeHead decreeHead(ReportTeller& teller, const ReportFrame& frame, const QString& code,
                      const QString& superior, const QString& issuing);

/// "Phụ lục II", its name and "(Kèm theo ... số ... ngày ...)", open as long as the paper's number or date
/// is. `index` counts from 0.
AnnexHead annexHead(ReportTeller& teller, const ReportFrame& frame, std::size_t index,
                    const QString& titleKey, const QString& code);
/// An annex of its own pages, in landscape, that begins with its head.
Section annexSection(AnnexHead head);

/// Recipients and signature block; what the frame leaves empty is `usualRecipients` and `usualTitle`.
Closing closingOf(ReportTeller& teller, const ReportFrame& frame, const QStringList& usualRecipients,
                  const QString& usualTitle);

/// The officer's words of a block; without any, ruled lines to be written on unless the part says something
/// already.
std::vector<Block> ownWordsOrLines(const ReportFrame& frame, const QString& block, Lang lang,
                                   bool saysSomething = false);

/// "- " and the sentence.
Paragraph dashed(Runs runs);

} // namespace kc::report
