// SPDX-License-Identifier: GPL-3.0-or-later
#include "officer/officer_form.h"

#include "domain/rule_book.h"
#include "store/programmes.h"
#include "store/users.h"

#include <QCompleter>

#include "common/session.h"
#include "form/form_binder.h"
#include "form/form_problems.h"
#include "officer/ui_officer_form.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

OfficerForm::OfficerForm(Session& session, const QString& id, QWidget* parent)
    : RecordForm(session, u"record_officer"_s, parent)
    , m_ui(std::make_unique<Ui::OfficerForm>())
{
    m_ui->setupUi(this);
    const QDate today = session.clock().today();
    m_ui->placePicker->setPlaces(&session.rules().places);
    m_ui->placePicker->setDate(today);
    m_ui->placePicker->setHomeProvince(session.store().setting(u"province"_s));
    auto* offices = new QCompleter(store::officesWithOfficers(session.store()), m_ui->officeEdit);
    offices->setCaseSensitivity(Qt::CaseInsensitive);
    offices->setFilterMode(Qt::MatchContains);
    m_ui->officeEdit->setCompleter(offices);
    FormBinder& fields = binder();
    fields.bind(u"name"_s, m_ui->nameEdit);
    fields.bind(u"office"_s, m_ui->officeEdit);
    fields.bind(u"position"_s, m_ui->positionEdit);
    fields.bind(u"full_time"_s, m_ui->fullTimeCheckBox);
    fields.bind(u"from"_s, m_ui->fromEdit);
    fields.bind(u"to"_s, m_ui->toEdit);
    fields.bind(u"place"_s, m_ui->placePicker); // after the day whose map it shows
    fields.bind(u"reason"_s, m_ui->reasonEdit);

    int revision = 0;
    if (const auto stored = store::findOfficer(session.store(), id)) {
        revision = stored->revision;
        m_from = stored->from;
        m_ui->placePicker->setDate(stored->placeAsOf.isValid() ? stored->placeAsOf : today);
        fields.setValues({{u"name"_s, stored->name},
                          {u"office"_s, stored->office},
                          {u"position"_s, stored->position},
                          {u"full_time"_s, stored->fullTime},
                          {u"from"_s, stored->from.toString(Qt::ISODate)},
                          {u"to"_s, stored->to.toString(Qt::ISODate)},
                          {u"place"_s, stored->place.toText()}});
    } else {
        m_ui->fullTimeCheckBox->setChecked(true);
        if (const auto office = store::findOffice(session.store()))
            m_ui->officeEdit->setText(office->name);
        if (const AdminUnit* home = session.rules().places.unitAt(session.store().setting(u"province"_s),
                                                                  today, UnitLevel::Province))
            m_ui->placePicker->setPlace(home->id);
    }
    m_ui->reasonEditLabel->setVisible(!id.isEmpty());
    m_ui->reasonEdit->setVisible(!id.isEmpty());
    adopt(partsOf(*m_ui), id, revision);
    problems().alias(u"place_code"_s, u"place"_s);
    m_ui->nameEdit->setFocus();
}

OfficerForm::~OfficerForm() = default;

QJsonObject OfficerForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    all.insert(u"place_as_of"_s, m_ui->placePicker->date().toString(Qt::ISODate));
    if (!isEditing())
        all.remove(u"reason"_s);
    nameRecord(all, u"officer"_s);
    return all;
}

void OfficerForm::refresh()
{
    // The place is the one of the day the person came: Hải Phòng of 2024 is another unit than that of 2026.
    const QDate from = m_ui->fromEdit->date();
    if (!from.isValid() || from == m_from)
        return;
    m_from = from;
    const PlaceMap& places = m_session.rules().places;
    const AdminUnit* chosen = places.unit(m_ui->placePicker->place());
    m_ui->placePicker->setDate(from);
    const AdminUnit* then = chosen ? places.unitAt(chosen->code, from, chosen->level) : nullptr;
    if (then && then->id != chosen->id && then->nameVi == chosen->nameVi)
        m_ui->placePicker->setPlace(then->id);
}

void OfficerForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isEditing() ? tr("Edit officer") : tr("New officer"));
    m_ui->introLabel->setText(tr("A person who works in industrial promotion. Who leaves gets a last day and "
                                 "stays in the list for the years in post."));
    m_ui->noteLabel->hide();
    m_ui->toEdit->setPlaceholderText(tr("empty while in post"));
}

} // namespace kc::ui
