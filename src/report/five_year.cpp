// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/five_year_writer.h"
#include "report/own_texts.h"

#include <algorithm>
#include <compare>

namespace kc::report {

using namespace Qt::StringLiterals;

void FiveYearWriter::part(const QString& key)
{
    static const QStringList roman{u"I."_s, u"II."_s, u"III."_s, u"IV."_s};
    m_blocks.push_back(Heading{1, roman.at(m_part++), m_teller.say(key).toUpper(), {}});
    m_heading = 0;
}

void FiveYearWriter::heading(const QString& key)
{
    m_blocks.push_back(Heading{2, QString::number(++m_heading) + u'.', m_teller.say(key), {}});
}

void FiveYearWriter::say(const QString& key, const SentenceContext& more)
{
    m_blocks.push_back(m_teller.paragraph(key, more));
}

void FiveYearWriter::sayOf(const QString& figure, const QString& key, const SentenceContext& more)
{
    say(m_teller.has(figure) ? key : QString(key + u".none"_s), more);
}

void FiveYearWriter::lead(const QString& key, const SentenceContext& more)
{
    say(key, more);
    std::get<Paragraph>(m_blocks.back()).keepWithNext = true;
}

void FiveYearWriter::list(std::vector<Runs> items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        Paragraph item;
        item.runs.push_back(Run{u"- "_s});
        for (Run& run : items[i])
            item.runs.push_back(std::move(run));
        item.runs.push_back(Run{i + 1 == items.size() ? u"."_s : u";"_s});
        m_blocks.push_back(std::move(item));
    }
}

void FiveYearWriter::ownWords(const QString& block, bool saysSomething)
{
    std::vector<Block> words =
        ownWordsOf(m_teller.frame().texts, m_teller.frame().carriedFrom, block, m_teller.lang());
    const bool any = !words.empty();
    std::move(words.begin(), words.end(), std::back_inserter(m_blocks));
    if (any || saysSomething)
        return;
    Paragraph open;
    open.blankLines = 3;
    m_blocks.push_back(std::move(open));
}

void FiveYearWriter::writeHead()
{
    const FiveYearFrame& frame = m_teller.frame();
    const bool province = m_teller.figures().params.scope.kind == Scope::Kind::Province;
    DecreeHead head;
    head.superiorOrgan = frame.superiorOrgan;
    if (head.superiorOrgan.isEmpty() && province)
        head.superiorOrgan = m_teller.say(u"committee"_s);
    head.issuingOrgan = !frame.issuingOrgan.isEmpty() ? frame.issuingOrgan
                        : frame.department            ? m_teller.say(u"organ.department"_s)
                                                      : m_teller.organ();
    const QString number =
        frame.number.contains(u'/') ? frame.number : QString(frame.number + u"/BC-"_s + frame.shortName);
    head.number = m_teller.say(frame.number.isEmpty() ? u"number.open"_s : u"number"_s,
                               {{u"number"_s, SentenceValue::words(number)}});
    head.nation = m_teller.say(u"nation"_s);
    head.motto = m_teller.say(u"motto"_s);
    head.placeAndDate =
        m_teller.say(frame.date.isValid() ? u"place_and_date"_s : u"place_and_date.open"_s,
                     {{u"date"_s, SentenceValue::words(longDateText(frame.date, m_teller.lang()))}});
    m_blocks.push_back(std::move(head));
    m_blocks.push_back(TitleBlock{m_teller.say(u"title.kind"_s), m_teller.say(u"title.summary"_s), {}});
    m_blocks.push_back(Contents{m_teller.say(u"contents"_s), 2});
    m_blocks.push_back(PageBreak{});
    say(u"intro"_s);
}

void FiveYearWriter::writeSetting()
{
    const FiveYearFrame& frame = m_teller.frame();
    part(u"heading.setting"_s);
    heading(u"heading.legal"_s);
    std::vector<Runs> items;
    for (const auto& [title, from] : frame.legalTexts) {
        items.push_back(m_teller.runs(
            u"legal.item"_s,
            {{u"title"_s, SentenceValue::words(title)},
             {u"date"_s,
              SentenceValue::words(from.isValid() ? dateText(from, m_teller.lang()) : QString())}}));
    }
    if (items.empty())
        say(u"legal.none"_s);
    else
        lead(u"legal.intro"_s);
    list(std::move(items));

    heading(u"heading.programmes"_s);
    items.clear();
    for (const ProgrammeLine& line : frame.programmes) {
        items.push_back(m_teller.runs(
            u"programmes.item"_s,
            {{u"name"_s, SentenceValue::words(line.name)},
             {u"basis"_s, SentenceValue::words(line.legalBasis)},
             {u"targets"_s, SentenceValue::number(
                                line.targets > 0 ? FigureValue(line.targets) : FigureValue(), QString())}}));
    }
    if (items.empty())
        say(u"programmes.none"_s);
    else
        lead(u"programmes.intro"_s);
    list(std::move(items));

    heading(u"heading.places"_s);
    writePlaces();
    ownWords(u"setting"_s, true);
}

void FiveYearWriter::writePlaces()
{
    const FiveYearFrame& frame = m_teller.frame();
    const auto words = [](const QString& text) { return SentenceValue::words(text); };
    const auto day = [&](QDate date) { return words(dateText(date, m_teller.lang())); };
    const std::size_t before = m_blocks.size();
    for (const UnitCountFact& count : frame.places.counts) {
        say(u"places.count"_s, {{u"date"_s, day(count.date)},
                                {u"before"_s, SentenceValue::number(count.before, {})},
                                {u"after"_s, SentenceValue::number(count.after, {})},
                                {u"basis"_s, words(count.legalBasis)}});
    }
    for (const MergerFact& merger : frame.mergers) {
        QString places = merger.oldPlaces.join(u", "_s);
        const qsizetype comma = places.lastIndexOf(u", "_s);
        if (comma >= 0)
            places.replace(comma, 2, m_teller.lang() == Lang::Vi ? u" và "_s : u" and "_s);
        say(u"places.merged"_s, {{u"date"_s, day(merger.date)},
                                 {u"new_place"_s, words(merger.newPlace)},
                                 {u"old_places"_s, words(places)},
                                 {u"basis"_s, words(merger.legalBasis)}});
    }
    for (const ProvinceChangeFact& change : frame.places.changes) {
        say(u"places.became"_s, {{u"date"_s, day(change.date)},
                                 {u"old_place"_s, words(change.oldPlace)},
                                 {u"new_place"_s, words(change.newPlace)},
                                 {u"basis"_s, words(change.legalBasis)}});
    }
    for (const ProvinceChangeFact& change : frame.places.regions) {
        say(u"places.region"_s, {{u"date"_s, day(change.date)},
                                 {u"old_place"_s, words(change.oldPlace)},
                                 {u"new_place"_s, words(change.newPlace)},
                                 {u"old_region"_s, words(change.oldRegion)},
                                 {u"new_region"_s, words(change.newRegion)}});
    }
    if (m_blocks.size() == before)
        say(u"places.none"_s);
}

void FiveYearWriter::writeAssessment()
{
    const FigureSet& figures = m_teller.figures();
    part(u"heading.assessment"_s);
    heading(u"heading.limits"_s);
    const std::size_t before = m_blocks.size();
    QStringList missed;
    const std::vector<TargetLine> targets = targetLines(figures);
    for (const TargetLine& line : targets) {
        if (line.met)
            continue;
        SentenceContext values = line.values;
        values.insert(u"name"_s, SentenceValue::words(lowered(line.name)));
        missed << m_teller.say(line.recorded ? u"limits.missed.item"_s : u"limits.missed.item.none"_s,
                               values);
    }
    if (!missed.isEmpty()) {
        const bool all = missed.size() > 1 && std::size_t(missed.size()) == targets.size();
        say(all ? u"limits.missed.all"_s : u"limits.missed"_s,
            {{u"missed"_s, SentenceValue::number(static_cast<std::int64_t>(missed.size()), {})},
             {u"all"_s, SentenceValue::number(static_cast<std::int64_t>(targets.size()), {})},
             {u"list"_s, SentenceValue::words(missed.join(u"; "_s))}});
    }
    const auto below100 = [&](const QString& key) {
        const Share* share = std::get_if<Share>(&figures.at(key).value);
        return share && std::is_lt(share->value <=> *Percent::ratio(std::int64_t{1}, std::int64_t{1}));
    };
    if (below100(u"disbursement_rate"_s)) {
        const auto allocated = integerOf(figures.at(u"budget.allocated.total"_s).value);
        const auto disbursed = integerOf(figures.at(u"disbursed.total"_s).value);
        const Dong remaining = Dong(allocated.value_or(0)) - Dong(disbursed.value_or(0));
        say(disbursed.value_or(0) > 0 ? u"limits.disbursed"_s : u"limits.disbursed.none"_s,
            {{u"remaining"_s, SentenceValue::number(remaining, u"disbursement_rate"_s)}});
    }
    if (m_teller.reachesLastYear() && below100(u"budget.approved.total.of_previous_span"_s))
        say(u"limits.approved"_s);
    if (m_teller.reachesLastYear() && below100(u"establishments.supported.of_previous_span"_s))
        say(u"limits.supported"_s);
    ownWords(u"limits"_s, m_blocks.size() > before);
    heading(u"heading.causes"_s);
    ownWords(u"causes"_s, false);
}

void FiveYearWriter::writeDirections()
{
    const FiveYearFrame& frame = m_teller.frame();
    part(u"heading.directions"_s);
    heading(u"heading.tasks"_s);
    QStringList programmes;
    for (const ProgrammeLine& line : frame.nextProgrammes) {
        programmes << m_teller.say(u"directions.programme.item"_s,
                                   {{u"name"_s, SentenceValue::words(line.name)},
                                    {u"basis"_s, SentenceValue::words(line.legalBasis)}});
    }
    if (!programmes.isEmpty())
        say(u"directions.programmes"_s, {{u"list"_s, SentenceValue::words(programmes.join(u"; "_s))}});
    ownWords(u"directions"_s, false);
    heading(u"heading.proposals"_s);
    ownWords(u"proposals"_s, false);
}

void FiveYearWriter::writeEnd()
{
    const FiveYearFrame& frame = m_teller.frame();
    say(u"closing"_s);
    Recipients recipients;
    recipients.heading = m_teller.say(u"recipients"_s);
    QStringList entries = frame.recipients;
    if (entries.isEmpty() && frame.agency) {
        entries = {m_teller.say(u"recipients.ministry"_s), m_teller.say(u"recipients.provinces"_s),
                   m_teller.say(u"recipients.file"_s)};
    } else if (entries.isEmpty() && frame.department) {
        const QString committee =
            frame.superiorOrgan.isEmpty() ? m_teller.say(u"committee"_s) : frame.superiorOrgan;
        entries = {
            m_teller.say(u"recipients.ministry"_s), m_teller.say(u"recipients.agency"_s),
            m_teller.say(u"recipients.committee"_s, {{u"committee"_s, SentenceValue::words(committee)}}),
            m_teller.say(u"recipients.leaders"_s), m_teller.say(u"recipients.file"_s)};
    } else if (entries.isEmpty()) {
        entries = {m_teller.say(u"recipients.provinces"_s), m_teller.say(u"recipients.agency"_s),
                   m_teller.say(u"recipients.file"_s)};
    }
    for (const QString& entry : entries)
        recipients.entries.push_back(u"- "_s + entry);
    SignatureBlock signature;
    for (const QString& line : frame.authority)
        signature.authority.push_back(line);
    const QString usual = m_teller.say(frame.agency       ? u"signer.agency"_s
                                       : frame.department ? u"signer.department"_s
                                                          : u"signer.ministry"_s);
    signature.title = (frame.signerTitle.isEmpty() ? usual : frame.signerTitle).toUpper();
    signature.name = frame.signerName;
    m_blocks.push_back(Closing{std::move(recipients), std::move(signature)});
}

Section FiveYearWriter::write()
{
    writeHead();
    writeSetting();
    part(u"heading.results"_s);
    writeMoney();
    writeIndicators();
    writePeople();
    ownWords(u"results"_s, true);
    writeAssessment();
    writeDirections();
    writeEnd();
    return Section{Orientation::Portrait, std::move(m_blocks), false};
}

Expected<Document> fiveYearDocument(const FigureSet& figures, const FiveYearFrame& frame)
{
    FiveYearTeller teller(figures, frame);
    Document document;
    document.lang = figures.params.lang;
    document.title = teller.say(u"title.document"_s);
    document.author = teller.organ();
    document.subject = teller.say(u"title.subject"_s);
    if (figures.simulated)
        document.marking = text(u"report.simulated"_s, figures.params.lang);
    document.sections.push_back(FiveYearWriter(teller).write());
    for (Section& annex : fiveYearAnnexes(teller))
        document.sections.push_back(std::move(annex));
    if (!teller.error().findings.empty())
        return tl::unexpected(teller.error());
    return document;
}

} // namespace kc::report
