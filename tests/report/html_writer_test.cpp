// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_writer.h"
#include "report/sample_document.h"
#include "report/writer_check.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

struct HtmlCell
{
    QString text;
    QString value; ///< of <data>
    QString scope;
};

/// Cells of the bodies of the tables one sees, row by row.
std::vector<std::vector<HtmlCell>> bodyCells(const QByteArray& html)
{
    QXmlStreamReader xml(html);
    std::vector<std::vector<HtmlCell>> rows;
    bool body = false;
    bool unseen = false;
    HtmlCell* cell = nullptr;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.name();
        if (xml.isStartElement()) {
            if (name == u"table")
                unseen = xml.attributes().value(u"class"_s) == u"unseen";
            else if (name == u"tbody")
                body = !unseen;
            else if (body && name == u"tr")
                rows.emplace_back();
            else if (body && (name == u"td" || name == u"th"))
                cell = &rows.back().emplace_back(
                    HtmlCell{{}, {}, xml.attributes().value(u"scope"_s).toString()});
            else if (cell != nullptr && name == u"data")
                cell->value = xml.attributes().value(u"value"_s).toString();
        } else if (xml.isEndElement()) {
            if (name == u"tbody")
                body = false;
            else if (name == u"td" || name == u"th")
                cell = nullptr;
        } else if (xml.isCharacters() && cell != nullptr) {
            cell->text += xml.text();
        }
    }
    return rows;
}

} // namespace

TEST_CASE("The HTML is one sound file that needs no other", "[report][html]")
{
    const QByteArray html = htmlOf(sampleDocument(60));
    keepWritten(u"sample.html"_s, html);
    CHECK(xmlFault(html).toStdString().empty());
    CHECK(html == htmlOf(sampleDocument(60)));
    const QString text = QString::fromUtf8(html);
    CHECK(text == text.normalized(QString::NormalizationForm_C));
    CHECK(text.contains(u"<html lang=\"vi\">"_s));
    CHECK(QString::fromUtf8(htmlOf(sampleDocument(1, Lang::En))).contains(u"<html lang=\"en\">"_s));
    CHECK(text.contains(u"DỮ LIỆU MÔ PHỎNG"_s));
    // No address but the name of SVG's vocabulary, no script, no link out of the file.
    CHECK(QString(text).remove(u"http://www.w3.org/2000/svg"_s).indexOf(u"http"_s) < 0);
    CHECK_FALSE(text.contains(u"<script"_s));
    CHECK_FALSE(text.contains(u"src="_s));
    CHECK(text.count(u"<svg "_s) == 5);
}

TEST_CASE("Links of the contents find their headings", "[report][html]")
{
    const QString html = QString::fromUtf8(htmlOf(sampleDocument(2)));
    QXmlStreamReader xml(html);
    QStringList targets;
    QMap<QString, QString> headings;
    QSet<QString> ids;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const QString id = xml.attributes().value(u"id"_s).toString();
        if (!id.isEmpty()) {
            CHECK_FALSE(ids.contains(id));
            ids.insert(id);
        }
        if (xml.name() == u"a") {
            targets += xml.attributes().value(u"href"_s).toString().mid(1);
            targets += xml.readElementText();
        } else if (!id.isEmpty() && QRegularExpression(u"^h\\d$"_s).match(xml.name().toString()).hasMatch()) {
            headings.insert(id, xml.readElementText(QXmlStreamReader::IncludeChildElements));
        }
    }
    REQUIRE(targets.size() == 12); // three parts with two sections below, the annex
    for (qsizetype index = 0; index < targets.size(); index += 2) {
        const QString words = targets[index + 1].section(u' ', -1);
        INFO(targets[index].toStdString() << " -> " << headings.value(targets[index]).toStdString());
        CHECK(headings.value(targets[index]).contains(words, Qt::CaseInsensitive));
    }
}

TEST_CASE("Every cell of a table is found in the HTML with its exact value", "[report][html]")
{
    rc::prop("random tables", [] {
        const Lang lang = *rc::gen::element(Lang::Vi, Lang::En);
        const MoneyTable money = randomMoneyTable(lang);
        const QByteArray html = htmlOf(documentWith({money.table}, lang));
        RC_ASSERT(xmlFault(html).isEmpty());
        const auto rows = bodyCells(html);
        RC_ASSERT(rows.size() == money.table.rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row) {
            RC_ASSERT(rows[row].size() == money.table.columns.size());
            RC_ASSERT(rows[row][1].scope == u"row"_s);
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                const QString& text = money.table.rows[row].cells[column].text;
                RC_ASSERT(rows[row][column].text == text);
                if (column < 2 || !text.contains(QRegularExpression(u"[1-9]"_s)))
                    continue;
                const QStringList parts = rows[row][column].value.split(u'.');
                const auto zeros = qsizetype(QString::number(money.unit).size() - 1);
                const QString digits =
                    parts.first() + (parts.size() > 1 ? parts.last() : QString()).leftJustified(zeros, u'0');
                RC_ASSERT(digits.toLongLong() == money.dong[row][column]);
            }
        }
    });
}

TEST_CASE("Heads of an HTML table say what they head", "[report][html]")
{
    const QString html = QString::fromUtf8(htmlOf(sampleDocument(2)));
    CHECK(html.contains(u"<th scope=\"colgroup\" colspan=\"3\">Kinh phí</th>"_s));
    CHECK(html.contains(u"<th scope=\"col\" rowspan=\"2\">Tên đề án</th>"_s));
    CHECK(html.contains(u"<td class=\"r\">-</td>"_s)); // missing: no value
}

TEST_CASE("Words of a document cannot become markup", "[report][html]")
{
    const QString nasty = u"</p><script>alert(\"1\")</script>\u0000\u000b"_s;
    Chart chart;
    chart.title = nasty;
    chart.categories = {nasty};
    chart.series = {ChartSeries{nasty, {ChartPoint{5, nasty, {}}}}};
    Table table;
    table.caption = nasty;
    table.columns = {{1, Align::Left}};
    table.head = {{{nasty}}};
    table.rows = {Row{RowKind::Normal, {Cell::of(nasty)}}};
    Document document = documentWith({Paragraph::plain(nasty), Heading{1, {}, nasty}, table, chart});
    document.title = document.author = document.marking = nasty;
    const QByteArray html = htmlOf(document);
    CHECK(xmlFault(html).toStdString().empty());
    CHECK_FALSE(html.contains("<script"));
}
