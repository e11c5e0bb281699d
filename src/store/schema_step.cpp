// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_step.h"

#include "base/canonical_json.h"
#include "base/log.h"
#include "store/backup.h"
#include "store/query.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <sqlite3.h>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// The oldest program (by its newest step) that may still read a file written by this one. Raise it with a
/// step that changes the meaning of something an older program would read wrongly (docs/schema.md).
constexpr int kMinimumReader = 1;

constexpr auto kStepTable =
    "CREATE TABLE schema_step (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT "
    "NULL, "
    "applied_at TEXT NOT NULL, program TEXT NOT NULL, minimum_reader INTEGER NOT NULL)";

/// Runs a whole file of statements: Qt's driver takes one statement at a time and splitting text breaks
/// triggers.
QString runScript(sqlite3* handle, const QByteArray& sql)
{
    char* message = nullptr;
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message) == SQLITE_OK)
        return {};
    const QString text = message ? QString::fromUtf8(message) : u"unknown"_s;
    sqlite3_free(message);
    return text;
}

} // namespace

SchemaSteps::SchemaSteps(Store& store)
    : SchemaSteps(store, ofProgram())
{
}

SchemaSteps::SchemaSteps(Store& store, std::vector<SchemaStep> steps)
    : m_store(store)
    , m_steps(std::move(steps))
{
    read();
}

std::vector<SchemaStep> SchemaSteps::ofProgram()
{
    static const QRegularExpression pattern(u"^(\\d{3})_(\\w+)\\.sql$"_s);
    std::vector<SchemaStep> steps;
    const QStringList names = QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QRegularExpressionMatch match = pattern.match(name);
        QFile file(u":/schema/"_s + name);
        if (!match.hasMatch() || !file.open(QIODevice::ReadOnly))
            throw StoreFailure(StoreFailure::Kind::Other, u"unreadable schema step "_s + name);
        SchemaStep step;
        step.number = match.captured(1).toInt();
        step.name = match.captured(2);
        step.sql = file.readAll();
        step.checksum = QString::fromLatin1(sha256Hex(step.sql));
        if (step.number != static_cast<int>(steps.size()) + 1)
            throw StoreFailure(StoreFailure::Kind::Other, u"hole in the schema steps before "_s + name);
        steps.push_back(std::move(step));
    }
    return steps;
}

int newestSchemaStep()
{
    return static_cast<int>(SchemaSteps::ofProgram().size());
}

void SchemaSteps::read()
{
    const bool hasTable = Query(m_store, u"schema/has_step_table"_s).number() > 0;
    if (!hasTable)
        return;
    Query(m_store, u"schema/steps"_s).each([&](const Row& row) {
        const int number = static_cast<int>(row.integer(u"number"_s));
        m_stored = number;
        m_minimumReader = static_cast<int>(row.integer(u"minimum_reader"_s));
        const bool known = number >= 1 && number <= static_cast<int>(m_steps.size());
        if (known && m_steps[static_cast<size_t>(number - 1)].checksum != row.text(u"checksum"_s) &&
            m_changedStep == 0)
            m_changedStep = number;
    });
}

SchemaState SchemaSteps::state() const
{
    const int newest = static_cast<int>(m_steps.size());
    if (m_changedStep != 0)
        return SchemaState::StepChanged;
    if (m_stored > newest)
        return m_minimumReader <= newest ? SchemaState::NewerReadable : SchemaState::NewerUnreadable;
    return m_stored == newest ? SchemaState::Current : SchemaState::Older;
}

Expected<QString> SchemaSteps::upgrade()
{
    QString copy;
    if (m_stored > 0) {
        copy = u"%1.step%2-%3.bak"_s.arg(m_store.path())
                   .arg(m_stored)
                   .arg(m_store.clock().now().toString(u"yyyyMMddTHHmmss"_s));
        if (Expected<void> made = backUp(m_store, copy); !made)
            return tl::unexpected(made.error());
    }
    for (const SchemaStep& step : m_steps) {
        if (step.number <= m_stored)
            continue;
        const auto failed = [&](const QString& detail) {
            logError(u"Schema step %1 failed: %2"_s.arg(step.number).arg(detail));
            return refuse(
                u"store.upgrade_failed"_s,
                {{u"step"_s, QString::number(step.number)}, {u"detail"_s, detail}, {u"backup"_s, copy}});
        };
        try {
            Transaction transaction(m_store);
            if (step.number == 1) {
                if (const QString problem = runScript(m_store.handle(), kStepTable); !problem.isEmpty())
                    return failed(problem);
            }
            if (const QString problem = runScript(m_store.handle(), step.sql); !problem.isEmpty())
                return failed(problem);
            Query(m_store, u"schema/record_step"_s)
                .bind(u":number"_s, step.number)
                .bind(u":name"_s, step.name)
                .bind(u":checksum"_s, step.checksum)
                .bind(u":applied_at"_s, m_store.clock().now().toString(Qt::ISODate))
                .bind(u":program"_s, QStringLiteral(KC_VERSION))
                .bind(u":minimum_reader"_s, kMinimumReader)
                .run();
            transaction.commit();
        } catch (const StoreFailure& failure) {
            return failed(QString::fromUtf8(failure.what()));
        }
        m_stored = step.number;
    }
    return copy;
}

} // namespace kc::store
