// SPDX-License-Identifier: GPL-3.0-or-later
#include "establishment/establishment_year_form.h"

#include "store/establishments.h"
#include "store/programmes.h"

#include "common/session.h"
#include "establishment/ui_establishment_year_form.h"
#include "form/form_binder.h"
#include "form/form_problems.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

EstablishmentYearForm::EstablishmentYearForm(Session& session, const QString& id,
                                             const QString& establishment, QWidget* parent)
    : RecordForm(session, u"record_establishment_year"_s, parent)
    , m_ui(std::make_unique<Ui::EstablishmentYearForm>())
{
    m_ui->setupUi(this);
    m_ui->establishmentEdit->setStore(&session.store());
    m_ui->yearSpin->setMaximum(session.clock().today().year());
    FormBinder& fields = binder();
    fields.bind(u"establishment"_s, m_ui->establishmentEdit, [this](const QString& chosen) {
        m_ui->establishmentEdit->setEstablishment(EstablishmentId::fromText(chosen));
    });
    fields.bind(u"year"_s, m_ui->yearSpin);
    fields.bindCount(u"workers"_s, m_ui->workersEdit);
    fields.bind(u"revenue"_s, m_ui->revenueMoney);
    fields.bind(u"exports"_s, m_ui->exportsMoney);
    fields.bind(u"taxes"_s, m_ui->taxesMoney);
    fields.bind(u"income_per_worker"_s, m_ui->incomeMoney);
    fields.bind(u"reason"_s, m_ui->reasonEdit);

    int revision = 0;
    // The last whole year, while it is open.
    const int lastYear = session.clock().today().year() - 1;
    m_ui->yearSpin->setValue(store::lockOn(session.store(), QDate(lastYear, 12, 31)) ? lastYear + 1
                                                                                     : lastYear);
    if (const auto stored = store::findEstablishmentYear(session.store(), id)) {
        revision = stored->revision;
        m_ui->establishmentEdit->setEstablishment(stored->establishment);
        m_ui->yearSpin->setValue(stored->year);
        m_ui->establishmentEdit->setReadOnly(true); // another establishment or year is another record
        m_ui->establishmentEdit->setClearButtonEnabled(false);
        m_ui->yearSpin->setEnabled(false);
    } else {
        m_ui->establishmentEdit->setEstablishment(EstablishmentId::fromText(establishment));
    }
    adopt(partsOf(*m_ui), id, revision);
    if (m_ui->establishmentEdit->establishment().isNull())
        m_ui->establishmentEdit->setFocus();
    else
        m_ui->workersEdit->setFocus();
}

EstablishmentYearForm::~EstablishmentYearForm() = default;

void EstablishmentYearForm::showFigures(const QVariantMap& figures)
{
    const auto amount = [&](const QString& key) {
        const QVariant value = figures.value(key);
        return value.isNull() ? std::nullopt : std::optional<Dong>(Dong(value.toLongLong()));
    };
    const QVariant workers = figures.value(u"workers"_s);
    showCount(*m_ui->workersEdit,
              workers.isNull() ? std::nullopt : std::optional<qint64>(workers.toLongLong()));
    m_ui->revenueMoney->setValue(amount(u"revenue"_s));
    m_ui->exportsMoney->setValue(amount(u"exports"_s));
    m_ui->taxesMoney->setValue(amount(u"taxes"_s));
    m_ui->incomeMoney->setValue(amount(u"income_per_worker"_s));
}

QJsonObject EstablishmentYearForm::payload() const
{
    QJsonObject all = RecordForm::payload();
    // An empty field says that nothing is known, which is not 0.
    for (const QString& key : {u"revenue"_s, u"exports"_s, u"taxes"_s, u"income_per_worker"_s}) {
        if (binder().value(key).isNull())
            all.insert(key, QJsonValue::Null);
    }
    if (isEditing())
        all.insert(u"revision"_s, revision());
    else if (m_known > 0)
        all.insert(u"revision"_s, m_known);
    return all;
}

void EstablishmentYearForm::refresh()
{
    const QString pair =
        m_ui->establishmentEdit->establishment().toText() + u'/' + QString::number(m_ui->yearSpin->value());
    if (pair == m_pair)
        return;
    m_pair = pair;
    const auto stored = store::findEstablishmentYear(
        m_session.store(), m_ui->establishmentEdit->establishment(), m_ui->yearSpin->value());
    m_known = stored ? stored->revision : 0;
    m_ui->noteLabel->setVisible(stored && !isEditing());
    const bool untouched = m_ui->workersEdit->text().isEmpty() && m_ui->revenueMoney->text().isEmpty() &&
                           m_ui->exportsMoney->text().isEmpty() && m_ui->taxesMoney->text().isEmpty() &&
                           m_ui->incomeMoney->text().isEmpty();
    if (stored && untouched)
        showFigures(stored->figures);
    m_ui->reasonEditLabel->setVisible(stored.has_value());
    m_ui->reasonEdit->setVisible(stored.has_value());
}

void EstablishmentYearForm::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(isEditing() ? tr("Edit the figures of a year") : tr("Figures of a year"));
    m_ui->introLabel->setText(tr("What the establishment reported for one year. Reports compare the years "
                                 "before and after its support. Leave empty what is not known."));
    m_ui->noteLabel->setText(tr("Figures of this year are stored already; saving corrects them."));
}

} // namespace kc::ui
