// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/row_pane.h"

namespace kc::ui {

/// A record of the follow-up registers, with the way to what it belongs to: a result to its project, the
/// figures of a year to their establishment, a target to its programme.
class FollowUpPane : public RowPane
{
    Q_OBJECT

public:
    FollowUpPane(Session& session, const store::Register& reg, QWidget* parent = nullptr);

protected:
    void write(const QString& id) override;

private:
    QString m_register;
};

} // namespace kc::ui
