// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch.hpp>

#include <vector>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::Lang;
using kc::Severity;

namespace {

struct TextLine
{
    QString file;
    QStringList cells;
};

/// The lines of every text file as they lie in the source tree, read without the program's own reader.
std::vector<TextLine> textLines()
{
    std::vector<TextLine> lines;
    const QDir folder(kctest::sourceFolder() + u"/resources/texts"_s);
    const QStringList names = folder.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n');
        REQUIRE(rows.at(0) == u"key\tvi\ten"_s);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            if (!rows.at(i).isEmpty() && !rows.at(i).startsWith(u'#'))
                lines.push_back({name, rows.at(i).split(u'\t')});
        }
    }
    return lines;
}

QSet<QString> placeholdersOf(const QString& sentence)
{
    static const QRegularExpression braces(u"\\{[^}]*\\}"_s);
    QSet<QString> found;
    auto matches = braces.globalMatch(sentence);
    while (matches.hasNext()) {
        QString placeholder = matches.next().captured();
        found.insert(
            placeholder.replace(u"_en}"_s, u"}"_s)); // lists bring names in both languages: {name}, {name_en}
    }
    return found;
}

std::vector<QString> g_messages;

void keepMessage(QtMsgType, const QMessageLogContext&, const QString& message)
{
    g_messages.push_back(message);
}

} // namespace

TEST_CASE("every text has both languages, equal placeholders, NFC and one place", "[base][texts]")
{
    QSet<QString> keys;
    for (const auto& [file, cells] : textLines()) {
        INFO(file.toStdString() << ": " << cells.join(u" | "_s).toStdString());
        REQUIRE(cells.size() == 3);
        const QString& key = cells.at(0);
        static const QRegularExpression keyForm(u"^[a-z0-9_]+(\\.[A-Za-z0-9_-]+)+$"_s);
        CHECK(keyForm.match(key).hasMatch());
        CHECK_FALSE(keys.contains(key));
        keys.insert(key);
        for (const QString& sentence : {cells.at(1), cells.at(2)}) {
            CHECK_FALSE(sentence.isEmpty());
            CHECK(sentence == sentence.trimmed());
            CHECK(sentence == sentence.normalized(QString::NormalizationForm_C));
        }
        CHECK(placeholdersOf(cells.at(1)) == placeholdersOf(cells.at(2)));
        static const QRegularExpression form(
            u"^\\{[A-Za-z_][A-Za-z0-9_]*(:(dong|number|date|percent|label))?\\}$"_s);
        for (const QString& placeholder : placeholdersOf(cells.at(1))) {
            INFO(placeholder.toStdString());
            CHECK(form.match(placeholder).hasMatch());
        }
        CHECK(kc::hasText(key)); // embedded, and reachable from a program that links the static library
    }
    CHECK(keys.size() == kc::textKeys().size());
    CHECK(keys.size() > 60);
}

TEST_CASE("an argument with an English twin speaks the language of the sentence", "[base][texts]")
{
    const kc::MessageArgs both{{u"name"_s, u"Hợp đồng"_s}, {u"name_en"_s, u"Contract"_s}};
    CHECK(kc::fillText(u"- {name}"_s, Lang::Vi, both) == u"- Hợp đồng"_s);
    CHECK(kc::fillText(u"- {name}"_s, Lang::En, both) == u"- Contract"_s);
    CHECK(kc::fillText(u"- {name}"_s, Lang::En, {{u"name"_s, u"Hợp đồng"_s}}) == u"- Hợp đồng"_s);
}

TEST_CASE("an item of a list is named by its list and number", "[base][texts]")
{
    kc::Finding finding{u"no.such"_s, kc::Severity::Error, u"beneficiaries[1].support"_s, {}, {}, {}};
    CHECK(kc::describe(finding, Lang::Vi).startsWith(u"Đơn vị thụ hưởng 2, Kinh phí hỗ trợ: "_s));
    finding.place = u"beneficiaries[0]"_s;
    CHECK(kc::describe(finding, Lang::En).startsWith(u"Beneficiary 1: "_s));
}

TEST_CASE("a text is taken in the language asked for", "[base][texts]")
{
    CHECK(kc::text(u"role.officer"_s, Lang::Vi) == u"Cán bộ khuyến công"_s);
    CHECK(kc::text(u"role.officer"_s, Lang::En) == u"Officer"_s);
    CHECK(kc::textKeys(u"fund."_s) == QStringList{u"fund.local"_s, u"fund.mixed"_s, u"fund.national"_s});
}

TEST_CASE("placeholders are filled in the form they ask for", "[base][texts]")
{
    const kc::MessageArgs args{{u"amount"_s, u"300000000"_s}, {u"day"_s, u"2026-01-05"_s},
                               {u"p"_s, u"36.6"_s},           {u"state"_s, u"approved"_s},
                               {u"to"_s, u"role.auditor"_s},  {u"who"_s, u"An {p}"_s},
                               {u"n"_s, u"-1436"_s}};
    const auto fill = [&](const char* sentence, Lang lang) {
        return kc::fillText(QString::fromUtf8(sentence), lang, args);
    };
    CHECK(fill("{amount:dong}", Lang::Vi) == u"300.000.000 đồng"_s);
    CHECK(fill("{amount:dong}", Lang::En) == u"300,000,000 đồng"_s);
    CHECK(fill("Ngày {day:date}.", Lang::Vi) == u"Ngày 05/01/2026."_s);
    CHECK(fill("{p:percent}", Lang::Vi) == u"36,6%"_s);
    CHECK(fill("{p:percent}", Lang::En) == u"36.6%"_s);
    CHECK(fill("{n:number}", Lang::Vi) == u"-1.436"_s);
    CHECK(fill("{state:label}", Lang::Vi) == u"Đã phê duyệt"_s);
    CHECK(fill("{to:label}", Lang::En) == u"Auditor"_s);
    CHECK(fill("{who} {who}", Lang::Vi) == u"An {p} An {p}"_s); // what is filled in is not filled again
    CHECK(fill("{who:dong} {who:date} {who:percent}", Lang::Vi) == u"An {p} An {p} An {p}"_s);
    CHECK(fill("{absent} {", Lang::Vi) == u"{absent} {"_s);
}

TEST_CASE("an unknown key shows itself and is logged once", "[base][texts]")
{
    g_messages.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    const QString shown = kc::text(u"nowhere.at_all"_s, Lang::Vi);
    kc::text(u"nowhere.at_all"_s, Lang::En);
    qInstallMessageHandler(before);
    CHECK(shown == u"⟦nowhere.at_all⟧"_s);
    CHECK(g_messages.size() == 1);
    CHECK_FALSE(kc::hasText(u"nowhere.at_all"_s));
}

TEST_CASE("a finding is described in one line with place, value and legal basis", "[base][texts]")
{
    Finding finding{u"money.fraction"_s,    Severity::Error, u"row 3, no_such_field"_s, u"1,5"_s, {},
                    u"NĐ 45/2012, Điều 4"_s};
    CHECK(
        kc::describe(finding, Lang::Vi) ==
        u"dòng 3, no_such_field: Số tiền phải là số nguyên đồng (giá trị: “1,5”; căn cứ: NĐ 45/2012, Điều 4)"_s);
    CHECK(
        kc::describe(finding, Lang::En) ==
        u"row 3, no_such_field: The amount must be a whole number of đồng (value: “1,5”; basis: NĐ 45/2012, Article 4)"_s);
    // The stop comes last, and brackets do not stand in brackets.
    finding = {u"act.missing_key"_s,
               Severity::Error,
               {},
               {},
               {},
               u"Thông tư 28/2018/TT-BTC (sửa đổi bởi Thông tư 64/2024/TT-BTC)"_s};
    CHECK(
        kc::describe(finding, Lang::Vi) ==
        u"Mục bắt buộc chưa được nhập (căn cứ: Thông tư 28/2018/TT-BTC, sửa đổi bởi Thông tư 64/2024/TT-BTC)."_s);
    CHECK(kc::describe(Finding{u"money.too_large"_s, Severity::Error, {}, {}, {}, {}}, Lang::Vi) ==
          u"Số tiền quá lớn"_s);
}

TEST_CASE("places counted in a text are told in the reader's language", "[base][texts]")
{
    const auto told = [](const QString& place, Lang lang) {
        return kc::describe(Finding{u"money.too_large"_s, Severity::Error, place, {}, {}, {}}, lang);
    };
    CHECK(told(u"character 1"_s, Lang::Vi) == u"ký tự thứ 1: Số tiền quá lớn"_s);
    CHECK(told(u"row 2, column 3"_s, Lang::Vi) == u"dòng 2, cột 3: Số tiền quá lớn"_s);
    CHECK(told(u"character 1"_s, Lang::En).startsWith(u"character 1: "_s));
}

TEST_CASE("fields of people and reports have names, the fund its own", "[base][texts]")
{
    for (const QString& key : {u"active"_s, u"roles"_s, u"login"_s, u"password"_s, u"period"_s, u"scope"_s}) {
        INFO(key.toStdString());
        CHECK(kc::hasText(u"field."_s + key));
    }
    CHECK(kc::text(u"field.fund"_s, Lang::Vi) == u"Quỹ"_s);
}

TEST_CASE("the place of a finding is put into the reader's words as far as they exist", "[base][texts]")
{
    REQUIRE(kc::hasText(u"field.support"_s));
    REQUIRE(kc::hasText(u"field.beneficiaries"_s));
    const auto shown = [](const QString& place) {
        const QString line =
            kc::describe(Finding{u"money.too_large"_s, Severity::Error, place, {}, {}, {}}, Lang::En);
        return line.left(line.lastIndexOf(u": "_s));
    };
    const QString support = kc::text(u"field.support"_s, Lang::En);
    const QString beneficiaries = kc::text(u"field.beneficiaries"_s, Lang::En);
    CHECK(shown(u"support"_s) == support);
    CHECK(shown(u"row 12, support"_s) == QString(u"row 12, "_s + support));
    CHECK(shown(u"beneficiaries[2].support"_s) == QString(beneficiaries + u" 3, "_s + support));
    CHECK(shown(u"row 7"_s) == u"row 7"_s);
    CHECK(shown(u"some_table 31-2025-014"_s) == u"some_table 31-2025-014"_s);
    CHECK(shown(u"no_such.field"_s) == u"no_such.field"_s);
}
