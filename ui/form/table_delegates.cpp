// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/table_delegates.h"

#include "base/date_text.h"
#include "base/number_text.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QTableWidget>

#include "common/language.h"
#include "common/theme.h"
#include "form/date_edit.h"
#include "form/money_edit.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QWidget* NumberCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new MoneyEdit(parent);
    editor->setObjectName(u"cellMoney"_s);
    editor->setEchoVisible(false);
    return editor;
}

void NumberCell::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = static_cast<MoneyEdit*>(editor);
    const QJsonValue value = read(index);
    if (value.isDouble())
        field->setValue(Dong(value.toInteger()));
    else
        field->setTypedText(index.data(Qt::DisplayRole).toString());
    field->selectAll();
}

void NumberCell::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* field = static_cast<const MoneyEdit*>(editor);
    if (!field->isReadable())
        write(model, index, QJsonObject{{u"typed"_s, field->text()}});
    else
        write(model, index, field->value() ? QJsonValue(qint64(field->value()->value())) : QJsonValue());
}

void NumberCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (read(index).isObject())
        option->palette.setColor(QPalette::Text, colours().danger);
}

void NumberCell::write(QAbstractItemModel* model, const QModelIndex& index, const QJsonValue& value)
{
    // The value before the text: whoever listens to the text finds the value in place.
    model->setData(index, value.toVariant(), kCellValueRole);
    QString shown;
    if (value.isDouble())
        shown = groupedText(value.toInteger(), uiLang());
    else if (value.isObject())
        shown = value.toObject().value(u"typed"_s).toString();
    model->setData(index, shown, Qt::DisplayRole);
}

QJsonValue NumberCell::read(const QModelIndex& index)
{
    const QVariant value = index.data(kCellValueRole);
    if (!value.isValid() || value.isNull())
        return {};
    return QJsonValue::fromVariant(value);
}

QWidget* DateCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* editor = new DateEdit(parent);
    editor->setObjectName(u"cellDateEdit"_s);
    return editor;
}

void DateCell::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static_cast<DateEdit*>(editor)->setDate(read(index));
}

void DateCell::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* field = static_cast<const DateEdit*>(editor);
    if (field->isReadable())
        write(model, index, field->date());
}

void DateCell::write(QAbstractItemModel* model, const QModelIndex& index, QDate date)
{
    model->setData(index, date.toString(Qt::ISODate), kCellValueRole);
    model->setData(index, date.isValid() ? dateText(date, uiLang()) : QString(), Qt::DisplayRole);
}

QDate DateCell::read(const QModelIndex& index)
{
    return QDate::fromString(index.data(kCellValueRole).toString(), Qt::ISODate);
}

void makeFormTable(QTableWidget* table, const QStringList& heads)
{
    table->setColumnCount(int(heads.size()));
    table->setHorizontalHeaderLabels(heads);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(true);
}

} // namespace kc::ui
