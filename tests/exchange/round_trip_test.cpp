// SPDX-License-Identifier: GPL-3.0-or-later
// Export, import into a new store and export again: the same bytes, whatever the store holds.
#include "casework/table_layout.h"
#include "exchange/import_fixture.h"
#include "exchange/random_tables.h"
#include "exchange/table_export.h"
#include "store/integrity.h"

#include <QFile>

#include <rapidcheck/catch.h>

#include <optional>
#include <sstream>

using namespace Qt::StringLiterals;
using kc::Finding;
using kc::casework::tableLayouts;
using kc::exchange::exportFiles;
using kc::exchange::ExportOptions;
using kc::test::ImportFixture;

namespace {

std::string toldBy(const kc::Findings& findings)
{
    QString all;
    for (const Finding& finding : findings)
        all +=
            u"%1 %2 %3 %4\n"_s.arg(finding.code, finding.args.value(u"file"_s), finding.place, finding.value);
    return all.toStdString();
}

std::vector<QByteArray> csvOf(ImportFixture& f)
{
    std::vector<QByteArray> all;
    for (const kc::casework::TableLayout& layout : tableLayouts())
        all.push_back(kc::exchange::exportTable(f.store(), layout));
    return all;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files into a new store; the store's own files again say "unchanged".
void importAll(ImportFixture& f, const QStringList& files)
{
    const auto report = f.import(files);
    if (!report)
        RC_FAIL(toldBy(report.error().findings));
    const QString head = f.store().setting(u"audit_head"_s);
    const auto again = f.import(files);
    if (!again)
        RC_FAIL(toldBy(again.error().findings));
    for (const kc::exchange::ImportedTable& table : again->tables) {
        RC_LOG() << table.file.toStdString() << '\n';
        RC_ASSERT(table.added == 0);
        RC_ASSERT(table.changed == 0);
    }
    RC_ASSERT(f.store().setting(u"audit_head"_s) == head);
}

void checkRoundTrip()
{
    ImportFixture first;
    const auto made = first.casework().run(u"import_data"_s, kc::test::anyTables(), kc::Actor::forSetUp());
    if (!made)
        RC_FAIL(toldBy(made.error().findings));
    const std::vector<QByteArray> wanted = csvOf(first);

    const auto files = exportFiles(first.store(), first.path(u"out"_s));
    RC_ASSERT(files.has_value());
    ImportFixture second;
    importAll(second, *files);
    const std::vector<QByteArray> got = csvOf(second);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        RC_LOG() << tableLayouts()[i].table.toStdString() << '\n'
                 << wanted[i].toStdString() << got[i].toStdString();
        RC_ASSERT(got[i] == wanted[i]);
    }
    RC_ASSERT(kc::store::checkStore(second.store()).empty());

    // The same through a workbook, with the titles people read.
    ExportOptions options;
    options.titles = *rc::gen::element<std::optional<kc::Lang>>(std::nullopt, kc::Lang::Vi, kc::Lang::En);
    RC_ASSERT(exportFiles(first.store(), first.path(u"out.xlsx"_s), options).has_value());
    ImportFixture third;
    importAll(third, {first.path(u"out.xlsx"_s)});
    RC_ASSERT(exportFiles(third.store(), third.path(u"out.xlsx"_s), options).has_value());
    RC_ASSERT(bytesOf(third.path(u"out.xlsx"_s)) == bytesOf(first.path(u"out.xlsx"_s)));
    RC_ASSERT(csvOf(third) == wanted);
}

} // namespace

TEST_CASE("any store goes out and comes in again with the same bytes", "[exchange][export][property]")
{
    // Each case makes three stores; RapidCheck's hundred would be minutes.
    rc::detail::TestParams params = rc::detail::configuration().testParams;
    params.maxSuccess = 8;
    params.disableShrinking = true;
    const auto result =
        rc::detail::checkTestable([] { checkRoundTrip(); }, rc::detail::TestMetadata(), params);
    std::ostringstream told;
    rc::detail::printResultMessage(result, told);
    INFO(told.str());
    CHECK(result.is<rc::detail::SuccessResult>());
}
