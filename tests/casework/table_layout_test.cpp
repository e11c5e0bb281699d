// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "casework/table_layout.h"

#include <QSet>

#include <catch2/catch.hpp>

using namespace Qt::StringLiterals;
using kc::Lang;
using namespace kc::casework;

TEST_CASE("every table and column is found by its key and by both titles", "[casework][layout]")
{
    for (const TableLayout& layout : tableLayouts()) {
        INFO(layout.table.toStdString());
        CHECK(findTableLayout(layout.table) == &layout);
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            CHECK(findTableLayout(tableTitle(layout, lang)) == &layout);
            QSet<QString> titles;
            for (const LayoutColumn& column : layout.columns) {
                const QString title = columnTitle(layout, column, lang);
                INFO(title.toStdString());
                CHECK_FALSE(title.contains(u'⟦'));
                CHECK(layout.columnOfTitle(title) == &column);
                titles.insert(title);
            }
            CHECK(titles.size() == static_cast<qsizetype>(layout.columns.size()));
        }
        for (const LayoutColumn& column : layout.columns) {
            CHECK(layout.columnOfTitle(column.key.toUpper()) == &column);
            if (column.kind == CellKind::Choice)
                CHECK_FALSE(kc::textKeys(column.choices + u'.').isEmpty());
        }
    }
    CHECK(findTableLayout(u"nothing"_s) == nullptr);
}

TEST_CASE("titles are compared without marks, case and joints", "[casework][layout]")
{
    const TableLayout* establishments = findTableLayout(u"co so cong nghiep nong thon"_s);
    REQUIRE(establishments);
    CHECK(establishments->table == u"establishments"_s);
    CHECK(establishments->columnOfTitle(u"MA SO THUE"_s)->key == u"tax_code"_s);
    CHECK(establishments->columnOfTitle(u"tax code"_s)->key == u"tax_code"_s);
    CHECK(establishments->columnOfTitle(u"thuế"_s) == nullptr);
    CHECK(findTableLayout(u"admin_units"_s)->columnOfTitle(u"province_code"_s)->key == u"parent_code"_s);
}
