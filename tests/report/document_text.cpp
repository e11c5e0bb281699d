// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document_text.h"

#include "base/texts.h"
#include "casework/set_up.h"
#include "report/report_text.h"
#include "support/folders.h"

#include <QDir>
#include <QProcess>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace kctest {

ReportResult builtReport(World& world, const ReportRequest& request)
{
    auto built = buildReport(world.store(), world.rules(), request);
    if (!built)
        FAIL(describe(built.error().findings.front(), Lang::En).toStdString());
    return std::move(*built);
}

NewStore::NewStore(const QString& province)
{
    auto made = casework::createStore(m_folder.filePath(u"new.kc"_s), clock, {province, {}, {}, {}, {}, {}});
    REQUIRE(made);
    m_store = std::move(*made);
}

QString wordsOf(const report::Document& document)
{
    QString text;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                text += plainText(paragraph->runs) + u'\n';
            else if (const auto* heading = std::get_if<Heading>(&block))
                text += heading->number + u' ' + heading->text + u'\n';
            else if (const auto* title = std::get_if<TitleBlock>(&block))
                text += title->kind + u'\n' + title->summary + u'\n';
            else if (const auto* chart = std::get_if<Chart>(&block))
                text += chart->title + u'\n';
            else if (const auto* table = std::get_if<Table>(&block)) {
                text += table->caption + u'\n' + table->note + u'\n';
                for (const auto& row : table->rows) {
                    for (const Cell& cell : row.cells)
                        text += cell.text + u'|';
                    text += u'\n';
                }
            }
        }
    }
    return text;
}

QString pdfWords(const QString& path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

QStringList drillsOf(const report::Document& document)
{
    QStringList keys;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                for (const Run& run : paragraph->runs)
                    keys << run.drill;
            } else if (const auto* chart = std::get_if<Chart>(&block)) {
                for (const ChartSeries& series : chart->series) {
                    for (const ChartPoint& point : series.points)
                        keys << point.drill;
                }
            } else if (const auto* table = std::get_if<Table>(&block)) {
                for (const auto& row : table->rows) {
                    for (const Cell& cell : row.cells)
                        keys << cell.drill;
                }
            }
        }
    }
    keys.removeAll(QString());
    return keys;
}

void checkSentences(const QString& report, const FigureSet& figures)
{
    const SentenceBook& book = SentenceBook::of(report);
    CHECK(book.keys().size() > 100);
    for (const QString& key : book.keys()) {
        INFO(key.toStdString());
        QStringList vi = book.placeholders(key, Lang::Vi);
        QStringList en = book.placeholders(key, Lang::En);
        for (const QString& name : vi) {
            INFO(name.toStdString());
            // A dotted name is a figure; a plain one stands in the sentence's own context.
            if (name.contains(u'.'))
                CHECK(figures.find(name) != nullptr);
        }
        for (QStringList* names : {&vi, &en}) {
            names->removeDuplicates();
            names->removeAll(u"organ"_s); // English closes sentences without naming the organ twice
            names->sort();
        }
        CHECK(vi == en);
    }
}

QString reportFolder()
{
    const QString path = buildFolder() + u"/report"_s;
    QDir().mkpath(path);
    return path;
}

} // namespace kctest
