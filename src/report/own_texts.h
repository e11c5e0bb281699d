// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/figures_params.h"

#include <QMap>
#include <QString>

#include <vector>

namespace kc::store {
class Store;
}

/// The officer's own words in a report (lời văn: assessment, causes, proposals), kept by report, scope,
/// period, block and language.
namespace kc::report {

struct OwnText
{
    QString block;
    QString body; ///< lines; empty: the officer wants nothing said
    /// Period of the report the words were written for ("2024"), as long as nobody has confirmed them for
    /// this one; empty: written for this report.
    QString carriedFrom = {};

    friend bool operator==(const OwnText&, const OwnText&) = default;
};

/// The words of a report's blocks, by block.
///
/// A block nobody has written or cleared for this report takes the words of the latest report of the same
/// name, scope and language that ended before this one, within one span of years back (the nine months of
/// this year before last year's report; of a five-year summary the five years before). They are a proposal:
/// the draft marks them, saving the block or signing the report makes them its own.
std::vector<OwnText> ownTexts(const store::Store& store, const QString& report, const ReportParams& params);

/// A block's words as paragraphs, those carried over below a line in italics that says from where; nothing
/// when there are none.
std::vector<Block> ownWordsOf(const QMap<QString, QString>& texts, const QMap<QString, QString>& carriedFrom,
                              const QString& block, Lang lang);

/// Back from Period::toText(); invalid when it is none.
Period periodOfText(const QString& text);

} // namespace kc::report
