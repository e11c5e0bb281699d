// SPDX-License-Identifier: GPL-3.0-or-later
// Yearly figures of an establishment, from which reports tell what became of it before and after its support.
#include "casework/act_list.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "store/establishments.h"
#include "store/record_writer.h"
#include "store/store.h"
#include "store/values.h"

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// Figures of a year in the order of the table; workers are counted, the others are whole đồng.
const QStringList& yearFigures()
{
    static const QStringList figures{u"workers"_s, u"revenue"_s, u"exports"_s, u"taxes"_s,
                                     u"income_per_worker"_s};
    return figures;
}

std::optional<Establishment> establishmentOf(const ActContext& context)
{
    const Payload payload(context.payload);
    if (payload.has(u"establishment"_s))
        return store::findEstablishment(context.store, payload.id<EstablishmentId>(u"establishment"_s));
    return store::findEstablishmentByTaxCode(context.store, payload.text(u"tax_code"_s));
}

/// Số liệu hằng năm của cơ sở. One row per establishment and year: entering a year again corrects it. A key
/// that is absent keeps its value, an explicit null empties it: unknown is not zero.
QString recordEstablishmentYear(ActContext& context)
{
    const Payload payload(context.payload);
    const std::optional<Establishment> establishment = establishmentOf(context);
    if (!establishment) {
        refuseAct(context, u"beneficiary.unknown"_s, u"establishment"_s, {}, payload.text(u"tax_code"_s));
        return {};
    }
    const FiscalYear year{payload.integer(u"year"_s)};
    if (!year.isValid() || year.first() > context.store.clock().today())
        refuseAct(context, u"establishment_year.bad_year"_s, u"year"_s, {}, QString::number(year.year));
    else
        refuseLocked(context, year.last(), u"year"_s); // the figures of a year stand on its last day
    QVariantMap values;
    for (const QString& figure : yearFigures()) {
        if (!context.payload.contains(figure))
            continue;
        const std::optional<qint64> value = payload.optionalInteger(figure);
        if (value && *value < 0)
            refuseAct(context, u"establishment_year.negative"_s, figure, {}, QString::number(*value));
        values.insert(figure, store::numberValue(value));
    }
    const std::optional<store::EstablishmentYear> known =
        store::findEstablishmentYear(context.store, establishment->id, year.year);
    bool anything = false;
    for (const QString& figure : yearFigures())
        anything |= values.contains(figure) ? !values.value(figure).isNull()
                                            : known && !known->figures.value(figure).isNull();
    if (!anything)
        refuseAct(context, u"establishment_year.nothing"_s, u"workers"_s);
    if (hasErrors(context.findings))
        return {};

    if (!known) {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QVariantMap all{
            {u"id"_s, id}, {u"establishment"_s, establishment->id.toText()}, {u"year"_s, year.year}};
        for (const QString& figure : yearFigures())
            all.insert(figure, values.value(figure));
        context.writer.insert(u"establishment_year"_s, all);
        return id;
    }
    if (!payload.has(u"revision"_s)) {
        context.writer.update(u"establishment_year"_s, known->id, values);
    } else if (const Expected<void> done = context.writer.update(u"establishment_year"_s, known->id,
                                                                 payload.integer(u"revision"_s), values);
               !done) {
        context.findings.insert(context.findings.end(), done.error().findings.begin(),
                                done.error().findings.end());
    }
    return known->id;
}

} // namespace

std::vector<ActDefinition> establishmentYearActs()
{
    return {{u"record_establishment_year"_s,
             false,
             {recordKey(u"establishment"_s), textKey(u"tax_code"_s), integerKey(u"year"_s, true),
              integerKey(u"workers"_s), moneyKey(u"revenue"_s), moneyKey(u"exports"_s), moneyKey(u"taxes"_s),
              moneyKey(u"income_per_worker"_s), integerKey(u"revision"_s), textKey(u"reason"_s)},
             recordEstablishmentYear}};
}

} // namespace kc::casework
