// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_data.h"

#include "casework/sample/sample_table.h"

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

NationTotals loadNationTotals()
{
    const SampleTable table(u"nation_totals"_s);
    NationTotals totals;
    for (size_t row = 0; row < table.size(); ++row) {
        const QString item = table.text(row, u"item"_s);
        const QString part = item.section(u'.', 1);
        bool read = false;
        const qint64 value = table.text(row, u"value"_s).toLongLong(&read);
        if (!read || value <= 0 || table.text(row, u"source"_s).isEmpty())
            badSampleFile(u"nation_totals, "_s + item);
        if (item == u"approved.counterpart")
            totals.counterpart = value;
        else if (item.startsWith(u"approved."))
            totals.approved[part].insert(table.number(row, u"year"_s), value);
        else if (item.startsWith(u"result."))
            totals.results.insert(part, value);
        else if (item == u"officers")
            totals.officers = static_cast<int>(value);
        else if (item == u"officers_per_centre")
            totals.officersPerCentre = static_cast<int>(value);
        else
            badSampleFile(u"nation_totals, "_s + item);
    }
    if (totals.counterpart == 0 || totals.officers == 0 || totals.officersPerCentre == 0)
        badSampleFile(u"nation_totals"_s);
    return totals;
}

/// "115-220": both ends.
void readRange(const QString& text, int& least, int& most)
{
    least = text.section(u'-', 0, 0).toInt();
    most = text.section(u'-', 1).toInt();
}

std::vector<NationWork> loadNationWorks(const QHash<QString, Work>& known)
{
    const SampleTable table(u"nation_works"_s);
    std::vector<NationWork> works;
    for (size_t row = 0; row < table.size(); ++row) {
        NationWork work;
        work.activity = table.text(row, u"activity"_s);
        work.norm = table.text(row, u"norm"_s);
        work.count = table.number(row, u"count"_s);
        work.fills = table.text(row, u"fills"_s);
        work.nationalPercent = table.number(row, u"national"_s);
        work.mixedPercent = table.number(row, u"mixed"_s);
        readRange(table.text(row, u"own"_s), work.ownLeast, work.ownMost);
        readRange(table.text(row, u"support"_s), work.supportLeast, work.supportMost);
        readRange(table.text(row, u"shares"_s), work.sharesLeast, work.sharesMost);
        work.advancePercent = table.number(row, u"advance"_s);
        work.supportedFor = table.text(row, u"supported_for"_s);
        work.yearsKnown = table.text(row, u"years"_s) == u"yes";
        work.indicators = table.text(row, u"indicators"_s).split(u'|', Qt::SkipEmptyParts);
        work.text = known.value(work.activity);
        const auto take = [&](QString& own, const QString& column) {
            if (const QString given = table.text(row, column); !given.isEmpty())
                own = given;
        };
        take(work.text.title, u"title"_s);
        take(work.text.titleGroup, u"title_group"_s);
        take(work.text.necessity, u"necessity"_s);
        take(work.text.goals, u"goals"_s);
        take(work.text.effects, u"effects"_s);
        if ((work.count > 0) == !work.fills.isEmpty() || work.text.title.isEmpty() || work.supportLeast <= 0)
            badSampleFile(u"nation_works, "_s + work.activity);
        works.push_back(std::move(work));
    }
    return works;
}

} // namespace

const QMap<int, qint64>& NationTotals::yearsOf(const QString& source) const
{
    const auto found = approved.constFind(source);
    if (found == approved.constEnd())
        badSampleFile(u"nation_totals, approved."_s + source);
    return *found;
}

NationData NationData::load()
{
    NationData data;
    data.words = SampleData::load();
    data.totals = loadNationTotals();
    data.works = loadNationWorks(data.words.works);
    data.targets = SampleTable(u"nation_targets"_s).rows();
    return data;
}

} // namespace kc::casework::sample
