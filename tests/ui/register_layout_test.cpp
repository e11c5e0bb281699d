// SPDX-License-Identifier: GPL-3.0-or-later
// What of a register is in view first, and how its main text follows the window.
#include "support/window_fixture.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

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

TEST_CASE("Lists show names first and codes last", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    CHECK(keysInView(test.openList(u"checklists"_s)).first() == u"name_vi"_s);
    CHECK(keysInView(test.openList(u"checklists"_s)).last() == u"code"_s);
    CHECK(keysInView(test.openList(u"eligibility"_s)).first() == u"note_vi"_s);
    CHECK(keysInView(test.openList(u"eligibility"_s)).last() == u"code"_s);
    CHECK(keysInView(test.openList(u"indicators"_s)) == QStringList{u"name_vi"_s, u"unit_vi"_s, u"code"_s});
    CHECK(keysInView(test.openList(u"deadlines"_s)).first() == u"name_vi"_s);
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

TEST_CASE("What a project is decided by is in view in the smallest window, without scrolling", "[window]")
{
    const Lang lang = GENERATE(Lang::Vi, Lang::En);
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.officer, lang);
    test.window->resize(1366, 768);
    ui::RegisterView& view = test.open(u"projects"_s);
    QCoreApplication::processEvents();
    const QHeaderView* header = view.table()->horizontalHeader();
    CHECK(view.table()->horizontalScrollBar()->value() == 0);
    for (const QString& key : {u"code"_s, u"title"_s, u"state"_s, u"asked_support"_s, u"approved_total"_s}) {
        const auto column =
            static_cast<int>(view.registerInfo().column(key) - view.registerInfo().columns.data());
        INFO(key.toStdString());
        CHECK(header->sectionViewportPosition(column) + header->sectionSize(column) <=
              view.table()->viewport()->width());
        // Its head can be read whole.
        CHECK(header->fontMetrics().horizontalAdvance(
                  view.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) <
              header->sectionSize(column));
    }
}
