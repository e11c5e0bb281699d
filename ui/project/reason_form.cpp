// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/reason_form.h"

#include "casework/casework.h"

#include <algorithm>

#include "common/session.h"
#include "form/form_binder.h"
#include "project/ui_reason_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReasonForm::ReasonForm(Session& session, const QString& act, const ProjectId& id, QWidget* parent)
    : ActForm(session, act, id, parent)
    , m_ui(std::make_unique<Ui::ReasonForm>())
{
    m_ui->setupUi(this);
    m_ui->dateEdit->setDate(session.clock().today());
    binder().bind(u"date"_s, m_ui->dateEdit);
    binder().bind(u"document"_s, m_ui->documentEdit);
    binder().bind(u"reason"_s, m_ui->reasonText);
    m_ui->documentEdit->setVisible(takesDocument());
    m_ui->documentLabel->setVisible(takesDocument());
    m_ui->reasonText->setVisible(needsReason());
    m_ui->reasonLabel->setVisible(needsReason());
    adopt({m_ui->headingLabel, m_ui->subjectLabel, m_ui->problems, m_ui->exceptionBox, m_ui->exceptionEdit,
           m_ui->runButton, m_ui->cancelButton});
    if (needsReason())
        m_ui->reasonText->setFocus();
    else
        m_ui->dateEdit->setFocus();
    resize(640, needsReason() ? 420 : 300);
}

ReasonForm::~ReasonForm() = default;

bool ReasonForm::takesDocument() const
{
    const casework::ActDefinition* definition = m_session.casework().find(act());
    return definition && std::any_of(definition->keys.begin(), definition->keys.end(),
                                     [](const casework::ActKey& key) { return key.name == u"document"_s; });
}

bool ReasonForm::needsReason() const
{
    const casework::ActDefinition* definition = m_session.casework().find(act());
    return definition &&
           std::any_of(definition->keys.begin(), definition->keys.end(),
                       [](const casework::ActKey& key) { return key.name == u"reason"_s && key.required; });
}

QJsonObject ReasonForm::payload() const
{
    QJsonObject all = ActForm::payload();
    if (!takesDocument())
        all.remove(u"document"_s);
    if (!needsReason())
        all.remove(u"reason"_s);
    return all;
}

void ReasonForm::retranslate()
{
    m_ui->retranslateUi(this);
    const QString& name = act();
    m_ui->explainLabel->setText(
        name == u"submit"_s
            ? tr("The file goes to the reviewer. It can be changed again only when it is returned.")
        : name == u"return"_s
            ? tr("The file goes back to the officer for completion. Appraisal sheets of this round "
                 "become void but stay visible.")
        : name == u"refuse"_s
            ? tr("The project is refused for good. The reason is kept and shown to everybody.")
        : name == u"withdraw"_s
            ? tr("The file is taken back for good. To apply again, a new project is entered.")
        : name == u"forward_ministry"_s ? tr("The project is registered with the ministry for its appraisal.")
                                        : QString());
}

} // namespace kc::ui
