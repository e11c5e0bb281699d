// SPDX-License-Identifier: GPL-3.0-or-later
// The act sign_report: what it refuses, what it stores, and that a signed paper that was tampered with is
// named.
#include "casework/signing_fixture.h"
#include "store/integrity.h"
#include "store/query.h"

using namespace kc;
using namespace kc::test;

namespace {

QString text(const TestOffice& office, const QString& sql)
{
    QString value;
    store::Query::fromText(*office.store, sql)->each([&](const store::Row& row) {
        value = row.all().front().second.toString();
    });
    return value;
}

void change(const TestOffice& office, const QString& sql)
{
    REQUIRE(store::Query::fromText(*office.store, sql)->run() == 1);
}

QString refusalOf(TestOffice& office, const QJsonObject& payload, const Actor& actor)
{
    return office.mustRefuse(u"sign_report"_s, payload, actor).code();
}

} // namespace

TEST_CASE("Signing keeps the paper as it was handed over, sealed", "[casework][signing]")
{
    TestOffice office;
    const QJsonObject content = paperContent(office);
    const QString head = office.store->setting(u"audit_head"_s);
    const QString id = office.mustRun(u"sign_report"_s, signingOf(content), office.approver);

    const auto stored = store::findSnapshot(*office.store, id);
    REQUIRE(stored);
    CHECK(stored->report == u"conference"_s);
    CHECK(stored->scope == u"province:31"_s);
    CHECK(stored->number == u"15/BC-SCT"_s);
    CHECK(stored->date == QDate(2025, 11, 21));
    CHECK(stored->signer == u"Nguyễn Văn Bình"_s);
    CHECK(stored->signedBy == office.approver.user.toText());
    CHECK(stored->signedAt == office.clock.now());
    CHECK(stored->program == QStringLiteral(KC_VERSION));
    CHECK(stored->schemaStep == store::newestSchemaStep());
    CHECK(stored->auditHead == head);
    CHECK(stored->figures.toUtf8() == canonicalJson(content.value(u"figures"_s)));
    CHECK(store::unpackPages(stored->pages) == QByteArray("{\"pages\":[1]}"));
    CHECK(stored->seal.size() == 64);
    CHECK(store::checkStore(*office.store).empty());
    // The trail shows the act without holding pages and figures a second time.
    const QString entry =
        text(office, u"SELECT after FROM audit_entry WHERE table_name = 'report_snapshot'"_s);
    CHECK(entry.contains(u"15/BC-SCT"_s));
    CHECK_FALSE(entry.contains(stored->pages));
    CHECK_FALSE(entry.contains(u"\"value\":7"_s));
}

TEST_CASE("Only who may sign signs, and only for the own province", "[casework][signing]")
{
    TestOffice office;
    const QJsonObject payload = signingOf(paperContent(office));
    for (const Actor* actor :
         {&office.officer, &office.reviewer, &office.accountant, &office.auditor, &office.admin})
        CHECK(refusalOf(office, payload, *actor) == u"act.no_right"_s);
    Actor elsewhere = office.approver;
    elsewhere.placeCode = u"01"_s;
    CHECK(refusalOf(office, payload, elsewhere) == u"act.out_of_scope"_s);
    elsewhere.placeCode = u"31"_s;
    office.mustRun(u"sign_report"_s, payload, elsewhere);
}

TEST_CASE("A paper that is not whole, not the one asked for or not up to date is not signed",
          "[casework][signing]")
{
    TestOffice office;
    const QJsonObject whole = paperContent(office);
    for (const QString& part : whole.keys()) {
        QJsonObject content = whole;
        content.remove(part);
        QJsonObject payload = signingOf(whole);
        payload.insert(u"content"_s, QString::fromUtf8(canonicalJson(content)));
        INFO(part.toStdString());
        const Error error = office.mustRefuse(u"sign_report"_s, payload, office.approver);
        CHECK(error.code() == u"snapshot.bad_content"_s);
        CHECK(error.findings.front().args.value(u"part"_s) == part);
    }
    QJsonObject otherPages = whole;
    otherPages.insert(u"pages"_s, store::packPages("{\"pages\":[2]}"));
    CHECK(refusalOf(office, signingOf(otherPages), office.approver) == u"snapshot.bad_content"_s);
    QJsonObject noPages = whole;
    noPages.insert(u"pages"_s, u"!"_s);
    CHECK(refusalOf(office, signingOf(noPages), office.approver) == u"snapshot.bad_content"_s);
    QJsonObject otherFigures = whole;
    otherFigures.insert(u"figures"_s, QJsonObject{{u"report"_s, u"five-year"_s}});
    CHECK(refusalOf(office, signingOf(otherFigures), office.approver) == u"snapshot.bad_content"_s);

    for (const QString& key : {u"report"_s, u"number"_s, u"signer"_s}) {
        QJsonObject payload = signingOf(whole);
        payload.insert(key, u"other"_s);
        INFO(key.toStdString());
        const Error error = office.mustRefuse(u"sign_report"_s, payload, office.approver);
        CHECK(error.code() == u"snapshot.other_paper"_s);
        CHECK(error.findings.front().place == key);
    }
    QJsonObject otherDay = signingOf(whole);
    otherDay.insert(u"date"_s, u"2025-11-20"_s);
    CHECK(refusalOf(office, otherDay, office.approver) == u"snapshot.other_paper"_s);

    const QJsonObject early = signingOf(whole);
    office.addEstablishment(); // the records are no longer those the paper was made from
    CHECK(refusalOf(office, early, office.approver) == u"snapshot.store_changed"_s);
    CHECK(text(office, u"SELECT count(*) FROM report_snapshot"_s) == u"0"_s);
    office.mustRun(u"sign_report"_s, signingOf(paperContent(office)), office.approver);
}

TEST_CASE("Nobody signs other figures than those that were seen", "[casework][signing]")
{
    TestOffice office;
    const QJsonObject content = paperContent(office);
    QJsonObject seenFigures = content.value(u"figures"_s).toObject();
    const QString seen = store::seenHash(seenFigures, {});
    QJsonObject otherValue = seenFigures;
    otherValue.insert(u"figures"_s, QJsonArray{QJsonObject{{u"key"_s, u"a"_s}, {u"value"_s, 8}}});
    CHECK(store::seenHash(otherValue, {}) != seen);
    CHECK(store::seenHash(seenFigures, QJsonArray{QJsonObject{{u"block"_s, u"causes"_s}}}) != seen);
    // Which state of the store they come from is no part of what one sees.
    seenFigures.insert(u"generated_from"_s, QJsonObject{{u"store_hash"_s, u"y"_s}});
    CHECK(store::seenHash(seenFigures, {}) == seen);

    QJsonObject payload = signingOf(content);
    payload.insert(u"seen"_s, store::seenHash(otherValue, {}));
    CHECK(refusalOf(office, payload, office.approver) == u"snapshot.not_as_seen"_s);
    payload.insert(u"seen"_s, seen);
    office.mustRun(u"sign_report"_s, payload, office.approver);
}

TEST_CASE("A second paper of the same period is signed with a warning, carried words become the report's own",
          "[casework][signing]")
{
    TestOffice office;
    office.mustRun(u"sign_report"_s, signingOf(paperContent(office)), office.approver);
    QJsonObject second = paperContent(office);
    second.insert(u"number"_s, u"16/BC-SCT"_s);
    second.insert(
        u"texts"_s,
        QJsonArray{QJsonObject{{u"block"_s, u"causes"_s},
                               {u"body"_s, u"Thiếu vốn"_s},
                               {u"carried_from"_s, u"2024"_s}},
                   QJsonObject{{u"block"_s, u"good"_s}, {u"body"_s, u"Tốt"_s}, {u"carried_from"_s, u""_s}}});
    const auto outcome = office.work->run(u"sign_report"_s, signingOf(second), office.approver);
    REQUIRE(outcome);
    REQUIRE(outcome->findings.size() == 2);
    CHECK(outcome->findings[0].code == u"snapshot.signed_before"_s);
    CHECK(outcome->findings[0].args.value(u"number"_s) == u"15/BC-SCT"_s);
    CHECK(outcome->findings[1].code == u"snapshot.text_confirmed"_s);
    CHECK(text(office, u"SELECT block || '|' || period || '|' || body FROM report_text"_s) ==
          u"causes|2025|Thiếu vốn"_s);
    CHECK(text(office, u"SELECT count(*) FROM report_text"_s) == u"1"_s);
    CHECK(store::checkStore(*office.store).empty());
}

TEST_CASE("A number is given once a year, but for papers that say why they share it", "[casework][signing]")
{
    TestOffice office;
    office.mustRun(u"sign_report"_s, signingOf(paperContent(office)), office.approver);
    const auto paper = [&](const QString& report, const QString& number, const QString& date) {
        QJsonObject content = paperContent(office);
        content.insert(u"report"_s, report);
        content.insert(u"number"_s, number);
        content.insert(u"date"_s, date);
        QJsonObject figures = content.value(u"figures"_s).toObject();
        figures.insert(u"report"_s, report);
        content.insert(u"figures"_s, figures);
        return signingOf(content);
    };
    // Another report of the same year, however the number is written.
    for (const QString& number : {u"15/BC-SCT"_s, u"15 / bc-sct"_s}) {
        INFO(number.toStdString());
        const Error error = office.mustRefuse(u"sign_report"_s, paper(u"funding"_s, number, u"2025-02-03"_s),
                                              office.approver);
        REQUIRE(error.findings.size() == 1);
        CHECK(error.code() == u"snapshot.number_used"_s);
        CHECK(error.findings.front().place == u"number"_s);
        CHECK(error.findings.front().args.value(u"number"_s) == u"15/BC-SCT"_s);
    }
    CHECK(text(office, u"SELECT count(*) FROM report_snapshot"_s) == u"1"_s);
    // The year before and another number are free.
    office.mustRun(u"sign_report"_s, paper(u"funding"_s, u"15/BC-SCT"_s, u"2024-12-31"_s), office.approver);
    office.mustRun(u"sign_report"_s, paper(u"funding"_s, u"151/BC-SCT"_s, u"2025-02-03"_s), office.approver);
    // An annex shares the number of its report; why stands in the trail.
    QJsonObject annex = paper(u"results"_s, u"15/BC-SCT"_s, u"2025-11-21"_s);
    annex.insert(u"reason"_s, u"Phụ lục của báo cáo"_s);
    const auto outcome = office.work->run(u"sign_report"_s, annex, office.approver);
    REQUIRE(outcome);
    REQUIRE(outcome->findings.size() == 1);
    CHECK(outcome->findings.front().code == u"snapshot.number_shared"_s);
    CHECK(outcome->findings.front().severity == Severity::Warning);
    CHECK(text(office, u"SELECT reason FROM audit_entry WHERE record_id = '%1'"_s.arg(outcome->record)) ==
          u"Phụ lục của báo cáo"_s);
}

TEST_CASE("A signed paper that was changed outside the program is named, whichever column it was",
          "[casework][signing]")
{
    TestOffice office;
    const QString id = office.mustRun(u"sign_report"_s, signingOf(paperContent(office)), office.approver);
    const auto named = [&] {
        const Findings findings = store::checkStore(*office.store);
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.code == u"snapshot.changed"_s && finding.place == u"report_snapshot/"_s + id &&
                   finding.args.value(u"number"_s).endsWith(u"/BC-SCT"_s);
        });
    };
    REQUIRE_FALSE(named());
    const QString otherPages = store::packPages("{\"pages\":[9]}");
    for (const auto& [column, value] :
         std::vector<std::pair<QString, QString>>{{u"report"_s, u"five-year"_s},
                                                  {u"scope"_s, u"national"_s},
                                                  {u"period"_s, u"2024"_s},
                                                  {u"lang"_s, u"en"_s},
                                                  {u"title"_s, u"x"_s},
                                                  {u"parameters"_s, u"{}"_s},
                                                  {u"number"_s, u"99/BC-SCT"_s},
                                                  {u"date"_s, u"2025-11-20"_s},
                                                  {u"signer"_s, u"x"_s},
                                                  {u"figures"_s, u"{}"_s},
                                                  {u"texts"_s, u"[1]"_s},
                                                  {u"pages"_s, otherPages},
                                                  {u"pages_hash"_s, u"x"_s},
                                                  {u"program"_s, u"9.9"_s},
                                                  {u"schema_step"_s, u"1"_s},
                                                  {u"audit_head"_s, u"1 x"_s},
                                                  {u"signed_at"_s, u"2025-01-01T00:00:00.000Z"_s},
                                                  {u"seal"_s, u"x"_s}}) {
        INFO(column.toStdString());
        const QString before = text(office, u"SELECT %1 FROM report_snapshot"_s.arg(column));
        REQUIRE(before != value);
        change(office, u"UPDATE report_snapshot SET %1 = '%2'"_s.arg(column, value));
        CHECK(named());
        change(office, u"UPDATE report_snapshot SET %1 = '%2'"_s.arg(column, before));
    }
    REQUIRE_FALSE(named());

    SECTION("also when the seal was made to fit")
    {
        auto record = store::findSnapshot(*office.store, id);
        record->signer = u"Người khác"_s;
        change(office, u"UPDATE report_snapshot SET signer = '%1', seal = '%2'"_s.arg(
                           record->signer, store::sealOf(*record)));
        CHECK(named());
    }
    SECTION("also when the audit entry was made to fit as well")
    {
        change(office, u"UPDATE report_snapshot SET title = 'x'"_s);
        const auto record = store::findSnapshot(*office.store, id);
        change(office, u"UPDATE report_snapshot SET seal = '%1'"_s.arg(store::sealOf(*record)));
        const QString entry =
            text(office, u"SELECT after FROM audit_entry WHERE table_name = 'report_snapshot'"_s);
        QString forged = entry;
        forged.replace(u"\"title\":\"Báo cáo khuyến công năm 2025\""_s, u"\"title\":\"x\""_s);
        REQUIRE(forged != entry);
        change(office,
               u"UPDATE audit_entry SET after = '%1' WHERE table_name = 'report_snapshot'"_s.arg(forged));
        CHECK(named());
    }
    SECTION("one that was removed is missed")
    {
        change(office, u"DELETE FROM report_snapshot"_s);
        const Findings findings = store::checkStore(*office.store);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().code == u"audit.record_missing"_s);
        CHECK(findings.front().place == u"report_snapshot/"_s + id);
    }
}
