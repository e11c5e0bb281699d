// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the project form and the lists they offer; the form itself is in project_form.cpp.
#include "base/texts.h"
#include "domain/project_check.h"
#include "store/query.h"

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "form/establishment_picker.h"
#include "form/form_binder.h"
#include "project/project_form.h"
#include "project/ui_project_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

template <class E>
void fillWithLabels(QComboBox* combo)
{
    const QString kept = combo->currentData().toString();
    combo->clear();
    for (const auto& [value, key] : EnumKeys<E>::table)
        combo->addItem(text(labelKey(value), uiLang()), QString::fromLatin1(key));
    combo->setCurrentIndex(std::max(0, combo->findData(kept)));
}

} // namespace

void ProjectForm::bindFields()
{
    Ui::ProjectForm& ui = *m_ui;
    m_binder->bind(u"title"_s, ui.titleEdit);
    m_binder->bind(u"code"_s, ui.codeEdit);
    m_binder->bind(u"activity"_s, ui.activityCombo);
    m_binder->bind(u"fund"_s, ui.fundCombo);
    m_binder->bind(u"kind"_s, ui.kindCombo);
    m_binder->bind(u"plan_year"_s, ui.planYearSpin);
    m_binder->bind(u"programme"_s, ui.programmeCombo);
    m_binder->bind(u"implementing_unit"_s, ui.implementingUnitEdit);
    m_binder->bind(u"cooperating_unit"_s, ui.cooperatingUnitEdit);
    m_binder->bindOther(
        u"beneficiaries"_s, ui.beneficiaryEditor,
        [this] { return QJsonValue(m_ui->beneficiaryEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->beneficiaryEditor->setRows(value.toArray()); });
    connect(ui.beneficiaryEditor, &BeneficiaryEditor::edited, this,
            [this] { m_binder->noteEdit(u"beneficiaries"_s); });
    // The day of the map before the place: the place is shown as it stood then.
    m_binder->bind(u"place_as_of"_s, ui.placeAsOfEdit);
    m_binder->bind(u"place"_s, ui.placePicker);
    m_binder->bind(u"place_note"_s, ui.placeNoteEdit);
    m_binder->bind(u"starts_on"_s, ui.startsOnEdit);
    m_binder->bind(u"ends_on"_s, ui.endsOnEdit);
    m_binder->bind(u"asked_national"_s, ui.askedNationalMoney);
    m_binder->bind(u"asked_local"_s, ui.askedLocalMoney);
    m_binder->bind(u"asked_counterpart"_s, ui.askedCounterpartMoney);
    m_binder->bind(u"asked_other"_s, ui.askedOtherMoney);
    m_binder->bind(u"total_cost"_s, ui.totalCostMoney);
    m_binder->bind(u"norm"_s, ui.normCombo);
    m_binder->bind(u"eligible_cost"_s, ui.eligibleCostMoney);
    m_binder->bind(u"units"_s, ui.unitsSpin);
    m_binder->bind(u"necessity"_s, ui.necessityText);
    m_binder->bind(u"goals"_s, ui.goalsText);
    m_binder->bind(u"effects"_s, ui.effectsText);
    m_binder->bindOther(
        u"results"_s, ui.resultEditor, [this] { return QJsonValue(m_ui->resultEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->resultEditor->setRows(value.toArray()); });
    connect(ui.resultEditor, &ResultEditor::edited, this, [this] { m_binder->noteEdit(u"results"_s); });
    m_binder->bindOther(
        u"papers"_s, ui.paperEditor, [this] { return QJsonValue(m_ui->paperEditor->rows()); },
        [this](const QJsonValue& value) { m_ui->paperEditor->setRows(value.toArray()); });
    connect(ui.paperEditor, &PaperEditor::edited, this, [this] { m_binder->noteEdit(u"papers"_s); });
    connect(ui.beneficiaryEditor, &BeneficiaryEditor::newEstablishmentRequested, this,
            [this](const QString& typed) {
                const EstablishmentId made = m_maker ? m_maker(this, typed) : EstablishmentId();
                if (made.isNull())
                    return;
                m_ui->beneficiaryEditor->picker()->clearChoice();
                m_ui->beneficiaryEditor->add(made);
                m_binder->noteEdit(u"beneficiaries"_s);
            });

    ui.problems->setTabs(ui.tabs);
    for (const QString& key : m_binder->keys())
        ui.problems->bind(key, m_binder->field(key));
    ui.problems->bind(u"support"_s, ui.supportAnchorLabel);
    ui.problems->alias(u"national"_s, u"asked_national"_s);
    ui.problems->alias(u"local"_s, u"asked_local"_s);
    ui.problems->alias(u"counterpart"_s, u"asked_counterpart"_s);
    ui.problems->alias(u"other"_s, u"asked_other"_s);
    ui.problems->alias(u"place_code"_s, u"place"_s);
    ui.problems->alias(u"factor"_s, u"norm"_s);
}

void ProjectForm::fillLists()
{
    fillWithLabels<Fund>(m_ui->fundCombo);
    fillWithLabels<ProjectKind>(m_ui->kindCombo);

    QComboBox* activity = m_ui->activityCombo;
    const QString keptActivity =
        activity->count() > 0 ? activity->currentData().toString() : m_project.activity;
    activity->clear();
    activity->addItem(tr("(choose the content)"), QString());
    bool listed = keptActivity.isEmpty();
    for (const Activity& entry : m_session.rules().activitiesAt(m_session.clock().today())) {
        const bool main = entry.parentCode.isEmpty();
        activity->addItem((main ? QString() : u"    "_s) + entry.code + u"  "_s + nameOf(entry, uiLang()),
                          entry.code);
        activity->setItemData(activity->count() - 1, nameOf(entry, uiLang()), Qt::ToolTipRole);
        listed = listed || entry.code == keptActivity;
    }
    if (!listed)
        activity->addItem(keptActivity, keptActivity);
    activity->setCurrentIndex(std::max(0, activity->findData(keptActivity)));

    QComboBox* programme = m_ui->programmeCombo;
    const QString keptProgramme =
        programme->count() > 0 ? programme->currentData().toString() : m_project.programme.toText();
    programme->clear();
    programme->addItem(tr("(none)"), QString());
    store::Query(m_session.store(), u"programme/all"_s).each([programme](const store::Row& row) {
        programme->addItem(row.text(u"code"_s), row.text(u"id"_s));
        programme->setItemData(programme->count() - 1, row.text(u"name"_s), Qt::ToolTipRole);
    });
    programme->setCurrentIndex(std::max(0, programme->findData(keptProgramme)));
}

QString ProjectForm::provinceCode() const
{
    return provinceCodeOf(m_session.rules(), m_ui->placePicker->place(), m_session.clock().today());
}

void ProjectForm::fillNorms()
{
    const Fund fund = fromKey<Fund>(m_ui->fundCombo->currentData().toString()).value_or(Fund::Local);
    const QString activity = m_ui->activityCombo->currentData().toString();
    QComboBox* combo = m_ui->normCombo;
    const QString kept = combo->count() > 0 ? combo->currentData().toString() : m_project.norm;
    combo->clear();
    const std::vector<Norm> norms =
        activity.isEmpty()
            ? std::vector<Norm>()
            : m_session.rules().normsOf(activity, fund, provinceCode(), m_session.clock().today());
    combo->addItem(activity.isEmpty() ? tr("(choose the content of promotion first)")
                   : norms.empty()    ? tr("(no norm for this content)")
                                      : tr("(choose a norm)"),
                   QString());
    for (const Norm& norm : norms) {
        combo->addItem(nameOf(norm, uiLang()), norm.content);
        combo->setItemData(combo->count() - 1, combo->itemText(combo->count() - 1), Qt::ToolTipRole);
    }
    int row = combo->findData(kept);
    if (row <= 0 && !kept.isEmpty()) {
        combo->addItem(kept, kept);
        row = combo->count() - 1;
    }
    if (row <= 0 && kept.isEmpty())
        row = combo->findData(
            m_session.rules().defaultNorm(activity, fund, provinceCode(), m_session.clock().today()));
    combo->setCurrentIndex(std::max(row, 0));
}

void ProjectForm::fillPapers()
{
    const Fund fund = fromKey<Fund>(m_ui->fundCombo->currentData().toString()).value_or(Fund::Local);
    const QString activity = m_ui->activityCombo->currentData().toString();
    const std::vector<ChecklistItem>& all = m_session.rules().checklist;
    m_ui->paperEditor->setItems(activity.isEmpty()
                                    ? std::vector<ChecklistItem>()
                                    : papersFor(all, activity, fund, u"submit"_s, m_session.clock().today()),
                                all);
}

} // namespace kc::ui
