// SPDX-License-Identifier: GPL-3.0-or-later
#include "establishment/establishment_pane.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "domain/eligibility.h"
#include "domain/rule_book.h"
#include "store/establishments.h"
#include "store/projects.h"

#include <QHeaderView>
#include <QTreeWidget>

#include "common/language.h"
#include "common/session.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// Money stands once the project was approved.
bool isGranted(ProjectState state)
{
    switch (state) {
    case ProjectState::Approved:
    case ProjectState::Contracted:
    case ProjectState::Implementing:
    case ProjectState::Accepted:
    case ProjectState::Settled:
        return true;
    default:
        return false;
    }
}

QString countText(const std::optional<int>& number)
{
    return number ? groupedText(*number, uiLang()) : QString();
}

QString amountText(const std::optional<Dong>& amount)
{
    return amount ? groupedText(amount->value(), uiLang()) + u' ' + moneyUnitText(MoneyUnit::Dong, uiLang())
                  : QString();
}

} // namespace

EstablishmentPane::EstablishmentPane(Session& session, QWidget* parent)
    : DetailPane(parent)
    , m_session(session)
    , m_cells(session.store())
{
}

void EstablishmentPane::write(const QString& id)
{
    const Lang lang = uiLang();
    const auto found = store::findEstablishment(m_session.store(), EstablishmentId::fromText(id));
    if (!found) {
        setTitle(tr("This record is no longer there."));
        return;
    }
    const Establishment& e = *found;
    const PlaceMap& places = m_session.rules().places;
    setTitle(e.name, tr("Tax code %1").arg(e.taxCode));

    addRow(tr("Legal form"), text(labelKey(e.legalForm), lang));
    addRow(tr("Representative"), e.representative);
    addRow(tr("Founded on"), e.foundedOn.isValid() ? dateText(e.foundedOn, lang) : QString());
    addRow(tr("Sector"), m_cells.nameOf(u"sectors"_s, e.sector, lang));
    addRow(tr("VSIC code"), e.vsicCode);
    QStringList traits;
    if (e.craftVillage)
        traits << tr("in a recognised craft village");
    if (e.ownerFemale)
        traits << tr("owner is a woman");
    if (e.ownerEthnicMinority)
        traits << tr("owner belongs to an ethnic minority");
    if (!traits.isEmpty())
        addRow(tr("Traits"), capitalised(traits.join(u", "_s)));

    addSection(tr("Place of production"));
    if (const AdminUnit* unit = places.unit(e.place)) {
        addRow(tr("As recorded"), placeInFull(places, e.place, e.placeAsOf, lang));
        const AdminUnit* now = places.unit(places.onMap(e.place, m_session.clock().today()));
        if (now && now->id != unit->id)
            addRow(tr("On today's map"), placeTitle(*now, lang));
    }
    addRow(tr("Address"), e.address);
    addText(describe(checkEligibility(m_session.rules().eligibility, places, e.place, e.craftVillage,
                                      m_session.clock().today()),
                     lang));

    addSection(tr("Size"));
    addRow(tr("Workers"), countText(e.workers));
    addRow(tr("of them women"), countText(e.femaleWorkers));
    addRow(tr("of them insured"), countText(e.insuredWorkers));
    addRow(tr("Capital"), amountText(e.capital));
    addRow(tr("Revenue"), amountText(e.revenue));

    addSection(tr("Contact"));
    addRow(tr("Telephone"), e.phone);
    addRow(tr("E-mail"), e.email);
    if (!e.note.isEmpty())
        addRow(tr("Note"), e.note);

    addSection(tr("Projects and support"));
    const auto support = store::supportReceived(m_session.store(), e.id);
    if (support.empty()) {
        addText(tr("No project yet."));
        return;
    }
    Dong granted;
    auto* list = new QTreeWidget;
    list->setObjectName(u"supportList"_s);
    list->setAccessibleName(tr("Projects and support"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setHeaderLabels({tr("Year"), tr("Project"), tr("State"), tr("Support asked (đồng)")});
    list->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    for (const store::SupportReceived& one : support) {
        if (isGranted(one.state))
            granted += one.support;
        auto* row = new QTreeWidgetItem(list, {QString::number(one.planYear), one.code,
                                               text(labelKey(one.state), lang),
                                               groupedText(one.support.value(), lang)});
        row->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        row->setToolTip(1, one.title);
        row->setData(0, Qt::UserRole, one.project.toText());
    }
    list->header()->setStretchLastSection(true);
    for (int column = 0; column < 3; ++column)
        list->resizeColumnToContents(column);
    const int shown = std::min(8, static_cast<int>(support.size()));
    list->setFixedHeight(36 + shown * (list->fontMetrics().height() + 8));
    connect(list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* row) {
        Q_EMIT recordRequested(u"projects"_s, row->data(0, Qt::UserRole).toString());
    });
    addRow(tr("Support granted"), amountText(granted));
    addWide(list);
}

} // namespace kc::ui
