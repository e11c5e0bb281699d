// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/row_pane.h"

#include "base/texts.h"

#include "common/language.h"
#include "common/session.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

const QStringList& footColumns()
{
    static const QStringList columns{u"valid_from"_s, u"valid_to"_s, u"legal_basis"_s, u"confidence"_s,
                                     u"note"_s};
    return columns;
}

/// Keys by which the program knows the lines of its own lists, orders, and names in the other language:
/// nothing an officer reads. Codes that law or the state gives (activities, units, programmes, tax codes) are
/// read.
bool isInternal(const store::Register& reg, const QString& key)
{
    static const QStringList keyed{u"checklists"_s, u"deadlines"_s,  u"eligibility"_s,
                                   u"indicators"_s, u"tax_rates"_s,  u"appraisal_criteria"_s,
                                   u"sectors"_s,    u"legal_texts"_s};
    const bool otherLanguage = key.endsWith(u"_en"_s); // the line of the Vietnamese one says it
    const bool coded = key == u"place_code"_s && reg.column(u"place_name"_s);
    return otherLanguage || coded || key == u"sort_order"_s || (key == u"code"_s && keyed.contains(reg.name));
}

} // namespace

RowPane::RowPane(Session& session, const store::Register& reg, QWidget* parent)
    : DetailPane(parent)
    , m_session(session)
    , m_register(reg)
    , m_cells(session.store())
{
}

void RowPane::write(const QString& id)
{
    const Lang lang = uiLang();
    const auto rows = store::registerRows(m_session.store(), m_register, {id});
    if (rows.empty() || rows.front().empty()) {
        setTitle(tr("This record is no longer there."));
        return;
    }
    const std::vector<QVariant>& row = rows.front();
    const auto value = [&](size_t at) { return m_cells.text(m_register, row, at, lang); };
    const auto title = [&](size_t at) {
        return text(u"register."_s + m_register.name + u'.' + m_register.columns[at].key, lang);
    };
    QString name;
    QString code;
    for (size_t at = 0; at < m_register.columns.size(); ++at) {
        const QString& key = m_register.columns[at].key;
        if (key == u"name"_s || key == u"title"_s ||
            ((key == u"name_vi"_s || key == u"note_vi"_s) && name.isEmpty()))
            name = value(at);
        if ((key == u"code"_s && !isInternal(m_register, key)) || key == u"content"_s)
            code = value(at);
    }
    if (name.isEmpty())
        name = value(0);
    setTitle(name, code == name ? QString() : code);
    bool dated = false;
    for (size_t at = 0; at < m_register.columns.size(); ++at) {
        const QString& key = m_register.columns[at].key;
        dated = dated || key == u"valid_from"_s;
        // What the head says already is not said again; what is missing is said to be.
        const bool inHead = !value(at).isEmpty() && (value(at) == name || value(at) == code);
        const bool idle = key == u"place_code"_s && value(at).isEmpty(); // a code of nothing
        if (!footColumns().contains(key) && !inHead && !idle && !isInternal(m_register, key))
            addRow(title(at), value(at));
    }
    const bool anyFoot = std::any_of(m_register.columns.begin(), m_register.columns.end(),
                                     [](const auto& column) { return footColumns().contains(column.key); });
    if (!anyFoot)
        return;
    addSection(dated ? tr("Validity and legal basis") : tr("Legal basis"));
    for (size_t at = 0; at < m_register.columns.size(); ++at) {
        const QString& key = m_register.columns[at].key;
        if (!footColumns().contains(key))
            continue;
        QString shown = value(at);
        if (shown.isEmpty() && key == u"valid_to"_s)
            shown = tr("no end set");
        if (shown.isEmpty() && key == u"valid_from"_s)
            shown = tr("not stated");
        if (key != u"note"_s || !shown.isEmpty())
            addRow(title(at), shown);
    }
}

} // namespace kc::ui
