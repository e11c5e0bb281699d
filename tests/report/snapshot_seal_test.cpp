// SPDX-License-Identifier: GPL-3.0-or-later
// Each of the three locks of a signed report alone: its seal, the hash of its pages, its entry in the trail.
#include "report/pages_json.h"
#include "report/signed_office.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/snapshots.h"

using namespace kc;
using namespace kc::test;

namespace {

QString codeOfOpening(const SignedOffice& office, const QString& id)
{
    const auto snapshot = report::openSnapshot(*office.store, id);
    return snapshot ? QString() : snapshot.error().code();
}

/// Changes a signed report by the writer of records, so that the trail knows of the new content.
void rewrite(const SignedOffice& office, const QString& id, const QVariantMap& values)
{
    store::RecordWriter writer(*office.store, office.admin, u"edit_reference"_s);
    writer.update(u"report_snapshot"_s, id, values);
    writer.commit();
}

} // namespace

TEST_CASE("The seal refuses every part of a signed report that was rewritten, although the trail knows of it",
          "[report][snapshot][seal]")
{
    SignedOffice office;
    const QString id = office.sign();
    REQUIRE(codeOfOpening(office, id).isEmpty());
    const store::SnapshotRecord record = *store::findSnapshot(*office.store, id);
    // No figure, word, paper, day, person or program of it may be another one.
    QString figures = record.figures;
    figures.replace(u"350000000"_s, u"360000000"_s);
    REQUIRE(figures != record.figures);
    for (const auto& [column, value] :
         std::vector<std::pair<QString, QString>>{{u"figures"_s, figures},
                                                  {u"texts"_s, u"[ ]"_s},
                                                  {u"scope"_s, u"national"_s},
                                                  {u"period"_s, u"2024"_s},
                                                  {u"lang"_s, u"en"_s},
                                                  {u"title"_s, u"Khác"_s},
                                                  {u"parameters"_s, record.parameters + u' '},
                                                  {u"number"_s, u"16/BC-SCT"_s},
                                                  {u"date"_s, u"2025-11-20"_s},
                                                  {u"signer"_s, u"Ai đó"_s},
                                                  {u"program"_s, u"9.9"_s},
                                                  {u"audit_head"_s, u"1 "_s + QString(64, u'0')},
                                                  {u"signed_at"_s, u"2025-11-20T05:00:00Z"_s},
                                                  {u"seal"_s, QString(64, u'0')}}) {
        INFO(column.toStdString());
        rewrite(office, id, {{column, value}});
        CHECK(codeOfOpening(office, id) == u"snapshot.changed"_s);
        // And back: what was signed opens again.
        rewrite(office, id, {{column, store::valuesOf(record).value(column)}});
        CHECK(codeOfOpening(office, id).isEmpty());
    }
}

TEST_CASE("Other pages under the same seal are not printed", "[report][snapshot][seal]")
{
    SignedOffice office;
    const QString id = office.sign();
    report::Pages other = office.open(id).pages;
    auto& items = other.pages.front().items;
    const auto run = std::find_if(items.begin(), items.end(), [](const report::Item& item) {
        return std::holds_alternative<report::TextRun>(item);
    });
    REQUIRE(run != items.end());
    std::get<report::TextRun>(*run).text += u'.';
    rewrite(office, id, {{u"pages"_s, store::packPages(report::jsonOf(other))}});
    CHECK(codeOfOpening(office, id) == u"snapshot.changed"_s);
}

TEST_CASE("A seal that was made to fit does not help against the trail", "[report][snapshot][seal]")
{
    SignedOffice office;
    const QString id = office.sign();
    store::SnapshotRecord record = *store::findSnapshot(*office.store, id);
    record.signer = u"Ai đó"_s;
    store::Query::fromText(*office.store, u"UPDATE report_snapshot SET signer = 'Ai đó', seal = '%1'"_s.arg(
                                              store::sealOf(record)))
        ->run();
    CHECK(codeOfOpening(office, id) == u"snapshot.changed"_s);
}
