// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/conference.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "report/conference_writer.h"
#include "report/paper_parts.h"

#include <compare>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamedStopped = 12; ///< how many stopped đề án the text names one by one
/// With more đề án in its lists the paper is long enough for a table of contents.
constexpr std::size_t kLongList = 30;

} // namespace

void ConferenceWriter::heading(int level, const QString& number, const QString& key)
{
    m_blocks.push_back(Heading{level, number, m_teller.say(key), {}});
}

std::optional<int> ConferenceWriter::against100(const QString& key) const
{
    const Share* share = std::get_if<Share>(&m_teller.figures().at(key).value);
    if (!share)
        return std::nullopt;
    const auto order = share->value <=> *Percent::ratio(std::int64_t{1}, std::int64_t{1});
    return std::is_lt(order) ? -1 : (std::is_gt(order) ? 1 : 0);
}

SentenceContext ConferenceWriter::supported(const QString& prefix) const
{
    const Figure& figure = m_teller.figures().at(prefix + u"establishments.supported"_s);
    const bool none = integerOf(figure.value).value_or(0) == 0;
    return {{u"supported"_s, SentenceValue::number(none ? FigureValue() : figure.value, figure.key)}};
}

PlanCheck ConferenceWriter::planCheck()
{
    PlanCheck check;
    const FigureTable& results = *m_teller.figures().table(u"results"_s);
    for (const FigureRow& row : results.rows) {
        const auto plan = integerOf(results.cell(row.key, u"planned"_s).value);
        const QString unit = row.word(u"unit"_s);
        if (!plan || *plan <= 0 || isAverageUnit(unit))
            continue;
        const FigureValue& done = results.cell(row.key, u"actual"_s).value;
        const auto said = [&](const FigureValue& value) -> FigureValue {
            const auto amount = integerOf(value);
            return amount && isMoneyUnit(unit) ? FigureValue(Dong(*amount)) : value;
        };
        const FigureValue& share = results.cell(row.key, u"percent_of_planned"_s).value;
        const SentenceContext item{
            {u"name"_s, SentenceValue::words(lowered(row.label))},
            {u"plan"_s, SentenceValue::number(said(*plan), cellKey(results, row, u"planned"_s))},
            {u"done"_s, SentenceValue::number(said(done), cellKey(results, row, u"actual"_s))},
            {u"share"_s, SentenceValue::number(share, cellKey(results, row, u"percent_of_planned"_s))}};
        const bool met = integerOf(done).value_or(0) >= *plan;
        (met ? check.met : check.missed)
            .push_back(m_teller.runs(isMissing(done) ? u"limits.item.none"_s : u"limits.item"_s, item));
    }
    return check;
}

/// What is allocated and not disbursed yet; missing when nothing was allocated.
FigureValue ConferenceWriter::remaining() const
{
    const auto allocated = integerOf(m_teller.figures().at(u"budget.allocated.total"_s).value);
    const auto disbursed = integerOf(m_teller.figures().at(u"disbursed.total"_s).value);
    if (!allocated)
        return {};
    return Dong(*allocated) - Dong(disbursed.value_or(0));
}

/// What is still to be accepted and settled on the as-at day; a project stopped or withdrawn never will be.
std::int64_t ConferenceWriter::openProjects() const
{
    QStringList stillOpen;
    for (const ProjectState state : {ProjectState::Approved, ProjectState::Contracted,
                                     ProjectState::Implementing, ProjectState::Accepted})
        stillOpen << text(labelKey(state), m_teller.lang());
    std::int64_t open = 0;
    for (const FigureRow& row : m_teller.figures().table(u"projects"_s)->rows)
        open += stillOpen.contains(row.word(u"state"_s)) ? 1 : 0;
    return open;
}

void ConferenceWriter::writeStopped()
{
    QStringList ended;
    for (const ProjectState state : {ProjectState::Stopped, ProjectState::Withdrawn, ProjectState::Refused})
        ended << text(labelKey(state), m_teller.lang());
    std::vector<Runs> items;
    for (const QString& key : {u"previous_year.projects"_s, u"projects"_s}) {
        for (const FigureRow& row : m_teller.figures().table(key)->rows) {
            const QString state = row.word(u"state"_s);
            if (!ended.contains(state))
                continue;
            items.push_back(
                m_teller.runs(u"stopped.item"_s, {{u"code"_s, SentenceValue::words(row.key)},
                                                  {u"title"_s, SentenceValue::words(row.label)},
                                                  {u"state"_s, SentenceValue::words(lowered(state))}}));
        }
    }
    if (items.empty())
        return;
    const SentenceContext count{
        {u"count"_s, SentenceValue::number(static_cast<std::int64_t>(items.size()), {})}};
    if (items.size() > kNamedStopped)
        return say(u"stopped.many"_s, count);
    lead(u"stopped"_s, count);
    list(std::move(items));
}

void ConferenceWriter::writeHead()
{
    const ConferenceFrame& frame = m_teller.frame();
    QString superior = frame.superiorOrgan;
    if (superior.isEmpty() && (m_teller.oneProvince() || m_teller.isAgency()))
        superior = m_teller.say(m_teller.isAgency() ? u"organ.ministry"_s : u"committee"_s);
    const QString issuing = !frame.issuingOrgan.isEmpty() ? frame.issuingOrgan
                            : m_teller.isAgency()         ? m_teller.organ()
                                                          : m_teller.say(u"organ"_s);
    m_blocks.push_back(decreeHead(m_teller, frame, u"BC"_s, superior, issuing));
    m_blocks.push_back(TitleBlock{
        m_teller.say(u"title.kind"_s),
        m_teller.say(ofScope(u"title.summary"_s) + (m_teller.wholeYear() ? u".whole_year"_s : QString())),
        {}});
    std::size_t listed = 0;
    for (const QString& key : {u"previous_year.projects"_s, u"projects"_s})
        listed += m_teller.figures().table(key)->rows.size();
    if (listed > kLongList) {
        m_blocks.push_back(Contents{m_teller.say(u"contents"_s), 2});
        m_blocks.push_back(PageBreak{});
    }
    const auto provinces = static_cast<std::int64_t>(frame.provinces);
    say(ofScope(u"intro"_s), {{u"provinces"_s, SentenceValue::number(provinces, {})}});
}

void ConferenceWriter::writeContext()
{
    const ConferenceFrame& frame = m_teller.frame();
    part(u"heading.context"_s);
    for (const MergerFact& merger : frame.mergers) {
        const QString places = joinedWords(merger.oldPlaces, m_teller.lang());
        say(u"context.merged"_s, {{u"date"_s, SentenceValue::words(dateText(merger.date, m_teller.lang()))},
                                  {u"new_place"_s, SentenceValue::words(merger.newPlace)},
                                  {u"old_places"_s, SentenceValue::words(places)},
                                  {u"basis"_s, SentenceValue::words(merger.legalBasis)}});
    }
    const auto words = [](const QString& text) { return SentenceValue::words(text); };
    for (const UnitCountFact& count : frame.places.counts) {
        say(u"context.count"_s, {{u"date"_s, words(dateText(count.date, m_teller.lang()))},
                                 {u"before"_s, SentenceValue::number(count.before, {})},
                                 {u"after"_s, SentenceValue::number(count.after, {})},
                                 {u"basis"_s, words(count.legalBasis)}});
    }
    for (const ProvinceChangeFact& change : frame.places.regions) {
        say(u"context.region"_s, {{u"date"_s, words(dateText(change.date, m_teller.lang()))},
                                  {u"old_place"_s, words(change.oldPlace)},
                                  {u"new_place"_s, words(change.newPlace)},
                                  {u"old_region"_s, words(change.oldRegion)},
                                  {u"new_region"_s, words(change.newRegion)}});
    }
    if (!frame.legalTexts.empty())
        lead(u"context.legal"_s);
    for (std::size_t i = 0; i < frame.legalTexts.size(); ++i) {
        const auto& [title, from] = frame.legalTexts[i];
        Runs runs =
            m_teller.runs(u"context.legal.item"_s,
                          {{u"title"_s, SentenceValue::words(title)},
                           {u"date"_s, SentenceValue::words(from.isValid() ? dateText(from, m_teller.lang())
                                                                           : QString())}});
        runs.push_back(Run{i + 1 == frame.legalTexts.size() ? u"."_s : u";"_s});
        m_blocks.push_back(dashed(std::move(runs)));
    }
    const bool staffed = integerOf(m_teller.figures().at(u"officers.count"_s).value).value_or(0) > 0;
    if (staffed)
        say(u"context.officers"_s);
    ownWords(u"context"_s,
             staffed || !frame.places.counts.empty() || !frame.legalTexts.empty() || !frame.mergers.empty());
}

void ConferenceWriter::writeAssessment()
{
    part(u"heading.assessment"_s);
    PlanCheck check = planCheck();
    const auto counts = [&](const std::vector<Runs>& list, const QString& name) {
        return SentenceContext{
            {name, SentenceValue::number(static_cast<std::int64_t>(list.size()), {})},
            {u"planned"_s, SentenceValue::number(static_cast<std::int64_t>(check.planned()), {})}};
    };
    const auto grown = against100(u"budget.approved.total.of_same_period"_s);

    heading(2, u"1."_s, u"heading.good"_s);
    std::size_t before = m_blocks.size();
    if (grown && *grown >= 0)
        say(u"good.approved"_s);
    if (!check.met.empty()) {
        lead(check.missed.empty() && check.met.size() > 1 ? u"good.met.all"_s : u"good.met"_s,
             counts(check.met, u"met"_s));
        list(check.met);
    }
    ownWords(u"good"_s, m_blocks.size() > before);

    heading(2, u"2."_s, u"heading.limits"_s);
    before = m_blocks.size();
    if (grown && *grown < 0)
        say(u"limits.approved"_s);
    if (against100(u"disbursement_rate"_s).value_or(0) < 0) {
        const bool anything = integerOf(m_teller.figures().at(u"disbursed.total"_s).value).value_or(0) > 0;
        say(anything ? u"limits.disbursed"_s : u"limits.disbursed.none"_s,
            {{u"remaining"_s, SentenceValue::number(remaining(), u"disbursement_rate"_s)}});
    }
    if (!check.missed.empty()) {
        lead(check.met.empty() && check.missed.size() > 1 ? u"limits.missed.all"_s : u"limits.missed"_s,
             counts(check.missed, u"missed"_s));
        list(check.missed);
    }
    ownWords(u"limits"_s, m_blocks.size() > before);

    heading(2, u"3."_s, u"heading.causes"_s);
    ownWords(u"causes"_s, false);
}

void ConferenceWriter::writeOutlook()
{
    const bool underway = against100(u"disbursement_rate"_s).value_or(0) < 0;
    const std::int64_t open = openProjects();
    const SentenceContext left{{u"remaining"_s, SentenceValue::number(remaining(), u"disbursement_rate"_s)},
                               {u"open"_s, SentenceValue::number(open > 0 ? FigureValue(open) : FigureValue(),
                                                                 u"projects.count"_s)}};
    if (!m_teller.wholeYear()) {
        part(u"heading.rest_of_year"_s);
        if (underway)
            say(u"rest.disbursed"_s, left);
        ownWords(u"rest_of_year"_s, underway);
    }
    part(u"heading.next_year"_s);
    ownWords(u"next_year"_s, false);
    part(u"heading.proposals"_s);
    ownWords(u"proposals"_s, false);
}

void ConferenceWriter::writeEnd()
{
    const ConferenceFrame& frame = m_teller.frame();
    say(ofScope(u"closing"_s));
    const QString committee =
        frame.superiorOrgan.isEmpty() ? m_teller.say(u"committee"_s) : frame.superiorOrgan;
    QStringList usual{m_teller.say(m_teller.isAgency() ? u"recipients.ministry"_s : u"recipients.agency"_s)};
    if (m_teller.oneProvince())
        usual << m_teller.say(u"recipients.committee"_s, {{u"committee"_s, SentenceValue::words(committee)}})
              << m_teller.say(u"recipients.leaders"_s);
    else
        usual << m_teller.say(u"recipients.departments"_s);
    usual << m_teller.say(u"recipients.file"_s);
    const QString signer = m_teller.say(m_teller.isAgency() ? u"signer.agency"_s : u"signer.title"_s);
    m_blocks.push_back(closingOf(m_teller, frame, usual, signer));
}

Section ConferenceWriter::write()
{
    writeHead();
    writeContext();
    part(u"heading.results"_s);
    writeBudget();
    writeActivities();
    writeIndicators();
    writeAssessment();
    writeOutlook();
    writeEnd();
    return Section{Orientation::Portrait, std::move(m_blocks), false};
}

Expected<Document> conferenceDocument(const FigureSet& figures, const ConferenceFrame& frame)
{
    ConferenceTeller teller(figures, frame);
    std::vector<Section> sections{ConferenceWriter(teller).write()};
    for (Section& annex : conferenceAnnexes(teller))
        sections.push_back(std::move(annex));
    return teller.document(std::move(sections));
}

} // namespace kc::report
