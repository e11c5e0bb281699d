// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <functional>

namespace kc::store {

class Store;

/// Files up to this size are checked whole whenever they are opened for writing: that takes a fraction of a
/// second.
inline constexpr qint64 kCheckedWholeWhenOpened = 32'000'000;

/// What every opening looks at, however large the file is: that the file is as long as its header says, that
/// the first and last pages, the root of every table and index and a sample of all other pages are pages.
/// Damage within one of the pages that were not looked at is found by checkWholeFile(), or by the statement
/// that reads it. Errors: store.damaged.
Expected<void> checkFileSample(const Store& store);

/// Every page of the file and the order in every tree (the engine's quick check): some 15 s per gigabyte.
/// `goesOn` is asked now and then, in another thread; when it answers false the check gives up and says
/// nothing.
/// Errors: store.damaged.
Expected<void> checkWholeFile(const Store& store, const std::function<bool()>& goesOn = {});

/// How a file lies on the disk, in one line that is the same as long as nobody writes into it.
QString fileMark(const QString& path);

} // namespace kc::store
