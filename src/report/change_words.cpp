// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/change_words.h"

#include "base/date_text.h"
#include "base/log.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "report/figures_builder.h"
#include "report/list_figures.h"
#include "store/register.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace kc::report {

using namespace Qt::StringLiterals;
using store::ColumnKind;
using store::RegisterColumn;

namespace {

/// How a register of the table's records shows a field; null when none does.
const RegisterColumn* registerColumn(const QString& table, const QString& field)
{
    for (const store::Register& reg : store::registers()) {
        const RegisterColumn* column = reg.recordTable == table ? reg.column(field) : nullptr;
        if (column)
            return column;
    }
    return nullptr;
}

QString fieldWords(const QString& field, Lang lang)
{
    for (const QString& names : {u"record."_s, u"column."_s, u"field."_s}) {
        if (hasText(names + field))
            return text(names + field, lang);
    }
    return field;
}

class ChangedValue
{
public:
    ChangedValue(const RuleBook& rules, const QString& table, const QString& field, Lang lang)
        : m_rules(rules)
        , m_column(registerColumn(table, field))
        , m_field(field)
        , m_lang(lang)
    {
    }

    QString words(const QJsonValue& value) const
    {
        const QString plain = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (plain.isEmpty())
            return u"-"_s;
        if (const QString masked = maskPersonal(m_field, plain); masked != plain)
            return masked;
        const bool labelled = m_column && m_column->kind == ColumnKind::Label;
        const QString label = (labelled ? m_column->labelPrefix : m_field) + u'.' + plain;
        if (hasText(label))
            return text(label, m_lang);
        if (isFlag())
            return yesNo(plain != "0"_L1, m_lang);
        if (value.isDouble()) // a year stays as it is
            return plain.size() > 4 ? groupedText(value.toInteger(), m_lang) : plain;
        const QDate day = plain.size() == 10 ? QDate::fromString(plain, Qt::ISODate) : QDate();
        return day.isValid() ? dateText(day, m_lang) : plain;
    }

    /// The name of a place; empty for another record, which its id would not tell anybody.
    QString named(const QJsonValue& id) const
    {
        return placeCell(m_rules, AdminUnitId::fromText(id.toString()), m_lang);
    }

private:
    bool isFlag() const
    {
        // Papers, steps and sheets stand in no register.
        return m_column ? m_column->kind == ColumnKind::Flag
                        : m_field == "present"_L1 || m_field == "voided"_L1;
    }

    const RuleBook& m_rules;
    const RegisterColumn* m_column;
    QString m_field;
    Lang m_lang;
};

bool isRecordId(const QJsonValue& value)
{
    return value.isString() && !QUuid::fromString(value.toString()).isNull();
}

} // namespace

QString changeWords(const RuleBook& rules, const QString& table, const QString& before, const QString& after,
                    Lang lang)
{
    if (before.isEmpty())
        return text(u"report_word.entered"_s, lang);
    if (after.isEmpty())
        return text(u"report_word.removed"_s, lang);
    const QJsonObject old = QJsonDocument::fromJson(before.toUtf8()).object();
    const QJsonObject now = QJsonDocument::fromJson(after.toUtf8()).object();
    QStringList changed;
    for (auto it = now.begin(); it != now.end(); ++it) {
        const bool hidden = it.key() == "revision"_L1 || it.key().endsWith(u"_folded"_s);
        const QJsonValue was = old.value(it.key());
        if (hidden || was == it.value())
            continue;
        const ChangedValue value(rules, table, it.key(), lang);
        const auto words = [&](const QJsonValue& side) {
            return isRecordId(side) ? value.named(side) : value.words(side);
        };
        const QString from = words(was);
        const QString to = words(it.value());
        const bool told = !from.isEmpty() && !to.isEmpty();
        changed << fieldWords(it.key(), lang) + (told ? u": %1 → %2"_s.arg(from, to) : QString());
    }
    return changed.isEmpty() ? text(u"report_word.unchanged"_s, lang) : changed.join(u"; "_s);
}

} // namespace kc::report
