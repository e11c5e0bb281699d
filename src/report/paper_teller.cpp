// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper_teller.h"

#include "base/date_text.h"
#include "report/paper_parts.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

PaperTeller::PaperTeller(const ReportContext& context, const FigureSet& figures)
    : ReportTeller(figures)
    , m_frame(reportFrame(context.store, context.rules, context.params(), figures.report,
                          context.params().period, placeChanges(context.store, context.rules)))
{
    applyRequest(m_frame, context.request);
    const ReportParams& params = figures.params;
    const QString period = periodText(params.period, lang());
    addWord(u"period"_s, period);
    addWord(u"period_capital"_s, capitalized(period));
    addFrameWords(m_frame);
    addWord(u"paper_year"_s,
            QString::number(m_frame.paperYear > 0 ? m_frame.paperYear
                                                  : std::min(params.asAt, params.period.to).year()));
    addWord(u"city"_s, m_frame.city);
    const bool ministry = m_frame.issuingOrgan.isEmpty() && m_frame.city.isEmpty();
    const bool province = params.scope.kind == Scope::Kind::Province;
    addWord(u"organ"_s, !m_frame.issuingOrgan.isEmpty() ? m_frame.issuingOrgan
                        : ministry                      ? say(u"organ.ministry"_s)
                                                        : say(province ? u"organ.of"_s : u"organ"_s));
    addWord(u"committee"_s, !m_frame.superiorOrgan.isEmpty()
                                ? m_frame.superiorOrgan
                                : say(ministry ? u"committee.ministry"_s : u"committee"_s));
}

DecreeHead PaperTeller::head(const QString& code)
{
    return decreeHead(*this, m_frame, code, say(u"head.superior"_s), say(u"head.organ"_s));
}

TitleBlock PaperTeller::title()
{
    return TitleBlock{say(u"title.kind"_s), say(u"title.summary"_s), {}};
}

Closing PaperTeller::closing()
{
    const QStringList usual{say(u"recipients.committee"_s), say(u"recipients.leaders"_s),
                            say(u"recipients.file"_s)};
    return closingOf(*this, m_frame, usual, say(u"signer.title"_s));
}

Section PaperTeller::annex(const QString& titleKey, const QString& code)
{
    return annexSection(annexHead(*this, m_frame, m_annexes++, titleKey, code));
}

std::vector<Block> PaperTeller::ownWords(const QString& block)
{
    return ownWordsOrLines(m_frame, block, lang());
}

} // namespace kc::report
