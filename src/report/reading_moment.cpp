// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reading_moment.h"

#include "store/query.h"

namespace kc::report {

using namespace Qt::StringLiterals;
using store::Query;

ReadingMoment::ReadingMoment(const store::Store& store)
    : m_store(store)
{
    // A savepoint outside a transaction opens one; inside an act's transaction it only nests.
    Query(store, u"figures/begin_reading"_s).run();
}

ReadingMoment::~ReadingMoment()
{
    try {
        Query(m_store, u"figures/end_reading"_s).run();
    } catch (const store::StoreFailure&) {
        // The connection is gone: so is what it held. The runner has logged it.
    }
}

} // namespace kc::report
