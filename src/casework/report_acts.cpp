// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"
#include "casework/act_list.h"
#include "casework/keyed_record.h"
#include "casework/payload.h"
#include "store/register.h"

#include <QRegularExpression>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Words kept for a report, a place or a year that is none would never be seen again.
void checkBlock(ActContext& context, const Payload& payload)
{
    static const QRegularExpression scopes(u"^(national|region:(north|central|south)|province:[0-9]{2})$"_s);
    static const QRegularExpression periods(u"^[0-9]{4}([^0-9].*)?$"_s);
    const auto refuseKey = [&](const QString& key) {
        refuseAct(context, u"act.bad_value"_s, key, {}, payload.text(key));
    };
    const QString report = payload.text(u"report"_s);
    if (!hasText(u"report_name."_s + report))
        refuseKey(u"report"_s);
    else if (!hasText(u"report_block.%1.%2"_s.arg(report, payload.text(u"block"_s))))
        refuseKey(u"block"_s);
    if (!scopes.match(payload.text(u"scope"_s)).hasMatch())
        refuseKey(u"scope"_s);
    if (!periods.match(payload.text(u"period"_s)).hasMatch())
        refuseKey(u"period"_s);
    if (payload.text(u"lang"_s) != "vi"_L1 && payload.text(u"lang"_s) != "en"_L1)
        refuseKey(u"lang"_s);
}

/// The officer's own words, kept with the report they belong to.
QString saveReportText(ActContext& context)
{
    const Payload payload(context.payload);
    checkBlock(context, payload);
    if (hasErrors(context.findings))
        return {};
    return writeReportText(context,
                           {payload.text(u"report"_s), payload.text(u"scope"_s), payload.text(u"period"_s),
                            payload.text(u"block"_s), payload.text(u"lang"_s), payload.text(u"body"_s)});
}

QString saveFilter(ActContext& context)
{
    const Payload payload(context.payload);
    const QString user = context.actor.user.toText();
    const store::Register* reg = store::findRegister(payload.text(u"register"_s));
    if (!reg) {
        refuseAct(context, u"act.bad_value"_s, u"register"_s, {}, payload.text(u"register"_s));
        return {};
    }
    if (const auto filter = store::Filter::parse(payload.text(u"filter"_s), *reg); !filter) {
        for (Finding finding : filter.error().findings) {
            finding.place = u"filter"_s;
            context.findings.push_back(std::move(finding));
        }
        return {};
    }
    const QStringList key{user, payload.text(u"register"_s), payload.text(u"name"_s)};
    return writeKeyed(context, u"saved_filter"_s, key,
                      {{u"user_id"_s, key[0]},
                       {u"register"_s, key[1]},
                       {u"name"_s, key[2]},
                       {u"filter"_s, payload.text(u"filter"_s)}},
                      u"filter"_s);
}

/// A report's question under a name of the person's own; without parameters it leaves the list.
QString saveNamedReport(ActContext& context)
{
    const Payload payload(context.payload);
    const QStringList key{context.actor.user.toText(), payload.text(u"name"_s)};
    return writeKeyed(
        context, u"named_report"_s, key,
        {{u"user_id"_s, key[0]}, {u"name"_s, key[1]}, {u"parameters"_s, payload.text(u"parameters"_s)}},
        u"parameters"_s);
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
             saveFilter},
            {u"save_named_report"_s,
             false,
             {textKey(u"name"_s, true), textKey(u"parameters"_s)},
             saveNamedReport}};
}

} // namespace kc::casework
