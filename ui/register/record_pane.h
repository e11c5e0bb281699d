// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kc::ui {

/// What stands beside a register's table: one record in full. A register gets its pane from the factory that
/// the main window was given for it.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows that record as it is stored now; an empty id clears the pane. Called again with the same id
    /// after a change.
    virtual void showRecord(const QString& id) = 0;

Q_SIGNALS:
    /// The person asks for an act on the shown record (a button of the pane, a double click on a line).
    void actRequested(const QString& act);
    /// The person follows a link: the record `id` of another register.
    void recordRequested(const QString& registerName, const QString& id);
};

} // namespace kc::ui
