// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation/allocation_pane.h"

#include "base/legal_words.h"
#include "store/query.h"

#include "allocation/allocation_dialog.h"
#include "common/language.h"
#include "common/session.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

AllocationPane::AllocationPane(Session& session, QWidget* parent)
    : RowPane(session, *store::findRegister(u"allocations"_s), parent)
{
}

void AllocationPane::write(const QString& id)
{
    RowPane::write(id);
    struct Key
    {
        QString place;
        int year;
        QString source;
        QString decision;
    };
    store::Query query(session().store(), u"ui/allocation_key"_s);
    query.bind(u":id"_s, id);
    const auto key = query.first([](const store::Row& row) {
        return Key{row.text(u"place"_s), static_cast<int>(row.integer(u"fiscal_year"_s)),
                   row.text(u"source"_s), row.text(u"decision"_s)};
    });
    if (!key)
        return;
    setTitle(legalWords(key->decision, uiLang()), tr("Fiscal year %1").arg(key->year));
    addSection(tr("What is left of it"));
    addText(allocationBalanceText(session(), key->place, key->year, key->source));
}

} // namespace kc::ui
