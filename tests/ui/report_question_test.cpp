// SPDX-License-Identifier: GPL-3.0-or-later
// What a report is asked for on the screen: its days, and what it is about, found by name.
#include "base/viet_text.h"
#include "report/option_edit.h"
#include "report/report_definition.h"
#include "report/report_screen.h"
#include "store/establishments.h"
#include "store/projects.h"
#include "ui/project_desk.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTest>

#include "common/language.h"
#include "form/date_edit.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

struct QuestionDesk : TestDesk
{
    QuestionDesk()
    {
        office.allocate(500'000'000);
        project = office.appraisedProject();
        office.mustRun(u"approve"_s, office.approval(project), office.approver);
        session = &sit(office.officer);
        screen = std::make_unique<ReportScreen>(*session);
        screen->resize(1366, 700);
        screen->show();
    }
    template <class Widget>
    Widget& part(const QString& name)
    {
        auto* found = screen->findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return *found;
    }
    void choose(const QString& kind)
    {
        auto& kinds = part<QComboBox>(u"kindCombo"_s);
        kinds.setCurrentIndex(kinds.findData(kind));
        Q_EMIT kinds.activated(kinds.currentIndex());
    }
    bool make()
    {
        QSignalSpy made(screen.get(), &ReportScreen::made);
        screen->make();
        return (!made.isEmpty() || made.wait(60'000)) && screen->output();
    }

    QString project;
    Session* session = nullptr;
    std::unique_ptr<ReportScreen> screen;
};

} // namespace

TEST_CASE("A report that tells of a day is asked for as of today", "[window][reports]")
{
    QuestionDesk desk;
    const QDate today = desk.office.clock.today();
    const QDate monthEnd(2025, 10, 31);
    CHECK(desk.screen->request().params.period.to == monthEnd);
    for (const QString& kind : {u"project-file"_s, u"establishment-file"_s, u"overdue"_s}) {
        INFO(kind.toStdString());
        desk.choose(u"conference"_s);
        desk.part<DateEdit>(u"asAtDateEdit"_s).setDate(QDate(2025, 3, 31)); // of another question
        desk.choose(kind);
        CHECK(desk.screen->request().params.asAt == today);
        CHECK(desk.screen->request().params.period.to == today);
        CHECK(desk.part<DateEdit>(u"asAtDateEdit"_s).isVisible());
        CHECK_FALSE(desk.part<DateEdit>(u"endDateEdit"_s).isVisible());
        desk.part<DateEdit>(u"asAtDateEdit"_s).clear(); // cleared, it is today as well
        CHECK(desk.screen->request().params.asAt == today);
    }
    // The audit report counts single days: this month's exceptions belong to it.
    desk.choose(u"audit"_s);
    CHECK(desk.screen->request().params.period == Period{QDate(2025, 1, 1), today});
    CHECK(desk.part<DateEdit>(u"fromDateEdit"_s).isVisible());
    desk.choose(u"conference"_s);
    CHECK(desk.screen->request().params.period.to == monthEnd);
    // A day somebody chose stays.
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(QDate(2025, 9, 30));
    desk.choose(u"funding"_s);
    CHECK(desk.screen->request().params.period.to == QDate(2025, 9, 30));
}

TEST_CASE("What a report is about is found by its name", "[window][reports]")
{
    QuestionDesk desk;
    const auto pick = [&](const QString& option, const QString& typed) {
        auto& field = desk.part<OptionEdit>(option + u"OptionEdit"_s);
        CHECK(field.isVisible());
        field.clear();
        field.setFocus();
        QTest::keyClicks(&field, typed);
        REQUIRE_FALSE(field.answers().empty());
        field.choose(0);
        return field.text();
    };
    const auto project = store::findProject(desk.session->store(), ProjectId::fromText(desk.project));
    REQUIRE(project);
    desk.choose(u"project-file"_s);
    const QString word = fold(project->title).section(u' ', 0, 2); // typed without marks
    CHECK(pick(u"project"_s, word).contains(project->title));
    CHECK(desk.screen->request().options.value(u"project"_s) == project->code);
    REQUIRE(desk.make());

    desk.choose(u"establishment-file"_s);
    const auto owner = project->beneficiaries.front().establishment;
    const auto establishment = store::findEstablishment(desk.session->store(), owner);
    REQUIRE(establishment);
    CHECK(pick(u"establishment"_s, fold(establishment->name)).contains(establishment->taxCode));
    CHECK(desk.screen->request().options.value(u"establishment"_s) == establishment->taxCode);
    REQUIRE(desk.make());

    desk.choose(u"project-list"_s);
    desk.part<DateEdit>(u"endDateEdit"_s).setDate(desk.office.clock.today());
    const QString number = desk.office.approval(desk.project).value(u"document"_s).toString();
    REQUIRE_FALSE(number.isEmpty());
    pick(u"decision"_s, number.left(3));
    CHECK(desk.screen->request().options.value(u"decision"_s) == number);
    REQUIRE(desk.make());

    // Who knows the code types it; a saved question shows the name again.
    auto& field = desk.part<OptionEdit>(u"projectOptionEdit"_s);
    desk.choose(u"project-file"_s);
    field.clear();
    QTest::keyClicks(&field, project->code);
    CHECK(desk.screen->request().options.value(u"project"_s) == project->code);
    const report::ReportRequest kept = desk.screen->request();
    field.clear();
    desk.screen->setRequest(kept);
    CHECK(field.text().contains(project->title));
    CHECK(desk.screen->request().options.value(u"project"_s) == project->code);
    field.setValue(u"KHONG-CO"_s);
    CHECK(desk.screen->request().options.value(u"project"_s) == u"KHONG-CO"_s);
}

TEST_CASE("The name of every report can be read whole in the smallest window", "[window][reports]")
{
    for (const Lang lang : {Lang::Vi, Lang::En}) {
        LanguageSwitch languages;
        languages.use(lang);
        QuestionDesk desk;
        auto& kinds = desk.part<QComboBox>(u"kindCombo"_s);
        QStyleOptionComboBox option;
        option.initFrom(&kinds);
        const int room =
            kinds.style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &kinds)
                .width();
        for (int kind = 0; kind < kinds.count(); ++kind) {
            INFO(kinds.itemText(kind).toStdString());
            CHECK(kinds.fontMetrics().horizontalAdvance(kinds.itemText(kind)) <= room);
        }
    }
}
