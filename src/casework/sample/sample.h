// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace kc::casework {

/// Names a sample can be asked for by: "hai-phong", a province at work; "national-2021-2025", the records of
/// the whole country over the five years of a programme.
QStringList sampleNames();

/// A person of a sample: one per role, with the password every person of a sample shares.
struct SampleUser
{
    QString login;
    QString name;
    QString role; ///< role key (base/actor.h)
    QString password;
};
/// The people of every sample; printed when one is made.
std::vector<SampleUser> sampleUsers();

inline constexpr quint64 kSampleSeed = 31'30'2025;

/// Writes a new store of simulated data: the same seed gives the same records (ids and password salts apart).
///
/// "hai-phong" lives through its own days, from April 2023 (files for the plan of 2024) to 21/11/2025: what
/// the program has an act for goes through that act on that day, later stages are written as their acts will.
/// "national-2021-2025" is brought in on 31/12/2025 as history (legacy), drawn within the norms and
/// calibrated so that its sums are those published for the country (resources/sample/nation_totals.csv). The
/// store says that it is simulated (store::Store::isSimulated, setting "sample"). `progress` is told after
/// each step; when it answers false the work stops. Errors: sample.unknown_name, sample.cancelled, those of
/// Store::create. On any error no file is left, and a file that stood there before is untouched.
Expected<void> createSample(const QString& path, const QString& name, quint64 seed = kSampleSeed,
                            const std::function<bool(int done, int total)>& progress = {});

} // namespace kc::casework
