// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include <memory>

namespace kc::ui {

class FormBinder;
class Session;

namespace Ui {
class AllocationDialog;
}

/// Enters money assigned to a place for a year (act add_allocation), with what is there already.
class AllocationDialog : public QDialog
{
    Q_OBJECT

public:
    AllocationDialog(Session& session, QWidget* parent);
    ~AllocationDialog() override;

    void accept() override;
    const QString& id() const { return m_id; }

private:
    void checkNow();

    Session& m_session;
    QString m_id;
    std::unique_ptr<Ui::AllocationDialog> m_ui;
    FormBinder* m_binder;
    QTimer m_pause;
};

/// "Assigned 5.000.000.000, approved 1.200.000.000, left 3.800.000.000 đồng" for a place, year and source.
QString allocationBalanceText(const Session& session, const QString& placeId, int year,
                              const QString& source);

} // namespace kc::ui
