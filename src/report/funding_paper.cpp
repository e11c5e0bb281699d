// SPDX-License-Identifier: GPL-3.0-or-later
// Biểu kinh phí khuyến công as a paper: the form with its head, column letters and "Trong đó" rows.
#include "report/form_paper.h"
#include "report/funding.h"

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Table fundingTable(PaperTeller& teller)
{
    const FigureTable& from = *teller.figures().table(u"funding"_s);
    Table table;
    table.name = from.key;
    table.unitLine = teller.say(u"unit.million"_s);
    table.columns = {{0.75, Align::Center}, {4.7},
                     {1.15, Align::Center}, {1.5, Align::Right},
                     {1.5, Align::Right},   {1.5, Align::Right},
                     {1.5, Align::Right},   {1.5, Align::Right},
                     {1.2, Align::Right}};
    table.head = {
        {{teller.say(u"col.no"_s), 1, 2},
         {teller.say(u"col.item"_s), 1, 2},
         {teller.say(u"col.unit"_s), 1, 2},
         {teller.say(u"col.budget"_s), 3, 1},
         {teller.say(u"col.counterpart"_s), 1, 2},
         {sayOfSpan(teller, u"col.previous"_s), 1, 2},
         {sayOfSpan(teller, u"col.of_previous"_s), 1, 2}},
        {{teller.say(u"col.total"_s)}, {teller.say(u"col.local"_s)}, {teller.say(u"col.national"_s)}}};
    table.columnLetters = {u"A"_s, u"B"_s, u"C"_s, u"1=2+3"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6=1/5"_s};
    static const QMap<QString, QString> steps{{u"allocated"_s, u"I"_s},
                                              {u"approved"_s, u"II"_s},
                                              {u"disbursed"_s, u"III"_s},
                                              {u"settled"_s, u"IV"_s}};
    const QString unit = teller.say(u"unit.million.short"_s);
    for (const FigureRow& row : from.rows) {
        // "approved" is a step, "approved.3" a content, "approved.3.1" and "disbursed.paid" parts of one.
        const bool step = steps.contains(row.key);
        const QString below = row.key.section(u'.', 1);
        const bool content = row.key.startsWith(u"approved."_s) && !below.contains(u'.');
        table.rows.push_back(formRow(teller, from, row, unit,
                                     step      ? FormLevel::Whole
                                     : content ? FormLevel::Part
                                               : FormLevel::OfWhich,
                                     step      ? steps.value(row.key)
                                     : content ? below
                                               : QString()));
    }
    table.note = teller.say(u"table.note"_s);
    return table;
}

Expected<Document> fundingDocument(const ReportContext& context, const FigureSet& figures)
{
    PaperTeller teller(context, figures);
    return teller.document({formSection(teller, Orientation::Portrait, fundingTable(teller))});
}

} // namespace

const ReportDefinition& fundingReport()
{
    static const ReportDefinition definition{u"funding"_s,       ReportPeriod::Any, true,           {},
                                             {u"explanation"_s}, fundingFigures,    fundingDocument};
    return definition;
}

} // namespace kc::report
