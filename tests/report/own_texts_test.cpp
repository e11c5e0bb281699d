// SPDX-License-Identifier: GPL-3.0-or-later
// The officer's own words: kept with the report, carried into the next draft, marked there, confirmed by
// signing.
#include "report/own_texts.h"
#include "report/report_text.h"
#include "report/signed_office.h"

#include <algorithm>

using namespace kc;
using namespace kc::test;
using report::OwnText;

namespace {

const QString kPeriod = u"2025-01-01/2025-11-30"_s;

std::optional<OwnText> textOf(SignedOffice& office, const QString& block,
                              const QString& name = u"conference"_s, std::optional<Period> period = {})
{
    report::ReportParams params = SignedOffice::request().params;
    if (period)
        params.period = *period;
    for (const OwnText& text : report::ownTexts(*office.store, name, params)) {
        if (text.block == block)
            return text;
    }
    return std::nullopt;
}

/// Paragraphs of a document, each as its text; the mark of carried words is in italics.
QStringList paragraphs(const report::Document& document, bool italic)
{
    QStringList all;
    for (const report::Section& section : document.sections) {
        for (const report::Block& block : section.blocks) {
            const auto* paragraph = std::get_if<report::Paragraph>(&block);
            if (paragraph && !paragraph->runs.empty() && paragraph->runs.front().italic == italic)
                all << report::plainText(paragraph->runs);
        }
    }
    return all;
}

bool isMarked(const report::Document& document)
{
    const QStringList marks = paragraphs(document, true);
    return std::any_of(marks.begin(), marks.end(),
                       [](const QString& mark) { return mark.contains(u"chưa được xác nhận"_s); });
}

} // namespace

TEST_CASE("Last year's words stand in this year's draft until it has its own", "[report][texts]")
{
    SignedOffice office;
    CHECK_FALSE(textOf(office, u"causes"_s));
    office.saveText(u"2023"_s, u"causes"_s, u"Hai năm trước"_s);
    CHECK_FALSE(textOf(office, u"causes"_s)); // too long ago
    office.saveText(u"2024"_s, u"causes"_s, u"Năm trước"_s);
    CHECK(textOf(office, u"causes"_s) == OwnText{u"causes"_s, u"Năm trước"_s, u"2024"_s});
    // The nine months of this year are nearer than last year.
    office.saveText(u"2025-01-01/2025-09-30"_s, u"causes"_s, u"Chín tháng"_s);
    CHECK(textOf(office, u"causes"_s) == OwnText{u"causes"_s, u"Chín tháng"_s, u"2025-01-01/2025-09-30"_s});
    // What comes later says nothing about this report.
    office.saveText(u"2025"_s, u"causes"_s, u"Cả năm"_s);
    office.saveText(u"2026-01-01/2026-09-30"_s, u"causes"_s, u"Năm sau"_s);
    CHECK(textOf(office, u"causes"_s)->body == u"Chín tháng"_s);
    office.saveText(kPeriod, u"causes"_s, u"Kỳ này"_s);
    CHECK(textOf(office, u"causes"_s) == OwnText{u"causes"_s, u"Kỳ này"_s, {}});
}

TEST_CASE("A block that was cleared stays empty; other reports, scopes and languages give nothing",
          "[report][texts]")
{
    SignedOffice office;
    office.saveText(u"2024"_s, u"causes"_s, u"Năm trước"_s);
    office.saveText(kPeriod, u"causes"_s, u""_s);
    CHECK(textOf(office, u"causes"_s) == OwnText{u"causes"_s, {}, {}});

    office.saveText(u"2024"_s, u"limits"_s, u"Hạn chế"_s, u"five-year"_s);
    CHECK_FALSE(textOf(office, u"limits"_s));
    const auto elsewhere = [&](const QString& scope, const QString& lang) {
        office.mustRun(u"save_report_text"_s,
                       {{u"report"_s, u"conference"_s},
                        {u"scope"_s, scope},
                        {u"period"_s, u"2024"_s},
                        {u"block"_s, u"limits"_s},
                        {u"lang"_s, lang},
                        {u"body"_s, u"Nơi khác"_s}},
                       office.officer);
    };
    elsewhere(u"province:01"_s, u"vi"_s);
    elsewhere(u"province:31"_s, u"en"_s);
    CHECK_FALSE(textOf(office, u"limits"_s));
    // Cleared last year: not brought back from the nine months of last year.
    office.saveText(u"2024-01-01/2024-09-30"_s, u"good"_s, u"Cũ"_s);
    office.saveText(u"2024"_s, u"good"_s, u""_s);
    CHECK_FALSE(textOf(office, u"good"_s));
}

TEST_CASE("A five-year summary takes the words of the five years before", "[report][texts]")
{
    SignedOffice office;
    office.saveText(u"2011-2015"_s, u"causes"_s, u"Xa xưa"_s, u"five-year"_s);
    CHECK_FALSE(textOf(office, u"causes"_s, u"five-year"_s, Period::ofYears(2021, 2025)));
    office.saveText(u"2016-2020"_s, u"causes"_s, u"Giai đoạn trước"_s, u"five-year"_s);
    CHECK(textOf(office, u"causes"_s, u"five-year"_s, Period::ofYears(2021, 2025)) ==
          OwnText{u"causes"_s, u"Giai đoạn trước"_s, u"2016-2020"_s});
}

TEST_CASE("Carried words are printed with a mark; confirming takes it away", "[report][texts]")
{
    SignedOffice office;
    office.saveText(u"2024"_s, u"causes"_s, u"Năm trước"_s);
    const report::ReportResult draft = office.build();
    CHECK(isMarked(draft.document));
    CHECK(paragraphs(draft.document, true).join(u'\n').contains(u"năm 2024"_s));
    CHECK(paragraphs(draft.document, false).contains(u"Năm trước"_s));
    SECTION("by saving the block as it is")
    {
        office.saveText(kPeriod, u"causes"_s, u"Năm trước"_s);
        const report::ReportResult own = office.build();
        CHECK_FALSE(isMarked(own.document));
        CHECK(paragraphs(own.document, false).contains(u"Năm trước"_s));
    }
    SECTION("by signing, which stores them as this report's own")
    {
        const QString id = office.sign(SignedOffice::request(), report::seenHash(draft));
        const report::Snapshot snapshot = office.open(id);
        REQUIRE(snapshot.texts.size() == 1);
        CHECK(snapshot.texts[0] == OwnText{u"causes"_s, u"Năm trước"_s, u"2024"_s});
        CHECK(textOf(office, u"causes"_s) == OwnText{u"causes"_s, u"Năm trước"_s, {}});
        CHECK(report::hashOf(report::layOut(office.build().document)) == report::hashOf(snapshot.pages));
    }
}

TEST_CASE("The five-year summary marks carried words as well", "[report][texts]")
{
    SignedOffice office;
    office.saveText(u"2016-2020"_s, u"causes"_s, u"Giai đoạn trước"_s, u"five-year"_s);
    report::ReportRequest request = SignedOffice::request(u"five-year"_s);
    request.params.period = Period::ofYears(2021, 2025);
    const report::ReportResult draft = office.build(request);
    CHECK(isMarked(draft.document));
    CHECK(paragraphs(draft.document, true).join(u'\n').contains(u"2016-2020"_s));
    request.confirmsTexts = true;
    CHECK_FALSE(isMarked(office.build(request).document));
}

TEST_CASE("Every report that has blocks of own words marks those it carries over", "[report][texts]")
{
    SignedOffice office;
    int reports = 0;
    for (const report::ReportDefinition* definition : report::reportDefinitions()) {
        const bool asksMore = std::any_of(definition->options.begin(), definition->options.end(),
                                          [](const report::ReportOption& option) { return option.required; });
        if (definition->blocks.isEmpty() || asksMore)
            continue;
        ++reports;
        INFO(definition->name.toStdString());
        office.saveText(u"2024"_s, definition->blocks.front(), u"Lời văn năm trước"_s, definition->name);
        report::ReportRequest request = SignedOffice::request(definition->name);
        request.params.period = Period::ofYears(2025, 2025);
        const report::ReportResult draft = office.build(request);
        CHECK(isMarked(draft.document));
        CHECK(paragraphs(draft.document, false).contains(u"Lời văn năm trước"_s));
        request.confirmsTexts = true;
        const report::ReportResult signedAsOwn = office.build(request);
        CHECK_FALSE(isMarked(signedAsOwn.document));
        CHECK(paragraphs(signedAsOwn.document, false).contains(u"Lời văn năm trước"_s));
    }
    CHECK(reports >= 2);
}
