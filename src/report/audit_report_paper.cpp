// SPDX-License-Identifier: GPL-3.0-or-later
// Báo cáo kiểm tra as a paper.
#include "report/audit_report.h"
#include "report/paper_parts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

class AuditWriter
{
public:
    explicit AuditWriter(PaperTeller& teller)
        : m_teller(teller)
    {
    }

    std::vector<Section> write()
    {
        m_blocks.push_back(m_teller.head(u"BC"_s));
        m_blocks.push_back(m_teller.title());
        m_blocks.push_back(m_teller.paragraph(u"intro"_s));
        for (const auto& [line, figure] : {std::pair{u"exceptions"_s, u"exceptions"_s},
                                           {u"one_person"_s, u"one_person"_s},
                                           {u"reversals"_s, u"reversals"_s},
                                           {u"reversals_before_approval"_s, u"reversals_before_approval"_s},
                                           {u"edits"_s, u"edits"_s},
                                           {u"reopened"_s, u"reopened"_s},
                                           {u"imports"_s, u"imported_records"_s},
                                           {u"sign_ins"_s, u"sign_in_failures"_s},
                                           {u"trail"_s, u"findings.trail"_s},
                                           {u"ledgers"_s, u"findings.ledgers"_s}})
            m_blocks.push_back(summary(u"sum."_s + line, u"audit."_s + figure));
        m_blocks.push_back(Heading{1, {}, m_teller.say(u"heading.conclusion"_s).toUpper(), {}});
        for (Block& block : m_teller.ownWords(u"conclusion"_s))
            m_blocks.push_back(std::move(block));
        m_blocks.push_back(m_teller.closing());
        m_sections.push_back(Section{Orientation::Portrait, std::move(m_blocks), false});
        annex(u"exceptions"_s, {{u"#"_s, {}, 0.6, Align::Center},
                                {u"project"_s, {}, 1.7},
                                {u"title"_s, {}, 3.6},
                                {u"act"_s, {}, 1.7},
                                {u"date"_s, {}, 1.5, Align::Center},
                                {u"actor"_s, {}, 2.2},
                                {u"document"_s, {}, 1.8},
                                {u"exception"_s, {}, 4.0},
                                {u"self_made"_s, {}, 1.2, Align::Center}});
        annex(u"one-person"_s, {{u"#"_s, {}, 0.6, Align::Center},
                                {u"project"_s, {}, 1.8},
                                {u"title"_s, {}, 6.0},
                                {u"actor"_s, {}, 3.0},
                                {u"duties"_s, {}, 4.0}});
        annex(u"reversals"_s, {{u"#"_s, {}, 0.6, Align::Center},
                               {u"project"_s, {}, 1.6},
                               {u"date"_s, {}, 1.5, Align::Center},
                               {u"stage"_s, {}, 1.5},
                               {u"source"_s, {}, 2.2},
                               {u"amount"_s, {}, 1.8},
                               {u"original"_s, {}, 3.8},
                               {u"document"_s, {}, 1.8},
                               {u"actor"_s, {}, 1.9},
                               {u"reason"_s, {}, 2.2}});
        annex(u"edits"_s, {{u"#"_s, {}, 0.6, Align::Center},
                           {u"project"_s, {}, 1.7},
                           {u"title"_s, {}, 3.6},
                           {u"moment"_s, {}, 1.7, Align::Center},
                           {u"actor"_s, {}, 2.0},
                           {u"act"_s, {}, 1.7},
                           {u"record"_s, {}, 1.8},
                           {u"changes"_s, {}, 3.2},
                           {u"reason"_s, {}, 2.4}});
        annex(u"reopened"_s, {{u"first_day"_s, {}, 1.5, Align::Center},
                              {u"last_day_locked"_s, {}, 1.5, Align::Center},
                              {u"locked_on"_s, {}, 1.5, Align::Center},
                              {u"reason"_s, {}, 3.2},
                              {u"reopened_on"_s, {}, 1.5, Align::Center},
                              {u"reopen_reason"_s, {}, 4.0},
                              {u"actor"_s, {}, 2.4}});
        annex(u"imports"_s, {{u"#"_s, {}, 0.6, Align::Center},
                             {u"moment"_s, {}, 2.0, Align::Center},
                             {u"actor"_s, {}, 2.4},
                             {u"act"_s, {}, 2.2},
                             {u"entries"_s, {}, 1.2},
                             {u"tables"_s, {}, 5.0},
                             {u"reason"_s, {}, 3.0}});
        annex(u"sign-ins"_s, {{u"login"_s, {}, 2.0},
                              {u"name"_s, {}, 4.0},
                              {u"failures"_s, {}, 1.5},
                              {u"moment"_s, {}, 2.5, Align::Center}});
        annex(u"chain"_s, {{u"#"_s, {}, 0.6, Align::Center},
                           {u"check"_s, {}, 2.2},
                           {u"place"_s, {}, 3.6},
                           {u"finding"_s, {}, 8.0}});
        return std::move(m_sections);
    }

private:
    /// How many of a kind there were, or that there were none.
    Block summary(const QString& key, const QString& figure)
    {
        if (integerOf(m_teller.figures().at(figure).value).value_or(0) == 0)
            return dashed(m_teller.runs(key + u".none"_s));
        // What was taken back is said as an amount, not as the negative one the ledger has.
        const QString reversed = u"audit.reversed_amount"_s;
        FigureValue amount = m_teller.figures().at(reversed).value;
        if (const Dong* negative = std::get_if<Dong>(&amount))
            amount = -*negative;
        return dashed(m_teller.runs(key, {{u"reversed"_s, SentenceValue::number(amount, reversed)}}));
    }

    /// A list of its own; an empty one was said to be empty.
    void annex(const QString& key, const std::vector<PaperColumn>& columns)
    {
        const FigureTable& from = *m_teller.figures().table(key);
        if (from.rows.empty())
            return;
        Section section = m_teller.annex(u"annex."_s + key, u"BC"_s);
        Table table = paperTable(m_teller, from, columns, PaperMoney::Dong);
        table.size = 10;
        if (key == "reversals"_L1)
            table.unitLine = m_teller.say(u"unit.dong"_s);
        section.blocks.push_back(std::move(table));
        m_sections.push_back(std::move(section));
    }

    PaperTeller& m_teller;
    std::vector<Block> m_blocks;
    std::vector<Section> m_sections;
};

Expected<Document> auditDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document(AuditWriter(teller).write());
}

} // namespace

const ReportDefinition& auditReport()
{
    static const ReportDefinition definition{u"audit"_s,        ReportPeriod::Any, true,          {},
                                             {u"conclusion"_s}, auditFigures,      auditDocument, true};
    return definition;
}

} // namespace kc::report
