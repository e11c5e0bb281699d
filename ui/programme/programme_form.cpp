// SPDX-License-Identifier: GPL-3.0-or-later
#include "programme/programme_form.h"

#include "base/texts.h"
#include "base/viet_text.h"
#include "domain/rule_book.h"
#include "store/programmes.h"

#include <algorithm>

#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "form/place_text.h"
#include "programme/ui_programme_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ProgrammeForm::ProgrammeForm(Session& session, const QString& id, QWidget* parent)
    : RecordForm(session, id.isEmpty() ? u"create_programme"_s : u"edit_programme"_s, parent)
    , m_ui(std::make_unique<Ui::ProgrammeForm>())
{
    m_ui->setupUi(this);
    for (const Fund fund : {Fund::Local, Fund::National})
        m_ui->fundCombo->addItem(QString(), keyOf(fund));
    FormBinder& fields = binder();
    fields.bind(u"code"_s, m_ui->codeEdit);
    fields.bind(u"name"_s, m_ui->nameEdit);
    fields.bind(u"fund"_s, m_ui->fundCombo);
    fields.bind(u"from_year"_s, m_ui->fromYearSpin);
    fields.bind(u"to_year"_s, m_ui->toYearSpin);
    fields.bind(u"place_code"_s, m_ui->provinceCombo);
    fields.bind(u"legal_basis"_s, m_ui->legalBasisEdit);
    fields.bind(u"reason"_s, m_ui->reasonEdit);

    int revision = 0;
    if (const auto stored = store::findProgramme(session.store(), ProgrammeId::fromText(id))) {
        revision = stored->revision;
        m_ui->fromYearSpin->setValue(stored->fromYear);
        fillProvinces();
        fields.setValues({{u"code"_s, stored->code},
                          {u"name"_s, stored->name},
                          {u"fund"_s, keyOf(stored->fund)},
                          {u"from_year"_s, stored->fromYear},
                          {u"to_year"_s, stored->toYear},
                          {u"place_code"_s, stored->placeCode},
                          {u"legal_basis"_s, stored->legalBasis}});
    } else {
        // Programmes run over the five years of a plan: 2021-2025, 2026-2030.
        const int year = session.clock().today().year();
        const int first = year - (year + 4) % 5;
        m_ui->fromYearSpin->setValue(first);
        m_ui->toYearSpin->setValue(first + 4);
        fillProvinces();
        m_ui->provinceCombo->setCurrentIndex(
            std::max(0, m_ui->provinceCombo->findData(session.store().setting(u"province"_s))));
    }
    m_ui->reasonEditLabel->setVisible(!id.isEmpty());
    m_ui->reasonEdit->setVisible(!id.isEmpty());
    // A national programme is the whole country's; a province's own is the usual other.
    connect(m_ui->fundCombo, &QComboBox::activated, this, [this] {
        const bool national = m_ui->fundCombo->currentData().toString() == keyOf(Fund::National);
        m_ui->provinceCombo->setCurrentIndex(std::max(
            0,
            m_ui->provinceCombo->findData(national ? QString() : m_session.store().setting(u"province"_s))));
    });
    adopt(partsOf(*m_ui), id, revision);
    m_ui->codeEdit->setFocus();
}

ProgrammeForm::~ProgrammeForm() = default;

void ProgrammeForm::fillProvinces()
{
    // Codes mean what they meant in the programme's first year.
    const QString chosen = m_ui->provinceCombo->currentData().toString();
    std::vector<const AdminUnit*> provinces =
        m_session.rules().places.unitsAt(QDate(m_ui->fromYearSpin->value(), 1, 1), UnitLevel::Province);
    std::sort(provinces.begin(), provinces.end(), [](const AdminUnit* a, const AdminUnit* b) {
        return compareVietnamese(a->nameVi, b->nameVi) < 0;
    });
    m_ui->provinceCombo->clear();
    m_ui->provinceCombo->addItem(tr("(the whole country)"), QString());
    for (const AdminUnit* province : provinces)
        m_ui->provinceCombo->addItem(placeTitle(*province, uiLang()), province->code);
    m_ui->provinceCombo->setCurrentIndex(std::max(0, m_ui->provinceCombo->findData(chosen)));
}

QJsonObject ProgrammeForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    if (!isEditing())
        all.remove(u"reason"_s);
    nameRecord(all, u"programme"_s);
    return all;
}

void ProgrammeForm::refresh()
{
    fillProvinces();
}

void ProgrammeForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isEditing() ? tr("Edit programme") : tr("New programme"));
    m_ui->introLabel->setText(
        tr("A programme of several years with its own targets. Projects and reports are set against it."));
    m_ui->noteLabel->hide();
    for (int i = 0; i < m_ui->fundCombo->count(); ++i)
        m_ui->fundCombo->setItemText(i, text(u"fund."_s + m_ui->fundCombo->itemData(i).toString(), uiLang()));
    m_ui->codeEdit->setPlaceholderText(tr("for example CTKC-2026-2030"));
    m_ui->legalBasisEdit->setPlaceholderText(tr("the decision that approved it"));
    fillProvinces();
}

} // namespace kc::ui
