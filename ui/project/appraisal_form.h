// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "project/act_form.h"

namespace kc::ui {

namespace Ui {
class AppraisalForm;
}

/// Phiếu thẩm định: every line of the sheet, the members, the money recommended beside what was asked and
/// what the norm allows, the conclusion. For the Department's own appraisal and the ministry's.
class AppraisalForm : public ActForm
{
    Q_OBJECT

public:
    /// `act` is "appraise" or "appraise_ministry".
    AppraisalForm(Session& session, const QString& act, const ProjectId& project, QWidget* parent = nullptr);
    ~AppraisalForm() override;

protected:
    void refresh() override;
    void retranslate() override;
    bool isPremature(const Finding& finding) const override;

private:
    void fillConclusions();

    std::unique_ptr<Ui::AppraisalForm> m_ui;
};

} // namespace kc::ui
