// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <vector>

#include "register/cell_text.h"
#include "register/detail_pane.h"

namespace kc::ui {

class Session;

/// One field of a record as an act changed it, in words.
struct FieldChange
{
    QString field;
    QString before;
    QString after;
};

/// An entry of the audit trail: who, when, why, and what the record said before and after.
class AuditPane : public DetailPane
{
    Q_OBJECT

public:
    explicit AuditPane(Session& session, QWidget* parent = nullptr);

    /// Fields that differ, labelled, values in words; of a new or removed record every field that says
    /// something.
    std::vector<FieldChange> changes(const QString& table, const QJsonObject& before,
                                     const QJsonObject& after) const;

    /// What a column of a table is called; the column's own name when no text says it.
    static QString fieldTitle(const QString& table, const QString& field);

protected:
    void write(const QString& id) override;

private:
    QString valueText(const QString& table, const QString& field, const QJsonValue& value) const;
    /// Members of an object or a list (parameters of a signed report, a saved question), a line each.
    QString membersText(const QString& table, const QJsonValue& value) const;
    QString nameOfId(const QString& id) const;

    Session& m_session;
    CellText m_cells;
};

} // namespace kc::ui
