// SPDX-License-Identifier: GPL-3.0-or-later
// The lower part of the start page: the days the law names next, and the newest signed reports, which open.
#include "report/snapshot.h"
#include "support/window_fixture.h"
#include "ui/report/signed_dialog.h"

#include <QTreeWidget>

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

TEST_CASE("The start page shows the next days of the law, nearest first", "[window][start]")
{
    TestOffice office; // 21 November 2025
    TestWindow test(office, office.officer);
    REQUIRE(test.window->showArea(u"start"_s));
    auto& list = test.find<QTreeWidget>(u"deadlinesList"_s);
    REQUIRE(list.topLevelItemCount() == 4);
    CHECK(list.topLevelItem(0)->text(0) == u"25/11/2025"_s); // monthly progress
    CHECK(list.topLevelItem(0)->text(1) == u"4"_s);
    CHECK(list.topLevelItem(1)->text(0) == u"22/01/2026"_s); // liquidation
    CHECK(list.topLevelItem(2)->text(0) == u"20/05/2026"_s);
    CHECK(list.topLevelItem(3)->text(0) == u"15/06/2026"_s);
    Q_EMIT list.itemActivated(list.topLevelItem(0), 0);
    REQUIRE(test.window->currentRegister());
    CHECK(test.window->currentRegister()->registerInfo().name == u"deadlines"_s);
}

TEST_CASE("The start page shows the newest signed reports and opens the one that is chosen",
          "[window][start]")
{
    TestOffice office;
    QStringList ids;
    for (const QString& number : {u"1/BC-SCT"_s, u"2/BC-SCT"_s}) {
        report::ReportRequest request;
        request.params.scope = *report::Scope::fromText(u"province:31"_s);
        request.params.period = {QDate(2025, 1, 1), QDate(2025, 10, 31)};
        request.params.asAt = office.clock.today();
        request.params.boundaries = QDate(2025, 10, 31);
        request.number = number;
        request.date = QDate(2025, 11, number.startsWith(u'1') ? 20 : 21);
        request.signerName = u"Nguyễn Văn Bình"_s;
        const auto payload = report::signingPayload(*office.store, office.work->rules(), request);
        REQUIRE(payload);
        ids << office.mustRun(u"sign_report"_s, *payload, office.approver);
    }
    TestWindow test(office, office.officer);
    REQUIRE(test.window->showArea(u"start"_s));
    auto& list = test.find<QTreeWidget>(u"newestSignedList"_s);
    REQUIRE(list.topLevelItemCount() == 2);
    CHECK(list.topLevelItem(0)->text(1) == u"2/BC-SCT"_s);
    CHECK(list.topLevelItem(1)->text(1) == u"1/BC-SCT"_s);
    QString opened;
    inNextDialog(u"signedDialog"_s, [&](QWidget& widget) {
        auto& dialog = dynamic_cast<SignedDialog&>(widget);
        CHECK(QTest::qWaitFor([&] { return dialog.snapshot() != nullptr; }, 60'000));
        if (dialog.snapshot())
            opened = dialog.snapshot()->record.id;
        dialog.reject();
    });
    Q_EMIT list.itemActivated(list.topLevelItem(1), 0);
    CHECK(opened == ids.first());
}
