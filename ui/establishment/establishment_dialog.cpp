// SPDX-License-Identifier: GPL-3.0-or-later
#include "establishment/establishment_dialog.h"

#include "base/texts.h"
#include "domain/establishment_check.h"
#include "domain/rule_book.h"
#include "domain/tax_code.h"
#include "store/establishments.h"
#include "store/values.h"

#include <QAction>
#include <QIntValidator>
#include <QPushButton>
#include <QToolButton>

#include "common/form_align.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "establishment/ui_establishment_dialog.h"
#include "form/form_binder.h"
#include "form/form_undo.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckPause = 350; // ms after the last letter
constexpr int kMostWorkers = 999999;

QJsonValue countValue(const std::optional<int>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue amountValue(const std::optional<Dong>& amount)
{
    return amount ? QJsonValue(static_cast<qint64>(amount->value())) : QJsonValue();
}

} // namespace

EstablishmentDialog::EstablishmentDialog(Session& session, const QString& id, QWidget* parent,
                                         const QString& typed)
    : QDialog(parent)
    , m_session(session)
    , m_id(id)
    , m_ui(std::make_unique<Ui::EstablishmentDialog>())
    , m_binder(new FormBinder(this))
{
    m_ui->setupUi(this);
    setWindowTitle(id.isEmpty() ? tr("New establishment") : tr("Edit establishment"));
    m_ui->duplicatesLabel->setRole(TextRole::SectionTitle);
    m_ui->duplicatesLabel->setText(tr("Perhaps the same establishment"));
    m_ui->duplicatesList->setAccessibleName(m_ui->duplicatesLabel->text());
    m_ui->noteEdit->setAccessibleName(tr("Note"));
    m_ui->duplicatesCard->hide();
    alignForms({m_ui->identityGroupLayout, m_ui->placeGroupLayout, m_ui->contactGroupLayout});
    alignForms({m_ui->tradeGroupLayout, m_ui->sizeGroupLayout});

    for (const auto& [form, key] : EnumKeys<LegalForm>::table)
        m_ui->legalFormCombo->addItem(text(labelKey(form), uiLang()), QString::fromLatin1(key));
    m_ui->sectorCombo->addItem(tr("(not stated)"), QString());
    for (const Sector& sector : session.rules().sectors)
        m_ui->sectorCombo->addItem(nameOf(sector, uiLang()), sector.code);
    m_ui->sectorCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->sectorCombo->setMinimumContentsLength(24);
    m_ui->placePicker->setPlaces(&session.rules().places);
    m_ui->placePicker->setDate(session.clock().today());
    m_ui->placePicker->setHomeProvince(session.store().setting(u"province"_s));
    for (QLineEdit* field : {m_ui->workersEdit, m_ui->femaleWorkersEdit, m_ui->insuredWorkersEdit}) {
        field->setValidator(new QIntValidator(0, kMostWorkers, field));
        field->setAlignment(Qt::AlignRight | Qt::AlignVCenter); // as every number beside it
    }

    m_pause.setSingleShot(true);
    m_pause.setInterval(kCheckPause);
    connect(&m_pause, &QTimer::timeout, this, &EstablishmentDialog::checkNow);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &EstablishmentDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &EstablishmentDialog::reject);
    bindFields();
    load();
    if (id.isEmpty() && !typed.isEmpty()) {
        const QString code = normaliseTaxCode(typed);
        if (taxCodeForm(code) != TaxCodeForm::Invalid)
            m_ui->taxCodeEdit->setText(code);
        else
            m_ui->nameEdit->setText(typed);
    }
    m_undo = new FormUndo(*m_binder, this);
    for (const auto& [button, action] : {std::pair{m_ui->undoButton, m_undo->undoAction()},
                                         std::pair{m_ui->redoButton, m_undo->redoAction()}}) {
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
    }
    connect(m_undo, &FormUndo::applied, this, &EstablishmentDialog::checkNow);
    connect(m_binder, &FormBinder::edited, this, &EstablishmentDialog::checkSoon);
    m_ui->taxCodeEdit->setFocus();
}

EstablishmentDialog::~EstablishmentDialog() = default;

void EstablishmentDialog::bindFields()
{
    m_binder->bind(u"tax_code"_s, m_ui->taxCodeEdit);
    m_binder->bind(u"name"_s, m_ui->nameEdit);
    m_binder->bind(u"legal_form"_s, m_ui->legalFormCombo);
    m_binder->bind(u"representative"_s, m_ui->representativeEdit);
    m_binder->bind(u"founded_on"_s, m_ui->foundedEdit);
    m_binder->bind(u"place"_s, m_ui->placePicker);
    m_binder->bind(u"address"_s, m_ui->addressEdit);
    m_binder->bind(u"phone"_s, m_ui->phoneEdit);
    m_binder->bind(u"email"_s, m_ui->emailEdit);
    m_binder->bind(u"sector"_s, m_ui->sectorCombo);
    m_binder->bind(u"vsic_code"_s, m_ui->vsicEdit);
    m_binder->bind(u"craft_village"_s, m_ui->craftVillageCheckBox);
    m_binder->bind(u"owner_female"_s, m_ui->ownerFemaleCheckBox);
    m_binder->bind(u"owner_ethnic_minority"_s, m_ui->ownerEthnicCheckBox);
    m_binder->bind(u"capital"_s, m_ui->capitalEdit);
    m_binder->bind(u"revenue"_s, m_ui->revenueEdit);
    m_binder->bind(u"note"_s, m_ui->noteEdit);
    for (const auto& [key, field] :
         {std::pair{u"workers"_s, m_ui->workersEdit}, std::pair{u"female_workers"_s, m_ui->femaleWorkersEdit},
          std::pair{u"insured_workers"_s, m_ui->insuredWorkersEdit}}) {
        QLineEdit* edit = field;
        m_binder->bindOther(
            key, edit,
            [edit] {
                return edit->text().trimmed().isEmpty() ? QJsonValue() : QJsonValue(edit->text().toInt());
            },
            [edit](const QJsonValue& value) {
                edit->setText(value.isDouble() ? QString::number(value.toInt()) : QString());
            });
        connect(edit, &QLineEdit::textEdited, m_binder, [this, key = key] { m_binder->noteEdit(key); });
    }
    for (const QString& key : m_binder->keys())
        m_ui->problemsFrame->bind(key, m_binder->field(key));
    for (const auto& [field, name] : {std::pair<QWidget*, QString>{m_ui->taxCodeEdit, tr("Tax code")},
                                      {m_ui->nameEdit, tr("Name")},
                                      {m_ui->legalFormCombo, tr("Legal form")},
                                      {m_ui->representativeEdit, tr("Representative")},
                                      {m_ui->foundedEdit, tr("Founded on")},
                                      {m_ui->addressEdit, tr("Address")},
                                      {m_ui->phoneEdit, tr("Telephone")},
                                      {m_ui->emailEdit, tr("E-mail")},
                                      {m_ui->sectorCombo, tr("Sector")},
                                      {m_ui->vsicEdit, tr("VSIC code")},
                                      {m_ui->workersEdit, tr("Workers")},
                                      {m_ui->femaleWorkersEdit, tr("Women among the workers")},
                                      {m_ui->insuredWorkersEdit, tr("Insured workers")},
                                      {m_ui->capitalEdit, tr("Capital in đồng")},
                                      {m_ui->revenueEdit, tr("Revenue in đồng")}})
        field->setAccessibleName(name);
}

void EstablishmentDialog::load()
{
    if (m_id.isEmpty()) {
        const AdminUnit* home = m_session.rules().places.unitAt(
            m_session.store().setting(u"province"_s), m_session.clock().today(), UnitLevel::Province);
        m_binder->setValues({{u"legal_form"_s, keyOf(LegalForm::Llc)},
                             {u"place"_s, home ? QJsonValue(home->id.toText()) : QJsonValue()}});
    } else if (const auto e = store::findEstablishment(m_session.store(), EstablishmentId::fromText(m_id))) {
        m_revision = e->revision;
        m_binder->setValues({{u"tax_code"_s, e->taxCode},
                             {u"name"_s, e->name},
                             {u"legal_form"_s, keyOf(e->legalForm)},
                             {u"representative"_s, e->representative},
                             {u"founded_on"_s, e->foundedOn.toString(Qt::ISODate)},
                             {u"place"_s, e->place.toText()},
                             {u"address"_s, e->address},
                             {u"phone"_s, e->phone},
                             {u"email"_s, e->email},
                             {u"sector"_s, e->sector},
                             {u"vsic_code"_s, e->vsicCode},
                             {u"craft_village"_s, e->craftVillage},
                             {u"owner_female"_s, e->ownerFemale},
                             {u"owner_ethnic_minority"_s, e->ownerEthnicMinority},
                             {u"workers"_s, countValue(e->workers)},
                             {u"female_workers"_s, countValue(e->femaleWorkers)},
                             {u"insured_workers"_s, countValue(e->insuredWorkers)},
                             {u"capital"_s, amountValue(e->capital)},
                             {u"revenue"_s, amountValue(e->revenue)},
                             {u"note"_s, e->note}});
    }
    m_loaded = m_binder->values();
}

QJsonObject EstablishmentDialog::payload() const
{
    QJsonObject payload = m_binder->payload();
    if (!m_id.isEmpty()) {
        payload.insert(u"establishment"_s, m_id);
        payload.insert(u"revision"_s, m_revision);
    }
    return payload;
}

void EstablishmentDialog::checkSoon()
{
    m_pause.start();
}

Establishment EstablishmentDialog::candidate() const
{
    const auto count = [](const QLineEdit* field) {
        return field->text().trimmed().isEmpty() ? std::nullopt : std::optional<int>(field->text().toInt());
    };
    Establishment e;
    e.id = EstablishmentId::fromText(m_id);
    e.taxCode = normaliseTaxCode(m_ui->taxCodeEdit->text());
    e.name = m_ui->nameEdit->text().trimmed();
    e.legalForm = fromKey<LegalForm>(m_ui->legalFormCombo->currentData().toString()).value_or(LegalForm::Llc);
    e.place = m_ui->placePicker->place();
    e.placeAsOf = m_session.clock().today();
    e.foundedOn = m_ui->foundedEdit->date();
    e.sector = m_ui->sectorCombo->currentData().toString();
    e.craftVillage = m_ui->craftVillageCheckBox->isChecked();
    e.workers = count(m_ui->workersEdit);
    e.femaleWorkers = count(m_ui->femaleWorkersEdit);
    e.insuredWorkers = count(m_ui->insuredWorkersEdit);
    e.capital = m_ui->capitalEdit->value();
    e.revenue = m_ui->revenueEdit->value();
    return e;
}

void EstablishmentDialog::checkNow()
{
    const Establishment e = candidate();
    Findings findings = checkEstablishment(e, m_session.rules(), m_session.clock().today());
    // What is not filled in yet is no mistake while the person is still typing.
    std::erase_if(findings, [](const Finding& finding) { return finding.code == u"field.required"_s; });
    for (const auto& [field, place] :
         {std::pair{m_ui->capitalEdit, u"capital"_s}, std::pair{m_ui->revenueEdit, u"revenue"_s}}) {
        if (const std::optional<Finding> problem = field->problem()) {
            findings.push_back(*problem);
            findings.back().place = place;
        }
    }
    m_ui->problemsFrame->setFindings(findings);
    showDuplicates(e);
}

void EstablishmentDialog::showDuplicates(const Establishment& e)
{
    m_ui->duplicatesList->clear();
    if (!e.taxCode.isEmpty() || !e.name.isEmpty()) {
        const PlaceMap& places = m_session.rules().places;
        for (const Establishment& other : store::findLikeEstablishments(m_session.store(), e)) {
            const AdminUnit* unit = places.unit(other.place);
            m_ui->duplicatesList->addItem(
                QStringList{other.taxCode, other.name, unit ? unit->nameVi : QString()}.join(u"   ·   "_s));
        }
    }
    m_ui->duplicatesCard->setVisible(m_ui->duplicatesList->count() > 0);
}

void EstablishmentDialog::accept()
{
    m_pause.stop();
    const auto outcome =
        m_session.run(m_id.isEmpty() ? u"create_establishment"_s : u"edit_establishment"_s, payload());
    if (!outcome) {
        m_ui->problemsFrame->setFindings(outcome.error().findings);
        m_ui->problemsFrame->goToFirst();
        return;
    }
    m_id = outcome->record;
    QDialog::accept();
}

void EstablishmentDialog::reject()
{
    if (m_binder->values() == m_loaded) {
        QDialog::reject();
        return;
    }
    switch (m_session.prompts().askToSave(this, windowTitle(), tr("Save what you typed?"))) {
    case Prompts::Answer::Save:
        accept();
        break;
    case Prompts::Answer::Discard:
        QDialog::reject();
        break;
    case Prompts::Answer::Cancel:
        break;
    }
}

} // namespace kc::ui
