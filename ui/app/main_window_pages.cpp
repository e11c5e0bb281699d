// SPDX-License-Identifier: GPL-3.0-or-later
// The areas of the main window and the forms behind its acts.
#include "report/report_screen.h"
#include "store/users.h"

#include <QAction>
#include <QStackedWidget>

#include "allocation/allocation_dialog.h"
#include "allocation/allocation_pane.h"
#include "app/act_table.h"
#include "app/area_bar.h"
#include "app/main_window.h"
#include "app/reports_page.h"
#include "audit/audit_pane.h"
#include "common/session.h"
#include "establishment/establishment_dialog.h"
#include "establishment/establishment_pane.h"
#include "lists/lists_page.h"
#include "people/password_dialog.h"
#include "people/user_dialog.h"
#include "project/project_acts.h"
#include "project/project_pane.h"
#include "register/register_group.h"
#include "register/register_view.h"
#include "register/row_pane.h"
#include "start/start_page.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

void MainWindow::addPage(const QString& key, const QString& iconName, Page* page)
{
    m_pages.insert(key, page);
    m_stack->addWidget(page);
    m_areaBar->addArea(key, iconName);
}

RegisterView* MainWindow::makeRegister(const QString& name, RecordPane* pane)
{
    const store::Register* reg = store::findRegister(name);
    Q_ASSERT(reg);
    auto* view = new RegisterView(*m_session, *reg, pane, this);
    for (const ActEntry& entry : actTable()) {
        if (name == QLatin1String(entry.area) && !entry.onRecord)
            view->addHeaderAction(m_actions.value(QString::fromLatin1(entry.act)), true);
    }
    if (QAction* edit = m_actions.value(editActOf(name)))
        view->addHeaderAction(edit, false);
    connect(view, &RegisterView::currentChanged, this, &MainWindow::updateActions);
    connect(view, &RegisterView::opened, this, [this, name] { startAct(editActOf(name)); });
    if (pane) {
        connect(pane, &RecordPane::actRequested, this, &MainWindow::startAct);
        connect(pane, &RecordPane::recordRequested, this, &MainWindow::showRecord);
    }
    return view;
}

RegisterView* MainWindow::addRegisterPage(const QString& name, const QString& iconName, RecordPane* pane)
{
    RegisterView* view = makeRegister(name, pane);
    addPage(name, iconName, view);
    return view;
}

void MainWindow::makePages()
{
    auto* start = new StartPage(*m_session, this);
    connect(start, &StartPage::filterRequested, this, &MainWindow::showFiltered);
    connect(start, &StartPage::recordRequested, this, &MainWindow::showRecord);
    addPage(u"start"_s, u"go-home"_s, start);

    RegisterView* establishments =
        addRegisterPage(u"establishments"_s, u"view-bank"_s, new EstablishmentPane(*m_session));
    establishments->setEmptyHint([] {
        return EmptyHint{
            u"view-bank"_s, tr("No establishment yet"),
            tr("Press Ctrl+N to enter the first one, or bring a list in with the command line.")};
    });
    RegisterView* projects =
        addRegisterPage(u"projects"_s, u"project-development"_s, new ProjectPane(*m_session));
    projects->setEmptyHint([] {
        return EmptyHint{u"project-development"_s, tr("No project yet"),
                         tr("Press Ctrl+N to enter a project.")};
    });
    RegisterView* allocations =
        addRegisterPage(u"allocations"_s, u"wallet-open"_s, new AllocationPane(*m_session));
    allocations->setEmptyHint([] {
        return EmptyHint{
            u"wallet-open"_s, tr("No money allocated yet"),
            tr("Press Ctrl+N to enter a decision that allocates money. Without one no project can "
               "be approved.")};
    });
    auto* followUp = new RegisterGroup(
        u"followUp"_s,
        {u"programmes"_s, u"targets"_s, u"results"_s, u"officers"_s, u"establishment_years"_s,
         u"period_locks"_s},
        [this](const QString& name) { return makeFollowUp(name); }, this);
    connect(followUp, &RegisterGroup::registerChanged, this, &MainWindow::updateActions);
    addPage(u"follow_up"_s, u"view-calendar-journal"_s, followUp);
    auto* reports = new ReportsPage(*m_session, this);
    connect(start, &StartPage::signedReportRequested, this, [this, reports](const QString& id) {
        showArea(u"reports"_s);
        reports->screen()->showSigned(id);
    });
    connect(reports, &ReportsPage::recordRequested, this, &MainWindow::showRecord);
    addPage(u"reports"_s, u"office-report"_s, reports);
    m_areaBar->addGap();
    auto* lists = new ListsPage(*m_session, this);
    connect(lists, &ListsPage::registerChanged, this, &MainWindow::updateActions);
    addPage(u"lists"_s, u"view-list-details"_s, lists);
    RegisterView* users = addRegisterPage(u"users"_s, u"system-users"_s,
                                          new RowPane(*m_session, *store::findRegister(u"users"_s)));
    users->addHeaderAction(m_actions.value(u"set_password"_s), false);
    users->setEmptyHint([] {
        return EmptyHint{u"system-users"_s, tr("No user yet"),
                         tr("Press Ctrl+N to add the first administrator; that ends the set-up.")};
    });
    addRegisterPage(u"audit"_s, u"view-history"_s, new AuditPane(*m_session));
}

void MainWindow::makeActForms()
{
    const auto show = [this](const QString& registerName, const QString& id) {
        if (!id.isEmpty())
            showRecord(registerName, id);
    };
    m_forms[u"create_establishment"_s] = [this, show](const QString&) {
        EstablishmentDialog dialog(*m_session, {}, this);
        if (dialog.exec() == QDialog::Accepted)
            show(u"establishments"_s, dialog.id());
    };
    m_forms[u"edit_establishment"_s] = [this](const QString& id) {
        EstablishmentDialog(*m_session, id, this).exec();
    };
    auto* projects = new ProjectActs(*m_session, this);
    projects->setEstablishmentMaker([this](QWidget* parent, const QString& typed) {
        EstablishmentDialog dialog(*m_session, {}, parent, typed);
        return dialog.exec() == QDialog::Accepted ? EstablishmentId::fromText(dialog.id())
                                                  : EstablishmentId();
    });
    connect(projects, &ProjectActs::done, this, [show](const QString& act, const ProjectId& project) {
        Q_UNUSED(act)
        show(u"projects"_s, project.toText());
    });
    m_forms[u"create_project"_s] = [this, projects](const QString&) { projects->createProject(this); };
    for (const QString& act : ProjectActs::acts()) {
        m_forms[act] = [this, projects, act](const QString& id) {
            projects->start(act, ProjectId::fromText(id), this);
        };
    }
    m_forms[u"add_allocation"_s] = [this, show](const QString&) {
        AllocationDialog dialog(*m_session, this);
        if (dialog.exec() == QDialog::Accepted)
            show(u"allocations"_s, dialog.id());
    };
    m_forms[u"create_user"_s] = [this, show](const QString&) {
        UserDialog dialog(*m_session, {}, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        if (m_session->actor().setUp)
            Q_EMIT signOutWanted(); // the set-up is over: from now on people sign in
        else
            show(u"users"_s, dialog.userId());
    };
    m_forms[u"edit_user"_s] = [this](const QString& id) { UserDialog(*m_session, id, this).exec(); };
    m_forms[u"set_password"_s] = [this](const QString& id) {
        if (const auto user = store::findUser(m_session->store(), UserId::fromText(id)))
            PasswordDialog(*m_session, id, user->actor.login, this).exec();
    };
    makeFollowUpForms();
}

} // namespace kc::ui
