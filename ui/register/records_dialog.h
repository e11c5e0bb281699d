// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figures_records.h"

#include <QDialog>

namespace kc::ui {

class Session;

/// The records behind a figure: one list per register, each with its sums.
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    RecordsDialog(Session& session, const QString& title, const QString& definition,
                  const std::vector<report::RecordList>& lists, QWidget* parent);

Q_SIGNALS:
    /// A row was opened; the dialog has closed.
    void recordRequested(const QString& registerName, const QString& id);

private:
    QWidget* listWidget(Session& session, const report::RecordList& list);
};

} // namespace kc::ui
