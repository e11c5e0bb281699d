// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-up registers of the main window (programmes, targets, results, officers, yearly figures, locked
// periods) and the forms behind their acts.
#include "store/programmes.h"

#include "app/main_window.h"
#include "common/session.h"
#include "establishment/establishment_year_form.h"
#include "officer/officer_form.h"
#include "period/lock_form.h"
#include "period/reopen_form.h"
#include "programme/programme_form.h"
#include "programme/target_form.h"
#include "register/follow_up_pane.h"
#include "register/register_view.h"
#include "result/result_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

EmptyHint followUpHint(const QString& name)
{
    if (name == u"programmes"_s)
        return {u"bookmark-new"_s, MainWindow::tr("No programme yet"),
                MainWindow::tr("Press Ctrl+N to enter the programme of these years.")};
    if (name == u"targets"_s)
        return {u"view-statistics"_s, MainWindow::tr("No target yet"),
                MainWindow::tr("Press Ctrl+N to say what a programme is to reach.")};
    if (name == u"results"_s)
        return {u"checkmark"_s, MainWindow::tr("No result yet"),
                MainWindow::tr("Press Ctrl+N to record what an approved project reached.")};
    if (name == u"officers"_s)
        return {u"user-group-properties"_s, MainWindow::tr("No officer yet"),
                MainWindow::tr("Press Ctrl+N to enter the people of the industrial promotion centre.")};
    if (name == u"establishment_years"_s)
        return {u"office-chart-bar"_s, MainWindow::tr("No yearly figures yet"),
                MainWindow::tr("Press Ctrl+N to enter what an establishment reported for a year.")};
    return {u"object-locked"_s, MainWindow::tr("No period was ever locked"),
            MainWindow::tr("Press Ctrl+N to lock a period whose report is signed.")};
}

} // namespace

RegisterView* MainWindow::makeFollowUp(const QString& name)
{
    const store::Register* reg = store::findRegister(name);
    Q_ASSERT(reg);
    RegisterView* view = makeRegister(name, new FollowUpPane(*m_session, *reg));
    if (QAction* reopen = name == u"period_locks"_s ? m_actions.value(u"reopen_period"_s) : nullptr)
        view->addHeaderAction(reopen, false);
    view->setEmptyHint([name] { return followUpHint(name); });
    return view;
}

void MainWindow::makeFollowUpForms()
{
    // A new record is shown in its register, unless the form was opened from the record it belongs to.
    const auto run = [this](RecordForm& form, const QString& registerName, const QString& from = {}) {
        if (form.exec() == QDialog::Accepted && from.isEmpty())
            showRecord(registerName, form.recordId());
    };
    m_forms[u"create_programme"_s] = [this, run](const QString&) {
        ProgrammeForm form(*m_session, {}, this);
        run(form, u"programmes"_s);
    };
    m_forms[u"edit_programme"_s] = [this, run](const QString& id) {
        ProgrammeForm form(*m_session, id, this);
        run(form, u"programmes"_s);
    };
    m_forms[u"set_target"_s] = [this, run](const QString&) {
        TargetForm form(*m_session, {}, currentOf(u"programmes"_s), this);
        run(form, u"targets"_s);
    };
    m_forms[u"edit_target"_s] = [this, run](const QString& id) {
        TargetForm form(*m_session, id, {}, this);
        run(form, u"targets"_s);
    };
    m_forms[u"record_result"_s] = [this, run](const QString&) {
        const QString project = currentOf(u"projects"_s);
        ResultForm form(*m_session, {}, project, this);
        run(form, u"results"_s, project);
    };
    m_forms[u"edit_result"_s] = [this, run](const QString& id) {
        ResultForm form(*m_session, id, {}, this);
        run(form, u"results"_s);
    };
    m_forms[u"record_officer"_s] = [this, run](const QString&) {
        OfficerForm form(*m_session, {}, this);
        run(form, u"officers"_s);
    };
    m_forms[u"edit_officer"_s] = [this, run](const QString& id) {
        OfficerForm form(*m_session, id, this);
        run(form, u"officers"_s);
    };
    m_forms[u"record_establishment_year"_s] = [this, run](const QString&) {
        const QString establishment = currentOf(u"establishments"_s);
        EstablishmentYearForm form(*m_session, {}, establishment, this);
        run(form, u"establishment_years"_s, establishment);
    };
    m_forms[u"edit_establishment_year"_s] = [this, run](const QString& id) {
        EstablishmentYearForm form(*m_session, id, {}, this);
        run(form, u"establishment_years"_s);
    };
    m_forms[u"lock_period"_s] = [this, run](const QString&) {
        LockForm form(*m_session, this);
        run(form, u"period_locks"_s);
    };
    m_forms[u"reopen_period"_s] = [this, run](const QString& id) {
        ReopenForm form(*m_session, id, this);
        run(form, u"period_locks"_s);
    };
    m_hindrances[u"reopen_period"_s] = [this](const QString& id) {
        const auto lock = store::findLock(m_session->store(), id);
        return lock && lock->reopened ? tr("This period was reopened already.") : QString();
    };
}

} // namespace kc::ui
