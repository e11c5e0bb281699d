// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of follow-up records share: names for readers, undo, drafts, and a record changed meanwhile.
#include "store/programmes.h"
#include "ui/project_desk.h"

#include <QAccessible>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "establishment/establishment_year_form.h"
#include "form/form_problems.h"
#include "form/form_undo.h"
#include "officer/officer_form.h"
#include "period/lock_form.h"
#include "period/reopen_form.h"
#include "programme/programme_form.h"
#include "programme/target_form.h"
#include "result/result_form.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

template <class Widget>
Widget* piece(QWidget& form, const QString& name)
{
    auto* found = form.findChild<Widget*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

QStringList namelessIn(const QWidget& form)
{
    QStringList nameless;
    for (QWidget* widget : form.findChildren<QWidget*>()) {
        // What stands nowhere yet (sentences of problems, lists of answers) is named when it is shown.
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisibleTo(&form) ||
            widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).trimmed().isEmpty())
            nameless << widget->objectName();
    }
    return nameless;
}

QJsonObject officerPayload()
{
    return {{u"office"_s, u"Trung tâm Khuyến công"_s},
            {u"place_code"_s, u"31"_s},
            {u"name"_s, u"Lê Thị Mai"_s},
            {u"full_time"_s, true},
            {u"from"_s, u"2025-08-01"_s}};
}

} // namespace

TEST_CASE("Every follow-up form names its controls and has a title", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.approver);
    std::vector<std::unique_ptr<RecordForm>> forms;
    forms.push_back(std::make_unique<ProgrammeForm>(session, QString(), nullptr));
    forms.push_back(std::make_unique<TargetForm>(session, QString(), QString(), nullptr));
    forms.push_back(std::make_unique<ResultForm>(session, QString(), QString(), nullptr));
    forms.push_back(std::make_unique<OfficerForm>(session, QString(), nullptr));
    forms.push_back(std::make_unique<EstablishmentYearForm>(session, QString(), QString(), nullptr));
    forms.push_back(std::make_unique<LockForm>(session, nullptr));
    forms.push_back(std::make_unique<ReopenForm>(session, QString(), nullptr));
    for (const auto& form : forms) {
        INFO(form->objectName().toStdString());
        CHECK_FALSE(form->windowTitle().isEmpty());
        CHECK(namelessIn(*form).join(u", "_s).toStdString() == "");
        CHECK_FALSE(form->isDirty());
    }
}

TEST_CASE("Undo goes over the whole form, field by field", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    OfficerForm form(session, {}, nullptr);
    form.show();
    auto* name = piece<QLineEdit>(form, u"nameEdit"_s);
    auto* position = piece<QLineEdit>(form, u"positionEdit"_s);
    QTest::keyClicks(name, u"Mai"_s);
    QTest::keyClicks(position, u"Chi"_s);
    CHECK(form.isDirty());
    QTest::keyClick(position, Qt::Key_Z, Qt::ControlModifier);
    CHECK(position->text().isEmpty());
    CHECK(name->text() == u"Mai"_s);
    QTest::keyClick(position, Qt::Key_Z, Qt::ControlModifier);
    CHECK(name->text().isEmpty());
    CHECK_FALSE(form.isDirty());
    form.undo().redo();
    CHECK(name->text() == u"Mai"_s);
}

TEST_CASE("What was typed outlives a crash and is offered again", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    {
        OfficerForm form(session, {}, nullptr);
        form.show();
        CHECK(piece<QFrame>(form, u"draftBar"_s)->isHidden());
        QTest::keyClicks(piece<QLineEdit>(form, u"nameEdit"_s), u"Nguyen Van Hung"_s);
        // No close and no answer: as if the program ended here.
    }
    OfficerForm form(session, {}, nullptr);
    form.show();
    REQUIRE_FALSE(piece<QFrame>(form, u"draftBar"_s)->isHidden());
    CHECK(piece<QLineEdit>(form, u"nameEdit"_s)->text().isEmpty());
    piece<QPushButton>(form, u"restoreDraftButton"_s)->click();
    CHECK(piece<QLineEdit>(form, u"nameEdit"_s)->text().startsWith(u"Nguyen V"_s));
    CHECK(piece<QFrame>(form, u"draftBar"_s)->isHidden());
    // Given up on purpose, it is not offered a third time.
    form.reject();
    OfficerForm again(session, {}, nullptr);
    CHECK(piece<QFrame>(again, u"draftBar"_s)->isHidden());
}

TEST_CASE("A record somebody changed meanwhile is refused in words and what was typed stays",
          "[form][follow_up]")
{
    TestDesk desk;
    const QString id = desk.office.mustRun(u"record_officer"_s, officerPayload(), desk.office.officer);
    Session& session = desk.sit(desk.office.officer);
    OfficerForm form(session, id, nullptr);
    form.show();
    auto* position = piece<QLineEdit>(form, u"positionEdit"_s);
    QTest::keyClicks(position, u"Pho truong phong"_s);
    QJsonObject other = officerPayload();
    other.insert(u"officer"_s, id);
    other.insert(u"revision"_s, 1);
    other.insert(u"position"_s, u"Giám đốc"_s);
    REQUIRE(session.casework().run(u"record_officer"_s, other, desk.office.reviewer));
    form.accept();
    CHECK(form.isVisible());
    CHECK(form.recordId().isEmpty());
    CHECK(hasErrors(form.problems().shown()));
    CHECK(form.problems().shown().front().code == u"store.stale_revision"_s);
    CHECK(position->text() == u"Pho truong phong"_s);
    CHECK(store::findOfficer(session.store(), id)->position == u"Giám đốc"_s);
}

TEST_CASE("An officer of 2024 stands in the Hải Phòng of 2024", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    const auto written = [&](const QString& name, const QString& from) {
        OfficerForm entry(session, {}, nullptr);
        entry.show();
        QTest::keyClicks(piece<QLineEdit>(entry, u"nameEdit"_s), name);
        auto* office = piece<QLineEdit>(entry, u"officeEdit"_s);
        office->clear();
        QTest::keyClicks(office, u"TTKC"_s);
        QTest::keyClicks(piece<QLineEdit>(entry, u"fromEdit"_s), from);
        entry.accept();
        REQUIRE_FALSE(entry.recordId().isEmpty());
        return store::findOfficer(session.store(), entry.recordId())->place;
    };
    const PlaceMap& places = session.rules().places;
    CHECK(written(u"An"_s, u"01/03/2024"_s) ==
          places.unitAt(u"31"_s, QDate(2024, 3, 1), UnitLevel::Province)->id);
    CHECK(written(u"Binh"_s, u"01/08/2025"_s) ==
          places.unitAt(u"31"_s, QDate(2025, 8, 1), UnitLevel::Province)->id);
    CHECK(places.unitAt(u"31"_s, QDate(2024, 3, 1), UnitLevel::Province)->id !=
          places.unitAt(u"31"_s, QDate(2025, 8, 1), UnitLevel::Province)->id);
}

TEST_CASE("A target without a programme says what to do first", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    TargetForm form(session, {}, {}, nullptr);
    CHECK(piece<QLabel>(form, u"introLabel"_s)->text().contains(u"Ctrl+Shift+G"_s));
    form.accept();
    CHECK(form.recordId().isEmpty());
    CHECK_FALSE(form.problems().messageAt(u"programme"_s).isEmpty());
}

TEST_CASE("A follow-up form comes back as large as it was left", "[form][follow_up]")
{
    TestDesk desk;
    Session& session = desk.sit(desk.office.officer);
    QSize first;
    {
        OfficerForm form(session, QString(), nullptr);
        form.show();
        first = form.size();
        form.resize(first + QSize(140, 60));
        form.hide();
    }
    OfficerForm again(session, QString(), nullptr);
    again.show();
    CHECK(again.size() == first + QSize(140, 60));
    // Each act has a size of its own.
    LockForm other(session, nullptr);
    other.show();
    CHECK(other.size() != again.size());
}
