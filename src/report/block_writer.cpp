// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/block_writer.h"

#include "base/number_text.h"
#include "report/paper_parts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

void BlockWriter::part(const QString& key)
{
    m_blocks.push_back(Heading{1, romanNumeral(++m_part) + u'.', m_sentences.say(key).toUpper(), {}});
}

void BlockWriter::say(const QString& key, const SentenceContext& more)
{
    m_blocks.push_back(m_sentences.paragraph(key, more));
}

void BlockWriter::sayOf(const QString& figure, const QString& key, const SentenceContext& more)
{
    say(m_sentences.has(figure) ? key : QString(key + u".none"_s), more);
}

void BlockWriter::lead(const QString& key, const SentenceContext& more)
{
    Paragraph sentence = m_sentences.paragraph(key, more);
    sentence.keepWithNext = true;
    m_blocks.push_back(std::move(sentence));
}

void BlockWriter::list(std::vector<Runs> items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        Paragraph item = dashed(std::move(items[i]));
        item.runs.push_back(Run{i + 1 == items.size() ? u"."_s : u";"_s});
        m_blocks.push_back(std::move(item));
    }
}

void BlockWriter::ownWords(const QString& block, bool saysSomething)
{
    std::vector<Block> words = ownWordsOrLines(m_words, block, m_sentences.lang(), saysSomething);
    std::move(words.begin(), words.end(), std::back_inserter(m_blocks));
}

} // namespace kc::report
