// SPDX-License-Identifier: GPL-3.0-or-later
// A signed report is printed again as it was, whatever changed since; one that was tampered with is refused.
#include "base/texts.h"
#include "report/pages_json.h"
#include "report/sample_document.h"
#include "report/signed_office.h"
#include "store/integrity.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <QFile>

using namespace kc;
using namespace kc::test;
using report::Pages;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString allRuns(const Pages& pages)
{
    QString all;
    for (const report::Page& page : pages.pages) {
        for (const report::Item& item : page.items) {
            if (const auto* run = std::get_if<report::TextRun>(&item))
                all += run->text + u' ';
        }
    }
    return all.simplified();
}

/// Changes what a report is made of: money, results, law and lists, names, the officer's words, the office.
void changeEverything(SignedOffice& office)
{
    office.importRows({{u"movements"_s,
                        {SignedOffice::movement(u"M4"_s, u"approved"_s, 200'000'000, u"M1"_s),
                         SignedOffice::movement(u"M5"_s, u"paid"_s, 10'000'000)}},
                       {u"results"_s, {SignedOffice::result(9)}}});
    office.saveText(u"2025-01-01/2025-11-30"_s, u"causes"_s, u"Nguyên nhân khác hẳn"_s);
    store::RecordWriter writer(*office.store, office.admin, u"edit_reference"_s);
    for (const auto& [table, column] :
         std::vector<std::pair<QString, QString>>{{u"indicator"_s, u"name_vi"_s},
                                                  {u"activity"_s, u"name_vi"_s},
                                                  {u"legal_text"_s, u"title"_s},
                                                  {u"project"_s, u"title"_s},
                                                  {u"office"_s, u"name"_s}}) {
        std::vector<QString> ids;
        store::Query::fromText(*office.store, u"SELECT id FROM "_s + table)->each([&](const store::Row& row) {
            ids.push_back(row.text(u"id"_s));
        });
        for (const QString& id : ids)
            writer.update(table, id, {{column, u"Tên khác"_s}});
    }
    writer.commit();
}

} // namespace

TEST_CASE("Pages are kept to the last digit", "[report][snapshot]")
{
    const Pages pages = report::layOut(report::sampleDocument(60));
    const QByteArray json = report::jsonOf(pages);
    const auto again = report::pagesFromJson(json);
    REQUIRE(again);
    CHECK(report::jsonOf(*again) == json);
    CHECK(report::hashOf(*again) == report::hashOf(pages));
    REQUIRE(again->pages.size() == pages.pages.size());
    CHECK(again->missingGlyphs == pages.missingGlyphs);
    for (std::size_t p = 0; p < pages.pages.size(); ++p) {
        const report::Page& was = pages.pages[p];
        const report::Page& is = again->pages[p];
        CHECK(is.body == was.body);
        CHECK(is.number == was.number);
        CHECK(is.showsNumber == was.showsNumber);
        REQUIRE(is.items.size() == was.items.size());
        bool exact = true;
        for (std::size_t i = 0; i < was.items.size(); ++i) {
            const auto* run = std::get_if<report::TextRun>(&was.items[i]);
            const auto* kept = std::get_if<report::TextRun>(&is.items[i]);
            if (run && kept) // to the last bit, not to the thousandth that hashes look at
                exact = exact && run->at == kept->at && run->width == kept->width &&
                        run->wordSpacing == kept->wordSpacing && run->text == kept->text;
        }
        CHECK(exact);
    }
}

TEST_CASE("What is no kept page is not read as one", "[report][snapshot]")
{
    const QByteArray json = report::jsonOf(report::layOut(report::sampleDocument(60)));
    CHECK_FALSE(report::pagesFromJson({}));
    CHECK_FALSE(report::pagesFromJson("{}"));
    CHECK_FALSE(report::pagesFromJson(json.left(json.size() / 2)));
    QByteArray later = json;
    later.replace("\"version\":1", "\"version\":2");
    CHECK_FALSE(report::pagesFromJson(later));
    for (const char* item : {"[\"t\",1,2,3]", "[\"x\",1,2,3,4]", "[\"l\",1,2,3,4,5,9,0]", "[]"}) {
        QByteArray broken = json;
        const qsizetype at = broken.indexOf("\"items\":[") + 9;
        broken.insert(at, QByteArray(item) + ',');
        INFO(item);
        CHECK_FALSE(report::pagesFromJson(broken));
    }
}

TEST_CASE("A signed report is printed again as it was, whatever has changed since", "[report][snapshot]")
{
    SignedOffice office;
    office.saveText(u"2025-01-01/2025-11-30"_s, u"causes"_s, u"Giá vật tư tăng"_s);
    const report::ReportResult seen = office.build();
    const QByteArray pdfThen = office.pdf(report::layOut(seen.document));
    const QString id = office.sign(SignedOffice::request(), report::seenHash(seen));

    const report::Snapshot fresh = office.open(id);
    CHECK(office.pdf(fresh.pages) == pdfThen);
    const QString jsonPath = office.dir.filePath(u"then.json"_s);
    REQUIRE(report::writeSnapshot(fresh, jsonPath, office.clock.now()));
    const QByteArray jsonThen = bytesOf(jsonPath);

    changeEverything(office);
    office.clock.set(office.clock.now().addYears(5));
    const report::Snapshot snapshot = office.open(id);
    const QString pdfPath = office.dir.filePath(u"again.pdf"_s);
    REQUIRE(report::writeSnapshot(snapshot, pdfPath, FixedClock(QDate(2025, 11, 21)).now()));
    CHECK(bytesOf(pdfPath) == pdfThen);
    REQUIRE(report::writeSnapshot(snapshot, jsonPath, office.clock.now()));
    CHECK(bytesOf(jsonPath) == jsonThen);
    CHECK(allRuns(snapshot.pages).contains(u"Giá vật tư tăng"_s));
    CHECK(snapshot.request.signerTitle == u"Giám đốc"_s);
    CHECK(snapshot.request.params == SignedOffice::request().params);
    CHECK(snapshot.request.recipients == SignedOffice::request().recipients);
    // The same question today gives another paper, or this test would prove nothing.
    CHECK(report::hashOf(report::layOut(office.build().document)) != report::hashOf(snapshot.pages));
}

TEST_CASE("The kept figures say what each value is", "[report][snapshot]")
{
    SignedOffice office;
    const report::Snapshot snapshot = office.open(office.sign());
    QJsonObject approved;
    for (const QJsonValue& value : snapshot.figures.value(u"figures"_s).toArray()) {
        if (value.toObject().value(u"key"_s).toString() == u"budget.approved.total"_s)
            approved = value.toObject();
    }
    CHECK(approved.value(u"value"_s).toInteger() == 650'000'000); // 300 + 200 + 150 million
    CHECK(approved.value(u"unit"_s).toString() == u"đồng"_s);
    CHECK(approved.value(u"kind"_s).toString() == u"money"_s);
    CHECK(approved.value(u"records"_s).toInteger() == 3);
    CHECK_FALSE(approved.value(u"definition"_s).toString().isEmpty());
}

TEST_CASE("Figures or words that changed after they were seen are not signed", "[report][snapshot]")
{
    SignedOffice office;
    const QString seen = report::seenHash(office.build());
    CHECK(report::signingPayload(*office.store, office.work->rules(), SignedOffice::request(), seen));
    const auto refused = [&] {
        const auto payload =
            report::signingPayload(*office.store, office.work->rules(), SignedOffice::request(), seen);
        REQUIRE_FALSE(payload);
        return payload.error().code();
    };
    SECTION("an act that no figure hangs on does not matter")
    {
        office.mustRun(u"save_filter"_s, {{u"register"_s, u"projects"_s}, {u"name"_s, u"x"_s}},
                       office.officer);
        office.sign(SignedOffice::request(), seen);
    }
    SECTION("money")
    {
        office.importRows({{u"movements"_s, {SignedOffice::movement(u"M9"_s, u"paid"_s, 1)}}});
        CHECK(refused() == u"snapshot.not_as_seen"_s);
    }
    SECTION("words")
    {
        office.saveText(u"2025-01-01/2025-11-30"_s, u"causes"_s, u"Khác"_s);
        CHECK(refused() == u"snapshot.not_as_seen"_s);
    }
    SECTION("between building and signing")
    {
        const auto payload =
            report::signingPayload(*office.store, office.work->rules(), SignedOffice::request(), seen);
        REQUIRE(payload);
        office.importRows({{u"movements"_s, {SignedOffice::movement(u"M9"_s, u"paid"_s, 1)}}});
        CHECK(office.mustRefuse(u"sign_report"_s, *payload, office.approver).code() ==
              u"snapshot.store_changed"_s);
    }
}

TEST_CASE("A signed report that was changed outside the program is not printed", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    store::Query::fromText(*office.store, u"UPDATE report_snapshot SET signer = 'Ai đó'"_s)->run();
    const auto snapshot = report::openSnapshot(*office.store, id);
    REQUIRE_FALSE(snapshot);
    CHECK(snapshot.error().code() == u"snapshot.changed"_s);
    CHECK(snapshot.error().findings.front().args.value(u"number"_s) == u"15/BC-SCT"_s);
    CHECK(describe(snapshot.error().findings.front(), Lang::Vi)
              .contains(u"số 15/BC-SCT ngày 21/11/2025 (Báo cáo hội nghị khuyến công hằng năm)"_s));
    CHECK(report::openSnapshot(*office.store, u"x"_s).error().code() == u"snapshot.missing"_s);
}
