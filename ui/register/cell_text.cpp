// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/cell_text.h"

#include "base/date_text.h"
#include "base/legal_words.h"
#include "base/number_text.h"
#include "base/period.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "store/query.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace kc::ui {

using namespace Qt::StringLiterals;

QString capitalised(const QString& label)
{
    return label.isEmpty() ? label : QString(label.left(1).toUpper() + QStringView(label).mid(1));
}

QString labelOr(const QString& prefix, const QString& key, Lang lang)
{
    const QString full = prefix + u'.' + key;
    return hasText(full) ? capitalised(kc::text(full, lang)) : key;
}

QString momentText(const QString& utc, Lang lang)
{
    QDateTime moment = QDateTime::fromString(utc, Qt::ISODateWithMs);
    if (!moment.isValid())
        return utc;
    moment.setTimeSpec(Qt::UTC);
    const QDateTime local = moment.toOffsetFromUtc(7 * 3600);
    return dateText(local.date(), lang) + u' ' + local.time().toString(u"HH:mm:ss"_s);
}

QString normUnitText(const QString& unit, Lang lang)
{
    if (lang == Lang::Vi)
        return unit;
    static const QHash<QString, QString> english{
        {u"cơ sở"_s, u"establishment"_s},
        {u"cụm công nghiệp"_s, u"industrial cluster"_s},
        {u"cụm liên kết"_s, u"linkage cluster"_s},
        {u"doanh nghiệp"_s, u"enterprise"_s},
        {u"gian hàng"_s, u"stand"_s},
        {u"hội"_s, u"association"_s},
        {u"hội chợ"_s, u"fair"_s},
        {u"hợp đồng"_s, u"contract"_s},
        {u"lần"_s, u"occasion"_s},
        {u"mô hình"_s, u"model"_s},
        {u"người"_s, u"person"_s},
        {u"phòng"_s, u"showroom"_s},
        {u"sản phẩm"_s, u"product"_s},
        {u"thương hiệu"_s, u"brand"_s},
        {u"đợt"_s, u"round"_s},
        {u"% dự toán đề án"_s, u"% of the project's estimate"_s},
        {u"% kinh phí giao hằng năm"_s, u"% of the yearly allocation"_s},
        {u"% tổng kinh phí KC hỗ trợ"_s, u"% of the whole support"_s},
    };
    return english.value(unit, unit);
}

namespace {

/// "Thông tư 28/2018/TT-BTC về ..." -> "Thông tư 28/2018/TT-BTC".
QString shortLegalTitle(const QString& title, Lang lang)
{
    static const QRegularExpression numbered(u"^[^:;,]*? \\d+/[^ :;,]+"_s);
    const QRegularExpressionMatch match = numbered.match(title);
    return legalWords(match.hasMatch() ? match.captured() : title, lang);
}

/// A decision's own word is left away where the head of the column says it; whatever leaves the window has
/// it.
bool isShortened(const QString& registerName, const QString& column)
{
    return registerName == u"allocations"_s && column == u"decision"_s;
}

/// What a list says of a record by leaving a text empty: it holds for all.
QString everyText(const QString& registerName, const QString& column, Lang lang)
{
    const QString key = u"every."_s + registerName + u'.' + column;
    return hasText(key) ? kc::text(key, lang) : QString();
}

} // namespace

CellText::CellText(const store::Store& store)
{
    for (const QString& list :
         {u"activities"_s, u"sectors"_s, u"indicators"_s, u"units"_s, u"deadlines"_s, u"provinces"_s}) {
        store::Query(store, u"ui/"_s + list).each([&](const store::Row& row) {
            const QString code = row.text(u"code"_s);
            if (!m_names.contains(list + u'/' + code))
                m_codes[list] << code;
            m_names.insert(list + u'/' + code, {row.text(u"name_vi"_s), row.text(u"name_en"_s)});
        });
    }
    store::Query(store, u"ui/both_languages"_s).each([&](const store::Row& row) {
        const QString en = row.text(u"en"_s);
        if (!en.isEmpty())
            m_english.insert(row.text(u"list"_s) + u'/' + row.text(u"vi"_s), en);
    });
    // Titles of law are kept in Vietnamese. The shipped ones have an English title, which stands for them as
    // long as nobody changed the Vietnamese one.
    store::Query(store, u"ui/legal_titles"_s).each([&](const store::Row& row) {
        const QString key = u"legal_title."_s + row.text(u"code"_s);
        const QString title = row.text(u"title"_s);
        m_names.insert(u"laws/"_s + row.text(u"code"_s),
                       {shortLegalTitle(title, Lang::Vi), shortLegalTitle(title, Lang::En)});
        if (hasText(key) && kc::text(key, Lang::Vi) == title)
            m_english.insert(u"legal_texts/"_s + title, kc::text(key, Lang::En));
    });
}

QString CellText::nameOf(const QString& list, const QString& code, Lang lang) const
{
    const auto found = m_names.constFind(list + u'/' + code);
    if (found == m_names.constEnd())
        return code;
    return lang == Lang::Vi || found->en.isEmpty() ? found->vi : found->en;
}

QString CellText::scopeText(const QString& scope, Lang lang) const
{
    const QString kind = scope.section(u':', 0, 0);
    const QString key = scope.section(u':', 1);
    if (kind == u"province"_s)
        return nameOf(u"provinces"_s, key, lang);
    return kind == u"region"_s ? labelOr(u"region"_s, key, lang) : kc::text(u"scope.national"_s, lang);
}

QString CellText::labelPrefix(const QString& registerName, const QString& column)
{
    struct Labelled
    {
        const char* registerName;
        const char* column;
        const char* prefix;
    };
    static constexpr Labelled all[] = {
        {"audit", "table_name", "table"},
        {"checklists", "stage", "paper_stage"},
        {"legal_texts", "state", "legal_state"},
        {"procedures", "procedure", "procedure"},
        {"deadlines", "act", "act"},
    };
    for (const Labelled& entry : all) {
        if (registerName == QLatin1String(entry.registerName) && column == QLatin1String(entry.column))
            return QString::fromLatin1(entry.prefix);
    }
    return {};
}

QString CellText::text(const store::Register& reg, const std::vector<QVariant>& row, size_t column,
                       Lang lang) const
{
    if (column >= row.size())
        return {}; // the record was removed meanwhile
    const store::RegisterColumn& info = reg.columns[column];
    if (lang == Lang::En && info.key.endsWith(u"_vi"_s)) {
        if (const store::RegisterColumn* english = reg.column(info.key.chopped(2) + u"en"_s)) {
            const QString own = row[static_cast<size_t>(english - reg.columns.data())].toString();
            if (!own.isEmpty())
                return own;
        }
    }
    return text(reg.name, info, row[column], lang);
}

QString CellText::plain(const store::Register& reg, const std::vector<QVariant>& row, size_t column,
                        Lang lang) const
{
    if (column >= row.size() || row[column].isNull())
        return {};
    const store::ColumnKind kind = reg.columns[column].kind;
    if (kind == store::ColumnKind::Money || kind == store::ColumnKind::Integer ||
        isShortened(reg.name, reg.columns[column].key))
        return row[column].toString();
    return text(reg, row, column, lang);
}

QString CellText::text(const QString& registerName, const store::RegisterColumn& column,
                       const QVariant& value, Lang lang) const
{
    const QString stored = value.toString();
    if (stored.isEmpty())
        return everyText(registerName, column.key, lang);
    switch (column.kind) {
    case store::ColumnKind::Money:
        return groupedText(value.toLongLong(), lang);
    case store::ColumnKind::Integer:
        // Years and serial numbers are names, not quantities.
        return column.key.endsWith(u"year"_s) || column.key == u"seq"_s
                   ? stored
                   : groupedText(value.toLongLong(), lang);
    case store::ColumnKind::Date: {
        const QDate date = QDate::fromString(stored, Qt::ISODate);
        return date.isValid() ? dateText(date, lang) : QString();
    }
    case store::ColumnKind::Flag:
        return kc::text(value.toInt() != 0 ? u"flag.1"_s : u"flag.0"_s, lang);
    case store::ColumnKind::Label:
        return labelOr(column.labelPrefix, stored, lang);
    case store::ColumnKind::Text:
        break;
    }
    if (const QString prefix = labelPrefix(registerName, column.key); !prefix.isEmpty())
        return labelOr(prefix, stored, lang);
    // Lists keep both languages side by side; a person reads the one of the window.
    if (lang == Lang::En &&
        (column.key == u"name_vi"_s || column.key == u"unit_vi"_s || column.key == u"note_vi"_s ||
         (column.key == u"title"_s && registerName == u"legal_texts"_s)))
        return m_english.value(registerName + u'/' + stored, stored);
    if (lang == Lang::En && column.key == u"place_name"_s)
        return unaccented(stored); // as admin_units has its English names
    if (registerName == u"report_snapshots"_s && column.key == u"scope"_s)
        return scopeText(stored, lang);
    if (registerName == u"report_snapshots"_s && column.key == u"period"_s) {
        // As Period::toText() writes it: whole years, or two days.
        const QDate from = isoDate(stored.section(u'/', 0, 0));
        const QDate to = isoDate(stored.section(u'/', 1));
        const auto period =
            from.isValid() && to.isValid() ? std::optional(Period{from, to}) : Period::fromText(stored);
        return period ? capitalised(periodText(*period, lang)) : stored;
    }
    if (registerName == u"report_snapshots"_s && column.key == u"signed_at"_s)
        return momentText(stored, lang);
    if (registerName == u"report_snapshots"_s && column.key == u"lang"_s)
        return labelOr(u"lang"_s, stored, lang);
    if (column.key == u"unit"_s)
        return normUnitText(stored, lang);
    if (column.key == u"deadline"_s)
        return nameOf(u"deadlines"_s, stored, lang);
    if (column.key == u"roles"_s) {
        QStringList roles;
        for (const QString& role : stored.split(u',', Qt::SkipEmptyParts))
            roles << labelOr(u"role"_s, role.trimmed(), lang);
        return roles.join(u", "_s);
    }
    if (column.key == u"at"_s)
        return momentText(stored, lang);
    if (column.key == u"activity"_s) {
        const QString name = nameOf(u"activities"_s, stored, lang);
        return name == stored ? stored : QString(stored + u' ' + name);
    }
    if (column.key == u"sector"_s)
        return nameOf(u"sectors"_s, stored, lang);
    if (column.key == u"indicator"_s)
        return nameOf(u"indicators"_s, stored, lang);
    if (column.key == u"legal_basis"_s)
        return legalWords(stored, lang);
    if (registerName == u"norms"_s && column.key == u"version"_s)
        return nameOf(u"laws"_s, stored, lang);
    if (column.key == u"place_code"_s && (registerName == u"users"_s || registerName == u"norms"_s))
        return nameOf(u"provinces"_s, stored, lang);
    if (isShortened(registerName, column.key)) {
        const QString word = kc::text(u"legal_kind.decision"_s, Lang::Vi) + u' ';
        return stored.startsWith(word) ? stored.mid(word.size()) : stored;
    }
    if (column.key == u"percent"_s) {
        const QString number = decimalText(stored, lang);
        return number.isEmpty() ? stored : number;
    }
    return stored;
}

} // namespace kc::ui
