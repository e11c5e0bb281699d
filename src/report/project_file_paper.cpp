// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ đề án as a paper.
#include "report/block_writer.h"
#include "report/list_figures.h"
#include "report/project_file.h"
#include "store/projects.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

class ProjectFileWriter : private BlockWriter
{
public:
    explicit ProjectFileWriter(PaperTeller& teller)
        : BlockWriter(teller, teller.frame())
        , m_teller(teller)
    {
    }

    std::vector<Section> write()
    {
        m_blocks.push_back(m_teller.head(u"HS"_s));
        m_blocks.push_back(m_teller.title());
        say(u"intro"_s);
        part(u"heading.profile"_s);
        m_blocks.push_back(profile());
        part(u"heading.parties"_s);
        list(u"parties"_s,
             {{u"#"_s, {}, 0.6, Align::Center},
              {u"name"_s, {}, 3.4},
              {u"@key"_s, m_teller.say(u"col.tax_code"_s), 1.9},
              {u"representative"_s, {}, 2.0},
              {u"place"_s, {}, 2.8},
              {u"support"_s, {}, 1.9},
              {u"counterpart"_s, {}, 1.9}},
             true);
        part(u"heading.money"_s);
        sayOf(u"file.approved.total"_s, u"money"_s);
        list(u"money"_s,
             {{u"@"_s, m_teller.say(u"col.source"_s), 2.6},
              {u"asked"_s, {}, 1.6},
              {u"appraised"_s, {}, 1.6},
              {u"approved"_s, {}, 1.6},
              {u"advanced"_s, {}, 1.6},
              {u"paid"_s, {}, 1.6},
              {u"returned"_s, {}, 1.5},
              {u"settled"_s, {}, 1.6}},
             true);
        part(u"heading.results"_s);
        list(u"results"_s,
             {{u"#"_s, {}, 0.6, Align::Center},
              {u"@"_s, m_teller.say(u"col.indicator"_s), 4.4},
              {u"unit"_s, {}, 1.3, Align::Center},
              {u"planned"_s, {}, 1.2},
              {u"actual"_s, {}, 1.2},
              {u"date"_s, {}, 1.5, Align::Center},
              {u"evidence"_s, {}, 3.0}},
             false);
        part(u"heading.papers"_s);
        list(u"papers"_s,
             {{u"#"_s, {}, 0.6, Align::Center},
              {u"name"_s, {}, 5.4},
              {u"paper_stage"_s, {}, 1.9},
              {u"required"_s, {}, 1.1, Align::Center},
              {u"present"_s, {}, 1.1, Align::Center},
              {u"received_on"_s, {}, 1.6, Align::Center},
              {u"note"_s, {}, 2.0}},
             false);
        part(u"heading.appraisals"_s);
        appraisals();
        part(u"heading.documents"_s);
        list(u"documents"_s,
             {{u"number"_s, {}, 2.0},
              {u"date"_s, {}, 1.5, Align::Center},
              {u"document_kind"_s, {}, 1.5},
              {u"issuer"_s, {}, 2.6},
              {u"abstract"_s, {}, 3.6},
              {u"signer"_s, {}, 2.4}},
             false);
        Closing closing = m_teller.closing();
        closing.recipients.reset();
        m_blocks.push_back(std::move(closing));
        std::vector<Section> sections{Section{Orientation::Portrait, std::move(m_blocks), false}};
        m_blocks.clear();
        std::vector<PaperColumn> steps{{u"@key"_s, m_teller.say(u"col.no"_s), 0.6, Align::Center},
                                       {u"date"_s, {}, 1.5, Align::Center},
                                       {u"act"_s, {}, 2.0},
                                       {u"to_state"_s, {}, 1.8},
                                       {u"actor"_s, {}, 2.0},
                                       {u"document"_s, {}, 1.9},
                                       {u"signer"_s, {}, 2.0},
                                       {u"reason"_s, {}, 2.6},
                                       {u"exception"_s, {}, 2.6}};
        if (anyStepVoided())
            steps.push_back({u"voided"_s, {}, 0.9, Align::Center});
        sections.push_back(annexOf(u"annex.steps"_s, u"steps"_s, steps));
        sections.push_back(annexOf(u"annex.movements"_s, u"movements"_s,
                                   {{u"#"_s, {}, 0.6, Align::Center},
                                    {u"date"_s, {}, 1.5, Align::Center},
                                    {u"stage"_s, {}, 1.8},
                                    {u"source"_s, {}, 3.6},
                                    {u"fiscal_year"_s, {}, 1.1, Align::Center},
                                    {u"amount"_s, {}, 2.2},
                                    {u"document"_s, {}, 3.0},
                                    {u"reverses"_s, m_teller.say(u"col.reverses"_s), 1.4, Align::Center}}));
        sections.push_back(annexOf(u"annex.audit"_s, u"audit"_s,
                                   {{u"@key"_s, m_teller.say(u"col.entry"_s), 0.8, Align::Center},
                                    {u"moment"_s, {}, 1.8, Align::Center},
                                    {u"actor"_s, {}, 2.2},
                                    {u"act"_s, {}, 2.0},
                                    {u"record"_s, {}, 1.9},
                                    {u"changes"_s, {}, 5.0},
                                    {u"reason"_s, {}, 2.4}}));
        return sections;
    }

private:
    Table printed(const QString& key, const std::vector<PaperColumn>& columns, bool money)
    {
        Table table = paperTable(m_teller, *m_teller.figures().table(key), columns, PaperMoney::Dong);
        table.size = 10;
        if (money)
            table.unitLine = m_teller.say(u"unit.dong"_s);
        return table;
    }

    /// A sheet of an earlier round lost its force: a rare thing, told in a column of its own only then.
    bool anyStepVoided() const
    {
        const std::vector<FigureRow>& steps = m_teller.figures().table(u"steps"_s)->rows;
        return std::any_of(steps.begin(), steps.end(), [&](const FigureRow& step) {
            return step.word(u"voided"_s) == yesNo(true, m_teller.lang());
        });
    }

    /// The table, or that there is nothing.
    void list(const QString& key, const std::vector<PaperColumn>& columns, bool money)
    {
        if (m_teller.figures().table(key)->rows.empty())
            say(u"none"_s);
        else
            m_blocks.push_back(printed(key, columns, money));
    }

    /// The movements, each reversal with the number of the row it takes back instead of its key.
    Table movements(const std::vector<PaperColumn>& columns)
    {
        FigureTable ledger = *m_teller.figures().table(u"movements"_s);
        for (FigureRow& row : ledger.rows) {
            for (auto& [column, words] : row.words) {
                if (column != "reverses"_L1)
                    continue;
                const auto reversed =
                    std::find_if(ledger.rows.begin(), ledger.rows.end(),
                                 [&](const FigureRow& other) { return other.key == words; });
                if (reversed != ledger.rows.end())
                    words = QString::number(reversed - ledger.rows.begin() + 1);
            }
        }
        Table table = paperTable(m_teller, ledger, columns, PaperMoney::Dong);
        table.size = 10;
        table.unitLine = m_teller.say(u"unit.dong"_s);
        return table;
    }

    Section annexOf(const QString& titleKey, const QString& key, const std::vector<PaperColumn>& columns)
    {
        Section section = m_teller.annex(titleKey, u"HS"_s);
        if (m_teller.figures().table(key)->rows.empty())
            section.blocks.push_back(m_teller.paragraph(u"none"_s));
        else
            section.blocks.push_back(key == "movements"_L1 ? movements(columns)
                                                           : printed(key, columns, false));
        return section;
    }

    /// What the application says, label and words.
    Table profile()
    {
        Table table = paperTable(
            m_teller, *m_teller.figures().table(u"profile"_s),
            {{u"@"_s, m_teller.say(u"col.item"_s), 3.0}, {u"value"_s, m_teller.say(u"col.content"_s), 7.0}});
        table.columnLetters.clear();
        return table;
    }

    /// Each sheet with its lines: verdict and remark.
    void appraisals()
    {
        const FigureTable& sheets = *m_teller.figures().table(u"appraisals"_s);
        const FigureTable& lines = *m_teller.figures().table(u"appraisal-lines"_s);
        if (sheets.rows.empty()) {
            say(u"none"_s);
            return;
        }
        for (const FigureRow& sheet : sheets.rows) {
            const auto word = [&](const QString& column) {
                QStringList said =
                    sheet.word(column).split(u'\n', Qt::SkipEmptyParts); // a member on each line
                for (QString& part : said)
                    part = part.simplified();
                return SentenceValue::words(said.join(u"; "_s));
            };
            m_blocks.push_back(Heading{2, sheet.key + u'.', sheet.label, {}});
            SentenceContext words{
                {u"date"_s, word(u"date"_s)},       {u"document"_s, word(u"document"_s)},
                {u"members"_s, word(u"members"_s)}, {u"conclusion"_s, word(u"conclusion"_s)},
                {u"remark"_s, word(u"remark"_s)},   {u"author"_s, word(u"author"_s)},
                {u"round"_s, word(u"round"_s)}};
            for (const FigureColumn& column : sheets.columns)
                words.insert(column.key, SentenceValue::number(sheets.cell(sheet.key, column.key).value,
                                                               cellKey(sheets, sheet, column.key)));
            say(u"appraisal"_s, words);
            FigureTable own = lines;
            std::erase_if(own.rows,
                          [&](const FigureRow& line) { return line.word(u"appraisal"_s) != sheet.key; });
            if (own.rows.empty())
                continue;
            m_blocks.push_back(paperTable(m_teller, own,
                                          {{u"#"_s, {}, 0.6, Align::Center},
                                           {u"criterion"_s, {}, 6.0},
                                           {u"verdict"_s, {}, 2.0, Align::Center},
                                           {u"remark"_s, {}, 4.0}}));
        }
    }

    PaperTeller& m_teller;
};

/// Says the sentences of the project's file.
class ProjectFileTeller : public PaperTeller
{
public:
    ProjectFileTeller(const ReportContext& context, const FigureSet& figures)
        : PaperTeller(context, figures)
    {
        const FigureTable& profile = *figures.table(u"profile"_s);
        for (const QString& key : {u"code"_s, u"title"_s})
            addWord(u"project_"_s + key, profile.row(key)->word(u"value"_s));
    }
};

Expected<Document> projectFileDocument(const ReportContext& context, const FigureSet& figures)
{
    ProjectFileTeller teller(context, figures);
    return teller.document(ProjectFileWriter(teller).write());
}

Expected<void> checkProject(const ReportContext& context, const QString& code)
{
    if (store::findProjectByCode(context.store, code))
        return {};
    return refuse(Finding{u"report.unknown_project"_s, Severity::Error, u"project"_s, code, {}, {}});
}

} // namespace

const ReportDefinition& projectFileReport()
{
    static const ReportDefinition definition{
        u"project-file"_s,  ReportPeriod::None, false, {{u"project"_s, true, checkProject}}, {},
        projectFileFigures, projectFileDocument};
    return definition;
}

} // namespace kc::report
