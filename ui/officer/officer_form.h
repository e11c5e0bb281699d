// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class OfficerForm;
}

/// Enters an officer of a centre, or what changed about one (act record_officer).
class OfficerForm : public RecordForm
{
    Q_OBJECT

public:
    /// `id` is empty for a new one.
    OfficerForm(Session& session, const QString& id, QWidget* parent);
    ~OfficerForm() override;

protected:
    QJsonObject payload() const override;
    void refresh() override;
    void retranslate() override;

private:
    QDate m_from; ///< the day whose map the place is shown on
    std::unique_ptr<Ui::OfficerForm> m_ui;
};

} // namespace kc::ui
