// SPDX-License-Identifier: GPL-3.0-or-later
// The store as it stood after an earlier entry of the trail, rebuilt from the trail alone.
#include "store/audit.h"
#include "store/look_back.h"
#include "store/query.h"
#include "store/summary.h"
#include "support/office_fixture.h"

using namespace kc;
using namespace kc::test;

namespace {

/// Every record a figure may be computed from, without the counters of writing.
QStringList recordsIn(const store::Store& store)
{
    static const QSet<QString> left{
        u"meta"_s,         u"app_user"_s,     u"credential"_s, u"report_snapshot"_s,
        u"named_report"_s, u"saved_filter"_s, u"report_text"_s};
    QStringList all;
    for (const QString& table : store::auditedTables()) {
        if (left.contains(table))
            continue;
        store::Query::fromText(store, u"SELECT * FROM "_s + table)->each([&](const store::Row& row) {
            QStringList cells{table};
            for (const auto& [name, value] : row.all()) {
                if (name != "revision"_L1)
                    cells << name + u'=' + (value.isNull() ? u"NULL"_s : value.toString());
            }
            all << cells.join(u'|');
        });
    }
    all.sort();
    return all;
}

qint64 lastEntry(const store::Store& store)
{
    return store.setting(u"audit_head"_s).section(u' ', 0, 0).toLongLong();
}

} // namespace

TEST_CASE(
    "The store as it stood is rebuilt from the trail: what was added, changed and removed since is undone",
    "[store][look-back]")
{
    TestOffice office;
    office.allocate(1'000'000'000);
    const QString establishment = office.addEstablishment();
    const QString project =
        office.mustRun(u"create_project"_s, office.application(establishment), office.officer);

    std::vector<std::pair<qint64, QStringList>> moments;
    const auto remember = [&] { moments.emplace_back(lastEntry(*office.store), recordsIn(*office.store)); };
    remember();
    // A draft that is edited loses its beneficiaries and goals and gets new ones.
    QJsonObject edit = office.application(office.addEstablishment(u"0100109106"_s, u"Gốm Bát Tràng"_s));
    edit.insert(u"project"_s, project);
    edit.insert(u"revision"_s, 1);
    edit.insert(u"title"_s, u"Tên mới"_s);
    office.mustRun(u"edit_project"_s, edit, office.officer);
    remember();
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    office.mustRun(u"return"_s, {{u"project"_s, project}, {u"reason"_s, u"Thiếu giấy tờ"_s}},
                   office.reviewer);
    remember();
    office.mustRun(u"submit"_s, {{u"project"_s, project}}, office.officer);
    office.mustRun(u"appraise"_s, office.sheet(project), office.reviewer);
    office.mustRun(u"approve"_s, office.approval(project), office.approver);

    const QStringList now = recordsIn(*office.store);
    for (const auto& [seq, records] : moments) {
        INFO("entry " << seq);
        REQUIRE(records != now);
        const auto back = store::LookBack::to(*office.store, seq);
        REQUIRE(back);
        CHECK(recordsIn((*back)->store()) == records);
        CHECK(store::checkSummaries((*back)->store()).empty());
    }
    CHECK(recordsIn(*office.store) == now); // the store itself is only read

    const auto ahead = store::LookBack::to(*office.store, lastEntry(*office.store) + 1);
    REQUIRE_FALSE(ahead);
    CHECK(ahead.error().code() == u"look_back.trail_missing"_s);
}
