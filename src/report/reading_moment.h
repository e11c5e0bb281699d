// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace kc::store {
class Store;
}

namespace kc::report {

/// Told how far a report is, 0 to 100; answers false to give it up.
using ReportProgress = std::function<bool(int percent)>;

/// One read of the store: everything between construction and destruction sees the same moment of the file,
/// whatever others write meanwhile.
class ReadingMoment
{
public:
    explicit ReadingMoment(const store::Store& store);
    ~ReadingMoment();
    ReadingMoment(const ReadingMoment&) = delete;
    ReadingMoment& operator=(const ReadingMoment&) = delete;

private:
    const store::Store& m_store;
};

} // namespace kc::report
