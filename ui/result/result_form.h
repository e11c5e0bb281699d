// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <memory>

#include "form/record_form.h"
#include "form/search_edit.h"

namespace kc::ui {

namespace Ui {
class ResultForm;
}

/// Records what a project planned and reached by one indicator, with its evidence (act record_result).
class ResultForm : public RecordForm
{
    Q_OBJECT

public:
    /// `id` is the result to correct, empty for a new one; then `project` may name the project it is of.
    ResultForm(Session& session, const QString& id, const QString& project, QWidget* parent);
    ~ResultForm() override;

protected:
    QJsonObject payload() const override;
    void refresh() override;
    void retranslate() override;

private:
    void showProject(const QString& id);
    std::vector<Choice> findProjects(const QString& query) const;
    /// The plan as stored; nothing when none is.
    std::optional<qint64> storedPlan() const;

    QString m_pair; ///< project and indicator the stored plan was shown for
    Project m_project;
    std::unique_ptr<Ui::ResultForm> m_ui;
};

} // namespace kc::ui
