// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace kc::ui {

class RoleLabel;

/// The areas at the left of the window.
class AreaBar : public QWidget
{
    Q_OBJECT

public:
    explicit AreaBar(QWidget* parent = nullptr);

    void addArea(const QString& key, const QString& iconName);
    /// A little room between groups of areas.
    void addGap();
    void setLabel(const QString& key, const QString& label, const QString& shortcut);
    /// Office and province under the program's name.
    void setOffice(const QString& office);
    void setCurrent(const QString& key);
    QStringList areas() const { return m_order; }

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    RoleLabel* m_office;
    QStringList m_order;
    QHash<QString, QToolButton*> m_buttons;
};

} // namespace kc::ui
