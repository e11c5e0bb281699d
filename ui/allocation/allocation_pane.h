// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/row_pane.h"

namespace kc::ui {

/// An allocation and how much of its year, place and source is taken.
class AllocationPane : public RowPane
{
    Q_OBJECT

public:
    explicit AllocationPane(Session& session, QWidget* parent = nullptr);

protected:
    void write(const QString& id) override;
};

} // namespace kc::ui
