// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/summary.h"

#include "domain/money.h"
#include "store/store.h"
#include "store/summary_facts.h"
#include "store/summary_rebuild.h"

#include <QJsonObject>

#include <algorithm>
#include <set>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// So many touched records are remembered before their summaries are brought up to date.
constexpr std::size_t kTouchedInMemory = 512;
/// And so many cells of new records.
constexpr std::size_t kNewCellsInMemory = 20'000;

bool changesAny(const QVariantMap& values, const QStringList& columns)
{
    return std::any_of(columns.begin(), columns.end(),
                       [&](const QString& column) { return values.contains(column); });
}

/// Whether a new record of the table changes its own cells alone. Approved money decides in which years its
/// project and the project's establishments count; a goal without a day counts in those years.
bool standsAlone(const QString& table, const QVariantMap& values)
{
    if (table == "movement"_L1)
        return values.value(u"stage"_s).toString() != keyOf(Stage::Approved);
    return table == "result"_L1 && !values.value(u"date"_s).toString().isEmpty();
}

} // namespace

class SummaryKeeper::Work
{
    /// A project as establishments see it.
    struct Counting
    {
        int path = 0;
        int fund = 0;
        CountPattern pattern;

        friend bool operator==(const Counting&, const Counting&) = default;
    };

public:
    explicit Work(Store& store)
        : m_store(store)
        , m_words(store, true)
        , m_places(store, m_words, true)
        , m_tables(store)
        , m_project(store, u"summary/project"_s)
        , m_movements(store, u"summary/movements_of_project"_s)
        , m_results(store, u"summary/results_of_project"_s)
    {
    }

    void touchPlaces() { m_placesTouched = true; }

    void touchProject(const std::string& id)
    {
        if (id.empty() || m_before.contains(id))
            return;
        makeRoom();
        m_before.emplace(id, read(id));
    }

    /// A record that stands alone, now that it is written.
    void addRecord(const QString& table, const QVariantMap& values)
    {
        const std::string project = values.value(u"project"_s).toString().toStdString();
        if (m_before.contains(project))
            return; // the project is read again at the end, and this record with it
        ProjectParts parts;
        if (!readKeys(project, parts, false))
            return; // a record of no project stands in no summary
        if (table == "movement"_L1)
            parts.money.push_back(moneyPart(values));
        else
            parts.results.push_back(resultPart(values, m_words));
        addProject(m_changes, parts, 1);
        if (m_changes.cells().size() >= kNewCellsInMemory)
            flush();
    }

    void touchEstablishment(const std::string& id)
    {
        if (id.empty() || m_touched.contains(id))
            return;
        makeRoom();
        m_touched.insert(id);
        // Projects touched earlier in this unit of work still count as they did: so did the establishment.
        count(id, m_before, -1);
    }

    void flush()
    {
        if (m_placesTouched) {
            m_placesTouched = false;
            if (m_places.changed()) {
                m_before.clear();
                m_touched.clear();
                m_changes.clear();
                rebuildSummariesWithin(m_store);
                m_words.forget();
                m_places.forget();
                return;
            }
        }
        std::map<std::string, ProjectParts> after;
        std::set<std::string> moved;
        for (const auto& [id, before] : m_before) {
            ProjectParts now = read(id);
            if (!(countingOf(now) == countingOf(before)))
                addBeneficiaries(id, moved);
            addProjectChange(m_changes, before, now);
            after.emplace(id, std::move(now));
        }
        for (const std::string& id : moved) {
            if (m_touched.insert(id).second)
                count(id, m_before, -1);
        }
        for (const std::string& id : m_touched)
            count(id, after, 1);
        m_tables.apply(m_changes);
        m_before.clear();
        m_touched.clear();
        m_changes.clear();
    }

private:
    void makeRoom()
    {
        if (m_before.size() + m_touched.size() >= kTouchedInMemory)
            flush();
    }

    /// A project as it stands; nothing when there is none of this id.
    ProjectParts read(const std::string& id)
    {
        ProjectParts parts;
        if (!readCounted(id, parts))
            return parts;
        m_results.bind(1, std::string_view(id));
        while (m_results.step())
            parts.results.push_back(resultPart(m_results, 0, m_words));
        return parts;
    }

    /// Without its results, which establishments do not ask for.
    bool readCounted(const std::string& id, ProjectParts& parts)
    {
        if (!readKeys(id, parts, true))
            return false;
        m_movements.bind(1, std::string_view(id));
        while (m_movements.step())
            parts.money.push_back(moneyPart(m_movements, 0));
        parts.completePattern(m_words);
        return true;
    }

    /// Only what its cells are divided by.
    bool readKeys(const std::string& id, ProjectParts& parts, bool withContent)
    {
        m_project.bind(1, std::string_view(id));
        if (!m_project.step())
            return false;
        readProjectKeys(parts, m_project, 0, m_places, m_words);
        if (withContent)
            readProjectContent(parts, m_project, 0, m_words);
        m_project.reset();
        return true;
    }

    static Counting countingOf(const ProjectParts& parts)
    {
        // A project that counts nowhere is the same to its establishments wherever it stands.
        return parts.patternCode == 0 ? Counting() : Counting{parts.path, parts.fund, parts.pattern};
    }

    void addBeneficiaries(const std::string& project, std::set<std::string>& establishments)
    {
        if (!m_establishmentsOf)
            m_establishmentsOf = std::make_unique<RawQuery>(m_store, u"summary/establishments_of_project"_s);
        m_establishmentsOf->bind(1, std::string_view(project));
        while (m_establishmentsOf->step())
            establishments.emplace(m_establishmentsOf->text(0));
    }

    /// Adds or takes away the cells of an establishment; `known` says what the touched projects are.
    void count(const std::string& id, const std::map<std::string, ProjectParts>& known, int sign)
    {
        if (!m_establishment) {
            m_establishment = std::make_unique<RawQuery>(m_store, u"summary/establishment"_s);
            m_projectsOf = std::make_unique<RawQuery>(m_store, u"summary/projects_of_establishment"_s);
        }
        EstablishmentParts parts;
        m_establishment->bind(1, std::string_view(id));
        if (!m_establishment->step())
            return;
        readEstablishmentGroups(parts, *m_establishment, 0, m_words);
        m_establishment->reset();
        m_projectsOf->bind(1, std::string_view(id));
        while (m_projectsOf->step()) {
            const std::string project(m_projectsOf->text(0));
            const auto found = known.find(project);
            Counting counting;
            if (found != known.end()) {
                counting = countingOf(found->second);
            } else {
                ProjectParts untouched;
                if (readCounted(project, untouched))
                    counting = countingOf(untouched);
            }
            if (!counting.pattern.isEmpty())
                parts.join(counting.path, counting.fund, counting.pattern);
        }
        addEstablishment(m_changes, parts, m_words, sign);
    }

    Store& m_store;
    SummaryWords m_words;
    SummaryPlaces m_places;
    SummaryTables m_tables;
    SummaryChanges m_changes;
    std::map<std::string, ProjectParts> m_before; ///< touched projects as they were
    std::set<std::string> m_touched;              ///< establishments already taken away
    bool m_placesTouched = false;
    RawQuery m_project;
    RawQuery m_movements;
    RawQuery m_results;
    std::unique_ptr<RawQuery> m_establishmentsOf;
    std::unique_ptr<RawQuery> m_establishment;
    std::unique_ptr<RawQuery> m_projectsOf;
};

SummaryKeeper::SummaryKeeper(Store& store)
    : m_store(store)
{
}

SummaryKeeper::~SummaryKeeper() = default;

void SummaryKeeper::willWrite(const QString& table, const QString& id, const QJsonObject& before,
                              const QVariantMap& values)
{
    /// The record that this one belongs to, as it did and as it will.
    const auto owners = [&](const QString& column) {
        return std::array<std::string, 2>{before.value(column).toString().toStdString(),
                                          values.value(column).toString().toStdString()};
    };
    const bool isNew = before.isEmpty();
    const bool goes = values.isEmpty();
    if (isNew && standsAlone(table, values))
        return; // wasInserted()
    if (table == "movement"_L1 || table == "result"_L1) {
        for (const std::string& project : owners(u"project"_s))
            work().touchProject(project);
    } else if (table == "project"_L1) {
        if (isNew || goes || changesAny(values, {u"place"_s, u"activity"_s, u"fund"_s, u"kind"_s}))
            work().touchProject(id.toStdString());
    } else if (table == "beneficiary"_L1) {
        for (const std::string& establishment : owners(u"establishment"_s))
            work().touchEstablishment(establishment);
    } else if (table == "establishment"_L1) {
        if (goes || (!isNew && changesAny(values, {u"sector"_s, u"legal_form"_s, u"owner_female"_s,
                                                   u"owner_ethnic_minority"_s, u"craft_village"_s})))
            work().touchEstablishment(id.toStdString());
    } else if (table == "admin_unit"_L1 || table == "admin_change"_L1) {
        work().touchPlaces();
    }
}

void SummaryKeeper::wasInserted(const QString& table, const QVariantMap& values)
{
    if (standsAlone(table, values))
        work().addRecord(table, values);
}

SummaryKeeper::Work& SummaryKeeper::work()
{
    if (!m_work)
        m_work = std::make_unique<Work>(m_store);
    return *m_work;
}

void SummaryKeeper::flush()
{
    if (m_work)
        m_work->flush();
}

} // namespace kc::store
