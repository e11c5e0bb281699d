// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class EstablishmentYearForm;
}

/// Enters or corrects the figures of one year of an establishment (act record_establishment_year).
class EstablishmentYearForm : public RecordForm
{
    Q_OBJECT

public:
    /// `id` is the year to correct, empty for a new one; then `establishment` may name whose it is.
    EstablishmentYearForm(Session& session, const QString& id, const QString& establishment, QWidget* parent);
    ~EstablishmentYearForm() override;

protected:
    QJsonObject payload() const override;
    void refresh() override;
    void retranslate() override;

private:
    void showFigures(const QVariantMap& figures);

    QString m_pair;  ///< establishment and year whose stored figures are shown
    int m_known = 0; ///< revision of the stored year; 0 when there is none
    std::unique_ptr<Ui::EstablishmentYearForm> m_ui;
};

} // namespace kc::ui
