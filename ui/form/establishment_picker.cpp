// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/establishment_picker.h"

#include "store/establishments.h"
#include "store/register.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostEstablishments = 40;

QString newChoice()
{
    return u"+new"_s;
}

QString establishmentDetail(const QString& taxCode, const QString& place)
{
    return place.isEmpty() ? taxCode : QString(taxCode + u" · " + place);
}

} // namespace

EstablishmentPicker::EstablishmentPicker(QWidget* parent)
    : SearchEdit(parent)
{
    setSource([this](const QString& query) { return answer(query); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& typed) { m_asked = typed.trimmed(); });
    connect(this, &SearchEdit::idEdited, this, [this] {
        if (id() == newChoice()) {
            clearChoice();
            setText(m_asked);
            Q_EMIT newRequested(m_asked);
            return;
        }
        Q_EMIT establishmentEdited();
    });
    setPlaceholderText(tr("Tax code or name"));
}

void EstablishmentPicker::setStore(const store::Store* store)
{
    m_store = store;
}

void EstablishmentPicker::setEstablishment(EstablishmentId id)
{
    const auto found = m_store && !id.isNull() ? store::findEstablishment(*m_store, id) : std::nullopt;
    if (found)
        setChoice({id.toText(), found->name, establishmentDetail(found->taxCode, found->address)});
    else
        clearChoice();
}

std::vector<Choice> EstablishmentPicker::answer(const QString& query) const
{
    std::vector<Choice> answers;
    const store::Register* reg = store::findRegister(u"establishments"_s);
    if (m_store && reg) {
        const auto at = [reg](const QString& key) {
            for (std::size_t i = 0; i < reg->columns.size(); ++i) {
                if (reg->columns[i].key == key)
                    return i;
            }
            return reg->columns.size();
        };
        const std::size_t name = at(u"name"_s), taxCode = at(u"tax_code"_s), place = at(u"place_name"_s);
        store::Filter filter;
        filter.search = query;
        std::vector<QString> ids = store::registerIds(*m_store, *reg, filter, u"name"_s);
        if (ids.size() > kMostEstablishments)
            ids.resize(kMostEstablishments);
        const auto rows = store::registerRows(*m_store, *reg, ids);
        for (std::size_t i = 0; i < rows.size() && i < ids.size(); ++i) {
            const auto& row = rows[i];
            if (row.size() != reg->columns.size())
                continue;
            answers.push_back({ids[i], row[name].toString(),
                               establishmentDetail(row[taxCode].toString(), row[place].toString())});
        }
    }
    if (m_offersNew)
        answers.push_back(
            {newChoice(), tr("New establishment…"), tr("enter “%1” as a new record").arg(query)});
    return answers;
}

} // namespace kc::ui
