// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class LockForm;
}

/// Locks a period: nothing more is dated in it (act lock_period).
class LockForm : public RecordForm
{
    Q_OBJECT

public:
    LockForm(Session& session, QWidget* parent);
    ~LockForm() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::LockForm> m_ui;
};

} // namespace kc::ui
