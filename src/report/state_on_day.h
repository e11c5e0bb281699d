// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"
#include "domain/project.h"
#include "store/raw_query.h"

#include <QDate>

#include <optional>

namespace kc::report {

/// The state a đề án was in on a day, by one rule for every report:
/// - Steps of the case decide: the last one up to the day, before the first of them a draft.
/// - A đề án without steps (brought in from before the program) keeps the state it came with on days from
///   which on nothing is recorded of it: neither a later movement nor the writing of its record. A refused,
///   withdrawn or stopped one keeps it always, as no record tells the day.
/// - On any other day its movements up to the day tell: settled, else advanced or paid, else contracted, else
///   approved, each net of what was taken back. None of them: the state is not known.
class StatesOnDay
{
public:
    /// The store is kept by reference.
    StatesOnDay(const store::Store& store, QDate day);

    /// `stored` is the state of the project's record.
    std::optional<ProjectState> of(const QString& project, ProjectState stored);
    /// The same of a project that has no steps.
    std::optional<ProjectState> withoutSteps(const QString& project, ProjectState stored);

private:
    QDate m_day;
    store::RawQuery m_steps;
    store::RawQuery m_written;
    store::RawQuery m_money;
};

/// "Đang thực hiện"; empty when the state is not known.
QString stateWords(std::optional<ProjectState> state, Lang lang);

} // namespace kc::report
