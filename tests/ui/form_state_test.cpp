// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

#include <catch2/catch.hpp>

#include "form/date_edit.h"
#include "form/draft_keeper.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/form_undo.h"
#include "form/money_edit.h"

using namespace kc;
using namespace kc::ui;
using namespace Qt::StringLiterals;

namespace {

/// Two tabs with one field of each kind.
struct LittleForm
{
    QWidget window;
    QTabWidget* tabs = new QTabWidget(&window);
    QLineEdit* title = new QLineEdit;
    QSpinBox* year = new QSpinBox;
    QComboBox* fund = new QComboBox;
    MoneyEdit* money = new MoneyEdit;
    DateEdit* date = new DateEdit;
    QPlainTextEdit* goals = new QPlainTextEdit;
    FormBinder binder;

    LittleForm()
    {
        auto* whole = new QVBoxLayout(&window);
        whole->addWidget(tabs);
        auto* first = new QWidget;
        auto* second = new QWidget;
        tabs->addTab(first, u"first"_s);
        tabs->addTab(second, u"second"_s);
        auto* one = new QFormLayout(first);
        one->addRow(u"Title"_s, title);
        one->addRow(u"Year"_s, year);
        one->addRow(u"Fund"_s, fund);
        auto* two = new QFormLayout(second);
        two->addRow(u"Money"_s, money);
        two->addRow(u"Date"_s, date);
        two->addRow(u"Goals"_s, goals);
        year->setRange(2000, 2100);
        fund->addItem(u"L"_s, u"local"_s);
        fund->addItem(u"N"_s, u"national"_s);
        binder.bind(u"title"_s, title);
        binder.bind(u"plan_year"_s, year);
        binder.bind(u"fund"_s, fund);
        binder.bind(u"asked_local"_s, money);
        binder.bind(u"starts_on"_s, date);
        binder.bind(u"goals"_s, goals);
        window.show();
    }
};

} // namespace

TEST_CASE("A form becomes the payload of its act and comes back from it", "[form]")
{
    LittleForm form;
    const QJsonObject values{{u"title"_s, u"Máy sấy"_s},        {u"plan_year"_s, 2026},
                             {u"fund"_s, u"national"_s},        {u"asked_local"_s, 300'000'000},
                             {u"starts_on"_s, u"2026-01-05"_s}, {u"goals"_s, u"Hai\ndòng"_s}};
    form.binder.setValues(values);
    CHECK(form.binder.values() == values);
    CHECK(form.money->text() == u"300.000.000"_s);
    CHECK(form.date->text() == u"05/01/2026"_s);
    CHECK(form.binder.payload() == values);

    // What cannot be read is kept for drafts and not sent.
    form.money->setTypedText(u"3oo triệu"_s);
    CHECK_FALSE(form.binder.payload().contains(u"asked_local"_s));
    const QJsonObject kept = form.binder.values();
    LittleForm again;
    again.binder.setValues(kept);
    CHECK(again.money->text() == u"3oo triệu"_s);
    CHECK_FALSE(again.money->isReadable());
}

TEST_CASE("Undo reaches back over fields and tabs and shows what it undid", "[form]")
{
    LittleForm form;
    FormUndo undo(form.binder, &form.window);
    form.title->setFocus();
    QTest::keyClicks(form.title, u"abc"_s);
    form.tabs->setCurrentIndex(1);
    form.money->setFocus();
    QTest::keyClicks(form.money, u"5000000"_s);
    QTest::keyClick(form.money, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.money->text().isEmpty());
    CHECK(form.title->text() == u"abc"_s);
    // The next step back lies on the other tab, which is turned to.
    QTest::keyClick(form.money, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.title->text().isEmpty());
    CHECK(form.tabs->currentIndex() == 0);
    CHECK_FALSE(undo.undoAction()->isEnabled());
    QTest::keyClick(form.title, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(form.title, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(form.title->text() == u"abc"_s);
    CHECK(form.money->value() == Dong(5'000'000));
    CHECK(form.tabs->currentIndex() == 1);
}

TEST_CASE("A draft survives the form and is forgotten when it is sent", "[form]")
{
    QStandardPaths::setTestModeEnabled(true);
    const FixedClock clock(QDate(2025, 11, 20));
    const QStringList name{u"project"_s, u"form_state_test"_s};
    {
        LittleForm form;
        DraftKeeper keeper(form.binder, clock, name, 3);
        keeper.discard();
        CHECK_FALSE(keeper.kept());
        // Eight changes are written without waiting for a pause.
        QTest::keyClicks(form.title, u"may say "_s);
        REQUIRE(keeper.kept());
        form.money->setTypedText(u"ba trăm"_s);
        REQUIRE(keeper.keep());
        CHECK_FALSE(QFileInfo(keeper.path()).permissions().testFlag(QFileDevice::ReadGroup));
    }
    LittleForm next;
    DraftKeeper keeper(next.binder, clock, name, 3);
    const auto kept = keeper.kept();
    REQUIRE(kept);
    CHECK(kept->revision == 3);
    CHECK(kept->savedAt == clock.now());
    next.binder.setValues(kept->values);
    CHECK(next.title->text() == u"may say "_s);
    CHECK(next.money->text() == u"ba trăm"_s);
    DraftKeeper other(next.binder, clock, {u"project"_s, u"another record"_s}, 0);
    CHECK_FALSE(other.kept());
    keeper.discard();
    CHECK_FALSE(keeper.kept());
}

TEST_CASE("What stands under a field in view is not said again in the summary", "[form]")
{
    QWidget window;
    auto* rows = new QFormLayout(&window);
    auto* name = new QLineEdit;
    auto* code = new QLineEdit;
    rows->addRow(u"Name"_s, name);
    rows->addRow(u"Code"_s, code);
    auto* problems = new FormProblems(&window);
    rows->addRow(problems);
    problems->bind(u"name"_s, name);
    problems->bind(u"code"_s, code);
    const Findings findings{{u"money.fraction"_s, Severity::Error, u"name"_s, {}, {}, {}},
                            {u"money.unreadable"_s, Severity::Error, u"nowhere"_s, {}, {}, {}}};
    const auto lines = [problems] { return problems->findChildren<QLabel*>(u"problemLineLabel"_s).size(); };
    problems->setFindings(findings);
    CHECK(problems->messageAt(u"name"_s) == u"Số tiền phải là số nguyên đồng"_s);
    CHECK(lines() == 1); // the one without a field
    CHECK(problems->findChild<QLabel*>(u"problemsHeadLabel"_s)->text().startsWith(u"2 "_s));
    problems->setFindings({findings.front()});
    CHECK(lines() == 0);
    CHECK_FALSE(problems->isHidden());
    // Its field is put away: then the summary has to say it.
    name->parentWidget()->hide();
    problems->setFindings({findings.front()});
    CHECK(lines() == 1);
}

TEST_CASE("Findings stand beside their fields, in a summary, and on the tab", "[form]")
{
    LittleForm form;
    auto* problems = new FormProblems(&form.window);
    form.window.layout()->addWidget(problems);
    problems->setTabs(form.tabs);
    problems->bind(u"title"_s, form.title);
    problems->bind(u"asked_local"_s, form.money);
    problems->bind(u"beneficiaries"_s, form.goals);
    problems->setFindings(
        {{u"money.fraction"_s, Severity::Warning, u"asked_local"_s, {}, {}, {}},
         {u"money.unreadable"_s, Severity::Error, u"beneficiaries[2].support"_s, {}, {}, {}},
         {u"money.too_large"_s, Severity::Note, u"title"_s, {}, {}, {}}});
    CHECK(problems->messageAt(u"asked_local"_s) == u"Số tiền phải là số nguyên đồng"_s);
    CHECK(problems->messageAt(u"beneficiaries"_s) == u"Không đọc được số tiền"_s);
    CHECK(problems->messageAt(u"title"_s) == u"Số tiền quá lớn"_s);
    CHECK(form.money->accessibleDescription().contains(u"số nguyên đồng"_s));
    // Notes stay out of the summary and off the tabs.
    CHECK(problems->findChildren<QLabel*>(u"problemLineLabel"_s).size() == 2);
    CHECK(form.tabs->tabIcon(0).isNull());
    CHECK_FALSE(form.tabs->tabIcon(1).isNull());
    CHECK_FALSE(problems->isHidden());

    problems->goToFirst();
    CHECK(form.tabs->currentIndex() == 1);

    problems->setFindings({});
    CHECK(problems->isHidden());
    CHECK(problems->messageAt(u"asked_local"_s).isEmpty());
    CHECK(form.tabs->tabIcon(1).isNull());
}
