// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/programmes.h"

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class TargetForm;
}

/// Sets what a programme wants to reach by one indicator (act set_target); what is set already is shown.
class TargetForm : public RecordForm
{
    Q_OBJECT

public:
    /// `id` is the target to change, empty for a new one; then `programme` may name the programme it is for.
    TargetForm(Session& session, const QString& id, const QString& programme, QWidget* parent);
    ~TargetForm() override;

protected:
    QJsonObject payload() const override;
    void refresh() override;
    void retranslate() override;

private:
    std::optional<store::TargetRecord> known() const;

    std::unique_ptr<Ui::TargetForm> m_ui;
};

} // namespace kc::ui
