// SPDX-License-Identifier: GPL-3.0-or-later
// Lists speak the language of the window and never show the keys of the program.
#include "support/window_fixture.h"

#include <QRegularExpression>
#include <QTableView>

#include "register/cell_text.h"
#include "register/detail_pane.h"

using namespace kc;
using namespace kc::test;

namespace {

QStringList wordsOf(ui::RegisterView& view, const QString& key)
{
    const store::Register& reg = view.registerInfo();
    const auto at = static_cast<size_t>(reg.column(key) - reg.columns.data());
    QStringList cells;
    for (const auto& row : view.model()->readRows(view.model()->ids()))
        cells << view.model()->cellText().text(reg, row, at, ui::uiLang());
    return cells;
}

} // namespace

TEST_CASE("Acts of roles and deadlines have their words in both languages", "[window]")
{
    const Lang lang = GENERATE(Lang::Vi, Lang::En);
    TestOffice office;
    TestWindow test(office, office.officer, lang);
    for (const QString& list : {u"roles"_s, u"deadlines"_s}) {
        ui::RegisterView& view = test.openList(list);
        const QStringList acts = wordsOf(view, u"act"_s);
        REQUIRE_FALSE(acts.isEmpty());
        for (const QString& act : acts) {
            INFO(act.toStdString());
            CHECK_FALSE(act.contains(u'_'));
        }
    }
}

TEST_CASE("Lists of an English window are in English", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer, Lang::En);
    const QList<QPair<QString, QString>> columns{{u"indicators"_s, u"name_vi"_s},
                                                 {u"indicators"_s, u"unit_vi"_s},
                                                 {u"checklists"_s, u"name_vi"_s},
                                                 {u"deadlines"_s, u"name_vi"_s},
                                                 {u"norms"_s, u"name_vi"_s},
                                                 {u"norms"_s, u"unit"_s},
                                                 {u"eligibility"_s, u"note_vi"_s},
                                                 {u"legal_texts"_s, u"title"_s},
                                                 {u"tax_rates"_s, u"name_vi"_s},
                                                 {u"norms"_s, u"legal_basis"_s},
                                                 {u"norms"_s, u"version"_s},
                                                 {u"sectors"_s, u"legal_basis"_s},
                                                 {u"activities"_s, u"legal_basis"_s},
                                                 {u"procedures"_s, u"legal_basis"_s},
                                                 {u"checklists"_s, u"legal_basis"_s},
                                                 {u"deadlines"_s, u"legal_basis"_s},
                                                 {u"eligibility"_s, u"legal_basis"_s},
                                                 {u"tax_rates"_s, u"legal_basis"_s},
                                                 {u"appraisal_criteria"_s, u"legal_basis"_s},
                                                 {u"admin_units"_s, u"legal_basis"_s}};
    static const QRegularExpression documentNumber(
        u"\\S*/\\S*"_s);                                      // 45/2012/NĐ-CP is its name in every language
    static const QRegularExpression point(u"Article \\S+"_s); // "5.đ" is the letter of a point
    static const QRegularExpression vietnamese(u"[ăđĩũơưạ-ỹ]"_s, QRegularExpression::CaseInsensitiveOption);
    for (const auto& [list, key] : columns) {
        const QStringList cells = wordsOf(test.openList(list), key);
        REQUIRE_FALSE(cells.isEmpty());
        for (const QString& cell : cells) {
            INFO(list.toStdString() << ": " << cell.toStdString());
            CHECK_FALSE(QString(cell)
                            .remove(documentNumber)
                            .remove(point)
                            .remove(u"đồng"_s /* the currency */)
                            .contains(vietnamese));
        }
    }
    CHECK(ui::normUnitText(u"cơ sở"_s, Lang::Vi) == u"cơ sở"_s);
    CHECK(ui::normUnitText(u"cơ sở"_s, Lang::En) == u"establishment"_s);
}

TEST_CASE("An indicator's unit is its own in both languages", "[window]")
{
    // "cơ sở" counts establishments of one indicator and businesses of another.
    TestOffice office;
    QHash<QString, QPair<QString, QString>> units; // by code, from the list as shipped
    for (const Indicator& indicator : office.work->rules().indicators)
        units.insert(indicator.code, {indicator.unitVi, indicator.unitEn});
    const store::Register& reg = *store::findRegister(u"indicators"_s);
    const ui::CellText cells(*office.store);
    const auto at = [&reg](const QString& key) {
        return static_cast<size_t>(reg.column(key) - reg.columns.data());
    };
    const auto rows =
        store::registerRows(*office.store, reg, store::registerIds(*office.store, reg, {}, u"code"_s));
    REQUIRE(rows.size() == static_cast<size_t>(units.size()));
    for (const auto& row : rows) {
        const QString code = row[at(u"code"_s)].toString();
        INFO(code.toStdString());
        CHECK(cells.text(reg, row, at(u"unit_vi"_s), Lang::Vi) == units.value(code).first);
        CHECK(cells.text(reg, row, at(u"unit_vi"_s), Lang::En) == units.value(code).second);
    }
}

TEST_CASE("Numbers stand at the right, percentages too, and what is no number of the law is empty",
          "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    const auto alignmentOf = [](const ui::RegisterView& view, const QString& key) {
        const auto column =
            static_cast<int>(view.registerInfo().column(key) - view.registerInfo().columns.data());
        const auto cell = view.model()->index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        const auto head =
            view.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        CHECK(cell == head);
        return cell & Qt::AlignHorizontal_Mask;
    };
    CHECK(alignmentOf(test.openList(u"norms"_s), u"percent"_s) == Qt::AlignRight);
    CHECK(alignmentOf(test.openList(u"norms"_s), u"name_vi"_s) == Qt::AlignLeft);
    CHECK(alignmentOf(test.openList(u"tax_rates"_s), u"percent"_s) == Qt::AlignRight);
    const QStringList months = wordsOf(test.openList(u"deadlines"_s), u"month"_s);
    CHECK(months.contains(QString())); // every month
    CHECK_FALSE(months.contains(u"0"_s));
    CHECK_FALSE(wordsOf(test.openList(u"deadlines"_s), u"day"_s).contains(u"0"_s));
    CHECK(wordsOf(test.openList(u"appraisal_criteria"_s), u"level"_s).contains(u"Mọi cấp"_s));
    CHECK(wordsOf(test.openList(u"norms"_s), u"version"_s).contains(u"Thông tư 28/2018/TT-BTC"_s));
}

TEST_CASE("The pane of a list shows no keys of the program", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    for (const QString& list : {u"checklists"_s, u"deadlines"_s, u"eligibility"_s, u"indicators"_s,
                                u"tax_rates"_s, u"sectors"_s, u"appraisal_criteria"_s}) {
        INFO(list.toStdString());
        ui::RegisterView& view = test.openList(list);
        const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
        REQUIRE(pane);
        const auto at =
            static_cast<size_t>(view.registerInfo().column(u"code"_s) - view.registerInfo().columns.data());
        const auto rows = view.model()->readRows({view.currentId()});
        REQUIRE(rows.size() == 1);
        CHECK_FALSE(pane->plainText().split(u'\n').contains(rows[0][at].toString()));
        CHECK_FALSE(pane->plainText().contains(u"tiếng Anh"_s));
    }
}

TEST_CASE("The basis of a paper is worded for officers", "[window]")
{
    TestOffice office;
    TestWindow test(office, office.officer);
    for (const QString& basis : wordsOf(test.openList(u"checklists"_s), u"legal_basis"_s)) {
        INFO(basis.toStdString());
        CHECK_FALSE(basis.contains(u"chưa thấy"_s));
        CHECK_FALSE(basis.contains(u"sửa được"_s));
    }
}

TEST_CASE("Places and signed reports are worded for their readers", "[window]")
{
    TestOffice office;
    office.appraisedProject();
    const ui::CellText cells(*office.store);
    const store::Register* projects = store::findRegister(u"projects"_s);
    const store::Register* kept = store::findRegister(u"report_snapshots"_s);
    const auto said = [&](const store::Register* reg, const QString& column, const QString& value,
                          Lang lang) { return cells.text(reg->name, *reg->column(column), value, lang); };
    CHECK(said(projects, u"place_name"_s, u"Đồ Sơn"_s, Lang::Vi) == u"Đồ Sơn"_s);
    CHECK(said(projects, u"place_name"_s, u"Đồ Sơn"_s, Lang::En) == u"Do Son"_s);
    CHECK(said(kept, u"scope"_s, u"province:31"_s, Lang::Vi) == u"Hải Phòng"_s);
    CHECK(said(kept, u"scope"_s, u"province:31"_s, Lang::En) == u"Hai Phong"_s);
    CHECK(said(kept, u"scope"_s, u"national"_s, Lang::Vi) == u"Cả nước"_s);
    CHECK(said(kept, u"scope"_s, u"region:south"_s, Lang::En) == u"Southern region"_s);
    INFO(said(kept, u"period"_s, u"2025-01-01/2025-10-31"_s, Lang::Vi).toStdString());
    CHECK(said(kept, u"period"_s, u"2025-01-01/2025-10-31"_s, Lang::Vi) == u"10 tháng đầu năm 2025"_s);
    CHECK(said(kept, u"period"_s, u"2021-2025"_s, Lang::Vi) == u"Giai đoạn 2021-2025"_s);
}
