// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keyed_record.h"

#include "store/query.h"
#include "store/record_writer.h"
#include "store/store.h"

#include <QUuid>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

const QUuid kKeyedSpace(u"c7a51f0b-2f4f-5c52-8f0c-7c1d3a5b9e21"_s);

} // namespace

QString writeKeyed(ActContext& context, const QString& table, const QStringList& key, QVariantMap values,
                   const QString& body)
{
    const QString id =
        QUuid::createUuidV5(kKeyedSpace, table + u'|' + key.join(u'|')).toString(QUuid::WithoutBraces);
    std::optional<QString> old;
    store::Query::fromText(context.store, u"SELECT %1 AS body FROM %2 WHERE id = :id"_s.arg(body, table))
        ->bind(u":id"_s, id)
        .each([&](const store::Row& row) { old = row.text(u"body"_s); });
    if (!old) {
        values.insert(u"id"_s, id);
        context.writer.insert(table, values);
    } else if (*old != values.value(body).toString()) {
        context.writer.update(table, id, {{body, values.value(body)}});
    }
    return id;
}

QString writeReportText(ActContext& context, const ReportBlockText& text)
{
    return writeKeyed(context, u"report_text"_s,
                      {text.report, text.scope, text.period, text.block, text.lang},
                      {{u"report"_s, text.report},
                       {u"scope"_s, text.scope},
                       {u"period"_s, text.period},
                       {u"block"_s, text.block},
                       {u"lang"_s, text.lang},
                       {u"body"_s, text.body}},
                      u"body"_s);
}

} // namespace kc::casework
