// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/cell_text.h"
#include "register/detail_pane.h"

namespace kc::ui {

class Session;

/// Any register's record: every column with its value, then validity, legal basis and how sure it is.
class RowPane : public DetailPane
{
    Q_OBJECT

public:
    RowPane(Session& session, const store::Register& reg, QWidget* parent = nullptr);

protected:
    void write(const QString& id) override;
    Session& session() const { return m_session; }
    const CellText& cells() const { return m_cells; }

private:
    Session& m_session;
    const store::Register& m_register;
    CellText m_cells;
};

} // namespace kc::ui
