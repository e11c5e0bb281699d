// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/conference_teller.h"

namespace kc::report {

/// What the indicators with a plan say: which met it, which did not.
struct PlanCheck
{
    QStringList met;
    QStringList missed;

    qsizetype planned() const { return met.size() + missed.size(); }
};

/// Writes the main section of the conference report, part after part.
class ConferenceWriter
{
public:
    explicit ConferenceWriter(ConferenceTeller& teller)
        : m_teller(teller)
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

    /// A part of level 1: "II. KẾT QUẢ ..."; numbered as they come.
    void part(const QString& key);
    void heading(int level, const QString& number, const QString& key);
    void say(const QString& key, const SentenceContext& more = {});
    /// The sentence, or its ".none" form when the figure it is about is missing.
    void sayOf(const QString& figure, const QString& key, const SentenceContext& more = {});
    void listItem(Runs runs);
    /// The officer's own words; without any, ruled lines to be written on unless the part says something
    /// already.
    void ownWords(const QString& block, bool saysSomething);
    bool has(const QString& key) const { return !isMissing(m_teller.figures().at(key).value); }
    /// Whether a share is above (1), at (0) or below (-1) 100 %; nothing when it is missing.
    std::optional<int> against100(const QString& key) const;
    /// The establishments supported, unless no beneficiary is named yet (group đề án).
    SentenceContext supported(const QString& prefix) const;
    PlanCheck planCheck();
    FigureValue remaining() const;
    std::int64_t openProjects() const;
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
    std::vector<Block> m_blocks;
    int m_part = 0;
};

} // namespace kc::report
