// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kc::report {

/// Records of one register, in its order of dates or codes.
struct RecordList
{
    QString registerName; ///< "movements": as in store/register.h
    std::vector<QString> ids;
};

} // namespace kc::report
