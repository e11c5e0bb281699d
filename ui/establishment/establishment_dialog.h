// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/establishment.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

#include <memory>

namespace kc::ui {

class FormBinder;
class FormUndo;
class Session;

namespace Ui {
class EstablishmentDialog;
}

/// Enters or edits an establishment (acts create_establishment, edit_establishment). What is wrong or worth
/// knowing stands beside the field while it is typed; others that may be the same are listed.
class EstablishmentDialog : public QDialog
{
    Q_OBJECT

public:
    /// An empty id makes a new establishment; `typed` is what was searched for, a tax code or a name.
    EstablishmentDialog(Session& session, const QString& id, QWidget* parent, const QString& typed = {});
    ~EstablishmentDialog() override;

    void accept() override;
    void reject() override;
    const QString& id() const { return m_id; }

private:
    void bindFields();
    void load();
    void checkSoon();
    void checkNow();
    void showDuplicates(const Establishment& e);
    QJsonObject payload() const;
    /// The record as it stands in the form.
    Establishment candidate() const;

    Session& m_session;
    QString m_id;
    int m_revision = 0;
    std::unique_ptr<Ui::EstablishmentDialog> m_ui;
    FormBinder* m_binder;
    FormUndo* m_undo = nullptr;
    QTimer m_pause;
    QJsonObject m_loaded;
};

} // namespace kc::ui
