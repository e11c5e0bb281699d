// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/date_text.h"
#include "store/register.h"

#include <QDate>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// Splits at blanks outside double quotes; a doubled quote inside quotes stands for itself.
struct FilterToken
{
    QString text;
    qsizetype at = 0;
    bool quotedWhole = false;
};

std::vector<FilterToken> filterTokens(const QString& text)
{
    std::vector<FilterToken> tokens;
    FilterToken token;
    bool inQuotes = false;
    bool any = false;
    const auto flush = [&] {
        if (any)
            tokens.push_back(token);
        token = {};
        any = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            if (inQuotes && i + 1 < text.size() && text[i + 1] == u'"') {
                token.text += c;
                ++i;
                continue;
            }
            if (!any) {
                token.at = i;
                token.quotedWhole = true;
            }
            any = true;
            inQuotes = !inQuotes;
        } else if (c.isSpace() && !inQuotes) {
            flush();
        } else {
            if (!any)
                token.at = i;
            any = true;
            token.text += c;
        }
    }
    flush();
    return tokens;
}

bool goodValue(ColumnKind kind, const QString& value)
{
    bool ok = true;
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Money:
        value.toLongLong(&ok);
        return ok;
    case ColumnKind::Flag:
        return value == "0"_L1 || value == "1"_L1;
    case ColumnKind::Date:
        return isoDate(value).isValid();
    case ColumnKind::Text:
    case ColumnKind::Label:
        break;
    }
    return true;
}

QString quoted(const QString& value)
{
    static const QString special = u" \",=<>!~"_s;
    const bool needs = value.isEmpty() ||
                       std::any_of(value.begin(), value.end(), [](QChar c) { return special.contains(c); });
    if (!needs)
        return value;
    QString doubled = value;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

} // namespace

Expected<Filter> Filter::parse(const QString& text, const Register& reg)
{
    static const QStringList operators{u"!="_s, u"<="_s, u">="_s, u"="_s, u"<"_s, u">"_s, u"~"_s};
    Filter filter;
    QStringList words;
    Findings findings;
    for (const FilterToken& token : filterTokens(text)) {
        const QString place = u"character %1"_s.arg(token.at + 1);
        qsizetype at = -1;
        QString op;
        for (qsizetype i = 0; !token.quotedWhole && at < 0 && i < token.text.size(); ++i) {
            for (const QString& candidate : operators) {
                if (QStringView(token.text).mid(i).startsWith(candidate)) {
                    at = i;
                    op = candidate;
                    break;
                }
            }
        }
        if (at <= 0) {
            words << token.text;
            continue;
        }
        const QString key = token.text.left(at);
        const QString rest = token.text.mid(at + op.size());
        const RegisterColumn* column = reg.column(key);
        if (!column) {
            findings.push_back(
                {u"filter.unknown_column"_s, Severity::Error, place, key, {{u"register"_s, reg.name}}, {}});
            continue;
        }
        Condition condition{key, op, op == "="_L1 || op == "!="_L1 ? rest.split(u',') : QStringList{rest}};
        for (const QString& value : condition.values) {
            if (!goodValue(column->kind, value))
                findings.push_back(
                    {u"filter.bad_value"_s, Severity::Error, place, value, {{u"column"_s, key}}, {}});
        }
        filter.conditions.push_back(std::move(condition));
    }
    if (hasErrors(findings))
        return refuse(std::move(findings));
    filter.search = words.join(u' ');
    return filter;
}

QString Filter::toText() const
{
    QStringList parts;
    for (const Condition& condition : conditions) {
        QStringList values;
        for (const QString& value : condition.values)
            values << quoted(value);
        parts << condition.column + condition.op + values.join(u',');
    }
    if (!search.isEmpty())
        parts << search;
    return parts.join(u' ');
}

} // namespace kc::store
