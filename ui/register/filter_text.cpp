// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/filter_text.h"

#include "base/texts.h"

#include <algorithm>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, QString>>
columnChoices(const store::Register& reg, const store::RegisterColumn& column, const CellText& cells)
{
    std::vector<std::pair<QString, QString>> choices;
    if (column.kind == store::ColumnKind::Flag)
        return {{u"1"_s, text(u"flag.1"_s, uiLang())}, {u"0"_s, text(u"flag.0"_s, uiLang())}};
    const QString prefix = column.kind == store::ColumnKind::Label
                               ? column.labelPrefix
                               : CellText::labelPrefix(reg.name, column.key);
    if (!prefix.isEmpty()) {
        const QStringList keys = textKeys(prefix + u'.');
        for (const QString& key : keys)
            choices.emplace_back(key.mid(prefix.size() + 1), capitalised(text(key, uiLang())));
    } else if (column.key == u"activity"_s || column.key == u"sector"_s || column.key == u"indicator"_s) {
        const QString list = column.key == u"activity"_s ? u"activities"_s : QString(column.key + u's');
        for (const QString& code : cells.codesOf(list)) {
            const QString name = cells.nameOf(list, code, uiLang());
            choices.emplace_back(code, column.key == u"activity"_s ? QString(code + u' ' + name) : name);
        }
    }
    return choices;
}

QString conditionText(const store::Register& reg, const store::Condition& condition, const CellText& cells)
{
    const store::RegisterColumn* column = reg.column(condition.column);
    if (!column)
        return condition.column;
    const QString title = text(u"register."_s + reg.name + u'.' + column->key, uiLang());
    QStringList values;
    for (const QString& value : condition.values) {
        const QVariant stored = column->kind == store::ColumnKind::Text ||
                                        column->kind == store::ColumnKind::Label ||
                                        column->kind == store::ColumnKind::Date
                                    ? QVariant(value)
                                    : QVariant(value.toLongLong());
        const QString shown =
            condition.op == u"~"_s ? value : cells.text(reg.name, *column, stored, uiLang());
        values << (shown.isEmpty() ? value : shown);
    }
    QString joined = values.join(u", "_s);
    if (condition.op == u"="_s)
        return title + u": "_s + joined;
    if (condition.op == u"~"_s)
        return title + u": “"_s + joined + u"”"_s;
    QString sign = condition.op;
    sign.replace(u">="_s, u"≥"_s).replace(u"<="_s, u"≤"_s).replace(u"!="_s, u"≠"_s);
    return title + u' ' + sign + u' ' + joined;
}

} // namespace kc::ui
