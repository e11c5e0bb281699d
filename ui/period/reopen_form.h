// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/programmes.h"

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class ReopenForm;
}

/// Ends a lock, with the reason (act reopen_period).
class ReopenForm : public RecordForm
{
    Q_OBJECT

public:
    ReopenForm(Session& session, const QString& lock, QWidget* parent);
    ~ReopenForm() override;

protected:
    QJsonObject payload() const override;
    void retranslate() override;

private:
    store::PeriodLock m_lock;
    std::unique_ptr<Ui::ReopenForm> m_ui;
};

} // namespace kc::ui
