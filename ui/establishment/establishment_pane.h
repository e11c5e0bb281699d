// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/cell_text.h"
#include "register/detail_pane.h"

namespace kc::ui {

class Session;

/// An establishment in full, with every project it took part in and what it received.
class EstablishmentPane : public DetailPane
{
    Q_OBJECT

public:
    explicit EstablishmentPane(Session& session, QWidget* parent = nullptr);

protected:
    void write(const QString& id) override;

private:
    Session& m_session;
    CellText m_cells;
};

} // namespace kc::ui
