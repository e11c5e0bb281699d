// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "form/record_form.h"

namespace kc::ui {

namespace Ui {
class ProgrammeForm;
}

/// Enters or edits a programme (acts create_programme, edit_programme).
class ProgrammeForm : public RecordForm
{
    Q_OBJECT

public:
    /// `id` is empty for a new one.
    ProgrammeForm(Session& session, const QString& id, QWidget* parent);
    ~ProgrammeForm() override;

protected:
    QJsonObject payload() const override;
    void refresh() override;
    void retranslate() override;

private:
    void fillProvinces();

    std::unique_ptr<Ui::ProgrammeForm> m_ui;
};

} // namespace kc::ui
