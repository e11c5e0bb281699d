// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/own_texts.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "store/query.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

struct EarlierText
{
    Period period;
    QString block;
    QString body;
};

/// Words of reports that ended before this one, the latest first.
std::vector<EarlierText> earlierTexts(const store::Store& store, const QString& report,
                                      const ReportParams& params)
{
    const int years = params.period.lastYear() - params.period.firstYear() + 1;
    const int oldest = params.period.firstYear() - years;
    std::vector<EarlierText> earlier;
    store::Query query(store, u"figures/report_texts_ever"_s);
    query.bind(u":report"_s, report)
        .bind(u":scope"_s, params.scope.toText())
        .bind(u":lang"_s, langKey(params.lang));
    query.each([&](const store::Row& row) {
        const Period period = periodOfText(row.text(u"period"_s));
        if (period.isValid() && period.to < params.period.to && period.lastYear() >= oldest)
            earlier.push_back({period, row.text(u"block"_s), row.text(u"body"_s).trimmed()});
    });
    // Of two that end on one day the shorter one is nearer to what it tells.
    std::stable_sort(earlier.begin(), earlier.end(), [](const EarlierText& a, const EarlierText& b) {
        return a.period.to != b.period.to ? a.period.to > b.period.to : a.period.from > b.period.from;
    });
    return earlier;
}

} // namespace

Period periodOfText(const QString& text)
{
    if (const std::optional<Period> years = Period::fromText(text))
        return *years;
    return {isoDate(text.section(u'/', 0, 0)), isoDate(text.section(u'/', 1))};
}

std::vector<OwnText> ownTexts(const store::Store& store, const QString& report, const ReportParams& params)
{
    QMap<QString, OwnText> texts;
    store::Query query(store, u"figures/report_texts"_s);
    query.bind(u":report"_s, report)
        .bind(u":scope"_s, params.scope.toText())
        .bind(u":period"_s, params.period.toText())
        .bind(u":lang"_s, langKey(params.lang));
    query.each([&](const store::Row& row) {
        const QString block = row.text(u"block"_s);
        texts.insert(block, {block, row.text(u"body"_s).trimmed(), {}});
    });
    QStringList decided = texts.keys();
    for (const EarlierText& earlier : earlierTexts(store, report, params)) {
        if (decided.contains(earlier.block))
            continue;
        decided << earlier.block;
        if (!earlier.body.isEmpty()) // what was cleared last time is not brought back from further ago
            texts.insert(earlier.block, {earlier.block, earlier.body, earlier.period.toText()});
    }
    return {texts.cbegin(), texts.cend()};
}

std::vector<Block> ownWordsOf(const QMap<QString, QString>& texts, const QMap<QString, QString>& carriedFrom,
                              const QString& block, Lang lang)
{
    std::vector<Block> blocks;
    const QStringList lines = texts.value(block).split(u'\n', Qt::SkipEmptyParts);
    const QString from = carriedFrom.value(block);
    if (!lines.isEmpty() && !from.isEmpty()) {
        Paragraph mark;
        mark.runs.push_back(
            Run{text(u"report.text.carried"_s, lang, {{u"period"_s, periodText(periodOfText(from), lang)}}),
                false, true});
        mark.keepWithNext = true;
        blocks.push_back(std::move(mark));
    }
    for (const QString& line : lines)
        blocks.push_back(Paragraph::plain(line.trimmed()));
    return blocks;
}

} // namespace kc::report
