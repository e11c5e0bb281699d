// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ quá hạn as a paper.
#include "report/listed_money.h"
#include "report/overdue.h"
#include "report/paper_parts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

class OverdueWriter
{
public:
    explicit OverdueWriter(PaperTeller& teller)
        : m_teller(teller)
    {
    }

    std::vector<Section> write()
    {
        std::vector<Block> blocks{m_teller.head(u"BC"_s), m_teller.title(), m_teller.paragraph(u"intro"_s)};
        const auto say = [&](const QString& table, const QString& key) {
            const auto rows = static_cast<std::int64_t>(m_teller.figures().table(table)->rows.size());
            const bool inTime = key == "unsettled"_L1 && !m_teller.has(u"overdue.outstanding_late"_s);
            const QString ending = rows == 0 ? u".none"_s : inTime ? u".in_time"_s : QString();
            blocks.push_back(
                dashed(m_teller.runs(key + ending, {{u"rows"_s, SentenceValue::number(rows, {})}})));
        };
        say(u"late-steps"_s, u"steps"_s);
        say(u"unsettled"_s, u"unsettled"_s);
        say(u"goals"_s, u"goals"_s);
        blocks.push_back(Heading{1, {}, m_teller.say(u"heading.proposals"_s).toUpper(), {}});
        for (Block& block : m_teller.ownWords(u"proposals"_s))
            blocks.push_back(std::move(block));
        blocks.push_back(m_teller.closing());
        std::vector<Section> sections{Section{Orientation::Portrait, std::move(blocks), false}};
        annex(sections, u"late-steps"_s, u"annex.steps"_s,
              {{u"#"_s, {}, 0.6, Align::Center},
               {u"project"_s, {}, 1.7},
               {u"title"_s, {}, 4.0},
               {u"state"_s, {}, 1.9},
               {u"step"_s, {}, 3.6},
               {u"due"_s, {}, 1.5, Align::Center},
               {u"days_late"_s, {}, 1.0},
               {u"holder"_s, {}, 2.4},
               {u"legal_basis"_s, {}, 2.8}});
        annex(sections, u"unsettled"_s, u"annex.unsettled"_s,
              {{u"#"_s, {}, 0.6, Align::Center},
               {u"project"_s, {}, 1.6},
               {u"title"_s, {}, 3.2},
               {u"source"_s, {}, 2.0},
               {u"fiscal_year"_s, {}, 1.0, Align::Center},
               {u"advanced"_s, {}, 1.3},
               {u"paid"_s, {}, 1.3},
               {u"returned"_s, {}, 1.2},
               {u"settled"_s, {}, 1.3},
               {u"outstanding"_s, {}, 1.4, Align::Right, u"5=1+2-3-4"_s},
               {u"due"_s, {}, 1.5, Align::Center},
               {u"days_late"_s, {}, 1.0},
               {u"holder"_s, {}, 2.4}});
        annex(sections, u"goals"_s, u"annex.goals"_s,
              {{u"#"_s, {}, 0.6, Align::Center},
               {u"project"_s, {}, 1.7},
               {u"title"_s, {}, 4.2},
               {u"indicator"_s, m_teller.say(u"col.indicator"_s), 3.6},
               {u"unit"_s, {}, 1.3, Align::Center},
               {u"planned"_s, {}, 1.1},
               {u"ends_on"_s, {}, 1.5, Align::Center},
               {u"days_since"_s, {}, 1.2},
               {u"holder"_s, {}, 3.0}});
        return sections;
    }

private:
    void annex(std::vector<Section>& sections, const QString& key, const QString& titleKey,
               const std::vector<PaperColumn>& columns)
    {
        const FigureTable& from = *m_teller.figures().table(key);
        if (from.rows.empty())
            return;
        Section section = m_teller.annex(titleKey, u"BC"_s);
        Table table = paperTable(m_teller, from, columns);
        table.size = 10;
        if (key == "unsettled"_L1) {
            table.unitLine = m_teller.say(u"unit.million"_s);
            carry(table, from, columns);
        }
        table.note = m_teller.say(u"note."_s + key);
        section.blocks.push_back(std::move(table));
        sections.push_back(std::move(section));
    }

    /// Carries the sums of the money from page to page.
    void carry(Table& table, const FigureTable& from, const std::vector<PaperColumn>& columns)
    {
        std::vector<int> sums;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (from.columnIndex(columns[i].key) < 0 || columns[i].key == "days_late"_L1)
                continue;
            sums.push_back(static_cast<int>(i));
            for (std::size_t row = 0; row < from.rows.size(); ++row)
                table.rows[row].addends.push_back(
                    integerOf(from.cell(from.rows[row].key, columns[i].key).value).value_or(0));
        }
        table.carry = moneyCarriedIn(m_teller, std::move(sums));
    }

    PaperTeller& m_teller;
};

Expected<Document> overdueDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document(OverdueWriter(teller).write());
}

} // namespace

const ReportDefinition& overdueReport()
{
    static const ReportDefinition definition{u"overdue"_s,     ReportPeriod::None, true,           {},
                                             {u"proposals"_s}, overdueFigures,     overdueDocument};
    return definition;
}

} // namespace kc::report
