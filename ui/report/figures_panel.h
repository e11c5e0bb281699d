// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/figure_note.h"

#include <QHash>
#include <QJsonValue>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QTableView;

namespace kc::ui {

class FiguresModel;
class RoleLabel;

/// Values of another report under the keys of this one, to be compared with.
struct OtherFigures
{
    QString title;                     ///< which report it is
    QHash<QString, QJsonValue> values; ///< as the report's JSON has them
    QHash<QString, QString> shown;     ///< as people read them, money with its unit
};

/// Every figure of a report as a list: searched without marks, walked by keyboard, each opening its records;
/// beside another report also what differs and by how much.
class FiguresPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresPanel(QWidget* parent = nullptr);

    void setFigures(const report::FigureSet& figures, const QString& title);
    void clear();
    /// Null ends the comparison.
    void compareWith(const OtherFigures* other);
    /// Keys whose values differ; empty without a comparison.
    QSet<QString> differing() const;
    /// Chooses the figure in the list; nothing is signalled.
    void choose(const QString& key);

Q_SIGNALS:
    /// The person walked to a figure.
    void figureChosen(const QString& key);
    /// The person wants its records.
    void figureRequested(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void filter();
    void retranslate();

    FiguresModel* m_model;
    class FiguresFilter* m_filtered;
    QLineEdit* m_search;
    QCheckBox* m_onlyDiffering;
    RoleLabel* m_count;
    QTableView* m_table;
    bool m_choosing = false;
};

} // namespace kc::ui
