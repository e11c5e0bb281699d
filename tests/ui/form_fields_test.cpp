// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

#include "common/language.h"
#include "form/date_edit.h"
#include "form/money_edit.h"
#include "form/place_picker.h"
#include "form/search_edit.h"

using namespace kc;
using namespace kc::ui;
using namespace Qt::StringLiterals;

namespace {

/// Types as a Vietnamese input method does: letters that a keyboard event cannot carry arrive as a commit.
void typeByInputMethod(QWidget& field, const QString& text)
{
    QInputMethodEvent preedit(text.left(1), {});
    QCoreApplication::sendEvent(&field, &preedit);
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(&field, &commit);
}

AdminUnit unitOf(const QString& code, UnitLevel level, UnitKind kind, const QString& name,
                 const QString& parent, QDate from, QDate to)
{
    AdminUnit unit;
    unit.id = AdminUnitId::make();
    unit.code = code;
    unit.level = level;
    unit.kind = kind;
    unit.nameVi = name;
    unit.parentCode = parent;
    unit.validity = {from, to};
    return unit;
}

/// Hải Dương merges into Hải Phòng on 01/07/2025; two provinces have a commune.
struct SmallCountry
{
    AdminUnit haiPhong =
        unitOf(u"31"_s, UnitLevel::Province, UnitKind::ThanhPhoTw, u"Hải Phòng"_s, {}, {}, {});
    AdminUnit haiDuong =
        unitOf(u"30"_s, UnitLevel::Province, UnitKind::Tinh, u"Hải Dương"_s, {}, {}, QDate(2025, 6, 30));
    AdminUnit langSon = unitOf(u"20"_s, UnitLevel::Province, UnitKind::Tinh, u"Lạng Sơn"_s, {}, {}, {});
    AdminUnit hongBang = unitOf(u"11311"_s, UnitLevel::Commune, UnitKind::Phuong, u"Hồng Bàng"_s, u"31"_s,
                                QDate(2025, 7, 1), {});
    AdminUnit dongDang =
        unitOf(u"06211"_s, UnitLevel::Commune, UnitKind::Xa, u"Đồng Đăng"_s, u"20"_s, QDate(2025, 7, 1), {});
    PlaceMap map{{haiPhong, haiDuong, langSon, hongBang, dongDang},
                 {{QDate(2025, 7, 1), ChangeKind::Merged, haiDuong.id, haiPhong.id, {}}}};
};

} // namespace

TEST_CASE("Money is grouped while it is typed and keeps the place of the cursor", "[form]")
{
    MoneyEdit field;
    field.show();
    field.setFocus();
    QTest::keyClicks(&field, u"300000000"_s);
    CHECK(field.text() == u"300.000.000"_s);
    REQUIRE(field.value());
    CHECK(field.value()->value() == 300'000'000);
    CHECK(field.echo() == u"= 300 triệu đồng"_s);

    // A digit typed behind the first group lands there and not at the end.
    field.setCursorPosition(3);
    QTest::keyClick(&field, Qt::Key_5);
    CHECK(field.text() == u"3.005.000.000"_s);
    QTest::keyClick(&field, Qt::Key_1);
    CHECK(field.value()->value() == 30'051'000'000);
    QTest::keyClick(&field, Qt::Key_Backspace);
    CHECK(field.value()->value() == 3'005'000'000);
    // Deleting goes over the group mark to the digit.
    field.setCursorPosition(1);
    QTest::keyClick(&field, Qt::Key_Delete);
    CHECK(field.text() == u"305.000.000"_s);
}

TEST_CASE("Money with a unit is written out when the field is left", "[form]")
{
    MoneyEdit field;
    field.show();
    QTest::keyClicks(&field, u"300tr"_s);
    CHECK(field.value() == Dong(300'000'000));
    field.setTypedText({});
    typeByInputMethod(field, u"1,5 tỷ"_s);
    CHECK(field.value() == Dong(1'500'000'000));
    CHECK(field.text() == u"1,5 tỷ"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == u"1.500.000.000"_s);
    CHECK(field.echo() == u"= 1,5 tỷ đồng"_s);
    field.setValue(Dong(1'234'567'891));
    CHECK(field.echo() == u"≈ 1,235 tỷ đồng"_s);
}

TEST_CASE("Money that cannot be read stays as typed and is a problem", "[form]")
{
    MoneyEdit field;
    QSignalSpy changes(&field, &MoneyEdit::valueChanged);
    QTest::keyClicks(&field, u"12x"_s);
    CHECK_FALSE(field.value());
    REQUIRE(field.problem());
    CHECK(field.problem()->code == u"money.unreadable"_s);
    CHECK(field.text() == u"12x"_s);
    QTest::keyClick(&field, Qt::Key_Backspace);
    CHECK(field.isReadable());
    CHECK(field.amount() == Dong(12));
    CHECK(changes.count() == 4); // 1, 12, unreadable, 12

    field.setTypedText(u"-5"_s);
    REQUIRE(field.problem());
    CHECK(field.problem()->code == u"money.is_negative"_s);
    field.setNegativeAllowed(true);
    field.setTypedText(u"-5"_s);
    CHECK(field.amount() == Dong(-5));
}

TEST_CASE("An input method's preedit is not judged", "[form]")
{
    MoneyEdit field;
    field.setValue(Dong(5));
    QInputMethodEvent preedit(u"ty"_s, {});
    QCoreApplication::sendEvent(&field, &preedit);
    CHECK(field.isReadable());
    CHECK(field.amount() == Dong(5));
}

TEST_CASE("A date is typed in any usual form or left empty", "[form]")
{
    DateEdit field;
    field.show();
    QSignalSpy changes(&field, &DateEdit::dateChanged);
    QTest::keyClicks(&field, u"5/1/2026"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.date() == QDate(2026, 1, 5));
    CHECK(field.text() == u"05/01/2026"_s);
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.date() == QDate(2026, 1, 6));
    QTest::keyClick(&field, Qt::Key_PageDown);
    CHECK(field.date() == QDate(2025, 12, 6));

    field.setTypedText(u"20112025"_s);
    CHECK(field.date() == QDate(2025, 11, 20));
    field.setTypedText(u"31/02/2025"_s);
    CHECK_FALSE(field.date().isValid());
    REQUIRE(field.problem());
    CHECK(field.problem()->code == u"date.unreadable"_s);
    CHECK(field.text() == u"31/02/2025"_s);
    const auto before = changes.count();
    field.setTypedText({});
    CHECK(field.isReadable());
    CHECK(changes.count() == before + 1);
}

TEST_CASE("A place is found without marks, within its dates, and by its former name", "[form]")
{
    const SmallCountry country;
    PlacePicker field;
    field.setPlaces(&country.map);
    field.setDate(QDate(2025, 11, 20));
    QSignalSpy edits(&field, &PlacePicker::placeEdited);

    const auto communes = field.search(u"hong bang"_s);
    REQUIRE(communes.size() == 1);
    CHECK(communes[0].title == u"Phường Hồng Bàng"_s);
    CHECK(communes[0].detail == u"Thành phố Hải Phòng"_s);

    const auto former = field.search(u"hai duong"_s);
    REQUIRE(former.size() == 1);
    CHECK(former[0].id == country.haiPhong.id.toText());
    CHECK(former[0].detail.contains(u"Tỉnh Hải Dương"_s));
    CHECK(former[0].detail.contains(u"30/06/2025"_s));

    // Before the merger it is a province of its own, and the wards of 2025 do not exist yet.
    field.setDate(QDate(2024, 5, 1));
    REQUIRE(field.search(u"hai duong"_s).size() == 1);
    CHECK(field.search(u"hai duong"_s)[0].id == country.haiDuong.id.toText());
    CHECK(field.search(u"hong bang"_s).empty());
    CHECK(edits.count() == 0);
}

TEST_CASE("Choosing a commune chooses its province; another province takes the commune away", "[form]")
{
    const SmallCountry country;
    PlacePicker field;
    field.setPlaces(&country.map);
    field.setDate(QDate(2025, 11, 20));
    field.show();
    SearchEdit* line = field.communeEdit();
    line->setFocus();
    typeByInputMethod(*line, u"đồng đăng"_s);
    REQUIRE(line->answers().size() == 1);
    CHECK(field.isUndecided());
    CHECK(field.place().isNull()); // typed, but nothing chosen: not guessed
    line->choose(0);
    CHECK(field.place() == country.dongDang.id);
    CHECK(field.provinceCombo()->currentText() == u"Tỉnh Lạng Sơn"_s);

    const int haiPhong = field.provinceCombo()->findText(u"Thành phố Hải Phòng"_s);
    REQUIRE(haiPhong > 0);
    field.provinceCombo()->setCurrentIndex(haiPhong);
    Q_EMIT field.provinceCombo()->activated(haiPhong);
    CHECK(field.place() == country.haiPhong.id);
    CHECK(line->text().isEmpty());
}

TEST_CASE("The answers of a search are chosen with the keyboard alone", "[form]")
{
    SearchEdit field;
    field.setSource([](const QString& query) {
        return std::vector<Choice>{{u"a"_s, query + u" one"_s, {}}, {u"b"_s, query + u" two"_s, u"detail"_s}};
    });
    QSignalSpy edits(&field, &SearchEdit::idEdited);
    field.show();
    field.activateWindow();
    field.setFocus();
    REQUIRE(QTest::qWaitForWindowExposed(&field));
    QTest::keyClicks(&field, u"x"_s);
    QAbstractItemView* list = field.completer()->popup();
    REQUIRE(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(field.id() == u"b"_s);
    CHECK(field.text() == u"x two"_s);
    CHECK(edits.count() == 1);
    // Typing on takes the choice back.
    QTest::keyClicks(&field, u"y"_s);
    CHECK(field.id().isEmpty());
    CHECK(edits.count() == 2);
}

TEST_CASE("An empty date field has room for its hint", "[form]")
{
    ui::LanguageSwitch languages;
    languages.use(Lang::Vi);
    const ui::DateEdit edit;
    CHECK(edit.minimumSizeHint().width() >=
          edit.fontMetrics().horizontalAdvance(edit.placeholderText()) + 40);
}
