// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sample/nation_plan.h"

#include "casework/sample/sample_table.h"

#include <QSet>

#include <algorithm>

namespace kc::casework::sample {

using namespace Qt::StringLiterals;

namespace {

/// Finds or invents the establishments of a province, each supported once for the same.
class NationRegister
{
public:
    NationRegister(NationPlan& plan, const SampleData& words, SampleDice& dice)
        : m_plan(plan)
        , m_words(words)
        , m_dice(dice)
        , m_byHome(plan.homes.size())
    {
    }

    size_t take(const NationWork& work, size_t home)
    {
        const size_t one = chosen(work, home);
        m_supported.insert({one, work.supportedFor});
        return one;
    }

private:
    static bool suits(const PlannedEstablishment& e, const QString& activity)
    {
        // Models and treatment systems are not for a family's workshop.
        static const QSet<QString> large{u"3.1"_s, u"3.4"_s, u"7.4"_s};
        if (large.contains(activity))
            return e.workers >= 12 && e.legalForm != u"household";
        return activity != u"1.1" || e.workers >= 20;
    }

    size_t chosen(const NationWork& work, size_t home)
    {
        std::vector<size_t>& known = m_byHome[home];
        if (!known.empty() && m_dice.chance(70)) {
            const size_t start = m_dice.below(known.size());
            for (size_t i = 0; i < known.size(); ++i) {
                const size_t one = known[(start + i) % known.size()];
                if (!m_supported.contains({one, work.supportedFor}) &&
                    suits(m_plan.establishments[one].traits, work.activity))
                    return one;
            }
        }
        known.push_back(invent(work.activity, home));
        return known.back();
    }

    size_t invent(const QString& activity, size_t home)
    {
        const NationHome& place = m_plan.homes[home];
        NationEstablishment e;
        e.home = home;
        do
            giveTraits(e.traits, place.name, m_words, m_dice, m_names);
        while (!suits(e.traits, activity));
        e.traits.taxCode = sampleTaxCode(QString::number(10 + home), m_serial);
        e.traits.foundedOn = m_dice.day({2004, 1, 1}, {2019, 12, 31});
        const size_t number = m_plan.establishments.size() + 1;
        e.traits.address = u"Thôn %1, %2"_s.arg(m_dice.between(1, 9)).arg(place.kindAndName);
        e.traits.phone = u"0200 00 %1"_s.arg(number, 5, 10, QLatin1Char('0'));
        e.traits.email = u"co-so-%1@example.com"_s.arg(number, 4, 10, QLatin1Char('0'));
        m_plan.establishments.push_back(std::move(e));
        return m_plan.establishments.size() - 1;
    }

    NationPlan& m_plan;
    const SampleData& m_words;
    SampleDice& m_dice;
    std::vector<std::vector<size_t>> m_byHome;
    QSet<std::pair<size_t, QString>> m_supported;
    QSet<QString> m_names;
    int m_serial = 1;
};

/// Spreads đề án over years as their money is spread: whatever their number, each year gets its share.
class YearSpread
{
public:
    YearSpread(const QMap<int, qint64>& money, SampleDice& dice)
        : m_money(money)
        , m_at(dice.between(0, kTurn - 1))
    {
        for (const qint64 amount : money)
            m_total += amount;
    }

    int next()
    {
        // Steps of the golden section of the circle leave no gap and no heap.
        m_at = (m_at + 61'803) % kTurn;
        qint64 reached = 0;
        for (auto year = m_money.cbegin(); year != m_money.cend(); ++year) {
            reached += year.value();
            if (m_at * (m_total / kTurn) < reached)
                return year.key();
        }
        return m_money.lastKey();
    }

private:
    static constexpr qint64 kTurn = 100'000;
    QMap<int, qint64> m_money;
    qint64 m_total = 0;
    qint64 m_at;
};

/// So many of a hundred, evenly.
class EvenShare
{
public:
    explicit EvenShare(int percent)
        : m_percent(percent)
    {
    }
    bool next()
    {
        m_sum += m_percent;
        if (m_sum < 100)
            return false;
        m_sum -= 100;
        return true;
    }

private:
    int m_percent;
    int m_sum = 50;
};

class NationDraw
{
public:
    NationDraw(NationPlan& plan, const NationData& data, const PlaceMap& places, SampleDice& dice)
        : m_plan(plan)
        , m_data(data)
        , m_places(places)
        , m_dice(dice)
        , m_register(plan, data.words, dice)
    {
        for (size_t home = 0; home < plan.homes.size(); ++home)
            m_homes.insert(m_homes.end(), static_cast<size_t>(plan.homes[home].weight), home);
    }

    void draw(const NationWork& work)
    {
        YearSpread national(m_data.totals.yearsOf(u"national"_s), m_dice);
        YearSpread local(m_data.totals.yearsOf(u"local"_s), m_dice);
        EvenShare isNational(work.nationalPercent);
        EvenShare isMixed(work.mixedPercent);
        const qint64 goal = m_data.totals.results.value(work.fills);
        for (int i = 0; work.fills.isEmpty() ? i < work.count : m_reached.value(work.fills) < goal; ++i) {
            NationProject project;
            project.work = &work;
            const bool ministry = isNational.next();
            project.fund = isMixed.next() && work.sharesMost <= 1 ? Fund::Mixed
                           : ministry                             ? Fund::National
                                                                  : Fund::Local;
            project.year = project.fund == Fund::Local ? local.next() : national.next();
            const bool late = m_dice.chance(45);
            project.home = homeFor(project.year, late);
            giveNationLife(project, late, m_dice);
            size_t shares = sharesOf(work);
            if (project.isFinished() && !work.fills.isEmpty())
                shares = std::min(shares, static_cast<size_t>(goal - m_reached.value(work.fills)));
            giveParts(project, shares);
            giveNationResults(project, m_dice);
            for (const NationResult& result : project.results) {
                if (result.actual)
                    m_reached[result.indicator] += result.actual->value;
            }
            giveWords(project);
            m_plan.projects.push_back(std::move(project));
        }
    }

private:
    /// Every province has work in every half year; beyond that the larger ones have more.
    size_t homeFor(int year, bool late)
    {
        const auto key = std::make_pair(year, late);
        if (!m_waiting.contains(key)) {
            std::vector<size_t>& all = m_waiting[key];
            for (size_t home = 0; home < m_plan.homes.size(); ++home)
                all.push_back(home);
        }
        std::vector<size_t>& waiting = m_waiting[key];
        if (waiting.empty())
            return m_dice.pick(m_homes);
        const auto one = waiting.begin() + static_cast<std::ptrdiff_t>(m_dice.below(waiting.size()));
        const size_t home = *one;
        waiting.erase(one);
        return home;
    }

    size_t sharesOf(const NationWork& work)
    {
        // More than half of those that need not be a group are none.
        if (work.sharesLeast == work.sharesMost || (work.sharesLeast == 1 && m_dice.chance(55)))
            return static_cast<size_t>(work.sharesLeast);
        return static_cast<size_t>(m_dice.between(std::max(2, work.sharesLeast), work.sharesMost));
    }

    void giveParts(NationProject& project, size_t shares)
    {
        project.parts.resize(std::max<size_t>(shares, 1));
        for (size_t i = 0; i < shares; ++i) {
            const size_t one = m_register.take(*project.work, project.home);
            QDate& registered = m_plan.establishments[one].registeredOn;
            const QDate before = project.days.submitted.addDays(-m_dice.between(1, 3));
            if (!registered.isValid() || before < registered)
                registered = before;
            project.parts[i].establishment = one;
            NationEstablishment& e = m_plan.establishments[one];
            e.yearsKnown = e.yearsKnown || (project.work->yearsKnown && project.isFinished());
            if (project.counts() && (e.supportedIn == 0 || project.year < e.supportedIn))
                e.supportedIn = project.year;
        }
    }

    void giveWords(NationProject& project)
    {
        const QDate signedOn = project.days.submitted;
        project.place = m_places.onMap(m_plan.homes[project.home].unit, signedOn);
        const AdminUnit* unit = m_places.unit(project.place);
        project.provinceCode = unit->code;
        project.provinceName =
            (unit->kind == UnitKind::ThanhPhoTw ? u"thành phố "_s : u"tỉnh "_s) + unit->nameVi;
        QString title = project.parts.size() > 1 ? project.work->text.titleGroup : project.work->text.title;
        if (project.hasEstablishments()) {
            const PlannedEstablishment& e =
                m_plan.establishments[*project.parts.front().establishment].traits;
            const Industry& industry = m_data.words.industries[e.industry];
            title.replace(u"{co_so}"_s, e.name)
                .replace(u"{may}"_s, industry.machine)
                .replace(u"{san_pham}"_s, industry.product)
                .replace(u"{mo_hinh}"_s, industry.model);
        }
        if (title.contains(u"{cum}"))
            title.replace(u"{cum}"_s, m_dice.pick(m_data.words.wordsOf(u"brand_first"_s)) + u' ' +
                                          m_dice.pick(m_data.words.wordsOf(u"brand_last"_s)));
        project.title = title.replace(u"{tinh}"_s, project.provinceName)
                            .replace(u"{nam}"_s, QString::number(project.year))
                            .replace(u"{so}"_s, QString::number(project.parts.size()));
    }

    NationPlan& m_plan;
    const NationData& m_data;
    const PlaceMap& m_places;
    SampleDice& m_dice;
    NationRegister m_register;
    std::vector<size_t> m_homes;                               ///< by weight
    QMap<std::pair<int, bool>, std::vector<size_t>> m_waiting; ///< without work so far, by half year
    QHash<QString, qint64> m_reached;
};

/// Codes in the order of the applications; decisions of a day and an authority share a number, as yearly
/// plans are approved in one.
void numberNationPapers(NationPlan& plan, SampleDice& dice)
{
    std::stable_sort(
        plan.projects.begin(), plan.projects.end(),
        [](const NationProject& a, const NationProject& b) { return a.days.submitted < b.days.submitted; });
    QMap<QString, int> last;
    QMap<std::pair<QDate, QString>, QString> numbers;
    for (NationProject& project : plan.projects) {
        const QString prefix = u"%1-%2"_s.arg(project.provinceCode).arg(project.year);
        project.code = u"%1-%2"_s.arg(prefix).arg(++last[prefix], 3, 10, QLatin1Char('0'));
        if (!project.isApproved())
            continue;
        QStringList own;
        const auto number = [&](const QString& decider, const QString& suffix) {
            QString& text = numbers[{project.days.decided, decider}];
            if (text.isEmpty())
                text = u"%1/%2"_s.arg(dice.between(120, 3900)).arg(suffix);
            own << text;
        };
        if (project.fund != Fund::Local)
            number(u"ministry"_s, u"QĐ-BCT"_s);
        if (project.fund != Fund::National)
            number(project.provinceCode, u"QĐ-UBND"_s);
        project.decision = own.join(u"; "_s);
    }
}

} // namespace

Dong NationProject::granted(Source source) const
{
    qint64 sum = source == Source::Other ? other * 10 : 0; // in hundred thousand
    for (const NationPart& part : parts) {
        if (source == Source::National)
            sum += part.national.value * 10;
        else if (source == Source::Local)
            sum += part.local.value * 10;
        else if (source == Source::Counterpart)
            sum += part.counterpart.value;
    }
    return Dong(sum * 100'000);
}

std::vector<NationHome> nationHomes(const PlaceMap& places, SampleDice& dice)
{
    std::vector<NationHome> homes;
    for (const AdminUnit* unit : places.unitsAt({2021, 1, 1}, UnitLevel::Province)) {
        NationHome home;
        home.unit = unit->id;
        home.code = unit->code;
        home.name = unit->nameVi;
        home.kindAndName = (unit->kind == UnitKind::ThanhPhoTw ? u"thành phố "_s : u"tỉnh "_s) + unit->nameVi;
        home.centre = (dice.chance(50) ? u"Trung tâm Khuyến công và Xúc tiến thương mại "_s
                                       : u"Trung tâm Khuyến công và Tư vấn phát triển công nghiệp "_s) +
                      unit->nameVi;
        home.weight = static_cast<int>(dice.between(6, 14));
        homes.push_back(std::move(home));
    }
    return homes;
}

NationPlan makeNationPlan(const NationData& data, const PlaceMap& places, SampleDice& dice)
{
    NationPlan plan;
    plan.homes = nationHomes(places, dice);
    NationDraw draw(plan, data, places, dice);
    for (const NationWork& work : data.works)
        draw.draw(work);
    for (NationEstablishment& establishment : plan.establishments)
        giveNationYears(establishment, dice);
    giveNationMoney(plan, data.totals, dice);
    numberNationPapers(plan, dice);
    plan.allocations = planNationAllocations(plan, places, dice);
    plan.officers = planNationOfficers(plan, data, places, dice);
    return plan;
}

} // namespace kc::casework::sample
