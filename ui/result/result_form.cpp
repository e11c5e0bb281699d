// SPDX-License-Identifier: GPL-3.0-or-later
#include "result/result_form.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "domain/rule_book.h"
#include "store/projects.h"
#include "store/register.h"

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/indicator_combo.h"
#include "result/ui_result_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostProjects = 40;

} // namespace

ResultForm::ResultForm(Session& session, const QString& id, const QString& project, QWidget* parent)
    : RecordForm(session, u"record_result"_s, parent)
    , m_ui(std::make_unique<Ui::ResultForm>())
{
    m_ui->setupUi(this);
    fillIndicators(*m_ui->indicatorCombo, session.rules());
    m_ui->projectEdit->setSource([this](const QString& query) { return findProjects(query); });
    FormBinder& fields = binder();
    fields.bind(u"project"_s, m_ui->projectEdit, [this](const QString& chosen) { showProject(chosen); });
    fields.bind(u"indicator"_s, m_ui->indicatorCombo);
    fields.bindCount(u"planned"_s, m_ui->plannedEdit);
    fields.bindCount(u"actual"_s, m_ui->actualEdit);
    fields.bind(u"date"_s, m_ui->dateEdit);
    fields.bind(u"evidence"_s, m_ui->evidenceText);
    fields.bind(u"reason"_s, m_ui->reasonEdit);
    m_ui->dateEdit->setDate(session.clock().today());

    int revision = 0;
    if (const auto stored = store::findResult(session.store(), ResultId::fromText(id))) {
        revision = stored->revision;
        const Result& result = stored->result;
        fields.setValues(
            {{u"project"_s, stored->project.toText()},
             {u"indicator"_s, result.indicator},
             {u"actual"_s, result.actual ? QJsonValue(*result.actual) : QJsonValue()},
             {u"date"_s,
              (result.date.isValid() ? result.date : session.clock().today()).toString(Qt::ISODate)},
             {u"evidence"_s, result.evidence}});
        m_ui->projectEdit->setReadOnly(true); // another project or indicator is another result
        m_ui->projectEdit->setClearButtonEnabled(false);
        m_ui->indicatorCombo->setEnabled(false);
    } else {
        showProject(project);
        if (!m_project.results.empty()) // what was promised is what is reported first
            m_ui->indicatorCombo->setCurrentIndex(
                m_ui->indicatorCombo->findData(m_project.results.front().indicator));
    }
    adopt(partsOf(*m_ui), id, revision);
    if (m_project.id.isNull())
        m_ui->projectEdit->setFocus();
    else
        m_ui->actualEdit->setFocus();
}

ResultForm::~ResultForm() = default;

std::vector<Choice> ResultForm::findProjects(const QString& query) const
{
    // Only files that take results: approved ones until they are settled, settled ones to be corrected.
    const store::Register& projects = *store::findRegister(u"projects"_s);
    const store::Filter filter{
        query,
        {{u"state"_s,
          u"="_s,
          {u"approved"_s, u"contracted"_s, u"implementing"_s, u"accepted"_s, u"settled"_s}}}};
    std::vector<QString> ids = store::registerIds(m_session.store(), projects, filter, u"-code"_s);
    if (ids.size() > kMostProjects)
        ids.resize(kMostProjects);
    std::vector<Choice> found;
    for (const QString& id : ids) {
        if (const auto one = store::findProject(m_session.store(), ProjectId::fromText(id)))
            found.push_back({id, one->code + u"  "_s + one->title, one->implementingUnit});
    }
    return found;
}

void ResultForm::showProject(const QString& id)
{
    const auto found = store::findProject(m_session.store(), ProjectId::fromText(id));
    m_project = found ? *found : Project();
    if (found)
        m_ui->projectEdit->setChoice({id, found->code + u"  "_s + found->title, found->implementingUnit});
    else
        m_ui->projectEdit->clearChoice();
}

std::optional<qint64> ResultForm::storedPlan() const
{
    std::optional<qint64> plan;
    for (const Result& result : m_project.results) {
        if (result.indicator == m_ui->indicatorCombo->currentData().toString() && result.planned &&
            (!plan || !result.date.isValid()))
            plan = result.planned;
    }
    return plan;
}

QJsonObject ResultForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    nameRecord(all, u"result"_s);
    // A plan that stands as it stood is not entered again.
    if (const QJsonValue planned = all.value(u"planned"_s);
        planned.isDouble() && storedPlan() == planned.toInteger())
        all.remove(u"planned"_s);
    return all;
}

void ResultForm::refresh()
{
    if (m_ui->projectEdit->id() != m_project.id.toText()) {
        const auto found =
            store::findProject(m_session.store(), ProjectId::fromText(m_ui->projectEdit->id()));
        m_project = found ? *found : Project();
    }
    const QString pair = m_project.id.toText() + u'/' + m_ui->indicatorCombo->currentData().toString();
    const std::optional<qint64> plan = storedPlan();
    if (pair != m_pair) {
        m_pair = pair;
        showCount(*m_ui->plannedEdit, plan);
    }
    const bool settled = m_project.state == ProjectState::Settled;
    const bool changesPlan = plan && countIn(*m_ui->plannedEdit) != plan;
    const bool asksReason = settled || changesPlan || isEditing();
    m_ui->reasonEditLabel->setVisible(asksReason);
    m_ui->reasonEdit->setVisible(asksReason);
    QStringList known;
    for (const Result& result : m_project.results) {
        if (result.indicator == m_ui->indicatorCombo->currentData().toString() && result.actual)
            known << tr("%1 on %2")
                         .arg(groupedText(*result.actual, uiLang()),
                              result.date.isValid() ? dateText(result.date, uiLang()) : missingText());
    }
    m_ui->noteLabel->setVisible(!known.isEmpty());
    m_ui->noteLabel->setText(
        tr("Recorded so far: %1. Figures of several days add up; the same day again corrects.")
            .arg(known.join(u"; "_s)));
}

void ResultForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isEditing() ? tr("Edit result") : tr("New result"));
    m_ui->introLabel->setText(
        tr("What the project planned and what it reached by one indicator up to a day, with the evidence."));
    nameIndicators(*m_ui->indicatorCombo, m_session.rules());
    m_ui->projectEdit->setPlaceholderText(tr("Code or title of an approved project"));
    m_ui->evidenceText->setPlaceholderText(tr("minutes of acceptance, invoice, list of participants …"));
    refresh();
}

} // namespace kc::ui
