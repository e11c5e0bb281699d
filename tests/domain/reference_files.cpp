// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference_files.h"

#include "base/texts.h"
#include "support/folders.h"

#include <QFile>

#include <catch2/catch.hpp>

#include <algorithm>

namespace kctest {

using namespace kc;

namespace {

const QUuid kTestSpace = QUuid::fromString(QStringLiteral("8a6e0804-2bd0-4672-b79d-d97027f9071a"));

std::vector<QStringList> csvCells(const QString& text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != QLatin1Char('"'))
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"'))
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == QLatin1Char('"')) {
            quoted = true;
        } else if (c == QLatin1Char(',') || c == QLatin1Char('\n')) {
            row << cell;
            cell.clear();
            if (c == QLatin1Char('\n')) {
                rows.push_back(row);
                row.clear();
            }
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        row << cell;
        rows.push_back(row);
    }
    return rows;
}

QDate isoDate(const QString& text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty())
        REQUIRE(date.isValid());
    return date;
}

Validity validityOf(const CsvRow& row)
{
    return {isoDate(row.value(code("valid_from"))), isoDate(row.value(code("valid_to")))};
}

template <class E>
E enumOf(const QString& key)
{
    const std::optional<E> value = fromKey<E>(key);
    INFO(key.toStdString());
    REQUIRE(value.has_value());
    return *value;
}

bool yes(const QString& text)
{
    REQUIRE((text == code("yes") || text == code("no")));
    return text == code("yes");
}

RuleBook readBook()
{
    RuleBook book;
    const std::vector<AdminUnit> units = shippedUnits();
    book.places = PlaceMap(units, shippedChanges(units));
    for (const CsvRow& r : referenceRows("activities"))
        book.activities.push_back({r[code("code")], r[code("parent_code")], r[code("name_vi")],
                                   r[code("name_en")], validityOf(r), r[code("legal_basis")],
                                   r[code("confidence")], r[code("note")]});
    for (const CsvRow& r : referenceRows("indicators"))
        book.indicators.push_back({r[code("code")], r[code("name_vi")], r[code("name_en")],
                                   r[code("unit_vi")], r[code("unit_en")], r[code("order")].toInt()});
    for (const CsvRow& r : referenceRows("norms")) {
        Norm norm;
        norm.id = NormId::make();
        norm.content = r[code("content")];
        norm.nameVi = r[code("name_vi")];
        norm.nameEn = r[code("name_en")];
        norm.activity = r[code("activity")];
        norm.fund = enumOf<Fund>(r[code("fund")]);
        norm.placeCode = r[code("place_code")];
        norm.version = r[code("version")];
        if (!r[code("percent")].isEmpty()) {
            norm.percent = Percent::fromText(r[code("percent")]);
            REQUIRE(norm.percent);
        }
        if (!r[code("cap")].isEmpty())
            norm.cap = Dong(r[code("cap")].toLongLong());
        norm.unit = r[code("unit")];
        norm.validity = validityOf(r);
        norm.legalBasis = r[code("legal_basis")];
        norm.confidence = r[code("confidence")];
        norm.note = r[code("note")];
        book.norms.push_back(norm);
    }
    std::vector<ProcedureStep> steps;
    for (const CsvRow& r : referenceRows("procedure_steps"))
        steps.push_back({r[code("procedure")], enumOf<Fund>(r[code("fund")]),
                         enumOf<ProjectState>(r[code("from")]), r[code("act")],
                         enumOf<ProjectState>(r[code("to")]), r[code("role")], r[code("paper")],
                         r[code("deadline")], validityOf(r), r[code("legal_basis")]});
    book.procedures = Procedures(steps);
    for (const CsvRow& r : referenceRows("checklist_items"))
        book.checklist.push_back({r[code("code")], r[code("activity")], r[code("fund")], r[code("stage")],
                                  r[code("name_vi")], r[code("name_en")], yes(r[code("required")]),
                                  validityOf(r), r[code("legal_basis")], r[code("order")].toInt()});
    for (const CsvRow& r : referenceRows("deadlines")) {
        Deadline deadline;
        deadline.code = r[code("code")];
        deadline.fund = r[code("fund")];
        deadline.act = r[code("act")];
        deadline.yearOffset = r[code("year_offset")].toInt();
        deadline.month = r[code("month")].toInt();
        deadline.day = r[code("day")].toInt();
        deadline.daysAfter = r[code("days_after")].toInt();
        deadline.before = yes(r[code("before")]);
        deadline.nameVi = r[code("name_vi")];
        deadline.nameEn = r[code("name_en")];
        deadline.validity = validityOf(r);
        deadline.legalBasis = r[code("legal_basis")];
        book.deadlines.push_back(deadline);
    }
    for (const CsvRow& r : referenceRows("eligibility_rules"))
        book.eligibility.push_back({r[code("code")], validityOf(r), yes(r[code("in_city")]),
                                    enumOf<UnitKind>(r[code("unit_kind")]), yes(r[code("eligible")]),
                                    yes(r[code("needs_check")]), yes(r[code("craft_village_overrides")]),
                                    r[code("legal_basis")], r[code("note_vi")], r[code("note_en")]});
    for (const CsvRow& r : referenceRows("sectors"))
        book.sectors.push_back({r[code("code")], r[code("name_vi")], r[code("name_en")], validityOf(r),
                                r[code("legal_basis")], r[code("confidence")], r[code("note")],
                                r[code("order")].toInt()});
    for (const CsvRow& r : referenceRows("appraisal_criteria"))
        book.criteria.push_back({r[code("code")], r[code("level")], r[code("name_vi")], r[code("name_en")],
                                 validityOf(r), r[code("legal_basis")], r[code("order")].toInt()});
    for (const CsvRow& r : referenceRows("role_acts"))
        book.roleActs.push_back({r[code("role")], r[code("act")]});
    for (const CsvRow& r : referenceRows("legal_texts"))
        book.legalTexts.push_back({r[code("code")], r[code("title")], isoDate(r[code("issued_on")]),
                                   validityOf(r), r[code("state")], r[code("note")]});
    return book;
}

} // namespace

QString code(const char* text)
{
    return QString::fromUtf8(text);
}

std::vector<CsvRow> readCsv(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const std::vector<QStringList> cells = csvCells(QString::fromUtf8(file.readAll()));
    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        REQUIRE(cells[i].size() == cells[0].size());
        CsvRow row;
        for (qsizetype c = 0; c < cells[0].size(); ++c)
            row.insert(cells[0].at(c), cells[i].at(c));
        rows.push_back(row);
    }
    return rows;
}

std::vector<CsvRow> referenceRows(const char* table)
{
    return readCsv(kctest::sourceFolder() + code("/resources/reference/") + code(table) + code(".csv"));
}

std::vector<AdminUnit> shippedUnits()
{
    std::vector<AdminUnit> units;
    for (const CsvRow& r : referenceRows("admin_units")) {
        AdminUnit unit;
        unit.id =
            AdminUnitId::fromName(kTestSpace, r[code("code")] + QLatin1Char('/') + r[code("valid_from")]);
        unit.code = r[code("code")];
        unit.level = enumOf<UnitLevel>(r[code("level")]);
        unit.kind = enumOf<UnitKind>(r[code("kind")]);
        unit.nameVi = r[code("name_vi")];
        unit.nameEn = r[code("name_en")];
        unit.parentCode = r[code("parent_code")];
        unit.region = enumOf<Region>(r[code("region")]);
        unit.validity = validityOf(r);
        unit.legalBasis = r[code("legal_basis")];
        unit.note = r[code("note")];
        units.push_back(unit);
    }
    return units;
}

std::vector<AdminChange> shippedChanges(const std::vector<AdminUnit>& units)
{
    const auto idOf = [&](const QString& unitCode, QDate day) {
        for (const AdminUnit& unit : units) {
            if (unit.code == unitCode && unit.validity.contains(day))
                return unit.id;
        }
        FAIL("no unit " << unitCode.toStdString() << " on " << day.toString(Qt::ISODate).toStdString());
        return AdminUnitId();
    };
    std::vector<AdminChange> changes;
    for (const CsvRow& r : referenceRows("admin_changes")) {
        const QDate day = isoDate(r[code("date")]);
        changes.push_back({day, enumOf<ChangeKind>(r[code("change")]),
                           idOf(r[code("from_code")], day.addDays(-1)), idOf(r[code("to_code")], day),
                           r[code("legal_basis")]});
    }
    return changes;
}

const RuleBook& shippedBook()
{
    static const RuleBook book = readBook();
    return book;
}

AdminUnit commune(const QString& unitCode, UnitKind kind, const QString& name, const QString& province,
                  QDate from, QDate to)
{
    AdminUnit unit;
    unit.id = AdminUnitId::fromName(kTestSpace, unitCode + QLatin1Char('/') + from.toString(Qt::ISODate));
    unit.code = unitCode;
    unit.level = UnitLevel::Commune;
    unit.kind = kind;
    unit.nameVi = name;
    unit.parentCode = province;
    unit.validity = {from, to};
    return unit;
}

RuleBook bookWith(const std::vector<AdminUnit>& more)
{
    RuleBook book = shippedBook();
    std::vector<AdminUnit> units = shippedUnits();
    const std::vector<AdminChange> changes = shippedChanges(units);
    units.insert(units.end(), more.begin(), more.end());
    book.places = PlaceMap(units, changes);
    return book;
}

bool has(const Findings& findings, const char* findingCode)
{
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.code == code(findingCode); });
}

const Finding& find(const Findings& findings, const char* findingCode)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.code == code(findingCode);
    });
    INFO(findingCode);
    REQUIRE(found != findings.end());
    return *found;
}

void checkTexts(const Findings& findings)
{
    for (const Finding& finding : findings) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            const QString sentence = describe(finding, lang);
            INFO(sentence.toStdString());
            CHECK_FALSE(sentence.contains(QLatin1Char('{')));
            CHECK_FALSE(sentence.contains(QChar(u'⟦')));
        }
    }
}

} // namespace kctest
