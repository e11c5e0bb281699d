// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/window_fixture.h"

#include <QComboBox>
#include <QStandardPaths>

#include "register/detail_pane.h"

/// Hands on the registers of the area "follow up": programmes, targets, results, officers, yearly figures,
/// locked periods.
namespace kc::test {

inline ui::RegisterView& openRegister(TestWindow& test, const QString& name)
{
    ui::RegisterView& view = test.openList(name);
    CHECK(test.window->currentArea() == u"follow_up"_s);
    return view;
}

/// The cells of the only row, by column.
inline QVariantMap onlyRow(ui::RegisterView& view)
{
    REQUIRE(QTest::qWaitFor([&] { return view.model()->rowCount() == 1; }, 10'000));
    TestWindow::waitForList(view);
    const auto rows = view.model()->readRows(view.model()->ids());
    QVariantMap cells;
    for (std::size_t i = 0; i < view.registerInfo().columns.size(); ++i)
        cells.insert(view.registerInfo().columns[i].key, rows[0][i]);
    return cells;
}

inline void choose(QComboBox& combo, const QString& data)
{
    const int row = combo.findData(data);
    INFO(data.toStdString());
    REQUIRE(row >= 0);
    combo.setCurrentIndex(row);
    Q_EMIT combo.activated(row);
}

/// Ctrl+S in the form, wherever its focus is.
inline void save(QWidget& dialog)
{
    QWidget* form = dialog.window();
    form->activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == form; }, 10'000));
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : form, Qt::Key_S,
                    Qt::ControlModifier);
}

inline QString plainText(ui::RegisterView& view)
{
    const auto* pane = qobject_cast<const ui::DetailPane*>(view.pane());
    REQUIRE(pane);
    return pane->plainText();
}

/// An office with one approved project, whose application promised two machines.
struct FollowUpOffice : TestOffice
{
    FollowUpOffice()
    {
        QStandardPaths::setTestModeEnabled(true);
        allocate(1'000'000'000);
        project = appraisedProject();
        mustRun(u"approve"_s, approval(project), approver);
    }
    QString addProgramme()
    {
        return mustRun(u"create_programme"_s,
                       {{u"code"_s, u"CT-2026"_s},
                        {u"name"_s, u"Chương trình khuyến công 2026-2030"_s},
                        {u"fund"_s, u"local"_s},
                        {u"from_year"_s, 2026},
                        {u"to_year"_s, 2030},
                        {u"place_code"_s, u"31"_s}},
                       officer);
    }
    QString project;
};

} // namespace kc::test
