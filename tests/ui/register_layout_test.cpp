// SPDX-License-Identifier: GPL-3.0-or-later
// What of a register is in view first, and how its main text follows the window.
#include "support/window_fixture.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include "lists/lists_page.h"

using namespace kc;
using namespace kc::test;

namespace {

/// Keys of the shown columns from left to right.
QStringList keysInView(const ui::RegisterView& view)
{
    const QHeaderView* header = view.table()->horizontalHeader();
    QStringList keys;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            keys << view.registerInfo().columns[static_cast<size_t>(column)].key;
    }
    return keys;
}

int widthOf(const ui::RegisterView& view, const QString& key)
{
    const store::Register& reg = view.registerInfo();
    return view.table()->horizontalHeader()->sectionSize(
        static_cast<int>(reg.column(key) - reg.columns.data()));
}

} // namespace

TEST_CASE("Lists show names first and keep the program's own keys out of view", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    for (const QString& list :
         {u"checklists"_s, u"eligibility"_s, u"indicators"_s, u"deadlines"_s, u"tax_rates"_s}) {
        INFO(list.toStdString());
        const QStringList keys = keysInView(test.openList(list));
        CHECK(keys.first() == (list == u"eligibility"_s ? u"note_vi"_s : u"name_vi"_s));
        CHECK_FALSE(keys.contains(u"code"_s));
    }
}

TEST_CASE("A list opens with its first column in view, whatever row is chosen", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    test.window->resize(1366, 768);
    for (const QString& name : {u"checklists"_s, u"eligibility"_s, u"norms"_s, u"deadlines"_s}) {
        INFO(name.toStdString());
        ui::RegisterView& view = test.openList(name);
        CHECK(view.table()->currentIndex().row() == 0);
        QTest::keyClick(view.table(), Qt::Key_Down);
        CHECK(view.table()->currentIndex().row() == 1);
        CHECK(view.table()->horizontalScrollBar()->value() == 0);
    }
}

TEST_CASE("The main text of a register follows the width of the window", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.officer);
    test.window->resize(1366, 768);
    ui::RegisterView& view = test.open(u"projects"_s);
    QCoreApplication::processEvents();
    const int narrow = widthOf(view, u"title"_s);
    CHECK(narrow >= 190);
    test.window->resize(1920, 1080);
    REQUIRE(QTest::qWaitFor([&] { return widthOf(view, u"title"_s) >= narrow + 100; }, 5000));

    ui::RegisterView& roles = test.openList(u"roles"_s);
    REQUIRE(QTest::qWaitFor(
        [&] { return roles.table()->horizontalHeader()->length() >= roles.table()->viewport()->width(); },
        5000));
}

TEST_CASE("A width a person chose for the main text stays", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.officer);
    test.window->resize(1366, 768);
    ui::RegisterView& view = test.open(u"projects"_s);
    const store::Register& reg = view.registerInfo();
    view.table()->horizontalHeader()->resizeSection(
        static_cast<int>(reg.column(u"title"_s) - reg.columns.data()), 333);
    test.window->resize(1400, 800);
    QCoreApplication::processEvents();
    CHECK(widthOf(view, u"title"_s) == 333);
}

TEST_CASE("The columns of every register stand in the smallest window, heads and labels whole", "[window]")
{
    const Lang lang = GENERATE(Lang::Vi, Lang::En);
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.admin, lang);
    test.window->resize(1366, 768);
    QStringList all = ui::ListsPage::listNames();
    all << u"projects"_s << u"establishments"_s << u"allocations"_s << u"users"_s << u"audit"_s
        << u"programmes"_s << u"targets"_s << u"results"_s << u"officers"_s << u"establishment_years"_s
        << u"period_locks"_s;
    for (const QString& name : all) {
        INFO(name.toStdString());
        ui::RegisterView& view = test.openList(name);
        const QTableView* table = view.table();
        const QHeaderView* header = table->horizontalHeader();
        CHECK(header->length() <= table->viewport()->width());
        CHECK_FALSE(table->horizontalScrollBar()->isVisible());
        CHECK(keysInView(view).size() >= 2);
        const auto rows = view.model()->readRows(view.model()->ids());
        for (int column = 0; column < header->count(); ++column) {
            if (header->isSectionHidden(column))
                continue;
            const auto at = static_cast<size_t>(column);
            const store::RegisterColumn& info = view.registerInfo().columns[at];
            INFO(info.key.toStdString());
            const QString head = view.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            CHECK(header->fontMetrics().horizontalAdvance(head) + 12 <= header->sectionSize(column));
            if (info.kind == store::ColumnKind::Text || info.kind == store::ColumnKind::Label)
                continue;
            for (const auto& row : rows) {
                const QString cell = view.model()->cellText().text(view.registerInfo(), row, at, lang);
                INFO(cell.toStdString());
                REQUIRE(table->fontMetrics().horizontalAdvance(cell) + 14 <= header->sectionSize(column));
            }
        }
    }
}

TEST_CASE("A wider window brings in more columns and leaves the names ample room", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.officer);
    test.window->resize(1366, 768);
    ui::RegisterView& view = test.open(u"projects"_s);
    QCoreApplication::processEvents();
    const QStringList narrow{u"code"_s, u"title"_s, u"state"_s, u"asked_support"_s, u"approved_total"_s};
    CHECK(keysInView(view) == narrow);
    test.window->resize(1920, 1080);
    REQUIRE(QTest::qWaitFor([&] { return keysInView(view).size() > narrow.size(); }, 5000));
    CHECK(keysInView(view).mid(0, narrow.size()) == narrow);
    CHECK(widthOf(view, u"title"_s) >= 420);
    CHECK_FALSE(view.table()->horizontalScrollBar()->isVisible());
    test.window->resize(1366, 768);
    CHECK(QTest::qWaitFor([&] { return keysInView(view) == narrow; }, 5000));
}

TEST_CASE("Columns a person arranged stay as they are, however wide the window becomes", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.officer);
    test.window->resize(1366, 768);
    ui::RegisterView& view = test.open(u"projects"_s);
    QCoreApplication::processEvents();
    const int state =
        static_cast<int>(view.registerInfo().column(u"state"_s) - view.registerInfo().columns.data());
    view.table()->horizontalHeader()->resizeSection(state, 201);
    const QStringList arranged = keysInView(view);
    test.window->resize(1920, 1080);
    REQUIRE(QTest::qWaitFor([&] { return view.table()->viewport()->width() > 1000; }, 5000));
    CHECK(keysInView(view) == arranged);
    CHECK(widthOf(view, u"state"_s) == 201);
}
