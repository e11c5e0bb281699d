// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/dong.h"

#include <QJsonValue>
#include <QStyledItemDelegate>

#include <optional>

class QTableWidget;

namespace kc::ui {

/// Role of a cell's value as JSON keeps it: a whole number, an ISO date, or nothing; DisplayRole is the text.
inline constexpr int kCellValueRole = Qt::UserRole + 11;

/// A cell of money or of a whole number, edited with a MoneyEdit. What cannot be read stays as typed, without
/// value.
class NumberCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

    /// Writes a number (or nothing) into a cell.
    static void write(QAbstractItemModel* model, const QModelIndex& index, const QJsonValue& value);
    /// The number; a text that could not be read as {"typed": "..."}; null for an empty cell.
    static QJsonValue read(const QModelIndex& index);
};

/// A cell of a date, edited with a DateEdit.
class DateCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

    static void write(QAbstractItemModel* model, const QModelIndex& index, QDate date);
    static QDate read(const QModelIndex& index);
};

/// The look all small tables of the forms share: rows of one height, thin lines, no grid of Excel, Tab leaves
/// the table, typing edits.
void makeFormTable(QTableWidget* table, const QStringList& heads);

} // namespace kc::ui
