// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include "form/search_edit.h"

namespace kc::store {
class Store;
}

namespace kc::ui {

/// The one field for an establishment: found by tax code or name without marks; a new one can be asked for
/// when none fits.
class EstablishmentPicker : public SearchEdit
{
    Q_OBJECT

public:
    explicit EstablishmentPicker(QWidget* parent = nullptr);

    /// The store must outlive the field.
    void setStore(const store::Store* store);
    EstablishmentId establishment() const { return EstablishmentId::fromText(id()); }
    /// Shows an establishment of the store; clears the field when it does not exist.
    void setEstablishment(EstablishmentId id);
    /// Whether the list ends with "New establishment ..." (off while nothing can make one).
    void setOffersNew(bool offers) { m_offersNew = offers; }

Q_SIGNALS:
    void establishmentEdited();
    /// A person asks for a new establishment; `typed` is what was searched for (a tax code or a name).
    void newRequested(const QString& typed);

private:
    std::vector<Choice> answer(const QString& query) const;

    const store::Store* m_store = nullptr;
    bool m_offersNew = false;
    QString m_asked;
};

} // namespace kc::ui
