// SPDX-License-Identifier: GPL-3.0-or-later
// Danh sách đề án as the annex of a decision.
#include "base/date_text.h"
#include "base/number_text.h"
#include "report/listed_money.h"
#include "report/project_list.h"
#include "store/query.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

const QStringList& moneyOfList()
{
    static const QStringList columns{u"total_cost"_s, u"approved_national"_s, u"approved_local"_s,
                                     u"counterpart"_s, u"other"_s};
    return columns;
}

class ProjectListWriter
{
public:
    ProjectListWriter(PaperTeller& teller, const QString& decision)
        : m_teller(teller)
        , m_decision(decision)
    {
    }

    std::vector<Section> write()
    {
        Section section;
        section.orientation = Orientation::Landscape;
        section.blocks.push_back(head());
        const FigureTable& list = *m_teller.figures().table(u"projects"_s);
        if (list.rows.empty())
            section.blocks.push_back(m_teller.paragraph(u"list.none"_s));
        else
            section.blocks.push_back(table(list));
        section.blocks.push_back(m_teller.paragraph(
            u"list.words"_s,
            {{u"support"_s, SentenceValue::number(m_teller.figures().at(u"list.approved_total"_s).value,
                                                  u"list.approved_total"_s)}}));
        section.blocks.push_back(closing());
        return {std::move(section)};
    }

private:
    /// An annex of the decision: "Kèm theo Quyết định số ... ngày ... của ...", open when it is not known.
    AnnexHead head()
    {
        AnnexHead head;
        head.label = m_teller.say(u"annex.name"_s);
        head.title = m_teller.say(m_decision.isEmpty() ? u"list.title"_s : u"list.title.decision"_s);
        const FigureTable& decisions = *m_teller.figures().table(u"decisions"_s);
        const FigureRow* decision = decisions.row(m_decision);
        const QString date = decision ? decision->word(u"date"_s) : QString();
        const QString issuer = decision ? decision->word(u"issuer"_s) : QString();
        head.attachedTo = m_teller.say(m_decision.isEmpty() ? u"list.attached.open"_s : u"list.attached"_s,
                                       {{u"decision"_s, SentenceValue::words(m_decision)},
                                        {u"date"_s, SentenceValue::words(date)},
                                        {u"issuer"_s, SentenceValue::words(issuer)}});
        return head;
    }

    /// Whoever signs the decision signs its annex: as the decision on record says, otherwise the head of the
    /// authority that approves. A request that names its signer goes before both.
    Closing closing()
    {
        Closing closing = m_teller.closing();
        closing.recipients.reset(); // the decision has them
        const ReportFrame& frame = m_teller.frame();
        if (!frame.signerTitle.isEmpty() || !frame.signerName.isEmpty())
            return closing;
        SignatureBlock& signature = *closing.signature;
        if (!m_decision.isEmpty()) {
            const FigureRow* decision = m_teller.figures().table(u"decisions"_s)->row(m_decision);
            signature.title.clear();
            signature.name = decision ? decision->word(u"signer"_s) : QString();
        } else if (m_teller.say(u"head.superior"_s) == m_teller.say(u"committee.ministry"_s)) {
            signature.title = m_teller.say(u"signer.title.ministry"_s).toUpper();
        } else if (signature.authority.empty()) {
            signature.authority = {m_teller.say(u"signer.authority"_s)};
        }
        return closing;
    }

    Row projectRow(const FigureRow& project, int number, ListedMoney& money)
    {
        Row row;
        const QString units = project.word(u"cooperating_unit"_s);
        row.cells = {Cell::of(QString::number(number)),
                     Cell::of(project.key + u": "_s + project.label),
                     wordCell(units.isEmpty() ? project.word(u"implementing_unit"_s)
                                              : project.word(u"implementing_unit"_s) + u"; "_s + units),
                     wordCell(project.word(u"beneficiaries"_s)),
                     wordCell(project.word(u"place"_s)),
                     wordCell(project.word(u"span"_s).replace(u" - "_s, u" -\n"_s))};
        money.addTo(row, project);
        return row;
    }

    /// "I. Khuyến công quốc gia: 3 đề án" with the sums of its rows.
    Row groupRow(const std::vector<const FigureRow*>& rows, const QString& roman, const ListedMoney& money)
    {
        Row row;
        row.kind = RowKind::Group;
        Cell label = Cell::of(
            m_teller.say(u"list.group"_s,
                         {{u"fund"_s, SentenceValue::words(rows.front()->word(u"fund"_s))},
                          {u"count"_s, SentenceValue::number(static_cast<std::int64_t>(rows.size()), {})}}));
        label.colSpan = 5;
        row.cells = {Cell::of(roman), std::move(label)};
        money.addSumsTo(row);
        return row;
    }

    Table table(const FigureTable& list)
    {
        Table table;
        table.name = list.key;
        table.unitLine = m_teller.say(u"unit.million"_s);
        table.size = 10;
        table.columns = {{0.65, Align::Center},
                         {4.3},
                         {2.5},
                         {3.0},
                         {2.2},
                         {1.6, Align::Center},
                         {1.45, Align::Right},
                         {1.35, Align::Right},
                         {1.35, Align::Right},
                         {1.45, Align::Right},
                         {1.1, Align::Right}};
        table.head = {{{m_teller.say(u"col.no"_s), 1, 2},
                       {m_teller.say(u"col.code_title"_s), 1, 2},
                       {m_teller.say(u"col.units"_s), 1, 2},
                       {m_teller.say(u"col.beneficiaries"_s), 1, 2},
                       {m_teller.say(u"col.place"_s), 1, 2},
                       {m_teller.say(u"col.span"_s), 1, 2},
                       {m_teller.say(u"col.total_cost"_s), 1, 2},
                       {m_teller.say(u"col.of_which"_s), 4, 1}},
                      {{m_teller.say(u"col.national"_s)},
                       {m_teller.say(u"col.local"_s)},
                       {m_teller.say(u"col.counterpart"_s)},
                       {m_teller.say(u"col.other"_s)}}};
        table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s,
                               u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};
        std::vector<std::vector<const FigureRow*>> groups;
        for (const FigureRow& project : list.rows) {
            if (groups.empty() || groups.back().front()->word(u"fund"_s) != project.word(u"fund"_s))
                groups.emplace_back();
            groups.back().push_back(&project);
        }
        int number = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            ListedMoney money(m_teller, list, moneyOfList());
            std::vector<Row> rows;
            for (const FigureRow* project : groups[i])
                rows.push_back(projectRow(*project, ++number, money));
            table.rows.push_back(groupRow(groups[i], romanNumeral(static_cast<int>(i) + 1), money));
            std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
        }
        Row total;
        total.kind = RowKind::Total;
        Cell label = Cell::of(m_teller.say(u"row.total"_s));
        label.colSpan = 5;
        total.cells = {Cell::of({}), std::move(label)};
        for (const QString& column : moneyOfList())
            total.cells.push_back(m_teller.tableCell(list, *list.total, column));
        table.rows.push_back(std::move(total));
        table.carry = ListedMoney(m_teller, list, moneyOfList()).carried(6);
        table.note = m_teller.say(u"list.note"_s);
        return table;
    }

    PaperTeller& m_teller;
    QString m_decision;
};

Expected<Document> projectListDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document(ProjectListWriter(teller, context.option(u"decision"_s)).write());
}

Expected<void> checkDecision(const ReportContext& context, const QString& decision)
{
    store::Query query(context.store, u"report_lists/decision_known"_s);
    query.bind(u":decision"_s, decision);
    if (query.number() > 0)
        return {};
    return refuse(Finding{u"report.unknown_decision"_s, Severity::Error, u"decision"_s, decision, {}, {}});
}

} // namespace

const ReportDefinition& projectListReport()
{
    static const ReportDefinition definition{
        u"project-list"_s,  ReportPeriod::Any,  true, {{u"decision"_s, false, checkDecision}}, {},
        projectListFigures, projectListDocument};
    return definition;
}

} // namespace kc::report
