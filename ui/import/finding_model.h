// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QAbstractTableModel>

namespace kc::ui {

/// What was found in files, one finding per row: how heavy it weighs, file, row, column, value, reason.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Weight, File, Row, Field, Value, Reason, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const Findings& findings);
    const Findings& findings() const { return m_findings; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const Finding& finding, int column) const;

    Findings m_findings;
};

} // namespace kc::ui
