// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/sample_plan.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

int roundedUp(qint64 amount, int step)
{
    return static_cast<int>((amount + step - 1) / step * step);
}

/// Chooses beneficiaries: in the right part and eligible on the day, not yet supported for the same activity,
/// those with the least support first.
class BeneficiaryChoice
{
public:
    BeneficiaryChoice(const SampleData& data, const std::vector<PlannedEstablishment>& establishments)
        : m_data(data)
        , m_establishments(establishments)
        , m_uses(establishments.size(), 0)
    {
    }

    std::vector<size_t> take(const Lot& lot, QDate day, size_t count, SampleDice& dice)
    {
        std::vector<size_t> taken;
        while (taken.size() < count) {
            const std::vector<size_t> best = candidates(lot, day);
            if (best.empty())
                break;
            const size_t one = dice.pick(best);
            ++m_uses[one];
            m_supported.insert({one, lot.activity});
            taken.push_back(one);
        }
        return taken;
    }

private:
    bool suits(const PlannedEstablishment& e, const Lot& lot, QDate day) const
    {
        if (e.enteredOn >= day)
            return false;
        const AdminUnit& unit = m_data.places[m_data.placeOn(e.placeOn(day), day)].unit;
        const bool commune = unit.level == UnitLevel::Commune;
        if (commune != (lot.place == u"new") ||
            (!commune && (unit.parentCode == u"30") != (lot.place == u"hd")))
            return false;
        const bool town =
            unit.kind == UnitKind::Phuong || unit.kind == UnitKind::Quan || unit.kind == UnitKind::ThanhPho;
        if (town && !e.craftVillage)
            return false;
        // Models and treatment systems are not for a family's workshop.
        static const QSet<QString> large{u"3.1"_s, u"3.4"_s, u"7.4"_s};
        if (large.contains(lot.activity) && (e.workers < 12 || e.legalForm == u"household"))
            return false;
        return lot.activity != u"1.1" || e.workers >= 20;
    }

    std::vector<size_t> candidates(const Lot& lot, QDate day) const
    {
        std::vector<size_t> best;
        int least = -1;
        for (size_t i = 0; i < m_establishments.size(); ++i) {
            if (m_supported.contains({i, lot.activity}) || !suits(m_establishments[i], lot, day))
                continue;
            if (least < 0 || m_uses[i] < least) {
                least = m_uses[i];
                best.clear();
            }
            if (m_uses[i] == least)
                best.push_back(i);
        }
        return best;
    }

    const SampleData& m_data;
    const std::vector<PlannedEstablishment>& m_establishments;
    std::vector<int> m_uses;
    QSet<std::pair<size_t, QString>> m_supported;
};

int supportFor(const Work& work, const PlannedEstablishment* e, SampleDice& dice)
{
    int most = work.supportMost;
    if (e && e->workers < 10)
        most = std::max(work.supportLeast, most / 2); // a small workshop asks for less
    return static_cast<int>(dice.between(work.supportLeast / work.step, most / work.step) * work.step);
}

int ownMoneyFor(const Work& work, int support, SampleDice& dice)
{
    const qint64 own =
        support * dice.between(work.ownLeast, work.ownMost) / 100 + (work.ownLeast > 0 ? 1 : 0);
    return roundedUp(own, own >= 100 ? 10 : 1);
}

void giveMoney(PlannedProject& project, const Work& work,
               const std::vector<PlannedEstablishment>& establishments, SampleDice& dice)
{
    int support = 0;
    for (PlannedShare& share : project.shares) {
        share.support = supportFor(work, &establishments[share.establishment], dice);
        share.counterpart = ownMoneyFor(work, share.support, dice);
        support += share.support;
        project.counterpart += share.counterpart;
    }
    if (project.shares.empty()) {
        support = supportFor(work, nullptr, dice);
        project.counterpart = ownMoneyFor(work, support, dice);
    }
    if (project.lot.fund == u"mixed")
        project.national = support * 6 / 10 / 10 * 10;
    else if (project.lot.fund == u"national")
        project.national = support;
    project.local = support - project.national;
    if (project.lot.activity == u"4.1")
        project.other = static_cast<int>(dice.between(2, 5) * 10); // sponsors of the prizes
    if (project.lot.trait == u"corrected")
        project.cut = support >= 100 ? 20 : 5;
    project.spentPercent = project.lot.trait == u"overpaid" ? 93
                           : dice.chance(15)                ? static_cast<int>(dice.between(94, 98))
                                                            : 100;
    // Thông tư 36/2013/TT-BCT Điều 13-16: 30 % for clusters, 70 % elsewhere.
    project.advancePercent = project.lot.activity == u"7.2" ? 30 : 70;
}

void giveGoals(PlannedProject& project, const Work& work, SampleDice& dice)
{
    const bool measured = project.days.accepted.isValid();
    const bool missed = project.lot.trait == u"missed";
    for (const QString& indicator : work.indicators) {
        PlannedResult result;
        result.indicator = indicator.section(u'=', 0, 0);
        QString range = indicator.section(u'=', 1);
        if (range == u"b") {
            result.planned = static_cast<qint64>(project.shares.size());
        } else {
            qint64 step = 1;
            if (range.endsWith(u'm')) {
                range.chop(1);
                step = 100;
            }
            const qint64 least = range.section(u'-', 0, 0).toLongLong();
            if (least >= 100'000)
                step = 50'000;
            result.planned = dice.between(least / step, range.section(u'-', 1).toLongLong() / step) * step;
            if (indicator.endsWith(u'm'))
                result.planned *= 1'000'000;
        }
        const bool late = result.planned >= 100'000 && project.lot.state != u"settled" && dice.chance(60);
        const bool short_ = missed || dice.chance(12);
        const qint64 percent = short_ ? dice.between(45, missed ? 80 : 95) : dice.between(100, 115);
        // What was planned once is there or the đề án would not have been accepted.
        const qint64 actual = result.planned == 1 ? 1 : result.planned * percent / 100;
        if (measured && !late)
            result.actual = actual >= 100'000 ? actual / 50'000 * 50'000 : actual;
        project.results.push_back(result);
        if (result.indicator == "products_certified"_L1) { // these selections are the province's
            result.indicator += u"_province"_s;
            project.results.push_back(result);
        }
    }
}

QString provinceName(const QString& place)
{
    return place == u"hd" ? u"tỉnh Hải Dương"_s : u"thành phố Hải Phòng"_s;
}

QString titleOf(const PlannedProject& project, const Work& work, const SampleData& data,
                const std::vector<PlannedEstablishment>& establishments)
{
    QString title = project.shares.size() > 1 ? work.titleGroup : work.title;
    if (!project.shares.empty()) {
        const PlannedEstablishment& e = establishments[project.shares.front().establishment];
        const Industry& industry = data.industries[e.industry];
        title.replace(u"{co_so}"_s, e.name)
            .replace(u"{may}"_s, industry.machine)
            .replace(u"{san_pham}"_s, industry.product)
            .replace(u"{mo_hinh}"_s, industry.model);
    }
    if (project.place)
        title.replace(u"{noi}"_s, samplePlaceName(data.places[*project.place].unit));
    return title.replace(u"{tinh}"_s, provinceName(project.lot.place))
        .replace(u"{nam}"_s, QString::number(project.lot.planYear))
        .replace(u"{so}"_s, QString::number(project.shares.size()));
}

/// From the month after the decision to the end of November; a key đề án lasts into the next year.
void giveSchedule(PlannedProject& project)
{
    const int year = project.lot.planYear;
    const QDate begun = project.days.decided.isValid()       ? project.days.decided
                        : project.days.created.year() < year ? QDate(year, 3, 20)
                                                             : QDate(year, 11, 10);
    const QDate next = begun.addMonths(1);
    project.startsOn = {next.year(), next.month(), 1};
    project.endsOn = next.month() >= 10 ? QDate(year, 12, 25) : QDate(year, 11, 30);
    if (project.lot.kind == u"key")
        project.endsOn = {year + 1, 6, 30};
}

size_t clusterPlace(const SampleData& data, const PlannedProject& project, SampleDice& dice)
{
    std::vector<size_t> rural;
    for (size_t i = 0; i < data.places.size(); ++i) {
        const AdminUnit& unit = data.places[i].unit;
        const bool here =
            project.lot.place == u"new"
                ? unit.kind == UnitKind::Xa
                : unit.kind == UnitKind::Huyen && (unit.parentCode == u"30") == (project.lot.place == u"hd");
        if (here && unit.validity.contains(project.days.created))
            rural.push_back(i);
    }
    return dice.pick(rural);
}

/// Local decisions of a day and place share a number, as the yearly plan is approved in one; so do the
/// ministry's. A mixed đề án has both.
void numberDecisions(std::vector<PlannedProject>& projects, const SampleData& data, SampleDice& dice)
{
    QMap<std::pair<QDate, QString>, QString> numbers;
    for (PlannedProject& project : projects) {
        if (!project.days.decided.isValid())
            continue;
        const Lot& lot = project.lot;
        QStringList own;
        for (const QString& decider : {u"ministry"_s, lot.place}) {
            if ((lot.fund == u"local" && decider == u"ministry") ||
                (lot.fund == u"national" && decider == lot.place))
                continue;
            QString& number = numbers[{project.days.decided, decider}];
            if (number.isEmpty())
                number = u"%1/%2"_s.arg(dice.between(120, 3900)).arg(data.parties.value(decider).suffix);
            own << number;
        }
        project.decision = own.join(u"; "_s);
    }
}

void giveCodes(std::vector<PlannedProject>& projects, const SampleData& data)
{
    QMap<QString, int> last;
    for (PlannedProject& project : projects) {
        const QString prefix =
            u"%1-%2"_s.arg(data.parties.value(project.lot.place).provinceCode).arg(project.lot.planYear);
        project.code = u"%1-%2"_s.arg(prefix).arg(++last[prefix], 3, 10, QLatin1Char('0'));
    }
}

} // namespace

QString samplePlaceName(const AdminUnit& unit)
{
    static const QMap<UnitKind, QString> kinds{
        {UnitKind::Huyen, u"huyện"_s},        {UnitKind::ThiXa, u"thị xã"_s}, {UnitKind::Quan, u"quận"_s},
        {UnitKind::ThanhPho, u"thành phố"_s}, {UnitKind::Xa, u"xã"_s},        {UnitKind::Phuong, u"phường"_s},
        {UnitKind::DacKhu, u"đặc khu"_s}};
    return kinds.value(unit.kind) + u' ' + unit.nameVi;
}

std::vector<PlannedAllocation> planAllocations(const std::vector<PlannedProject>& projects,
                                               const SampleData& data, SampleDice& dice)
{
    // The yearly money comes in January, supplements before the later decisions: each covers what is decided
    // until the next one, and something is left.
    constexpr int kLateCut = 150;
    struct Instalment
    {
        QDate date;
        QString place;
        QString source;
        QDate until;   ///< covers decisions before this day
        int spare = 0; ///< what a later cut will take back
    };
    std::vector<PlannedAllocation> allocations;
    for (const int year : {2024, 2025}) {
        const QDate end(year, 12, 31);
        std::vector<Instalment> instalments{
            {{year, 1, 8}, u"hd"_s, u"local"_s, {year, 5, 1}},
            {{year, 1, 9}, u"hp"_s, u"local"_s, {year, 5, 1}},
            {{year, 1, 12}, u"hd"_s, u"national"_s, end},
            {{year, 1, 12}, u"hp"_s, u"national"_s, end},
            {{year, 6, 5}, u"hd"_s, u"local"_s, end},
            {{year, 6, 6}, u"hp"_s, u"local"_s, end},
        };
        if (year == 2025) {
            instalments.push_back({{2025, 8, 20}, u"new"_s, u"local"_s, {2025, 10, 1}, kLateCut});
            instalments.push_back({{2025, 10, 23}, u"new"_s, u"local"_s, end});
        }
        for (const Instalment& instalment : instalments) {
            int needed = 0;
            for (const PlannedProject& project : projects) {
                const bool covered =
                    project.days.decided >= instalment.date && project.days.decided < instalment.until;
                if (project.isApproved() && covered && project.lot.planYear == year &&
                    project.lot.place == instalment.place)
                    needed += project.budget(instalment.source);
            }
            const QString decider = instalment.source == u"national" ? u"ministry"_s : instalment.place;
            allocations.push_back(
                {u"Quyết định %1/%2"_s.arg(dice.between(20, 2900)).arg(data.parties.value(decider).suffix),
                 instalment.date, data.parties.value(instalment.place).provinceCode, year, instalment.source,
                 roundedUp(needed * 106 / 100 + 50, 50) + instalment.spare});
        }
    }
    // A cut of running costs late in 2025.
    allocations.push_back(
        {u"Quyết định 4120/QĐ-UBND"_s, {2025, 10, 30}, u"31"_s, 2025, u"local"_s, -kLateCut});
    for (PlannedAllocation& allocation : allocations)
        allocation.date = workingDay(allocation.date);
    return allocations;
}

SamplePlan makeSamplePlan(const SampleData& data, SampleDice& dice)
{
    SamplePlan plan;
    plan.establishments = planEstablishments(data, dice);
    QMap<QString, int> turns;
    for (const Lot& lot : data.lots) {
        for (int i = 0; i < lot.count; ++i) {
            PlannedProject project;
            project.lot = lot;
            project.days =
                planDays(lot, turns[u"%1|%2|%3"_s.arg(lot.place, lot.fund).arg(lot.planYear)]++, dice);
            plan.projects.push_back(std::move(project));
        }
    }
    std::stable_sort(
        plan.projects.begin(), plan.projects.end(),
        [](const PlannedProject& a, const PlannedProject& b) { return a.days.created < b.days.created; });
    giveCodes(plan.projects, data);

    BeneficiaryChoice choice(data, plan.establishments);
    for (PlannedProject& project : plan.projects) {
        const Lot& lot = project.lot;
        const Work work = data.works.value(lot.activity);
        const qint64 shares = work.sharesMost == 0   ? 0
                              : lot.kind == u"group" ? dice.between(work.sharesLeast, work.sharesMost)
                                                     : 1;
        for (const size_t one : choice.take(lot, project.days.created, static_cast<size_t>(shares), dice))
            project.shares.push_back({one, 0, 0});
        if (project.shares.size() == 1)
            project.place = data.placeOn(
                plan.establishments[project.shares.front().establishment].placeOn(project.days.created),
                project.days.created);
        else if (lot.activity == u"7.2")
            project.place = clusterPlace(data, project, dice);
        giveMoney(project, work, plan.establishments, dice);
        giveGoals(project, work, dice);
        giveSchedule(project);
        project.unit = lot.activity == u"7.2" ? data.wordsOf(u"unit_cluster"_s).front()
                                              : data.parties.value(lot.place).centre;
        project.title = titleOf(project, work, data, plan.establishments);
    }
    numberDecisions(plan.projects, data, dice);
    plan.allocations = planAllocations(plan.projects, data, dice);
    return plan;
}

} // namespace kc::casework::sample
