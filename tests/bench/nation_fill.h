// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kc::store {
class Store;
}

namespace kc::bench {

/// A nation of 63 and then 34 provinces, 2021 to 2025 and a tenth of it 2016 to 2020: five movements, one or
/// two results and one establishment a project, one of fifty establishments with yearly figures; officers,
/// money assigned and a programme as a nation has them. Fills an empty store behind the back of its audit
/// trail and leaves the summaries as they were; ends the program when the engine refuses a row.
void fillNation(store::Store& store, int projects);

} // namespace kc::bench
