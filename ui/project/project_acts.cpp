// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_acts.h"

#include "base/texts.h"

#include "common/language.h"
#include "common/session.h"
#include "project/appraisal_form.h"
#include "project/approval_form.h"
#include "project/reason_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ProjectActs::ProjectActs(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
}

QStringList ProjectActs::acts()
{
    return {u"edit_project"_s,      u"submit"_s,  u"return"_s, u"appraise"_s, u"forward_ministry"_s,
            u"appraise_ministry"_s, u"approve"_s, u"refuse"_s, u"withdraw"_s};
}

QString ProjectActs::title(const QString& act)
{
    QString words = text(u"act."_s + act, uiLang());
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QDialog* ProjectActs::open(QDialog* form, const QString& act, const ProjectId& project)
{
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, act, project] { Q_EMIT done(act, project); });
    form->open();
    return form;
}

QDialog* ProjectActs::createProject(QWidget* parent)
{
    auto* form = new ProjectForm(m_session, {}, parent);
    form->setEstablishmentMaker(m_maker);
    return open(form, u"create_project"_s, {});
}

QDialog* ProjectActs::start(const QString& act, const ProjectId& project, QWidget* parent)
{
    if (act == u"edit_project"_s) {
        auto* form = new ProjectForm(m_session, project, parent);
        form->setEstablishmentMaker(m_maker);
        return open(form, act, project);
    }
    if (act == u"appraise"_s || act == u"appraise_ministry"_s)
        return open(new AppraisalForm(m_session, act, project, parent), act, project);
    if (act == u"approve"_s)
        return open(new ApprovalForm(m_session, project, parent), act, project);
    if (acts().contains(act))
        return open(new ReasonForm(m_session, act, project, parent), act, project);
    return nullptr;
}

} // namespace kc::ui
