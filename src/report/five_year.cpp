// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/five_year.h"

#include "base/date_text.h"
#include "report/five_year_writer.h"
#include "report/paper_parts.h"

#include <compare>

namespace kc::report {

using namespace Qt::StringLiterals;

void FiveYearWriter::part(const QString& key)
{
    BlockWriter::part(key);
    m_heading = 0;
}

void FiveYearWriter::heading(const QString& key)
{
    m_blocks.push_back(Heading{2, QString::number(++m_heading) + u'.', m_teller.say(key), {}});
}

void FiveYearWriter::writeHead()
{
    const FiveYearFrame& frame = m_teller.frame();
    const bool province = m_teller.figures().params.scope.kind == Scope::Kind::Province;
    const QString superior =
        frame.superiorOrgan.isEmpty() && province ? m_teller.say(u"committee"_s) : frame.superiorOrgan;
    const QString issuing = !frame.issuingOrgan.isEmpty() ? frame.issuingOrgan
                            : frame.department            ? m_teller.say(u"organ.department"_s)
                                                          : m_teller.organ();
    m_blocks.push_back(decreeHead(m_teller, frame, u"BC"_s, superior, issuing));
    m_blocks.push_back(
        TitleBlock{m_teller.say(u"title.kind"_s), m_teller.say(m_teller.ofScope(u"title.summary"_s)), {}});
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
        say(u"places.merged"_s, {{u"date"_s, day(merger.date)},
                                 {u"new_place"_s, words(merger.newPlace)},
                                 {u"old_places"_s, words(joinedWords(merger.oldPlaces, m_teller.lang()))},
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
        say(m_teller.ofScope(u"places.none"_s));
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
    QStringList usual{m_teller.say(u"recipients.provinces"_s), m_teller.say(u"recipients.agency"_s),
                      m_teller.say(u"recipients.file"_s)};
    if (frame.agency) {
        usual = {m_teller.say(u"recipients.ministry"_s), m_teller.say(u"recipients.provinces"_s),
                 m_teller.say(u"recipients.file"_s)};
    } else if (frame.department) {
        const QString committee =
            frame.superiorOrgan.isEmpty() ? m_teller.say(u"committee"_s) : frame.superiorOrgan;
        usual = {m_teller.say(u"recipients.ministry"_s), m_teller.say(u"recipients.agency"_s),
                 m_teller.say(u"recipients.committee"_s, {{u"committee"_s, SentenceValue::words(committee)}}),
                 m_teller.say(u"recipients.leaders"_s), m_teller.say(u"recipients.file"_s)};
    }
    const QString signer = m_teller.say(frame.agency       ? u"signer.agency"_s
                                        : frame.department ? u"signer.department"_s
                                                           : u"signer.ministry"_s);
    m_blocks.push_back(closingOf(m_teller, frame, usual, signer));
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
    std::vector<Section> sections{FiveYearWriter(teller).write()};
    for (Section& annex : fiveYearAnnexes(teller))
        sections.push_back(std::move(annex));
    return teller.document(std::move(sections));
}

} // namespace kc::report
