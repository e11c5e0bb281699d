// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/block_writer.h"
#include "report/five_year_teller.h"

namespace kc::report {

/// Writes the summary's main section, part after part.
class FiveYearWriter : private BlockWriter
{
public:
    explicit FiveYearWriter(FiveYearTeller& teller)
        : BlockWriter(teller, teller.frame())
        , m_teller(teller)
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

    /// A part whose headings are numbered from 1.
    void part(const QString& key);
    void heading(const QString& key);
    /// Values of a sentence that compares the figure with the span before, which is left unsaid while the
    /// span has not reached its last year.
    SentenceContext compared(const QString& figure, SentenceContext more = {}) const;

    FiveYearTeller& m_teller;
    int m_heading = 0;
};

} // namespace kc::report
