// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/block_writer.h"
#include "report/conference_teller.h"

namespace kc::report {

/// What the indicators with a plan say: which met it, which did not.
struct PlanCheck
{
    std::vector<Runs> met;
    std::vector<Runs> missed;

    std::size_t planned() const { return met.size() + missed.size(); }
};

/// Writes the main section of the conference report, part after part.
class ConferenceWriter : private BlockWriter
{
public:
    explicit ConferenceWriter(ConferenceTeller& teller)
        : BlockWriter(teller, teller.frame())
        , m_teller(teller)
    {
    }

    Section write();

private:
    void writeHead();
    void writeContext();
    void writeBudget();
    void writePlaces();
    void writeActivities();
    void writeIndicators();
    void writeAssessment();
    void writeOutlook();
    void writeEnd();

    void heading(int level, const QString& number, const QString& key);
    /// Whether a share is above (1), at (0) or below (-1) 100 %; nothing when it is missing.
    std::optional<int> against100(const QString& key) const;
    /// The establishments supported, unless no beneficiary is named yet (group đề án).
    SentenceContext supported(const QString& prefix) const;
    PlanCheck planCheck();
    FigureValue remaining() const;
    std::int64_t openProjects() const;
    /// Says which đề án approved were stopped or withdrawn by the as-at day.
    void writeStopped();
    SentenceContext only(const QString& sumKey)
    {
        return {{QStringLiteral("only"), m_teller.onlySource(sumKey)}};
    }
    /// What a report on several provinces says in words of its own (KEY.several), or KEY.
    QString ofScope(const QString& key) const
    {
        return m_teller.oneProvince() ? key : QString(key + QStringLiteral(".several"));
    }

    ConferenceTeller& m_teller;
};

} // namespace kc::report
