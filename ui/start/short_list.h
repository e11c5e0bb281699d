// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

#include "common/parts.h"

class QLabel;
class QTreeWidget;

namespace kc::ui {

/// One line of a short list; its id is told when it is opened.
struct ShortRow
{
    QString id;
    QStringList cells;
};

/// Which columns of a short list are special: the one that takes the room left over (the others are as wide
/// as their texts), and one of numbers, -1: none.
struct ShortColumns
{
    int stretched = 0;
    int number = -1;
};

/// A card of the start page with a title and a few rows that are all in view, or a word that there are none.
class ShortList : public Card
{
    Q_OBJECT

public:
    /// `name` is the object name of its table.
    explicit ShortList(const QString& name, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QStringList& heads, const QString& nothing);
    void setRows(const std::vector<ShortRow>& rows, ShortColumns columns);

Q_SIGNALS:
    void opened(const QString& id);

private:
    RoleLabel* m_title;
    QTreeWidget* m_table;
    RoleLabel* m_nothing;
};

} // namespace kc::ui
