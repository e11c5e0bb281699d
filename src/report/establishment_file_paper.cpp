// SPDX-License-Identifier: GPL-3.0-or-later
// Hồ sơ cơ sở as a paper.
#include "report/establishment_file.h"
#include "store/establishments.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

class EstablishmentFileTeller : public PaperTeller
{
public:
    EstablishmentFileTeller(const ReportContext& context, const FigureSet& figures)
        : PaperTeller(context, figures)
    {
        const FigureTable& profile = *figures.table(u"profile"_s);
        for (const QString& key : {u"name"_s, u"tax_code"_s})
            addWord(u"establishment_"_s + key, profile.row(key)->word(u"value"_s));
    }
};

std::vector<Section> establishmentSections(PaperTeller& teller)
{
    const FigureSet& figures = teller.figures();
    std::vector<Block> blocks{teller.head(u"HS"_s), teller.title(), teller.paragraph(u"intro"_s)};
    const auto heading = [&](const QString& number, const QString& key) {
        blocks.push_back(Heading{1, number, teller.say(key).toUpper(), {}});
    };
    const auto list = [&](const QString& key, const std::vector<PaperColumn>& columns) {
        const FigureTable& from = *figures.table(key);
        if (from.rows.empty()) {
            blocks.push_back(teller.paragraph(u"none"_s));
            return;
        }
        Table table = paperTable(teller, from, columns);
        table.unitLine = teller.say(u"unit.million"_s);
        table.size = 10;
        table.note = teller.say(u"note."_s + key);
        blocks.push_back(std::move(table));
    };
    heading(u"I."_s, u"heading.profile"_s);
    Table profile = paperTable(
        teller, *figures.table(u"profile"_s),
        {{u"@"_s, teller.say(u"col.item"_s), 3.0}, {u"value"_s, teller.say(u"col.content"_s), 7.0}});
    profile.columnLetters.clear();
    blocks.push_back(std::move(profile));
    heading(u"II."_s, u"heading.support"_s);
    blocks.push_back(
        teller.paragraph(teller.has(u"establishment.support"_s) ? u"support"_s : u"support.none"_s));
    list(u"projects"_s, {{u"#"_s, {}, 0.6, Align::Center},
                         {u"@key"_s, teller.say(u"col.project"_s), 1.9},
                         {u"title"_s, {}, 3.6},
                         {u"fund"_s, {}, 1.7},
                         {u"state"_s, {}, 1.6},
                         {u"support"_s, {}, 1.3},
                         {u"counterpart"_s, {}, 1.3},
                         {u"disbursed"_s, {}, 1.3},
                         {u"settled"_s, {}, 1.3}});
    heading(u"III."_s, u"heading.years"_s);
    list(u"years"_s, {{u"@"_s, teller.say(u"col.year"_s), 1.2, Align::Center},
                      {u"workers"_s, {}, 1.6},
                      {u"revenue"_s, {}, 2.0},
                      {u"exports"_s, {}, 2.0},
                      {u"taxes"_s, {}, 2.0},
                      {u"income_per_worker"_s, {}, 2.0}});
    Closing closing = teller.closing();
    closing.recipients.reset();
    blocks.push_back(std::move(closing));
    return {Section{Orientation::Portrait, std::move(blocks), false}};
}

Expected<Document> establishmentFileDocument(const ReportContext& context, const FigureSet& figures)
{
    EstablishmentFileTeller teller(context, figures);
    return teller.document(establishmentSections(teller));
}

Expected<void> checkEstablishment(const ReportContext& context, const QString& taxCode)
{
    if (store::findEstablishmentByTaxCode(context.store, taxCode))
        return {};
    return refuse(
        Finding{u"report.unknown_establishment"_s, Severity::Error, u"establishment"_s, taxCode, {}, {}});
}

} // namespace

const ReportDefinition& establishmentFileReport()
{
    static const ReportDefinition definition{u"establishment-file"_s,
                                             ReportPeriod::None,
                                             false,
                                             {{u"establishment"_s, true, checkEstablishment}},
                                             {},
                                             establishmentFileFigures,
                                             establishmentFileDocument};
    return definition;
}

} // namespace kc::report
