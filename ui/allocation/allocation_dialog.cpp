// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation/allocation_dialog.h"

#include "base/number_text.h"
#include "base/texts.h"
#include "domain/money_rule.h"
#include "domain/rule_book.h"
#include "store/projects.h"

#include <QCoreApplication>

#include "allocation/ui_allocation_dialog.h"
#include "common/language.h"
#include "common/session.h"
#include "form/form_binder.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QString allocationBalanceText(const Session& session, const QString& placeId, int year, const QString& source)
{
    const auto from = fromKey<Source>(source);
    if (!from || placeId.isEmpty())
        return {};
    const store::Store& store = session.store();
    const AllocationBalance balance =
        allocationBalance(session.rules().places, store::allocationsOf(store, year, *from),
                          store::approvedCommitments(store, year, *from), AdminUnitId::fromText(placeId),
                          year, *from, session.clock().today());
    const Lang lang = uiLang();
    const AdminUnit* province = session.rules().places.unit(balance.province);
    return QCoreApplication::translate("kc::ui::AllocationDialog",
                                       "%1, %2, %3: allocated %4, approved %5, left %6 đồng")
        .arg(province ? placeTitle(*province, lang) : missingText(), QString::number(year),
             text(u"source."_s + source, lang), groupedText(balance.allocated.value(), lang),
             groupedText(balance.committed.value(), lang), groupedText(balance.left().value(), lang));
}

AllocationDialog::AllocationDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::AllocationDialog>())
    , m_binder(new FormBinder(this))
{
    m_ui->setupUi(this);
    const QDate today = session.clock().today();
    for (const Fund fund : {Fund::Local, Fund::National})
        m_ui->fundCombo->addItem(text(labelKey(fund), uiLang()), keyOf(fund));
    for (const Source source : {Source::Local, Source::National})
        m_ui->sourceCombo->addItem(text(labelKey(source), uiLang()), keyOf(source));
    m_ui->placePicker->setPlaces(&session.rules().places);
    m_ui->placePicker->setDate(today);
    m_ui->placePicker->setHomeProvince(session.store().setting(u"province"_s));
    if (const AdminUnit* home =
            session.rules().places.unitAt(session.store().setting(u"province"_s), today, UnitLevel::Province))
        m_ui->placePicker->setPlace(home->id);
    m_ui->amountEdit->setNegativeAllowed(true);
    m_ui->yearSpin->setValue(today.year());
    m_ui->dateEdit->setDate(today);

    m_binder->bind(u"decision"_s, m_ui->decisionEdit);
    m_binder->bind(u"date"_s, m_ui->dateEdit);
    m_binder->bind(u"fund"_s, m_ui->fundCombo);
    m_binder->bind(u"source"_s, m_ui->sourceCombo);
    m_binder->bind(u"place"_s, m_ui->placePicker);
    m_binder->bind(u"fiscal_year"_s, m_ui->yearSpin);
    m_binder->bind(u"amount"_s, m_ui->amountEdit);
    for (const QString& key : m_binder->keys())
        m_ui->problemsFrame->bind(key, m_binder->field(key));
    m_ui->decisionEdit->setAccessibleName(tr("Decision"));
    m_ui->dateEdit->setAccessibleName(tr("Date"));
    m_ui->fundCombo->setAccessibleName(tr("Fund"));
    m_ui->sourceCombo->setAccessibleName(tr("Source"));
    m_ui->yearSpin->setAccessibleName(tr("Fiscal year"));
    m_ui->amountEdit->setAccessibleName(tr("Amount in đồng"));
    m_ui->decisionEdit->setPlaceholderText(tr("for example 123/QĐ-UBND"));
    // The fund decides the usual source; the other way round it is free.
    connect(m_ui->fundCombo, &QComboBox::activated, this,
            [this](int index) { m_ui->sourceCombo->setCurrentIndex(index); });

    m_pause.setSingleShot(true);
    m_pause.setInterval(350);
    connect(m_binder, &FormBinder::edited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &AllocationDialog::checkNow);
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &AllocationDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->balanceLabel->setText(allocationBalanceText(session, m_ui->placePicker->place().toText(),
                                                      m_ui->yearSpin->value(),
                                                      m_ui->sourceCombo->currentData().toString()));
    m_ui->decisionEdit->setFocus();
}

AllocationDialog::~AllocationDialog() = default;

void AllocationDialog::checkNow()
{
    m_ui->balanceLabel->setText(allocationBalanceText(m_session, m_ui->placePicker->place().toText(),
                                                      m_ui->yearSpin->value(),
                                                      m_ui->sourceCombo->currentData().toString()));
    const auto rehearsed =
        m_session.casework().rehearse(u"add_allocation"_s, m_binder->payload(), m_session.actor());
    Findings findings = rehearsed ? rehearsed->findings : rehearsed.error().findings;
    std::erase_if(findings, [](const Finding& finding) { return finding.code == u"act.missing_key"_s; });
    m_ui->problemsFrame->setFindings(findings);
}

void AllocationDialog::accept()
{
    m_pause.stop();
    const auto outcome = m_session.run(u"add_allocation"_s, m_binder->payload());
    if (!outcome) {
        m_ui->problemsFrame->setFindings(outcome.error().findings);
        m_ui->problemsFrame->goToFirst();
        return;
    }
    m_id = outcome->record;
    QDialog::accept();
}

} // namespace kc::ui
