// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "project/act_form.h"

namespace kc::ui {

namespace Ui {
class ReasonForm;
}

/// The acts that need little more than a date and a reason: submit, return, refuse, withdraw, register with
/// the ministry.
class ReasonForm : public ActForm
{
    Q_OBJECT

public:
    ReasonForm(Session& session, const QString& act, const ProjectId& project, QWidget* parent = nullptr);
    ~ReasonForm() override;

protected:
    void retranslate() override;
    QJsonObject payload() const override;

private:
    bool takesDocument() const;
    bool needsReason() const;

    std::unique_ptr<Ui::ReasonForm> m_ui;
};

} // namespace kc::ui
