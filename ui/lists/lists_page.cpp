// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists/lists_page.h"

#include "common/session.h"
#include "register/register_view.h"
#include "register/row_pane.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QStringList ListsPage::listNames()
{
    return {u"legal_texts"_s,        u"norms"_s,      u"activities"_s, u"sectors"_s,     u"procedures"_s,
            u"appraisal_criteria"_s, u"checklists"_s, u"deadlines"_s,  u"eligibility"_s, u"admin_units"_s,
            u"admin_changes"_s,      u"indicators"_s, u"tax_rates"_s,  u"roles"_s};
}

ListsPage::ListsPage(Session& session, QWidget* parent)
    : RegisterGroup(
          u"lists"_s, listNames(),
          [&session, this](const QString& name) {
              const store::Register* reg = store::findRegister(name);
              Q_ASSERT(reg);
              return new RegisterView(session, *reg, new RowPane(session, *reg), this);
          },
          parent)
{
}

} // namespace kc::ui
