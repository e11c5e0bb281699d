// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_book.h"

namespace kc::store {

class Store;

/// Law and lists as stored: places with their links, activities, norms, procedures, checklists, deadlines ...
/// Read whole: a few thousand short rows (communes included).
RuleBook loadRuleBook(const Store& store);
/// Only the places.
PlaceMap loadPlaces(const Store& store);

} // namespace kc::store
