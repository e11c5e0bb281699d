// SPDX-License-Identifier: GPL-3.0-or-later
// A signed report in other formats: nothing but what is kept, value by value, whatever changed since.
#include "base/csv.h"
#include "base/texts.h"
#include "report/signed_office.h"
#include "report/writer_check.h"
#include "store/query.h"
#include "store/record_writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace kc;
using namespace kc::test;

namespace {

QByteArray keptFile(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray writtenAgain(const SignedOffice& office, const report::Snapshot& snapshot, const QString& name)
{
    const QString path = office.dir.filePath(name);
    REQUIRE(report::writeSnapshot(snapshot, path, FixedClock(QDate(2025, 11, 21)).now()));
    return keptFile(path);
}

/// What is signed later is made of other records, other names and another program's layout of them.
void changeRecordsAndNames(SignedOffice& office)
{
    office.importRows({{u"movements"_s,
                        {SignedOffice::movement(u"M4"_s, u"approved"_s, 200'000'000, u"M1"_s),
                         SignedOffice::movement(u"M5"_s, u"paid"_s, 10'000'000)}}});
    store::RecordWriter writer(*office.store, office.admin, u"edit_reference"_s);
    std::vector<QString> ids;
    store::Query::fromText(*office.store, u"SELECT id FROM indicator"_s)->each([&](const store::Row& row) {
        ids.push_back(row.text(u"id"_s));
    });
    for (const QString& id : ids)
        writer.update(u"indicator"_s, id, {{u"name_vi"_s, u"Tên khác"_s}});
    writer.commit();
    office.clock.set(office.clock.now().addYears(5));
}

/// The kept value as a table of numbers writes it: digits, a point, nothing else.
QString keptPlain(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

/// "36.60" and "36.6" are one number; words stay what they are.
QString sameNumber(QString plain)
{
    static const QRegularExpression decimal(u"^-?[0-9]+[.][0-9]+$"_s);
    if (!decimal.match(plain).hasMatch())
        return plain;
    while (plain.endsWith(u'0'))
        plain.chop(1);
    return plain.endsWith(u'.') ? plain.chopped(1) : plain;
}

/// Every text of every page in the order it is drawn.
QStringList runsOf(const report::Pages& pages)
{
    QStringList runs;
    for (const report::Page& page : pages.pages) {
        for (const report::Item& item : page.items) {
            if (const auto* run = std::get_if<report::TextRun>(&item))
                runs << run->text;
        }
    }
    return runs;
}

} // namespace

TEST_CASE("Every kept figure and cell of a signed report stands in its tables, to the last digit",
          "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    changeRecordsAndNames(office);
    const report::Snapshot snapshot = office.open(id);
    const QByteArray archive = writtenAgain(office, snapshot, u"kept.zip"_s);
    const auto table = [&](const QString& name) {
        const auto records = readCsv(report::packagePart(archive, name + u".csv"_s));
        REQUIRE(records);
        std::vector<QStringList> rows;
        for (const CsvRecord& record : *records)
            rows.push_back(record.cells);
        rows.erase(rows.begin()); // the head
        return rows;
    };

    int cells = 0;
    const QJsonArray figures = snapshot.figures.value(u"figures"_s).toArray();
    const std::vector<QStringList> written = table(u"figures"_s);
    REQUIRE(written.size() == std::size_t(figures.size()));
    for (qsizetype i = 0; i < figures.size(); ++i) {
        const QJsonObject figure = figures.at(i).toObject();
        const QStringList& row = written[std::size_t(i)];
        INFO(figure.value(u"key"_s).toString().toStdString());
        CHECK(row.at(0) == figure.value(u"key"_s).toString());
        CHECK(row.at(2) == sameNumber(keptPlain(figure.value(u"value"_s))));
        ++cells;
    }
    for (const QJsonValue& value : snapshot.figures.value(u"tables"_s).toArray()) {
        const QJsonObject kept = value.toObject();
        const QJsonArray rows = kept.value(u"rows"_s).toArray();
        const QJsonArray columns = kept.value(u"columns"_s).toArray();
        INFO(kept.value(u"key"_s).toString().toStdString());
        const std::vector<QStringList> lines = table(kept.value(u"key"_s).toString());
        REQUIRE(lines.size() == std::size_t(rows.size()));
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QJsonObject content = rows.at(row).toObject();
            for (qsizetype column = 0; column < columns.size(); ++column) {
                const QJsonValue cell =
                    content.value(u"values"_s).toObject().value(columns.at(column).toString());
                INFO(content.value(u"key"_s).toString().toStdString()
                     << "/" << columns.at(column).toString().toStdString());
                CHECK(lines[std::size_t(row)].at(column + 1) == sameNumber(keptPlain(cell)));
                ++cells;
            }
        }
    }
    CHECK(cells > 200);
    // Which paper it is stands with it.
    QStringList said;
    for (const QStringList& row : table(u"signed-report"_s))
        said << row.at(1);
    CHECK(said.contains(u"15/BC-SCT"_s));
    CHECK(said.contains(snapshot.record.seal));
    CHECK(said.contains(snapshot.record.pagesHash));

    // The folder of tables holds the same files.
    REQUIRE(report::writeSnapshot(snapshot, office.dir.filePath(u"kept.csv"_s), office.clock.now()));
    const QDir folder(office.dir.filePath(u"kept.csv"_s));
    for (const QString& name : report::packageNames(archive))
        CHECK(keptFile(folder.filePath(name)) == report::packagePart(archive, name));
}

TEST_CASE("A signed report's other files are the same whatever has changed since", "[report][snapshot]")
{
    SignedOffice office;
    const QString id = office.sign();
    const QStringList names{u"a.html"_s, u"a.xlsx"_s, u"a.zip"_s};
    QMap<QString, QByteArray> then;
    for (const QString& name : names)
        then.insert(name, writtenAgain(office, office.open(id), name));
    changeRecordsAndNames(office);
    for (const QString& name : names) {
        INFO(name.toStdString());
        CHECK(writtenAgain(office, office.open(id), name) == then.value(name));
    }
    // The workbook holds the money as a number: 300 + 200 + 150 million.
    bool found = false;
    for (const QString& part : report::packageNames(then.value(u"a.xlsx"_s))) {
        if (part.startsWith(u"xl/worksheets/"_s))
            found = found || report::packagePart(then.value(u"a.xlsx"_s), part).contains("<v>650000000</v>");
    }
    CHECK(found);
    CHECK_FALSE(then.value(u"a.xlsx"_s).isEmpty());
}

TEST_CASE("A signed report as a web page is its kept pages, drawn text by text", "[report][snapshot]")
{
    SignedOffice office;
    const report::Snapshot snapshot = office.open(office.sign());
    const QByteArray html = writtenAgain(office, snapshot, u"pages.html"_s);
    report::keepWritten(u"signed.html"_s, html);
    QXmlStreamReader xml(html.mid(html.indexOf("<html")));
    QStringList texts;
    QString head;
    int pages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"svg")
            ++pages;
        else if (xml.name() == u"text")
            texts << xml.readElementText();
        else if (xml.name() == u"p" || xml.name() == u"dd")
            head += xml.readElementText() + u'\n';
    }
    INFO(xml.errorString().toStdString());
    CHECK_FALSE(xml.hasError());
    CHECK(pages == int(snapshot.pages.pages.size()));
    CHECK(texts == runsOf(snapshot.pages));
    CHECK(head.contains(u"15/BC-SCT"_s));
    CHECK(head.contains(snapshot.record.seal));
    CHECK_FALSE(html.contains("http://www.w3.org/1999/xlink"));
    CHECK_FALSE(html.contains("src=")); // one file, nothing fetched
}

TEST_CASE("A signed report is not written as a text to be edited, and the refusal says what to do",
          "[report][snapshot]")
{
    SignedOffice office;
    const report::Snapshot snapshot = office.open(office.sign());
    const QString path = office.dir.filePath(u"x.odt"_s);
    const auto odt = report::writeSnapshot(snapshot, path, office.clock.now());
    REQUIRE_FALSE(odt);
    CHECK(odt.error().code() == u"snapshot.not_editable"_s);
    CHECK_FALSE(QFileInfo::exists(path));
    const QString said = describe(odt.error().findings.front(), Lang::Vi);
    CHECK(said.contains(u"15/BC-SCT"_s));
    CHECK(said.contains(u".html"_s));
    CHECK(said.contains(u"lập lại báo cáo"_s));
    const auto other = report::writeSnapshot(snapshot, office.dir.filePath(u"x.doc"_s), office.clock.now());
    REQUIRE_FALSE(other);
    CHECK(other.error().code() == u"snapshot.unknown_format"_s);
}
