// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/follow_up_pane.h"

#include "base/date_text.h"
#include "store/programmes.h"

#include <QPushButton>

#include "common/language.h"
#include "common/session.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

FollowUpPane::FollowUpPane(Session& session, const store::Register& reg, QWidget* parent)
    : RowPane(session, reg, parent)
    , m_register(reg.name)
{
}

void FollowUpPane::write(const QString& id)
{
    RowPane::write(id);
    const Lang lang = uiLang();
    if (m_register == u"period_locks"_s) {
        if (const auto lock = store::findLock(session().store(), id))
            setTitle(tr("%1 to %2").arg(dateText(lock->first, lang), dateText(lock->last, lang)),
                     lock->reopened ? tr("reopened") : tr("locked: nothing can be dated in it"));
        return;
    }
    if (m_register == u"targets"_s) {
        if (const auto target = store::findTarget(session().store(), id))
            setTitle(cells().nameOf(u"indicators"_s, target->indicator, lang), target->programmeCode);
    }
    struct Owner
    {
        QString registerName;
        QString id;
    };
    const auto owner = store::Query(session().store(), u"ui/follow_up_owner"_s)
                           .bind(u":result"_s, id)
                           .bind(u":target"_s, id)
                           .bind(u":year"_s, id)
                           .first([](const store::Row& row) {
                               return Owner{row.text(u"register"_s), row.text(u"owner"_s)};
                           });
    if (!owner)
        return;
    auto* open = new QPushButton(owner->registerName == u"projects"_s         ? tr("Open the project")
                                 : owner->registerName == u"establishments"_s ? tr("Open the establishment")
                                                                              : tr("Open the programme"));
    open->setObjectName(u"openOwnerButton"_s);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this,
            [this, owner = *owner] { Q_EMIT recordRequested(owner.registerName, owner.id); });
    addWide(open, Qt::AlignLeft);
}

} // namespace kc::ui
