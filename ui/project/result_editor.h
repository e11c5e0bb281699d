// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QWidget>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace kc {
struct RuleBook;
}

namespace kc::ui {

/// Kết quả dự kiến: indicators of the đề án with what is planned.
class ResultEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ResultEditor(QWidget* parent = nullptr);

    /// The indicators to choose from; the book outlives the field.
    void setRules(const RuleBook* rules);
    /// [{indicator, planned}]
    QJsonArray rows() const;
    void setRows(const QJsonArray& rows);
    /// As an act takes them: numbers that cannot be read are left out.
    QJsonArray payloadRows() const;
    QStringList unreadable() const;
    void add(const QString& indicator);

    QComboBox* chooser() const { return m_chooser; }
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void appendRow(const QString& indicator, const QJsonValue& planned);
    void fillChooser();
    void removeCurrent();

    const RuleBook* m_rules = nullptr;
    QComboBox* m_chooser;
    QTableWidget* m_table;
    QPushButton* m_remove;
    bool m_writing = false;
};

} // namespace kc::ui
