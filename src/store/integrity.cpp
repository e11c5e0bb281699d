// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/audit.h"
#include "store/query.h"
#include "store/snapshots.h"
#include "store/store.h"
#include "store/summary.h"

namespace kc::store {

using namespace Qt::StringLiterals;

Findings checkStore(const Store& store)
{
    Findings findings;
    try {
        Query::fromText(store, u"PRAGMA integrity_check"_s)->each([&](const Row& row) {
            const QString line = row.all().front().second.toString();
            if (line != "ok"_L1)
                findings.push_back({u"store.damaged"_s,
                                    Severity::Error,
                                    store.path(),
                                    {},
                                    {{u"path"_s, store.path()}, {u"detail"_s, line}},
                                    {}});
        });
        if (!findings.empty())
            return findings; // a damaged file cannot be asked further
        Query::fromText(store, u"PRAGMA foreign_key_check"_s)->each([&](const Row& row) {
            const auto columns = row.all();
            findings.push_back(
                {u"store.broken_reference"_s,
                 Severity::Error,
                 u"%1 row %2"_s.arg(columns[0].second.toString(), columns[1].second.toString()),
                 columns[2].second.toString(),
                 {},
                 {}});
        });
        const Findings audit = checkAudit(store);
        findings.insert(findings.end(), audit.begin(), audit.end());
        const Findings snapshots = checkSnapshots(store);
        findings.insert(findings.end(), snapshots.begin(), snapshots.end());
        const Findings summaries = checkSummaries(store);
        findings.insert(findings.end(), summaries.begin(), summaries.end());
    } catch (const StoreFailure& failure) {
        findings.push_back({u"store.damaged"_s,
                            Severity::Error,
                            store.path(),
                            {},
                            {{u"path"_s, store.path()}, {u"detail"_s, QString::fromUtf8(failure.what())}},
                            {}});
    }
    return findings;
}

} // namespace kc::store
