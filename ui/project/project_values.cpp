// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_values.h"

#include "store/establishments.h"
#include "store/projects.h"

#include <QJsonArray>

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<Source, 4> kSources{Source::National, Source::Local, Source::Counterpart, Source::Other};

QJsonValue isoValue(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QDate isoDate(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace

MoneyBySource moneyIn(const QJsonObject& payload, const QString& prefix)
{
    MoneyBySource money;
    for (const Source source : kSources)
        money.set(source, Dong(payload.value(prefix + u'_' + keyOf(source)).toInteger()));
    return money;
}

void putMoney(QJsonObject& payload, const QString& prefix, const MoneyBySource& money)
{
    for (const Source source : kSources)
        payload.insert(prefix + u'_' + keyOf(source), qint64(money.of(source).value()));
}

QJsonObject valuesOf(const Project& project)
{
    QJsonObject values{{u"code"_s, project.code},
                       {u"title"_s, project.title},
                       {u"fund"_s, keyOf(project.fund)},
                       {u"kind"_s, keyOf(project.kind)},
                       {u"programme"_s, project.programme.toText()},
                       {u"plan_year"_s, project.planYear},
                       {u"activity"_s, project.activity},
                       {u"norm"_s, project.norm},
                       {u"implementing_unit"_s, project.implementingUnit},
                       {u"cooperating_unit"_s, project.cooperatingUnit},
                       {u"place"_s, project.place.toText()},
                       {u"place_as_of"_s, isoValue(project.placeAsOf)},
                       {u"place_note"_s, project.placeNote},
                       {u"starts_on"_s, isoValue(project.startsOn)},
                       {u"ends_on"_s, isoValue(project.endsOn)},
                       {u"total_cost"_s, qint64(project.totalCost.value())},
                       {u"eligible_cost"_s, qint64(project.eligibleCost.value())},
                       {u"units"_s, project.units},
                       {u"necessity"_s, project.necessity},
                       {u"goals"_s, project.goals},
                       {u"effects"_s, project.effects}};
    putMoney(values, u"asked"_s, project.asked);
    QJsonArray beneficiaries;
    for (const Beneficiary& b : project.beneficiaries)
        beneficiaries.append(QJsonObject{{u"establishment"_s, b.establishment.toText()},
                                         {u"support"_s, qint64(b.support.value())},
                                         {u"counterpart"_s, qint64(b.counterpart.value())}});
    values.insert(u"beneficiaries"_s, beneficiaries);
    QJsonArray results;
    for (const Result& r : project.results) {
        QJsonObject line{{u"indicator"_s, r.indicator}};
        if (r.planned)
            line.insert(u"planned"_s, qint64(*r.planned));
        results.append(line);
    }
    values.insert(u"results"_s, results);
    QJsonArray papers;
    for (const Paper& paper : project.papers) {
        QJsonObject line{{u"item"_s, paper.item}, {u"present"_s, paper.present}, {u"note"_s, paper.note}};
        if (paper.receivedOn.isValid())
            line.insert(u"received_on"_s, paper.receivedOn.toString(Qt::ISODate));
        papers.append(line);
    }
    values.insert(u"papers"_s, papers);
    return values;
}

Project projectFrom(const QJsonObject& payload, const Project& stands)
{
    Project project = stands;
    const auto text = [&payload](const QString& key, QString& field) {
        if (payload.contains(key))
            field = payload.value(key).toString();
    };
    text(u"code"_s, project.code);
    text(u"title"_s, project.title);
    text(u"activity"_s, project.activity);
    text(u"norm"_s, project.norm);
    text(u"implementing_unit"_s, project.implementingUnit);
    text(u"cooperating_unit"_s, project.cooperatingUnit);
    text(u"place_note"_s, project.placeNote);
    text(u"necessity"_s, project.necessity);
    text(u"goals"_s, project.goals);
    text(u"effects"_s, project.effects);
    project.fund = fromKey<Fund>(payload.value(u"fund"_s).toString()).value_or(project.fund);
    project.kind = fromKey<ProjectKind>(payload.value(u"kind"_s).toString()).value_or(project.kind);
    if (payload.contains(u"programme"_s))
        project.programme = ProgrammeId::fromText(payload.value(u"programme"_s).toString());
    if (payload.contains(u"place"_s))
        project.place = AdminUnitId::fromText(payload.value(u"place"_s).toString());
    project.planYear = payload.value(u"plan_year"_s).toInt(project.planYear);
    project.units = payload.value(u"units"_s).toInt(project.units);
    for (const auto& [key, field] :
         {std::pair{u"place_as_of"_s, &project.placeAsOf}, std::pair{u"starts_on"_s, &project.startsOn},
          std::pair{u"ends_on"_s, &project.endsOn}}) {
        if (payload.contains(key))
            *field = isoDate(payload.value(key));
    }
    project.asked = moneyIn(payload, u"asked"_s);
    project.totalCost = Dong(payload.value(u"total_cost"_s).toInteger());
    project.eligibleCost = Dong(payload.value(u"eligible_cost"_s).toInteger());
    project.beneficiaries.clear();
    for (const QJsonValue& value : payload.value(u"beneficiaries"_s).toArray()) {
        Beneficiary b;
        b.establishment = EstablishmentId::fromText(value[u"establishment"_s].toString());
        b.support = Dong(value[u"support"_s].toInteger());
        b.counterpart = Dong(value[u"counterpart"_s].toInteger());
        project.beneficiaries.push_back(b);
    }
    project.results.clear();
    for (const QJsonValue& value : payload.value(u"results"_s).toArray()) {
        Result r;
        r.indicator = value[u"indicator"_s].toString();
        if (value[u"planned"_s].isDouble())
            r.planned = value[u"planned"_s].toInteger();
        project.results.push_back(r);
    }
    project.papers.clear();
    for (const QJsonValue& value : payload.value(u"papers"_s).toArray())
        project.papers.push_back({value[u"item"_s].toString(), value[u"present"_s].toBool(),
                                  isoDate(value[u"received_on"_s]), value[u"note"_s].toString()});
    return project;
}

ProjectContext contextOf(const store::Store& store, const RuleBook& rules, const Project& project, QDate date)
{
    ProjectContext context{rules, date, {}, {}, {}};
    for (const Beneficiary& b : project.beneficiaries) {
        if (auto establishment = store::findEstablishment(store, b.establishment))
            context.establishments.push_back(std::move(*establishment));
        for (const store::SupportReceived& other : store::supportReceived(store, b.establishment, project.id))
            context.otherSupport.push_back({b.establishment, other.activity, other.code, other.planYear});
    }
    return context;
}

} // namespace kc::ui
