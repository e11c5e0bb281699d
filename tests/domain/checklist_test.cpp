// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"
#include "domain/deadline.h"
#include "domain/reference_files.h"

#include <QSet>

#include <catch2/catch.hpp>

using namespace kc;
using namespace kctest;

namespace {

QSet<QString> codesOf(const std::vector<ChecklistItem>& items)
{
    QSet<QString> codes;
    for (const ChecklistItem& item : items)
        codes.insert(item.code);
    return codes;
}

const QDate kDay(2025, 5, 1);

const Deadline& deadline(const char* name)
{
    const Deadline* found = deadlineOf(shippedBook().deadlines, code(name), kDay);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("an activity is covered by itself and by what stands above it", "[domain][checklist]")
{
    CHECK(activityCovers({}, code("3.3")));
    CHECK(activityCovers(code("3"), code("3.3")));
    CHECK(activityCovers(code("3.3"), code("3.3")));
    CHECK_FALSE(activityCovers(code("3.3"), code("3")));
    CHECK_FALSE(activityCovers(code("3"), code("30")));
    CHECK_FALSE(activityCovers(code("1"), code("N1")));
}

TEST_CASE("papers follow activity, fund and stage", "[domain][checklist]")
{
    const auto submit = [](const char* activity, Fund fund) {
        return codesOf(papersFor(shippedBook().checklist, code(activity), fund, code("submit"), kDay));
    };
    CHECK(submit("3.3", Fund::Local) == QSet<QString>{code("request_letter"), code("project_document"),
                                                      code("estimate"), code("beneficiary_request"),
                                                      code("business_registration_3"), code("commitment_3"),
                                                      code("quotation_3_3")});
    CHECK(submit("3.1", Fund::National).contains(code("novelty_3_1")));
    CHECK(submit("3.1", Fund::Mixed).contains(code("novelty_3_1")));
    CHECK_FALSE(submit("3.1", Fund::Local).contains(code("novelty_3_1")));
    CHECK(codesOf(papersFor(shippedBook().checklist, code("3.3"), Fund::Local, code("accept"), kDay)) ==
          QSet<QString>{code("acceptance_minutes"), code("purchase_contract_3_3")});
    CHECK(papersFor(shippedBook().checklist, code("6"), Fund::Local, code("settle"), kDay).size() == 4);
}

TEST_CASE("each required paper that is missing is named", "[domain][checklist]")
{
    Project project;
    project.activity = code("3.3");
    const auto missing = [&] { return checkPapers(shippedBook().checklist, project, code("submit"), kDay); };
    CHECK(missing().size() == 6); // the beneficiary's request depends on who implements
    checkTexts(missing());
    for (const ChecklistItem& item :
         papersFor(shippedBook().checklist, project.activity, project.fund, code("submit"), kDay)) {
        if (item.code != code("estimate"))
            project.papers.push_back({item.code, true, kDay, {}});
    }
    project.papers.push_back({code("estimate"), false, {}, {}}); // listed, not here
    REQUIRE(missing().size() == 1);
    CHECK(missing()[0].args[code("item")] == code("estimate"));
    CHECK(missing()[0].severity == Severity::Error);
    project.papers.back().present = true;
    CHECK(missing().empty());
}

TEST_CASE("due days of a plan year", "[domain][deadline]")
{
    CHECK(dueDate(deadline("register_department"), 2026) == QDate(2025, 5, 20));
    CHECK(dueDate(deadline("register_ministry"), 2026) == QDate(2025, 6, 15));
    CHECK(dueDate(deadline("liquidation"), 2025) == QDate(2026, 1, 22));
    CHECK_FALSE(dueDate(deadline("monthly_progress"), 2025).isValid());
    CHECK(dueDateInMonth(deadline("monthly_progress"), 2025, 2) == QDate(2025, 2, 25));
    CHECK_FALSE(dueDate(deadline("settlement_file"), 2025).isValid());
    CHECK(dueDateAfter(deadline("settlement_file"), QDate(2025, 12, 20)) == QDate(2026, 1, 4));
    Deadline leap;
    leap.month = 2;
    leap.day = 29;
    CHECK(dueDate(leap, 2028) == QDate(2028, 2, 29));
    CHECK(dueDate(leap, 2027) == QDate(2027, 2, 28));
}

TEST_CASE("the next due day is one that today still meets", "[domain][deadline]")
{
    const Deadline& department = deadline("register_department"); // before 20 May
    CHECK(nextDueDate(department, QDate(2025, 11, 21)) == QDate(2026, 5, 20));
    CHECK(nextDueDate(department, QDate(2026, 5, 19)) == QDate(2026, 5, 20));
    CHECK(nextDueDate(department, QDate(2026, 5, 20)) == QDate(2027, 5, 20));
    const Deadline& liquidation = deadline("liquidation"); // not later than 22 January
    CHECK(nextDueDate(liquidation, QDate(2026, 1, 22)) == QDate(2026, 1, 22));
    CHECK(nextDueDate(liquidation, QDate(2026, 1, 23)) == QDate(2027, 1, 22));
    const Deadline& monthly = deadline("monthly_progress"); // before the 25th
    CHECK(nextDueDate(monthly, QDate(2025, 11, 21)) == QDate(2025, 11, 25));
    CHECK(nextDueDate(monthly, QDate(2025, 12, 25)) == QDate(2026, 1, 25));
    CHECK_FALSE(nextDueDate(deadline("settlement_file"), QDate(2025, 11, 21)).isValid());
    // Whatever the day: never late, and nothing nearer was passed over.
    for (QDate day(2027, 1, 1); day < QDate(2028, 4, 1); day = day.addDays(1)) {
        for (const char* code : {"register_department", "liquidation", "monthly_progress"}) {
            const QDate next = nextDueDate(deadline(code), day);
            INFO(code << " " << day.toString(Qt::ISODate).toStdString());
            CHECK(daysLate(deadline(code), next, day) == 0);
            CHECK(day.daysTo(next) <= 366);
        }
    }
}

TEST_CASE("before a day is late on it, not later than a day is not", "[domain][deadline]")
{
    const auto late = [](QDate acted) {
        return daysLate(deadline("register_department"), QDate(2025, 5, 20), acted);
    };
    CHECK(late(QDate(2025, 5, 19)) == 0);
    CHECK(late(QDate(2025, 5, 20)) == 1);
    CHECK(late(QDate(2025, 6, 1)) == 13);
    CHECK(daysLate(deadline("liquidation"), QDate(2026, 1, 22), QDate(2026, 1, 22)) == 0);
    CHECK(daysLate(deadline("liquidation"), QDate(2026, 1, 22), QDate(2026, 1, 23)) == 1);
}

TEST_CASE("a late act is warned about with its days", "[domain][deadline]")
{
    const std::vector<Deadline>& deadlines = shippedBook().deadlines;
    CHECK(checkDeadline(deadlines, code("register_department"), 2026, QDate(2025, 5, 19)).empty());
    const Findings late = checkDeadline(deadlines, code("register_department"), 2026, QDate(2025, 5, 29));
    CHECK(find(late, "deadline.late").args[code("days")] == code("10"));
    CHECK(find(late, "deadline.late").severity == Severity::Warning);
    checkTexts(late);
    CHECK(checkDeadline(deadlines, code("no_such"), 2026, kDay).empty());
}
