// SPDX-License-Identifier: GPL-3.0-or-later
// What a signed report would say otherwise today, and through which records.
#include "base/csv.h"
#include "report/signed_office.h"
#include "report/snapshot_differences.h"
#include "store/query.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace kc;
using namespace kc::test;
using report::FigureDifference;
using report::RecordChange;
using report::RecordDifference;

namespace {

std::vector<FigureDifference> compared(SignedOffice& office, const QString& id)
{
    const report::Snapshot snapshot = office.open(id);
    auto differences = report::snapshotDifferences(*office.store, office.work->rules(), snapshot);
    REQUIRE(differences);
    return std::move(*differences);
}

const FigureDifference& at(const std::vector<FigureDifference>& all, const QString& key)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const FigureDifference& d) { return d.key == key; });
    INFO(key.toStdString());
    REQUIRE(found != all.end());
    return *found;
}

bool holds(const std::vector<FigureDifference>& all, const QString& key)
{
    return std::any_of(all.begin(), all.end(), [&](const FigureDifference& d) { return d.key == key; });
}

/// "movements M4 reversal import_data" for each record.
QStringList told(const FigureDifference& difference)
{
    QStringList lines;
    for (const RecordDifference& record : difference.records)
        lines << u"%1 %2 %3 %4"_s.arg(record.registerName, record.label, report::keyOf(record.change),
                                      record.act);
    lines.sort();
    return lines;
}

} // namespace

TEST_CASE("A signed report that nothing happened to differs in nothing", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    office.mustRun(u"save_filter"_s, {{u"register"_s, u"projects"_s}, {u"name"_s, u"x"_s}}, office.officer);
    office.addEstablishment(u"0100109106"_s, u"Gốm Bát Tràng"_s); // in no figure of the report
    CHECK(compared(office, id).empty());
}

TEST_CASE("Differences are named in the language that is asked for", "[report][snapshot]")
{
    SignedOffice office;
    const report::Snapshot snapshot = office.open(office.sign()); // a Vietnamese paper
    office.importRows(
        {{u"movements"_s, {SignedOffice::movement(u"M4"_s, u"approved"_s, 200'000'000, u"M1"_s)}}});
    const auto labels = [&](std::optional<Lang> names) {
        const auto comparison =
            report::SnapshotComparison::make(*office.store, office.work->rules(), snapshot, {}, names);
        REQUIRE(comparison);
        const FigureDifference& approved = at((*comparison)->differences(), u"budget.approved.total"_s);
        return QStringList{approved.label, approved.then.toVariant().toString()};
    };
    report::ReportRequest english = SignedOffice::request();
    english.params.lang = Lang::En;
    const QString name = office.build(english).figures.at(u"budget.approved.total"_s).label;
    const QString own = office.build().figures.at(u"budget.approved.total"_s).label;
    REQUIRE(name != own);
    CHECK(labels(std::nullopt).front() == own);
    CHECK(labels(Lang::Vi).front() == own);
    CHECK(labels(Lang::En) == QStringList{name, labels(Lang::Vi).back()}); // the values stay
}

TEST_CASE("New, reversed and changed records are named behind the figures they move", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    office.clock.set(office.clock.now().addDays(3));
    office.importRows({{u"movements"_s,
                        {SignedOffice::movement(u"M4"_s, u"approved"_s, 200'000'000, u"M1"_s),
                         SignedOffice::movement(u"M5"_s, u"approved"_s, 70'000'000)}},
                       {u"results"_s, {SignedOffice::result(5)}}});
    const auto differences = compared(office, id);

    // 300 + 200 + 150 then; the 200 are taken back and 70 come in.
    const FigureDifference& approved = at(differences, u"budget.approved.total"_s);
    CHECK(approved.then.toInteger() == 650'000'000);
    CHECK(approved.now.toInteger() == 520'000'000);
    CHECK_FALSE(approved.comesFromProgram());
    CHECK(told(approved) ==
          QStringList{u"movements M4 reversal import_data"_s, u"movements M5 added import_data"_s});
    const RecordDifference& record = approved.records.front();
    CHECK(record.reason == u"Nhập bổ sung"_s);
    CHECK(record.actor == u"Người admin"_s);
    CHECK(record.at == office.clock.now());

    // The corrected result is behind the figure and the row of its indicator, and nowhere in the money.
    bool resultSeen = false;
    for (const FigureDifference& difference : differences) {
        for (const RecordDifference& behind : difference.records) {
            if (behind.registerName != u"results"_s)
                continue;
            resultSeen = true;
            CHECK(behind.change == RecordChange::Changed);
            CHECK((difference.key == u"result.machines"_s ||
                   difference.key.startsWith(u"results/machines/"_s)));
            REQUIRE(behind.columns.size() == 1);
            CHECK(behind.columns[0].column == u"actual"_s);
            CHECK(behind.columns[0].then.toInt() == 2);
            CHECK(behind.columns[0].now.toInt() == 5);
        }
    }
    CHECK(resultSeen);
    // What did not change is not told.
    CHECK_FALSE(holds(differences, u"budget.allocated.total"_s));
    CHECK_FALSE(holds(differences, u"budget.paid.total"_s));
}

TEST_CASE("A record that moves out of the scope is told with the act that moved it", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    office.importRows({{u"projects"_s, {SignedOffice::legacyProject(u"01"_s)}}});
    const auto differences = compared(office, id);
    const FigureDifference& approved = at(differences, u"budget.approved.total"_s);
    CHECK(approved.now.toInteger() == 300'000'000);
    CHECK(told(approved) ==
          QStringList{u"movements M1 not_counted import_data"_s, u"movements M2 not_counted import_data"_s});
    const FigureDifference& projects = at(differences, u"projects.count"_s);
    CHECK(told(projects) == QStringList{u"projects HP-2025-91 not_counted import_data"_s});
}

TEST_CASE("Words that were rewritten after signing are a difference", "[report][snapshot]")
{
    SignedOffice office;
    office.saveText(u"2025-01-01/2025-11-30"_s, u"causes"_s, u"Giá vật tư tăng"_s);
    const QString id = office.sign();
    office.saveText(u"2025-01-01/2025-11-30"_s, u"causes"_s, u"Thiếu vốn"_s);
    const auto differences = compared(office, id);
    REQUIRE(differences.size() == 1);
    CHECK(differences[0].key == u"text/causes"_s);
    CHECK(differences[0].then.toString() == u"Giá vật tư tăng"_s);
    CHECK(differences[0].now.toString() == u"Thiếu vốn"_s);
    CHECK_FALSE(differences[0].comesFromProgram());
}

TEST_CASE("A value that no record explains is said to come from the program", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    report::Snapshot snapshot = office.open(id);
    // As if the program of then had counted one more.
    QJsonArray figures = snapshot.figures.value(u"figures"_s).toArray();
    for (qsizetype i = 0; i < figures.size(); ++i) {
        QJsonObject figure = figures.at(i).toObject();
        if (figure.value(u"key"_s).toString() == u"budget.approved.total"_s)
            figure.insert(u"value"_s, 650'000'001);
        figures.replace(i, figure);
    }
    snapshot.figures.insert(u"figures"_s, figures);
    const auto differences = report::snapshotDifferences(*office.store, office.work->rules(), snapshot);
    REQUIRE(differences);
    REQUIRE(differences->size() == 1);
    CHECK(differences->front().comesFromProgram());
    CHECK(differences->front().records.empty());
}

TEST_CASE("Differences are written as JSON and CSV", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    office.importRows(
        {{u"movements"_s, {SignedOffice::movement(u"M4"_s, u"approved"_s, 200'000'000, u"M1"_s)}}});
    const report::Snapshot snapshot = office.open(id);
    const auto differences = report::snapshotDifferences(*office.store, office.work->rules(), snapshot);
    REQUIRE(differences);
    const auto read = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };

    const QString json = office.dir.filePath(u"d.json"_s);
    REQUIRE(report::writeDifferences(snapshot, *differences, json));
    const QJsonObject written = QJsonDocument::fromJson(read(json)).object();
    CHECK(written.value(u"snapshot"_s).toString() == id);
    CHECK(written.value(u"number"_s).toString() == u"15/BC-SCT"_s);
    bool found = false;
    for (const QJsonValue& value : written.value(u"differences"_s).toArray()) {
        const QJsonObject difference = value.toObject();
        if (difference.value(u"key"_s).toString() != u"budget.approved.total"_s)
            continue;
        found = true;
        CHECK(difference.value(u"then"_s).toInteger() == 650'000'000);
        CHECK(difference.value(u"now"_s).toInteger() == 450'000'000);
        const QJsonObject record = difference.value(u"records"_s).toArray().at(0).toObject();
        CHECK(record.value(u"label"_s).toString() == u"M4"_s);
        CHECK(record.value(u"change"_s).toString() == u"reversal"_s);
        CHECK(record.value(u"reason"_s).toString() == u"Nhập bổ sung"_s);
    }
    CHECK(found);

    const QString csv = office.dir.filePath(u"d.csv"_s);
    REQUIRE(report::writeDifferences(snapshot, *differences, csv));
    const auto lines = readCsv(read(csv));
    REQUIRE(lines);
    CHECK(lines->front().cells.first() == u"key"_s);
    CHECK(std::any_of(lines->begin(), lines->end(), [](const CsvRecord& line) {
        return line.cells.value(0) == u"budget.approved.total"_s && line.cells.value(3) == u"650000000"_s &&
               line.cells.value(4) == u"450000000"_s && line.cells.value(5) == u"reversal"_s &&
               line.cells.value(7) == u"M4"_s;
    }));
    CHECK(report::writeDifferences(snapshot, *differences, office.dir.filePath(u"d.pdf"_s)).error().code() ==
          u"snapshot.unknown_difference_format"_s);
}
