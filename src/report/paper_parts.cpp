// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper_parts.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "report/own_texts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// Empty while the number is open.
QString numberOfPaper(const ReportFrame& frame, const QString& code)
{
    const bool complete = frame.number.isEmpty() || frame.number.contains(u'/');
    return complete ? frame.number : frame.number + u'/' + code + u'-' + frame.shortName;
}

} // namespace

DecreeHead decreeHead(ReportTeller& teller, const ReportFrame& frame, const QString& code,
                      const QString& superior, const QString& issuing)
{
    DecreeHead head;
    head.superiorOrgan = superior;
    head.issuingOrgan = issuing;
    head.number = teller.say(frame.number.isEmpty() ? u"number.open"_s : u"number"_s,
                             {{u"number"_s, SentenceValue::words(numberOfPaper(frame, code))},
                              {u"code"_s, SentenceValue::words(code)}});
    head.nation = teller.say(u"nation"_s);
    head.motto = teller.say(u"motto"_s);
    head.placeAndDate =
        teller.say(frame.date.isValid() ? u"place_and_date"_s : u"place_and_date.open"_s,
                   {{u"date"_s, SentenceValue::words(longDateText(frame.date, teller.lang()))}});
    return head;
}

AnnexHead annexHead(ReportTeller& teller, const ReportFrame& frame, std::size_t index,
                    const QString& titleKey, const QString& code)
{
    const bool issued = !frame.number.isEmpty() && frame.date.isValid();
    AnnexHead head;
    const QString roman = romanNumeral(static_cast<int>(index) + 1);
    head.label = teller.say(u"annex.label"_s, {{u"roman"_s, SentenceValue::words(roman)}});
    head.title = teller.say(titleKey);
    head.attachedTo = teller.say(issued ? u"annex.attached"_s : u"annex.attached.open"_s,
                                 {{u"number"_s, SentenceValue::words(numberOfPaper(frame, code))},
                                  {u"code"_s, SentenceValue::words(code)},
                                  {u"kind"_s, SentenceValue::words(teller.say(u"title.kind"_s))},
                                  {u"date"_s, SentenceValue::words(dateText(frame.date, teller.lang()))}});
    return head;
}

Section annexSection(AnnexHead head)
{
    Section section;
    section.orientation = Orientation::Landscape;
    section.blocks.push_back(std::move(head));
    return section;
}

Closing closingOf(ReportTeller& teller, const ReportFrame& frame, const QStringList& usualRecipients,
                  const QString& usualTitle)
{
    Recipients recipients;
    recipients.heading = teller.say(u"recipients"_s);
    for (const QString& entry : frame.recipients.isEmpty() ? usualRecipients : frame.recipients)
        recipients.entries.push_back(u"- "_s + entry);
    SignatureBlock signature;
    signature.authority.assign(frame.authority.begin(), frame.authority.end());
    signature.title = (frame.signerTitle.isEmpty() ? usualTitle : frame.signerTitle).toUpper();
    signature.name = frame.signerName;
    return Closing{std::move(recipients), std::move(signature)};
}

std::vector<Block> ownWordsOrLines(const ReportFrame& frame, const QString& block, Lang lang,
                                   bool saysSomething)
{
    std::vector<Block> words = ownWordsOf(frame.texts, frame.carriedFrom, block, lang);
    if (words.empty() && !saysSomething) {
        Paragraph open;
        open.blankLines = 3;
        words.push_back(std::move(open));
    }
    return words;
}

Paragraph dashed(Runs runs)
{
    Paragraph item;
    item.runs.push_back(Run{u"- "_s});
    std::move(runs.begin(), runs.end(), std::back_inserter(item.runs));
    return item;
}

} // namespace kc::report
