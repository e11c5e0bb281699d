// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money_rule.h"

#include <algorithm>
#include <array>

namespace kc {

namespace {

const std::array<Source, 4> kSources{Source::National, Source::Local, Source::Counterpart, Source::Other};

const char* const kMoneyLaw = "Nghị định 45/2012/NĐ-CP; Thông tư liên tịch 26/2014/TTLT-BTC-BCT Điều 7";

QString moneyDigits(Dong amount)
{
    return QString::number(amount.value());
}

Finding moneyFinding(const char* code, Severity severity, const QString& place, const QString& value,
                     MessageArgs args, const QString& law = {})
{
    return {QString::fromLatin1(code), severity, place, value, std::move(args), law};
}

/// Above the project's amount refuses, below it warns, equal says nothing.
void compareShares(Findings& findings, const char* above, const char* below, Dong shares, Dong whole)
{
    if (shares == whole)
        return;
    const bool tooMuch = shares > whole;
    const Dong difference = tooMuch ? shares - whole : whole - shares;
    findings.push_back(moneyFinding(tooMuch ? above : below, tooMuch ? Severity::Error : Severity::Warning,
                                    QStringLiteral("beneficiaries"), moneyDigits(shares),
                                    {{QStringLiteral("shares"), moneyDigits(shares)},
                                     {QStringLiteral("amount"), moneyDigits(whole)},
                                     {QStringLiteral("difference"), moneyDigits(difference)}}));
}

} // namespace

Findings checkNotNegative(const MoneyBySource& money, const QString& place)
{
    Findings findings;
    for (const Source source : kSources) {
        const Dong amount = money.of(source);
        if (amount < Dong(0)) {
            findings.push_back(moneyFinding(
                "money.negative", Severity::Error,
                place.isEmpty() ? keyOf(source) : QString(place + QLatin1Char('.') + keyOf(source)),
                moneyDigits(amount),
                {{QStringLiteral("source"), labelKey(source)},
                 {QStringLiteral("amount"), moneyDigits(amount)}}));
        }
    }
    return findings;
}

Findings checkTotal(const Project& project)
{
    Findings findings;
    const Dong sum = project.asked.total();
    if (project.totalCost != sum) {
        const Dong difference = project.totalCost > sum ? project.totalCost - sum : sum - project.totalCost;
        findings.push_back(moneyFinding("project.total_identity", Severity::Error,
                                        QStringLiteral("total_cost"), moneyDigits(project.totalCost),
                                        {{QStringLiteral("total"), moneyDigits(project.totalCost)},
                                         {QStringLiteral("sum"), moneyDigits(sum)},
                                         {QStringLiteral("difference"), moneyDigits(difference)}}));
    }
    if (project.eligibleCost > project.totalCost) {
        findings.push_back(moneyFinding("project.eligible_above_total", Severity::Error,
                                        QStringLiteral("eligible_cost"), moneyDigits(project.eligibleCost),
                                        {{QStringLiteral("eligible_cost"), moneyDigits(project.eligibleCost)},
                                         {QStringLiteral("total"), moneyDigits(project.totalCost)}}));
    }
    if (project.eligibleCost < Dong(0)) {
        findings.push_back(moneyFinding("money.negative", Severity::Error, QStringLiteral("eligible_cost"),
                                        moneyDigits(project.eligibleCost),
                                        {{QStringLiteral("source"), QStringLiteral("field.eligible_cost")},
                                         {QStringLiteral("amount"), moneyDigits(project.eligibleCost)}}));
    }
    return findings;
}

Findings checkShares(const Project& project)
{
    Findings findings;
    Dong support;
    Dong counterpart;
    for (std::size_t i = 0; i < project.beneficiaries.size(); ++i) {
        const Beneficiary& beneficiary = project.beneficiaries[i];
        support += beneficiary.support;
        counterpart += beneficiary.counterpart;
        const QString place = QStringLiteral("beneficiaries[%1]").arg(i);
        MoneyBySource share;
        share.counterpart = beneficiary.counterpart;
        const Findings negative = checkNotNegative(share, place);
        findings.insert(findings.end(), negative.begin(), negative.end());
        if (beneficiary.support < Dong(0)) {
            findings.push_back(moneyFinding("money.negative", Severity::Error,
                                            place + QStringLiteral(".support"),
                                            moneyDigits(beneficiary.support),
                                            {{QStringLiteral("source"), QStringLiteral("field.support")},
                                             {QStringLiteral("amount"), moneyDigits(beneficiary.support)}}));
        }
    }
    if (!support.isZero())
        compareShares(findings, "beneficiaries.support_above", "beneficiaries.support_below", support,
                      project.asked.support());
    if (!counterpart.isZero())
        compareShares(findings, "beneficiaries.counterpart_above", "beneficiaries.counterpart_below",
                      counterpart, project.asked.counterpart);
    return findings;
}

std::vector<Dong> sharesOf(const Project& project, Dong support)
{
    std::vector<Dong> shares;
    Dong sharedOut;
    for (const Beneficiary& beneficiary : project.beneficiaries) {
        shares.push_back(beneficiary.support);
        sharedOut += beneficiary.support;
    }
    const std::optional<Percent> rate = Percent::ratio(support, project.asked.support());
    if (sharedOut <= Dong(0) || !rate)
        return shares;
    Dong rest = rate->of(sharedOut);
    for (Dong& share : shares) {
        share = rate->of(share);
        rest -= share;
    }
    *std::max_element(shares.begin(), shares.end()) += rest;
    return shares;
}

Findings checkFund(Fund fund, const MoneyBySource& money)
{
    Findings findings;
    if (money.support().isZero()) {
        findings.push_back(
            moneyFinding("money.no_support", Severity::Error, QStringLiteral("support"), {}, {}));
        return findings;
    }
    for (const Source source : {Source::National, Source::Local}) {
        const bool wanted = fund == Fund::Mixed || (fund == Fund::National) == (source == Source::National);
        const MessageArgs args{{QStringLiteral("fund"), labelKey(fund)},
                               {QStringLiteral("source"), labelKey(source)},
                               {QStringLiteral("amount"), moneyDigits(money.of(source))}};
        if (!wanted && !money.of(source).isZero())
            findings.push_back(moneyFinding("money.wrong_source", Severity::Error, keyOf(source),
                                            moneyDigits(money.of(source)), args));
        if (fund == Fund::Mixed && money.of(source).isZero())
            findings.push_back(
                moneyFinding("money.source_missing", Severity::Error, keyOf(source), {}, args));
    }
    return findings;
}

Findings checkCounterpart(const Norm& norm, const MoneyBySource& money)
{
    if (!norm.percent || *norm.percent >= *Percent::ratio(1, 1) || money.counterpart > Dong(0) ||
        money.other > Dong(0))
        return {};
    return {moneyFinding("money.no_counterpart", Severity::Error, QStringLiteral("counterpart"), {},
                         {{QStringLiteral("percent"), norm.percent->toDecimal(0)},
                          {QStringLiteral("name"), norm.nameVi},
                          {QStringLiteral("name_en"), norm.nameEn}},
                         QString::fromUtf8(kMoneyLaw))};
}

AllocationBalance allocationBalance(const PlaceMap& places, const std::vector<Allocation>& allocations,
                                    const std::vector<Commitment>& approved, AdminUnitId place,
                                    int fiscalYear, Source source, QDate date)
{
    AllocationBalance balance;
    balance.province = places.provinceOf(place, date);
    if (balance.province.isNull())
        return balance;
    for (const Allocation& allocation : allocations) {
        if (allocation.fiscalYear == fiscalYear && allocation.source == source && allocation.date <= date &&
            places.provinceOf(allocation.place, date) == balance.province)
            balance.allocated += allocation.amount;
    }
    for (const Commitment& commitment : approved) {
        if (commitment.fiscalYear == fiscalYear && commitment.source == source &&
            places.provinceOf(commitment.place, date) == balance.province)
            balance.committed += commitment.amount;
    }
    return balance;
}

Findings checkAllocation(const PlaceMap& places, const std::vector<Allocation>& allocations,
                         const std::vector<Commitment>& approved, const Commitment& wanted, QDate date)
{
    if (!isBudget(wanted.source) || wanted.amount <= Dong(0))
        return {};
    const AllocationBalance balance = allocationBalance(places, allocations, approved, wanted.place,
                                                        wanted.fiscalYear, wanted.source, date);
    if (wanted.amount <= balance.left())
        return {};
    const AdminUnit* province = places.unit(balance.province);
    const MessageArgs args{{QStringLiteral("place"), province ? province->nameVi : QString()},
                           {QStringLiteral("year"), QString::number(wanted.fiscalYear)},
                           {QStringLiteral("source"), labelKey(wanted.source)},
                           {QStringLiteral("date"), date.toString(Qt::ISODate)},
                           {QStringLiteral("allocated"), moneyDigits(balance.allocated)},
                           {QStringLiteral("committed"), moneyDigits(balance.committed)},
                           {QStringLiteral("left"), moneyDigits(balance.left())},
                           {QStringLiteral("wanted"), moneyDigits(wanted.amount)},
                           {QStringLiteral("over"), moneyDigits(wanted.amount - balance.left())}};
    const bool nothing = balance.allocated.isZero() && balance.committed.isZero();
    return {moneyFinding(nothing ? "project.no_allocation" : "project.over_allocation", Severity::Error,
                         keyOf(wanted.source), moneyDigits(wanted.amount), args)};
}

} // namespace kc
