// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "casework/casework.h"
#include "casework/ledger_check.h"
#include "casework/sample/sample.h"
#include "store/integrity.h"
#include "store/query.h"
#include "store/register.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <memory>

using namespace kc;
using namespace Qt::StringLiterals;

namespace {

const SystemClock sampleTestClock;

/// The error's findings as text, for a failing test.
std::string sampleErrors(const Error& error)
{
    QStringList lines;
    for (const Finding& finding : error.findings)
        lines << finding.code + u' ' + finding.place + u' ' + finding.value;
    return lines.join(u'\n').toStdString();
}

/// One sample for all questions that only read it.
struct SampleFile
{
    explicit SampleFile(quint64 seed = casework::kSampleSeed)
    {
        const Expected<void> made = casework::createSample(path(), u"hai-phong"_s, seed);
        INFO((made ? std::string() : sampleErrors(made.error())));
        REQUIRE(made);
        auto opened = store::Store::open(path(), sampleTestClock, store::Store::Mode::ReadOnly);
        REQUIRE(opened);
        store = std::move(*opened);
    }
    QString path() const { return dir.filePath(u"sample.kcs"_s); }

    qint64 number(const QString& sql) const { return store::Query::fromText(*store, sql)->number(); }
    QStringList texts(const QString& sql) const
    {
        QStringList all;
        store::Query::fromText(*store, sql)->each([&](const store::Row& row) {
            all << row.text(u"value"_s);
        });
        return all;
    }

    QTemporaryDir dir;
    std::unique_ptr<store::Store> store;
};

const SampleFile& sharedSample()
{
    static const SampleFile sample;
    return sample;
}

/// Rows of a register without its ids, in an order that does not depend on them.
QStringList registerContent(const store::Store& store, const QString& name, const QSet<QString>& without = {})
{
    const store::Register* reg = store::findRegister(name);
    REQUIRE(reg);
    QStringList content;
    for (const std::vector<QVariant>& row :
         store::registerRows(store, *reg, store::registerIds(store, *reg, {}, reg->defaultSort))) {
        QStringList cells;
        for (size_t i = 0; i < reg->columns.size(); ++i) {
            if (!without.contains(reg->columns[i].key))
                cells << row[i].toString();
        }
        content << cells.join(u'|');
    }
    content.sort();
    return content;
}

/// The sum of a project's movements, reversals counted negative; `:p` is the project's row.
QString net(const QString& stage, const QString& source)
{
    return u"(SELECT COALESCE(SUM(CASE WHEN m.reverses IS NULL THEN m.amount ELSE -m.amount END), 0) FROM "
           u"movement m "
           "WHERE m.project = p.id AND m.stage = '%1' AND m.source = '%2')"_s.arg(stage, source);
}

} // namespace

TEST_CASE("The sample has the size it promises, every state, both funds and their mixture",
          "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    CHECK(sample.store->isSimulated());
    CHECK(sample.store->setting(u"sample"_s) == u"hai-phong"_s);
    CHECK(sample.number(u"SELECT COUNT(*) FROM establishment"_s) == 150);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project"_s) == 120);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE plan_year NOT IN (2024, 2025)"_s) == 0);
    CHECK(sample.number(u"SELECT COUNT(DISTINCT plan_year) FROM project"_s) == 2);
    CHECK(sample.number(u"SELECT COUNT(DISTINCT state) FROM project"_s) == 13);
    CHECK(sample.number(u"SELECT COUNT(DISTINCT fund) FROM project"_s) == 3);
    CHECK(sample.number(u"SELECT COUNT(DISTINCT activity) FROM project"_s) == 18);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE activity = '3.3'"_s) == 48);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE legacy = 1"_s) == 0);
    CHECK(store::checkStore(*sample.store).empty());
}

TEST_CASE("Projects stand where they were signed: the old provinces until the merger, then the new city",
          "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    const QString placed =
        u"SELECT COUNT(*) FROM project p JOIN admin_unit u ON u.id = p.place WHERE p.place_as_of %1 "
        u"'2025-07-01' AND "
        "NOT (COALESCE(u.valid_from, '') <= p.place_as_of AND COALESCE(u.valid_to, '9999') >= p.place_as_of)"_s;
    CHECK(sample.number(placed.arg(u"<"_s)) == 0);
    CHECK(sample.number(placed.arg(u">="_s)) == 0);
    for (const QString& code : {u"30"_s, u"31"_s})
        CHECK(sample.number(
                  u"SELECT COUNT(*) FROM project p JOIN admin_unit u ON u.id = p.place WHERE "
                  "u.valid_to < '2025-07-01' AND (u.code = '%1' OR u.parent_code = '%1')"_s.arg(code)) > 30);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project p JOIN admin_unit u ON u.id = p.place WHERE "
                        "u.valid_from = '2025-07-01'"_s) > 20);
    CHECK(sample.number(
              u"SELECT COUNT(*) FROM project WHERE plan_year = 2024 AND place_as_of >= '2025-07-01'"_s) == 0);
}

TEST_CASE("Support goes where the law of the day allows it", "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    // Quarters of cities only where a recognised craft village stands.
    CHECK(sample.texts(u"SELECT p.code AS value FROM project p JOIN admin_unit u ON u.id = p.place JOIN "
                       u"beneficiary b ON "
                       "b.project = p.id JOIN establishment e ON e.id = b.establishment WHERE u.kind IN "
                       "('phuong', 'quan', "
                       "'thanh_pho') AND e.craft_village = 0"_s) == QStringList());
    CHECK(sample.number(u"SELECT COUNT(*) FROM establishment e JOIN admin_unit u ON u.id = e.place WHERE "
                        "u.kind = 'phuong'"_s) > 0);
    // Nobody is supported twice for the same content.
    CHECK(
        sample.number(
            u"SELECT COUNT(*) FROM (SELECT 1 FROM beneficiary b JOIN project p ON p.id = b.project GROUP BY "
            "b.establishment, p.activity HAVING COUNT(*) > 1) AS twice"_s) == 0);
}

TEST_CASE("Every project's ledger keeps its identities", "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE total_cost <> asked_national + asked_local + "
                        "asked_counterpart + asked_other"_s) == 0);
    for (const QString& source : {u"national"_s, u"local"_s, u"counterpart"_s, u"other"_s}) {
        INFO(source.toStdString());
        const auto broken = [&](const QString& condition) {
            QString sql = condition;
            for (const QString& stage : {u"requested"_s, u"approved"_s, u"contracted"_s, u"advanced"_s,
                                         u"paid"_s, u"settled"_s, u"returned"_s})
                sql.replace(u'{' + stage + u'}', net(stage, source));
            return sample.texts(u"SELECT p.code AS value FROM project p WHERE "_s + sql);
        };
        CHECK(broken(u"{advanced} + {paid} > {approved}"_s) == QStringList());
        CHECK(broken(u"{contracted} > {approved}"_s) == QStringList());
        CHECK(broken(u"{approved} > {requested}"_s) == QStringList());
        CHECK(broken(u"{settled} + {returned} > {advanced} + {paid}"_s) == QStringList());
        CHECK(broken(u"p.state = 'settled' AND {settled} + {returned} <> {advanced} + {paid}"_s) ==
              QStringList());
        CHECK(
            broken(
                u"p.state IN ('settled', 'accepted', 'implementing', 'contracted') AND {contracted} <> {approved}"_s) ==
            QStringList());
        CHECK(
            broken(
                u"p.state IN ('draft', 'refused', 'withdrawn') AND ({approved} <> 0 OR {requested} <> 0)"_s) ==
            QStringList());
        CHECK(
            broken(
                u"p.state IN ('submitted', 'returned', 'appraising', 'ministry_appraising') AND {approved} <> 0"_s) ==
            QStringList());
    }
    CHECK(sample.number(u"SELECT COUNT(*) FROM movement WHERE stage = 'returned'"_s) >= 2);
    // Some spent less than they were granted.
    CHECK(sample.number(u"SELECT COUNT(*) FROM project p WHERE p.state = 'settled' AND "_s +
                        net(u"settled"_s, u"local"_s) + u" < "_s + net(u"approved"_s, u"local"_s)) >= 4);
    CHECK(sample.number(
              u"SELECT COUNT(*) FROM movement WHERE stage = 'advanced' AND reverses IS NOT NULL"_s) == 2);
    CHECK(casework::checkLedgers(*sample.store).empty());
    // A reversal mirrors what it takes back.
    CHECK(
        sample.number(
            u"SELECT COUNT(*) FROM movement r JOIN movement m ON m.id = r.reverses WHERE r.amount <> "
            u"m.amount "
            "OR r.source <> m.source OR r.stage <> m.stage OR r.project <> m.project OR r.date < m.date"_s) ==
        0);
}

TEST_CASE("A project's state is where its history ends, in days that go forward", "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    CHECK(
        sample.texts(
            u"SELECT p.code AS value FROM project p JOIN case_step s ON s.project = p.id WHERE s.position = "
            "(SELECT MAX(position) FROM case_step WHERE project = p.id) AND s.to_state <> p.state"_s) ==
        QStringList());
    CHECK(
        sample.texts(
            u"SELECT p.code AS value FROM project p JOIN case_step a ON a.project = p.id JOIN case_step b ON "
            "b.project = p.id AND b.position = a.position + 1 WHERE b.date < a.date OR b.at <= a.at OR "
            "b.from_state <> a.to_state"_s) == QStringList());
    CHECK(sample.number(u"SELECT COUNT(*) FROM audit_entry WHERE at > '2025-11-22'"_s) == 0);
    CHECK(
        sample.number(
            u"SELECT COUNT(*) FROM audit_entry a JOIN audit_entry b ON b.seq = a.seq + 1 WHERE b.at < a.at"_s) ==
        0);
    CHECK(sample.number(u"SELECT COUNT(*) FROM case_step WHERE act = 'return'"_s) >= 6);
    CHECK(sample.number(u"SELECT COUNT(*) FROM case_step WHERE act = 'approve' AND exception <> ''"_s) == 1);
    // Files of the national fund that came after 20 May of the year before.
    CHECK(sample.number(
              u"SELECT COUNT(*) FROM project WHERE fund <> 'local' AND submitted_on >= (plan_year - 1) || "
              "'-05-20'"_s) >= 2);
}

TEST_CASE("Support stays within the norms and the establishments' own money outweighs it",
          "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    struct Ceiling
    {
        QString norm;
        int percent;
        qint64 cap; ///< million đồng per unit
    };
    // Thông tư 28/2018/TT-BTC as the handbook gives it.
    const std::vector<Ceiling> ceilings{
        {u"3.MHTD"_s, 30, 1000}, {u"3.MMTB"_s, 50, 300}, {u"3.SXSH"_s, 30, 500}, {u"4.NHTH"_s, 50, 35},
        {u"5.TV"_s, 50, 35},     {u"7.XLCS"_s, 30, 300}, {u"7.QHCT"_s, 50, 500}, {u"4.HCTG"_s, 80, 100'000}};
    for (const Ceiling& ceiling : ceilings) {
        INFO(ceiling.norm.toStdString());
        const QString own =
            u"SELECT p.code AS value FROM project p WHERE p.norm = '%1' AND p.state <> 'returned' "
            "AND ((p.asked_national + p.asked_local) * 100 > p.eligible_cost * %2 OR "
            "p.asked_national + p.asked_local > p.units * %3)"_s.arg(ceiling.norm)
                .arg(ceiling.percent)
                .arg(ceiling.cap * 1'000'000);
        CHECK(sample.texts(own) == QStringList());
        CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE norm = '%1'"_s.arg(ceiling.norm)) > 0);
    }
    CHECK(sample.number(u"SELECT SUM(asked_counterpart) - SUM(asked_national + asked_local) FROM project"_s) >
          0);
    // Shares of the beneficiaries are the whole support.
    CHECK(
        sample.texts(
            u"SELECT p.code AS value FROM project p JOIN beneficiary b ON b.project = p.id GROUP BY p.id "
            u"HAVING "
            "SUM(b.support) <> p.asked_national + p.asked_local OR SUM(b.counterpart) <> p.asked_counterpart"_s) ==
        QStringList());
    CHECK(
        sample.number(
            u"SELECT COUNT(*) FROM project p WHERE p.kind = 'group' AND (SELECT COUNT(*) FROM beneficiary b "
            "WHERE b.project = p.id) >= 2"_s) >= 10);
}

TEST_CASE("What is approved stays within what was allocated, year by year and source by source",
          "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    for (const int year : {2024, 2025}) {
        for (const QString& source : {u"national"_s, u"local"_s}) {
            const qint64 allocated = sample.number(
                u"SELECT SUM(amount) FROM allocation WHERE fiscal_year = %1 AND source = '%2'"_s.arg(year)
                    .arg(source));
            const qint64 approved = sample.number(
                u"SELECT SUM(CASE WHEN reverses IS NULL THEN amount ELSE -amount END) FROM movement WHERE "
                "stage = 'approved' AND fiscal_year = %1 AND source = '%2'"_s.arg(year)
                    .arg(source));
            INFO(year << ' ' << source.toStdString());
            CHECK(approved > 1'000'000'000);
            CHECK(allocated >= approved);
        }
    }
    CHECK(sample.number(u"SELECT COUNT(*) FROM allocation WHERE amount < 0"_s) == 1);
}

TEST_CASE("Results are known for what is finished, and some goals are missed", "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    CHECK(sample.number(u"SELECT COUNT(*) FROM project p WHERE p.state = 'settled' AND NOT EXISTS (SELECT 1 "
                        u"FROM result r "
                        "WHERE r.project = p.id AND r.actual IS NOT NULL AND r.evidence <> '')"_s) == 0);
    CHECK(sample.number(u"SELECT COUNT(*) FROM result r JOIN project p ON p.id = r.project WHERE r.actual IS "
                        u"NOT NULL AND "
                        "p.state NOT IN ('accepted', 'settled')"_s) == 0);
    const QString against =
        u"SELECT COUNT(*) FROM result goal JOIN result made ON made.project = goal.project AND "
        "made.indicator = goal.indicator AND made.actual IS NOT NULL WHERE goal.planned IS NOT NULL "
        "AND made.actual %1 goal.planned"_s;
    CHECK(sample.number(against.arg(u"<"_s)) >= 8);
    CHECK(sample.number(against.arg(u">="_s)) >= 60);
    CHECK(sample.number(u"SELECT COUNT(*) FROM target"_s) == 13);
    CHECK(sample.number(u"SELECT COUNT(*) FROM project WHERE programme IS NULL"_s) == 0);
    // On the last day of the sample nine officers are in post at one centre.
    CHECK(sample.number(
              u"SELECT COUNT(*) FROM officer WHERE from_day <= '2025-11-21' AND COALESCE(to_day, '9999') >= "
              "'2025-11-21'"_s) == 9);
}

TEST_CASE("Tax codes carry the right check digit and households of the new law personal numbers",
          "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    const QStringList codes = sample.texts(u"SELECT tax_code AS value FROM establishment"_s);
    QSet<QString> seen;
    int personal = 0;
    for (const QString& code : codes) {
        INFO(code.toStdString());
        CHECK_FALSE(seen.contains(code));
        seen.insert(code);
        if (code.size() == 12) {
            ++personal;
            continue;
        }
        REQUIRE(code.size() == 10);
        static constexpr int weights[] = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        int sum = 0;
        for (int i = 0; i < 9; ++i)
            sum += code.at(i).digitValue() * weights[i];
        CHECK(10 - sum % 11 == code.at(9).digitValue());
    }
    CHECK(personal >= 3);
    CHECK(sample.number(u"SELECT COUNT(*) FROM establishment WHERE LENGTH(tax_code) = 12 AND (legal_form <> "
                        u"'household' OR "
                        "place_as_of < '2025-07-01')"_s) == 0);
}

TEST_CASE("Each role has a person who can sign in with the printed password", "[casework][sample]")
{
    const SampleFile& sample = sharedSample();
    auto writable = store::Store::open(sample.path(), sampleTestClock);
    REQUIRE(writable);
    QSet<QString> roles;
    for (const casework::SampleUser& user : casework::sampleUsers()) {
        const Expected<Actor> actor = casework::signIn(**writable, user.login, user.password);
        REQUIRE(actor);
        REQUIRE(actor->roles.size() == 1);
        CHECK(roleKey(*actor->roles.begin()) == user.role);
        CHECK(actor->name == user.name);
        roles.insert(user.role);
    }
    CHECK(roles.size() == 6);
}

TEST_CASE("One seed gives one sample, another seed another", "[casework][sample]")
{
    const SampleFile again;
    const SampleFile other(7);
    const QSet<QString> ids{u"key"_s, u"reverses_key"_s, u"project"_s};
    for (const QString& name : {u"establishments"_s, u"projects"_s, u"allocations"_s, u"movements"_s}) {
        INFO(name.toStdString());
        CHECK(registerContent(*sharedSample().store, name, ids) == registerContent(*again.store, name, ids));
        CHECK(registerContent(*sharedSample().store, name, ids) != registerContent(*other.store, name, ids));
    }
    const QString results =
        u"SELECT p.code || r.indicator || COALESCE(r.planned, '-') || '/' || COALESCE(r.actual, '-') "
        "AS value FROM result r JOIN project p ON p.id = r.project ORDER BY 1"_s;
    CHECK(sharedSample().texts(results) == again.texts(results));
    CHECK(store::checkStore(*other.store).empty());
}

TEST_CASE("A sample that is refused or stopped leaves nothing and touches nothing", "[casework][sample]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"sample.kcs"_s);
    SECTION("unknown name")
    {
        const Expected<void> made = casework::createSample(path, u"ha-noi"_s);
        REQUIRE_FALSE(made);
        CHECK(made.error().has(u"sample.unknown_name"_s));
    }
    SECTION("stopped on the way")
    {
        int steps = 0;
        const Expected<void> made =
            casework::createSample(path, u"hai-phong"_s, casework::kSampleSeed, [&](int done, int total) {
                CHECK(done <= total);
                return ++steps < 40;
            });
        REQUIRE_FALSE(made);
        CHECK(made.error().has(u"sample.cancelled"_s));
        CHECK(steps == 40);
    }
    CHECK(dir.isValid());
    CHECK(QDir(dir.path()).isEmpty());
}

TEST_CASE("A file that is there already is not overwritten by a sample", "[casework][sample]")
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"mine.kcs"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const Expected<void> made = casework::createSample(path, u"hai-phong"_s);
    REQUIRE_FALSE(made);
    CHECK(made.error().has(u"store.exists"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "mine");
}
