// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QJsonArray>
#include <QWidget>

class QLabel;
class QTableWidget;
class QPushButton;

namespace kc::store {
class Store;
}

namespace kc::ui {

class EstablishmentPicker;

/// Đơn vị thụ hưởng: the establishments of a đề án, each with its share of support and counterpart. An
/// establishment is searched for in the line above the table and added by choosing it.
class BeneficiaryEditor : public QWidget
{
    Q_OBJECT

public:
    explicit BeneficiaryEditor(QWidget* parent = nullptr);

    void setStore(const store::Store* store);
    /// [{establishment, support, counterpart}]; a share that cannot be read is {"typed": "..."}.
    QJsonArray rows() const;
    void setRows(const QJsonArray& rows);
    /// The rows as an act takes them: what cannot be read is left out.
    QJsonArray payloadRows() const;
    /// Indexes and columns ("support", "counterpart") of shares that cannot be read.
    QStringList unreadable() const;

    void add(EstablishmentId establishment);
    EstablishmentPicker* picker() const { return m_picker; }
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void edited();
    void newEstablishmentRequested(const QString& typed);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void appendRow(EstablishmentId establishment, const QJsonValue& support, const QJsonValue& counterpart);
    void removeCurrent();
    void showSums();

    const store::Store* m_store = nullptr;
    EstablishmentPicker* m_picker;
    QTableWidget* m_table;
    QPushButton* m_remove;
    QLabel* m_sum;
    bool m_writing = false;
};

} // namespace kc::ui
