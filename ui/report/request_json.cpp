// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/request_json.h"

#include "base/date_text.h"

#include <QJsonArray>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QDate usualReportEnd(QDate today)
{
    return today.addDays(-today.day());
}

QJsonObject requestToJson(const report::ReportRequest& request, QDate today)
{
    const report::ReportParams& params = request.params;
    QJsonObject json{
        {u"report"_s, request.name}, {u"scope"_s, params.scope.toText()}, {u"lang"_s, langKey(params.lang)}};
    const auto setDay = [&json](const QString& key, QDate day) {
        if (day.isValid())
            json.insert(key, day.toString(Qt::ISODate));
    };
    const QDate end = usualReportEnd(today);
    const report::ReportDefinition* definition = report::findReport(request.name);
    const bool ofDay = definition && definition->period == report::ReportPeriod::None;
    if (!ofDay && params.period != Period{QDate(end.year(), 1, 1), end}) {
        setDay(u"from"_s, params.period.from);
        setDay(u"to"_s, params.period.to);
    }
    if (params.asAt != today)
        setDay(u"as_at"_s, params.asAt);
    if (params.boundaries != params.period.to)
        setDay(u"boundaries"_s, params.boundaries);
    QJsonObject options;
    for (auto it = request.options.cbegin(); it != request.options.cend(); ++it)
        options.insert(it.key(), it.value());
    if (!options.isEmpty())
        json.insert(u"options"_s, options);
    if (!request.authority.isEmpty())
        json.insert(u"authority"_s, QJsonArray::fromStringList(request.authority));
    if (!request.signerTitle.isEmpty())
        json.insert(u"signer_title"_s, request.signerTitle);
    if (!request.signerName.isEmpty())
        json.insert(u"signer"_s, request.signerName);
    return json;
}

report::ReportRequest requestFromJson(const QJsonObject& json, QDate today, const QString& homeProvince)
{
    const auto day = [&json](const QString& key, QDate otherwise) {
        const QDate read = isoDate(json.value(key).toString());
        return read.isValid() ? read : otherwise;
    };
    report::ReportRequest request;
    if (report::findReport(json.value(u"report"_s).toString()))
        request.name = json.value(u"report"_s).toString();
    report::ReportParams& params = request.params;
    if (const auto scope = report::Scope::fromText(json.value(u"scope"_s).toString()))
        params.scope = *scope;
    else if (!homeProvince.isEmpty())
        params.scope = {report::Scope::Kind::Province, Region::None, homeProvince};
    const QDate end = usualReportEnd(today);
    params.period = {day(u"from"_s, QDate(end.year(), 1, 1)), day(u"to"_s, end)};
    params.asAt = day(u"as_at"_s, today);
    params.boundaries = day(u"boundaries"_s, params.period.to);
    params.lang = langFromKey(json.value(u"lang"_s).toString()).value_or(uiLang());
    const QJsonObject options = json.value(u"options"_s).toObject();
    for (auto it = options.constBegin(); it != options.constEnd(); ++it)
        request.options.insert(it.key(), it.value().toString());
    for (const QJsonValue& line : json.value(u"authority"_s).toArray())
        request.authority << line.toString();
    request.signerTitle = json.value(u"signer_title"_s).toString();
    request.signerName = json.value(u"signer"_s).toString();
    return request;
}

} // namespace kc::ui
