// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canonical_json.h"
#include "store/snapshots.h"
#include "support/office_fixture.h"

namespace kc::test {

/// A paper as report/snapshot.h would hand it over, with made-up figures and pages.
inline QJsonObject paperContent(const TestOffice& office, const QByteArray& pages = "{\"pages\":[1]}")
{
    return {{u"report"_s, u"conference"_s},
            {u"scope"_s, u"province:31"_s},
            {u"period"_s, u"2025"_s},
            {u"lang"_s, u"vi"_s},
            {u"title"_s, u"Báo cáo khuyến công năm 2025"_s},
            {u"number"_s, u"15/BC-SCT"_s},
            {u"date"_s, u"2025-11-21"_s},
            {u"signer"_s, u"Nguyễn Văn Bình"_s},
            {u"parameters"_s, QJsonObject{{u"scope"_s, u"province:31"_s}}},
            {u"figures"_s,
             QJsonObject{{u"report"_s, u"conference"_s},
                         {u"figures"_s, QJsonArray{QJsonObject{{u"key"_s, u"a"_s}, {u"value"_s, 7}}}},
                         {u"generated_from"_s, QJsonObject{{u"store_hash"_s, u"x"_s}}}}},
            {u"texts"_s, QJsonArray{}},
            {u"pages"_s, store::packPages(pages)},
            {u"pages_hash"_s, QString::fromLatin1(sha256Hex(pages))},
            {u"audit_head"_s, office.store->setting(u"audit_head"_s)}};
}

inline QJsonObject signingOf(const QJsonObject& content)
{
    return {{u"report"_s, content.value(u"report"_s)},
            {u"number"_s, content.value(u"number"_s)},
            {u"date"_s, content.value(u"date"_s)},
            {u"signer"_s, content.value(u"signer"_s)},
            {u"content"_s, QString::fromUtf8(canonicalJson(content))}};
}

} // namespace kc::test
