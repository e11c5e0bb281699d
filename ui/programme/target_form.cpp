// SPDX-License-Identifier: GPL-3.0-or-later
#include "programme/target_form.h"

#include "base/number_text.h"
#include "domain/rule_book.h"

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/indicator_combo.h"
#include "programme/ui_target_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

TargetForm::TargetForm(Session& session, const QString& id, const QString& programme, QWidget* parent)
    : RecordForm(session, u"set_target"_s, parent)
    , m_ui(std::make_unique<Ui::TargetForm>())
{
    m_ui->setupUi(this);
    for (const Programme& one : store::allProgrammes(session.store()))
        m_ui->programmeCombo->addItem(one.code + u"  –  "_s + one.name, one.code);
    fillIndicators(*m_ui->indicatorCombo, session.rules());
    FormBinder& fields = binder();
    fields.bind(u"programme"_s, m_ui->programmeCombo);
    fields.bind(u"indicator"_s, m_ui->indicatorCombo);
    fields.bindCount(u"value"_s, m_ui->valueEdit);
    fields.bind(u"source"_s, m_ui->sourceEdit);

    int revision = 0;
    if (const auto stored = store::findTarget(session.store(), id)) {
        revision = stored->revision;
        fields.setValues({{u"programme"_s, stored->programmeCode},
                          {u"indicator"_s, stored->indicator},
                          {u"value"_s, stored->value},
                          {u"source"_s, stored->source}});
        // Another programme or indicator is another target.
        m_ui->programmeCombo->setEnabled(false);
        m_ui->indicatorCombo->setEnabled(false);
    } else if (const auto wanted = store::findProgramme(session.store(), ProgrammeId::fromText(programme))) {
        m_ui->programmeCombo->setCurrentIndex(m_ui->programmeCombo->findData(wanted->code));
    }
    adopt(partsOf(*m_ui), id, revision);
    if (isEditing())
        m_ui->valueEdit->setFocus();
    else
        m_ui->programmeCombo->setFocus();
}

TargetForm::~TargetForm() = default;

std::optional<store::TargetRecord> TargetForm::known() const
{
    const auto programme =
        store::findProgrammeByCode(m_session.store(), m_ui->programmeCombo->currentData().toString());
    if (!programme)
        return std::nullopt;
    return store::findTarget(
        m_session.store(),
        store::targetId(m_session.store(), programme->id, m_ui->indicatorCombo->currentData().toString()));
}

QJsonObject TargetForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    // What was read is what is changed: a target somebody else set meanwhile is refused, not overwritten.
    if (isEditing())
        all.insert(u"revision"_s, revision());
    else if (const auto stored = known())
        all.insert(u"revision"_s, stored->revision);
    return all;
}

void TargetForm::refresh()
{
    const auto stored = isEditing() ? std::nullopt : known();
    m_ui->noteLabel->setVisible(stored.has_value());
    if (stored)
        m_ui->noteLabel->setText(tr("So far the target is %1 (%2). Saving puts the new one in its place.")
                                     .arg(groupedText(stored->value, uiLang()), stored->source));
}

void TargetForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isEditing() ? tr("Edit target") : tr("New target"));
    m_ui->introLabel->setText(
        m_ui->programmeCombo->count() == 0
            ? tr("There is no programme yet. Enter one first (Ctrl+Shift+G).")
            : tr("What a programme is to reach by one indicator. Reports set results against it."));
    nameIndicators(*m_ui->indicatorCombo, m_session.rules());
    m_ui->sourceEdit->setPlaceholderText(tr("the decision or plan that sets it"));
    refresh();
}

} // namespace kc::ui
