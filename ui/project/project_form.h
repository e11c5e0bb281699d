// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "domain/project.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace kc::ui {

namespace Ui {
class ProjectForm;
}
class DraftKeeper;
class FormBinder;
class FormProblems;
class FormUndo;
class Session;

/// Đề án: the form in which an officer enters a project or changes it while it is a draft or was returned.
///
/// What the rules find stands beside the fields while they are filled in; the ceiling of the norm and the
/// eligibility of the place are computed as soon as they can be. What is typed survives a crash.
class ProjectForm : public QDialog
{
    Q_OBJECT

public:
    using EstablishmentMaker = std::function<EstablishmentId(QWidget* parent, const QString& typed)>;

    /// A null id enters a new project. The session outlives the form.
    ProjectForm(Session& session, const ProjectId& project, QWidget* parent = nullptr);
    ~ProjectForm() override;

    /// Offers "new establishment" where beneficiaries are searched; `maker` enters one and returns its id,
    /// null when the person gave up.
    void setEstablishmentMaker(EstablishmentMaker maker);

    /// The project the form stands for; null until a new one was saved.
    const ProjectId& project() const { return m_project.id; }
    bool isDirty() const;
    FormBinder& binder() { return *m_binder; }
    FormProblems& problems();

public Q_SLOTS:
    /// Runs create_project or edit_project. False when it was refused; the findings stand in the form.
    bool save();
    /// Saves, then submits. The form closes when both were done.
    bool saveAndSubmit();
    /// Shows everything that stands between the file as typed and its submission.
    void checkFile();
    void reject() override;

Q_SIGNALS:
    void saved(const kc::ProjectId& project);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void bindFields();
    void load();
    void fillLists();
    void fillNorms();
    void fillPapers();
    void onEdited(const QString& key);
    void refresh();
    void showLive();
    void showMoney();
    void showNorm();
    Findings unreadable() const;
    Findings liveFindings() const;
    Project typed() const;
    QString provinceCode() const;
    void offerDraft();
    void retranslate();

    Session& m_session;
    std::unique_ptr<Ui::ProjectForm> m_ui;
    FormBinder* m_binder;
    FormUndo* m_undo = nullptr;
    DraftKeeper* m_keeper = nullptr;
    EstablishmentMaker m_maker;
    Project m_project; ///< as stored; revision 0 for a new one
    QJsonObject m_savedValues;
    QTimer m_pause;
    bool m_wantsComplete = false; ///< somebody asked for the file to be checked: what is missing is shown too
};

} // namespace kc::ui
