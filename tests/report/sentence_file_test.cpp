// SPDX-License-Identifier: GPL-3.0-or-later
// An office says single sentences otherwise without a new program; what it writes wrongly is named by file
// and line.
#include "report/report_text.h"
#include "report/signed_office.h"

#include <QFile>

using namespace kc;
using namespace kc::test;
using report::SentenceBook;

namespace {

/// A folder with the office's own sentences; gone with the test.
class OwnSentences
{
public:
    OwnSentences() { SentenceBook::setFolder(m_folder.path()); }
    ~OwnSentences() { SentenceBook::setFolder({}); }
    OwnSentences(const OwnSentences&) = delete;
    OwnSentences& operator=(const OwnSentences&) = delete;

    void write(const QString& text, const QString& name = u"conference.tsv"_s) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text.toUtf8());
    }

private:
    QTemporaryDir m_folder;
};

QString said(SignedOffice& office)
{
    QString all;
    for (const report::Section& section : office.build().document.sections) {
        for (const report::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
                all += report::plainText(paragraph->runs) + u'\n';
        }
    }
    return all;
}

Finding refused(SignedOffice& office)
{
    const auto built = report::buildReport(*office.store, office.work->rules(), SignedOffice::request());
    REQUIRE_FALSE(built);
    REQUIRE(built.error().findings.size() == 1);
    return built.error().findings.front();
}

} // namespace

TEST_CASE("An office's own sentence is said instead of the shipped one", "[report][text]")
{
    SignedOffice office;
    const QString before = said(office);
    const OwnSentences own;
    CHECK(said(office) == before); // no file
    // With the marks of an editor of another system: BOM, CRLF, decomposed letters.
    own.write(
        QChar(QChar::ByteOrderMark) +
        u"key\tvi\ten\r\n# một câu\r\nclosing\tXin trân tro\u0323ng báo cáo, kinh phí {budget.approved.total:dong}./.\tEnd.\r\n"_s);
    const QString after = said(office);
    CHECK(after.contains(u"Xin trân trọng báo cáo, kinh phí 650.000.000 đồng./."_s));
    CHECK_FALSE(before.contains(u"Xin trân trọng báo cáo, kinh phí"_s));
    CHECK(after.count(u'\n') == before.count(u'\n')); // every other sentence is the shipped one
    own.write(u"key\tvi\ten\n"_s, u"five-year.tsv"_s);
    own.write(u"key\tvi\ten\n"_s);
    CHECK(said(office) == before);
}

TEST_CASE("What an office writes wrongly is refused with file, line and figure", "[report][text]")
{
    SignedOffice office;
    const OwnSentences own;
    SECTION("an unknown figure, also in the other language")
    {
        own.write(u"key\tvi\ten\nclosing\tHết./.\tEnd of {budget.aproved.total}.\n"_s);
        const Finding finding = refused(office);
        CHECK(finding.code == u"report.unknown_figure"_s);
        CHECK(finding.place == u"conference.tsv:2"_s);
        CHECK(finding.args.value(u"figure"_s) == u"budget.aproved.total"_s);
        CHECK(finding.args.value(u"sentence"_s) == u"closing"_s);
    }
    SECTION("a word that only other sentences know")
    {
        own.write(u"key\tvi\ten\n\nclosing\tHết {merged_place_of_nobody}\tEnd\n"_s);
        CHECK(refused(office).place == u"conference.tsv:3"_s);
    }
    SECTION("a form that does not fit the figure")
    {
        own.write(u"key\tvi\ten\nclosing\t{budget.approved.total:percent}\tEnd\n"_s);
        const Finding finding = refused(office);
        CHECK(finding.code == u"report.bad_template"_s);
        CHECK(finding.place == u"conference.tsv:2"_s);
    }
    SECTION("a bracket")
    {
        own.write(u"key\tvi\ten\nintro\tA\tB\nclosing\t{budget\tEnd\n"_s);
        const Finding finding = refused(office);
        CHECK(finding.code == u"report.bad_template"_s);
        CHECK(finding.place == u"conference.tsv:3"_s);
    }
    SECTION("a sentence the report does not say")
    {
        own.write(u"key\tvi\ten\nclosing.typo\tHết\tEnd\n"_s);
        const Finding finding = refused(office);
        CHECK(finding.code == u"report.unknown_sentence"_s);
        CHECK(finding.place == u"conference.tsv:2"_s);
    }
    SECTION("another report's file does not matter")
    {
        own.write(u"key\tvi\ten\nclosing\t{x}\t{x}\n"_s, u"five-year.tsv"_s);
        CHECK_FALSE(said(office).isEmpty());
    }
}
