// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "casework/casework.h"
#include "casework/set_up.h"
#include "exchange/table_import.h"
#include "store/register.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <memory>

namespace kc::test {

using namespace Qt::StringLiterals;

/// A store of Hải Phòng that is being set up, on 15/11/2025, and files to import.
class ImportFixture
{
public:
    ImportFixture()
    {
        casework::SetUp setUp;
        setUp.provinceCode = u"31"_s;
        auto made = casework::createStore(m_folder.filePath(u"test.kc"_s), m_clock, setUp);
        REQUIRE(made);
        m_store = std::move(*made);
        m_casework = std::make_unique<casework::Casework>(*m_store);
    }

    store::Store& store() { return *m_store; }
    casework::Casework& casework() { return *m_casework; }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        return file.fileName();
    }

    Expected<exchange::ImportReport> import(const QStringList& files,
                                            const exchange::ImportOptions& options = {})
    {
        return exchange::importFiles(*m_casework, m_actor, files, options);
    }
    /// One file of a table, given by its lines.
    Expected<exchange::ImportReport> importTable(const QString& table, const QByteArray& bytes,
                                                 exchange::ImportOptions options = {})
    {
        return import({write(table + u".csv"_s, bytes)}, options);
    }
    /// The first error of a file that has to be refused, after checking that nothing was written.
    Finding refusal(const QString& table, const QByteArray& bytes,
                    const exchange::ImportOptions& options = {})
    {
        const QString before = m_store->setting(u"audit_head"_s);
        const auto report = importTable(table, bytes, options);
        REQUIRE_FALSE(report);
        CHECK(m_store->setting(u"audit_head"_s) == before);
        for (const Finding& finding : report.error().findings) {
            if (finding.severity == Severity::Error)
                return finding;
        }
        return {};
    }
    void actAs(const Actor& actor) { m_actor = actor; }

    /// Rows of a register that match a filter, as text.
    std::vector<QStringList> records(const QString& name, const QString& filter, const QStringList& columns)
    {
        const store::Register* reg = store::findRegister(name);
        REQUIRE(reg);
        const auto parsed = store::Filter::parse(filter, *reg);
        REQUIRE(parsed);
        std::vector<QStringList> rows;
        for (const auto& values :
             store::registerRows(*m_store, *reg, store::registerIds(*m_store, *reg, *parsed, {}))) {
            QStringList row;
            for (const QString& column : columns) {
                for (std::size_t c = 0; c < reg->columns.size(); ++c) {
                    if (reg->columns[c].key == column)
                        row << values[c].toString();
                }
            }
            rows.push_back(row);
        }
        return rows;
    }
    std::size_t count(const QString& name, const QString& filter = {})
    {
        return records(name, filter, {}).size();
    }

    static constexpr const char* kEstablishments = "tax_code,name,legal_form,place_code,place_as_of,workers\n"
                                                   "0200000014,Cơ khí An Dương,llc,31,2025-07-01,40\n"
                                                   "0200000021,Gốm Kiến Thụy,household,31,2025-07-01,12\n";
    static constexpr const char* kProjects =
        "code,title,fund,plan_year,activity,implementing_unit,place_code,place_as_of,total_cost,state,"
        "legacy\n"
        "HP-2024-01,Máy sấy,local,2024,3.3,Trung tâm KC,31,2024-03-01,700000000,settled,yes\n"
        "HP-2025-01,Máy dệt,local,2025,3.3,Trung tâm KC,31,2025-07-01,,draft,no\n";

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{QDate(2025, 11, 15)};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<casework::Casework> m_casework;
    Actor m_actor = Actor::forSetUp();
};

} // namespace kc::test
