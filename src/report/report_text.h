// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/number_text.h"
#include "report/document.h"
#include "report/figure.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace kc::report {

/// A value of a figure as people read it, rounded here and only here.
///
/// forms: "" the value's own form, "money" (tỷ with at most three decimals or triệu đồng with one, no empty
/// ones), "dong" (whole đồng), "million" (triệu, one decimal, no unit), "words" (in words), "count",
/// "percent", "times" (a plain quotient), "change" ("tăng 12,50%" for a share of 112,50%). Missing is "-".
/// English words that go with a number: "s" (project{n:s}: nothing behind 1), "were" ("was" behind 1).
/// Nothing when the value does not fit the form.
std::optional<QString> figureText(const FigureValue& value, const QString& form, Lang lang);

/// What a sentence may name beside the report's figures.
struct SentenceValue
{
    QString text; ///< printed as it is, when `value` is missing
    FigureValue value = {};
    QString drill = {};
    bool isText = true;

    static SentenceValue words(const QString& text) { return {text, {}, {}, true}; }
    /// `drill`: the figure or cell whose records a click on the number opens; empty: none.
    static SentenceValue number(const FigureValue& value, const QString& drill)
    {
        return {{}, value, drill, false};
    }
};
using SentenceContext = QMap<QString, SentenceValue>;

/// Sentences of a report in both languages: resources/report/<report>.tsv with the columns key, vi, en. An
/// office changes single sentences without a new program: a file of the same name and form in the folder of
/// setFolder() holds the lines that are to be said otherwise.
///
/// {name} or {name:form} prints a figure or a value of the context. A clause in [square brackets] is left out
/// when a value named in it is missing; outside a clause a missing value prints "-".
class SentenceBook
{
public:
    /// `file` names the text in findings, whose place is "FILE:LINE".
    /// Errors: report.bad_template (a line without three columns, a key twice, brackets that do not match).
    static Expected<SentenceBook> parse(const QString& tsv, const QString& file = {});
    /// The shipped book of a report. Throws std::runtime_error when it is missing or malformed: a bug.
    static const SentenceBook& of(const QString& report);
    /// The shipped file itself, for an office to start its own from.
    static QByteArray shipped(const QString& report);

    /// Where an office's own files lie; empty (as at the start): nowhere. Programs set it once.
    static void setFolder(const QString& folder);
    /// The shipped book with the office's own sentences in their places, read anew.
    /// Errors: those of parse, report.unknown_sentence (a key that the shipped book does not have).
    static Expected<SentenceBook> current(const QString& report);
    /// Whether every value that the office's own sentences name can be printed: a figure of the report, or a
    /// word that its shipped sentences know. Findings: report.unknown_figure, at file and line.
    Findings check(const FigureSet& figures) const;

    QStringList keys() const { return m_sentences.keys(); }
    bool has(const QString& key) const { return m_sentences.contains(key); }
    /// The names of its placeholders, in the order of the sentence.
    QStringList placeholders(const QString& key, Lang lang) const;

    /// The sentence as runs; the numbers know their figures.
    /// Errors: report.unknown_figure, report.bad_template (unknown key or form, or a form that does not fit).
    Expected<Runs> fill(const QString& key, const FigureSet& figures,
                        const SentenceContext& context = {}) const;

private:
    struct Piece
    {
        bool isValue = false;
        QString text; ///< literal, or the name of a value
        QString form;
    };
    struct Clause
    {
        bool optional = false;
        std::vector<Piece> pieces;
    };
    struct Sentence
    {
        std::vector<Clause> vi;
        std::vector<Clause> en;
        QString place = {}; ///< "conference.tsv:12" of an office's own; empty: shipped
    };

    static Expected<std::vector<Clause>> parseSentence(const QString& key, const QString& sentence);

    QMap<QString, Sentence> m_sentences;
    QSet<QString> m_shippedNames; ///< every value the shipped sentences name
};

/// The text of runs put together.
QString plainText(const Runs& runs);

} // namespace kc::report
