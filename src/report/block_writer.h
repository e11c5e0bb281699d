// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_frame.h"
#include "report/report_teller.h"

namespace kc::report {

/// Writes the blocks of a section, one after the other: parts, sentences, the officer's words. The writer of
/// a report that is told in sentences is one of these.
class BlockWriter
{
protected:
    /// Both are kept by reference.
    BlockWriter(ReportTeller& teller, const ReportFrame& frame)
        : m_sentences(teller)
        , m_words(frame)
    {
    }

    /// A part of level 1: "II. KẾT QUẢ ..."; numbered as they come.
    void part(const QString& key);
    void say(const QString& key, const SentenceContext& more = {});
    /// The sentence, or its ".none" form when the figure it is about is missing.
    void sayOf(const QString& figure, const QString& key, const SentenceContext& more = {});
    /// A sentence that stays with what follows it.
    void lead(const QString& key, const SentenceContext& more = {});
    /// Dashed lines; the last ends with a full stop.
    void list(std::vector<Runs> items);
    /// The officer's own words; without any, ruled lines to be written on unless the part says something
    /// already.
    void ownWords(const QString& block, bool saysSomething = false);

    std::vector<Block> m_blocks;

private:
    ReportTeller& m_sentences;
    const ReportFrame& m_words;
    int m_part = 0;
};

} // namespace kc::report
