// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QTemporaryDir>

#include <memory>

namespace kc::store {

/// The records of a store as they stood after an entry of its audit trail, in a scratch copy that lives as
/// long as this object. Every audited change since is taken back from the trail, newest first; the schema is
/// today's. For comparing figures, so what no figure is computed from (passwords, filters, signed reports and
/// their texts) stays as it is.
class LookBack
{
public:
    /// Errors: store.backup_failed (the copy), look_back.trail_missing (the trail is shorter than `seq`),
    /// store.failed (the trail does not fit the records: check says where).
    static Expected<std::unique_ptr<LookBack>> to(const Store& store, qint64 seq);

    const Store& store() const { return *m_store; }

private:
    LookBack() = default;

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace kc::store
