// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/five_year_teller.h"

namespace kc::report {

/// Writes the summary's main section, part after part.
class FiveYearWriter
{
public:
    explicit FiveYearWriter(FiveYearTeller& teller)
        : m_teller(teller)
    {
    }

    Section write();

private:
    void writeHead();
    void writeSetting();
    void writePlaces();
    void writeMoney();
    void writePlacesOfMoney();
    void writeActivitiesOfMoney();
    void writeIndicators();
    void writeTargets();
    void writePeople();
    void writeProducts();
    void writeEffects();
    void writeTax();
    void writeAssessment();
    void writeDirections();
    void writeEnd();

    /// A part of level 1, numbered as they come; its headings are numbered from 1.
    void part(const QString& key);
    void heading(const QString& key);
    void say(const QString& key, const SentenceContext& more = {});
    /// The sentence, or its ".none" form when the figure it is about is missing.
    void sayOf(const QString& figure, const QString& key, const SentenceContext& more = {});
    /// Values of a sentence that compares the figure with the span before, which is left unsaid while the
    /// span has not reached its last year.
    SentenceContext compared(const QString& figure, SentenceContext more = {}) const;
    /// A sentence that stays with what follows it.
    void lead(const QString& key, const SentenceContext& more = {});
    /// Dashed lines; the last ends with a full stop.
    void list(std::vector<Runs> items);
    /// The officer's own words; without any, ruled lines to be written on unless the part says something
    /// already.
    void ownWords(const QString& block, bool saysSomething);

    FiveYearTeller& m_teller;
    std::vector<Block> m_blocks;
    int m_part = 0;
    int m_heading = 0;
};

} // namespace kc::report
