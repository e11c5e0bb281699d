// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "project/act_form.h"

namespace kc::ui {

namespace Ui {
class ApprovalForm;
}

/// Phê duyệt: the decision and the money by source, filled in from the appraisal, beside what is left of the
/// year's allocation.
class ApprovalForm : public ActForm
{
    Q_OBJECT

public:
    ApprovalForm(Session& session, const ProjectId& project, QWidget* parent = nullptr);
    ~ApprovalForm() override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    std::unique_ptr<Ui::ApprovalForm> m_ui;
};

} // namespace kc::ui
