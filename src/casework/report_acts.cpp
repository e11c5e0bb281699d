// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/act_list.h"
#include "casework/payload.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/store.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

const QUuid kKeyedSpace(u"c7a51f0b-2f4f-5c52-8f0c-7c1d3a5b9e21"_s);

/// Writes a record whose id follows from its natural key: added the first time, changed later, left alone
/// when equal.
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

/// The officer's own words, kept with the report they belong to.
QString saveReportText(ActContext& context)
{
    const Payload payload(context.payload);
    const QStringList key{payload.text(u"report"_s), payload.text(u"scope"_s), payload.text(u"period"_s),
                          payload.text(u"block"_s), payload.text(u"lang"_s)};
    return writeKeyed(context, u"report_text"_s, key,
                      {{u"report"_s, key[0]},
                       {u"scope"_s, key[1]},
                       {u"period"_s, key[2]},
                       {u"block"_s, key[3]},
                       {u"lang"_s, key[4]},
                       {u"body"_s, payload.text(u"body"_s)}},
                      u"body"_s);
}

QString saveFilter(ActContext& context)
{
    const Payload payload(context.payload);
    const QString user = context.actor.user.toText();
    const QStringList key{user, payload.text(u"register"_s), payload.text(u"name"_s)};
    return writeKeyed(context, u"saved_filter"_s, key,
                      {{u"user_id"_s, key[0]},
                       {u"register"_s, key[1]},
                       {u"name"_s, key[2]},
                       {u"filter"_s, payload.text(u"filter"_s)}},
                      u"filter"_s);
}

} // namespace

std::vector<ActDefinition> reportActs()
{
    return {{u"save_report_text"_s,
             false,
             {textKey(u"report"_s, true), textKey(u"scope"_s, true), textKey(u"period"_s, true),
              textKey(u"block"_s, true), textKey(u"lang"_s, true), textKey(u"body"_s)},
             saveReportText},
            {u"save_filter"_s,
             false,
             {textKey(u"register"_s, true), textKey(u"name"_s, true), textKey(u"filter"_s)},
             saveFilter}};
}

} // namespace kc::casework
