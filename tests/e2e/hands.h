// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/window_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>

#include "form/search_edit.h"

/// A person's hands on the program's controls: what they do goes through events, as from a keyboard, a mouse
/// and an input method. Each of them turns to the tab first that the control lies on.
namespace kc::test {

constexpr int kPatience = 20'000; // ms; only a hanging program waits that long

template <class Widget>
Widget& part(QWidget& in, const QString& name)
{
    auto* found = in.findChild<Widget*>(name);
    INFO(in.objectName().toStdString() << " / " << name.toStdString());
    REQUIRE(found);
    return *found;
}

/// Waits until the window is the active one. A platform without a window manager does not hand activity back
/// when a dialog closes: then the window takes it, as one would see to.
inline void bringForward(QWidget& window)
{
    INFO(window.objectName().toStdString());
    if (QApplication::activeWindow() != &window)
        window.activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; }, kPatience));
}

/// Presses a shortcut in a window, wherever its focus is.
inline void shortcut(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    bringForward(window);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
}

/// The dialog of that name once it stands before its window.
template <class Dialog>
Dialog& opened(QWidget& window, const QString& name)
{
    Dialog* dialog = nullptr;
    INFO(name.toStdString());
    REQUIRE(QTest::qWaitFor(
        [&] {
            dialog = window.findChild<Dialog*>(name);
            return dialog && dialog->isVisible();
        },
        kPatience));
    bringForward(*dialog);
    return *dialog;
}

inline void turnTo(QWidget& control)
{
    for (QWidget* page = &control; page; page = page->parentWidget()) {
        auto* stack = page->parentWidget();
        auto* tabs = stack ? qobject_cast<QTabWidget*>(stack->parentWidget()) : nullptr;
        const int index = tabs ? tabs->indexOf(page) : -1;
        if (index >= 0 && tabs->currentIndex() != index)
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(index).center());
    }
    INFO(control.objectName().toStdString());
    REQUIRE(control.isVisible());
    REQUIRE(control.isEnabled());
}

inline void press(QAbstractButton& button)
{
    turnTo(button);
    QTest::mouseClick(&button, Qt::LeftButton);
}

/// Replaces what stands in a field with letters of an input method.
inline void write(QWidget& field, const QString& text)
{
    turnTo(field);
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    typeText(field, text);
}

/// Replaces what stands in a field key by key and leaves it (amounts, dates, years).
inline void strike(QWidget& field, const QString& keys)
{
    turnTo(field);
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, keys);
    QTest::keyClick(&field, Qt::Key_Tab);
}

/// Opens a list and goes down to the entry with that key.
inline void choose(QComboBox& combo, const QString& key)
{
    turnTo(combo);
    combo.setFocus();
    QTest::keyClick(&combo, Qt::Key_Down, Qt::AltModifier);
    QAbstractItemView* list = combo.view();
    INFO(combo.objectName().toStdString() << " = " << key.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }, kPatience));
    const int row = combo.findData(key);
    REQUIRE(row >= 0);
    QTest::keyClick(list, Qt::Key_Home);
    while (list->currentIndex().row() < row)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !list->isVisible(); }, kPatience));
}

/// Searches without marks and takes the only answer; its title has to be `title`.
inline void search(ui::SearchEdit& field, const QString& typed, const QString& title)
{
    write(field, typed);
    QAbstractItemView* list = field.completer()->popup();
    INFO(field.objectName().toStdString() << ": " << typed.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return list->isVisible(); }, kPatience));
    REQUIRE_FALSE(field.answers().empty());
    CHECK(field.answers().front().title == title);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !list->isVisible(); }, kPatience));
}

/// Opens the editor of a cell, replaces its text and confirms it.
inline void writeCell(QTableWidget& table, int row, int column, const QString& text)
{
    turnTo(table);
    table.setFocus();
    table.setCurrentCell(row, column);
    QTest::keyClick(&table, Qt::Key_F2);
    const auto editor = [&] { return table.viewport()->findChild<QLineEdit*>(); };
    INFO(table.objectName().toStdString() << ' ' << row << ',' << column);
    REQUIRE(editor());
    QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
    typeText(*editor(), text);
    QTest::keyClick(editor(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return editor() == nullptr; }, kPatience));
}

/// Ticks every box of a table's first column with the space bar.
inline void tickAll(QTableWidget& table)
{
    turnTo(table);
    table.setFocus();
    for (int row = 0; row < table.rowCount(); ++row) {
        table.setCurrentCell(row, 0);
        QTest::keyClick(&table, Qt::Key_Space);
        CHECK(table.item(row, 0)->checkState() == Qt::Checked);
    }
}

} // namespace kc::test
