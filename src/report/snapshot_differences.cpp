// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/snapshot_differences.h"

#include "base/number_text.h"
#include "base/texts.h"
#include "report/flat_figures.h"
#include "report/record_differences.h"
#include "store/look_back.h"
#include "store/reference.h"
#include "store/store.h"

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;

struct SnapshotComparison::Private
{
    Private(const store::Store& where, const RuleBook& law, const Snapshot& paper)
        : store(where)
        , rules(law)
        , snapshot(paper)
    {
    }

    void compare();
    Expected<std::vector<RecordList>> recordsOf(const ReportResult& result, const store::Store& where,
                                                const RuleBook& law, const QString& key) const;
    void compareTexts();
    void nameIn(const FlatFigures& names, Lang lang);

    const store::Store& store;
    const RuleBook& rules;
    const Snapshot& snapshot;
    std::unique_ptr<store::LookBack> storeThen;
    RuleBook rulesThen;
    ReportResult today; ///< the question asked of the store as it stands
    ReportResult again; ///< and of the records as they stood
    std::vector<FigureDifference> differences;
};

SnapshotComparison::SnapshotComparison() = default;
SnapshotComparison::~SnapshotComparison() = default;

void SnapshotComparison::Private::compare()
{
    const auto flatten = [](const ReportResult& result) {
        return FlatFigures(snapshotFigures(result.figures, result.document.title));
    };
    const FlatFigures signedThen(snapshot.figures);
    const FlatFigures now = flatten(today);
    const FlatFigures recomputed = flatten(again);
    const auto add = [&](const FlatFigure& figure) {
        const QJsonValue valueThen = signedThen.value(figure.key);
        const QJsonValue valueNow = now.value(figure.key);
        if (valueThen != valueNow)
            differences.push_back({figure.key, figure.label, figure.kind, figure.unit, figure.definition,
                                   valueThen, valueNow, recomputed.value(figure.key)});
    };
    for (const FlatFigure& figure : signedThen.all())
        add(figure);
    for (const FlatFigure& figure : now.all()) { // rows that only today's report has
        if (!signedThen.has(figure.key))
            add(figure);
    }
    compareTexts();
}

void SnapshotComparison::Private::compareTexts()
{
    const auto bodyOf = [](const std::vector<OwnText>& texts, const QString& block) {
        const auto found = std::find_if(texts.begin(), texts.end(),
                                        [&](const OwnText& text) { return text.block == block; });
        return found == texts.end() || found->body.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                             : QJsonValue(found->body);
    };
    QStringList blocks;
    for (const std::vector<OwnText>* texts : {&snapshot.texts, &std::as_const(today).texts}) {
        for (const OwnText& text : *texts) {
            if (!blocks.contains(text.block))
                blocks << text.block;
        }
    }
    for (const QString& block : blocks) {
        const QJsonValue then = bodyOf(snapshot.texts, block);
        const QJsonValue now = bodyOf(today.texts, block);
        const QString label = u"report_block."_s + snapshot.record.report + u'.' + block;
        if (then != now)
            differences.push_back({u"text/"_s + block,
                                   hasText(label) ? text(label, snapshot.request.params.lang) : block,
                                   u"text"_s,
                                   {},
                                   {},
                                   then,
                                   now,
                                   then});
    }
}

void SnapshotComparison::Private::nameIn(const FlatFigures& names, Lang lang)
{
    QHash<QString, const FlatFigure*> byKey;
    for (const FlatFigure& figure : names.all())
        byKey.insert(figure.key, &figure);
    for (FigureDifference& difference : differences) {
        if (const FlatFigure* named = byKey.value(difference.key)) {
            difference.label = named->label;
            difference.unit = named->unit;
            difference.definition = named->definition;
        }
        const QString block = difference.key.section(u'/', 1);
        const QString title = u"report_block."_s + snapshot.record.report + u'.' + block;
        if (difference.kind == "text"_L1 && hasText(title))
            difference.label = text(title, lang);
    }
}

Expected<std::unique_ptr<SnapshotComparison>>
SnapshotComparison::make(const store::Store& store, const RuleBook& rules, const Snapshot& snapshot,
                         const ReportProgress& progress, std::optional<Lang> names)
{
    std::unique_ptr<SnapshotComparison> comparison(new SnapshotComparison);
    comparison->d = std::make_unique<Private>(store, rules, snapshot);
    Private& d = *comparison->d;
    const auto part = [&](int from, int to) -> ReportProgress {
        if (!progress)
            return {};
        return [&progress, from, to](int percent) { return progress(from + (to - from) * percent / 100); };
    };
    ReportRequest request = snapshot.request;
    request.confirmsTexts = true;
    Expected<ReportResult> today = buildReport(store, rules, request, part(0, 40));
    if (!today)
        return tl::unexpected(today.error());
    Expected<std::unique_ptr<store::LookBack>> back = store::LookBack::to(store, snapshot.record.auditSeq());
    if (!back)
        return tl::unexpected(back.error());
    d.storeThen = std::move(*back);
    d.rulesThen = store::loadRuleBook(d.storeThen->store());
    const Expected<ReportResult> again =
        buildReport(d.storeThen->store(), d.rulesThen, request, part(60, 100));
    if (!again)
        return tl::unexpected(again.error());
    d.today = std::move(*today);
    d.again = std::move(*again);
    d.compare();
    if (names && *names != request.params.lang) {
        request.params.lang = *names;
        const Expected<FigureSet> named = buildFigures(store, rules, request);
        if (!named)
            return tl::unexpected(named.error());
        d.nameIn(FlatFigures(snapshotFigures(*named, {})), *names);
    }
    return comparison;
}

Expected<std::vector<RecordList>> SnapshotComparison::Private::recordsOf(const ReportResult& result,
                                                                         const store::Store& where,
                                                                         const RuleBook& law,
                                                                         const QString& key) const
{
    const std::vector<RecordSelection>* selections = selectionsOf(result.figures, key);
    if (!selections)
        return std::vector<RecordList>(); // a row that stands in the other report only
    const ReadingMoment moment(where);
    return listRecords(where, law, *selections);
}

const std::vector<FigureDifference>& SnapshotComparison::differences() const
{
    return d->differences;
}

Expected<std::vector<RecordDifference>> SnapshotComparison::records(const QString& key) const
{
    const auto found =
        std::find_if(d->differences.begin(), d->differences.end(),
                     [&](const FigureDifference& difference) { return difference.key == key; });
    if (found == d->differences.end())
        return refuse(
            Finding{u"report.unknown_key"_s, Severity::Error, u"figure"_s, key, {{u"key"_s, key}}, {}});
    if (found->kind == "text"_L1)
        return std::vector<RecordDifference>();
    const QString behind = FlatFigures::recordsKey(*found, d->snapshot.figures);
    const auto now = d->recordsOf(d->today, d->store, d->rules, behind);
    if (!now)
        return tl::unexpected(now.error());
    const auto then = d->recordsOf(d->again, d->storeThen->store(), d->rulesThen, behind);
    if (!then)
        return tl::unexpected(then.error());
    return recordDifferences({d->storeThen->store(), *then}, {d->store, *now}, d->snapshot.record.auditSeq(),
                             found->kind);
}

Expected<std::vector<FigureDifference>> snapshotDifferences(const store::Store& store, const RuleBook& rules,
                                                            const Snapshot& snapshot,
                                                            const ReportProgress& progress)
{
    const ReportProgress half = [&progress](int percent) { return !progress || progress(percent / 2); };
    const auto comparison = SnapshotComparison::make(store, rules, snapshot, half);
    if (!comparison)
        return tl::unexpected(comparison.error());
    std::vector<FigureDifference> differences = (*comparison)->differences();
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (progress && !progress(50 + static_cast<int>(50 * i / differences.size())))
            return refuse(u"report.cancelled"_s);
        auto records = (*comparison)->records(differences[i].key);
        if (!records)
            return tl::unexpected(records.error());
        differences[i].records = std::move(*records);
    }
    return differences;
}

QString shownValue(const QJsonValue& value, Lang lang)
{
    if (value.isDouble())
        return groupedText(value.toInteger(), lang);
    if (!value.isString())
        return missingText();
    const QString decimal = decimalText(value.toString(), lang);
    return decimal.isEmpty() ? value.toString() : decimal;
}

} // namespace kc::report
