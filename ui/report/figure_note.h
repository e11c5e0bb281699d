// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/figure.h"

#include <optional>
#include <vector>

namespace kc::ui {

/// What a person is told of a printed number, in the language of the figures.
struct FigureNote
{
    QString key;
    QString label; ///< of a cell: table, row and column
    report::FigureValue value;
    QString unit;
    QString definition;            ///< of a cell: its table's title and its column
    QString part;                  ///< of a percentage: "what it is a part of" as "label: value"
    QString whole;                 ///< its denominator
    std::optional<qint64> records; ///< nothing: not counted yet
};

/// The value as people read it with its unit: "1.436.000.000 đồng", "36,6%", "-".
QString figureValueText(const report::FigureValue& value, const QString& unit, Lang lang);

/// Nothing when the report has no such figure or cell.
std::optional<FigureNote> figureNote(const report::FigureSet& figures, const QString& key);

/// Every figure, then every cell of every table, in the order of the report.
std::vector<FigureNote> figureNotes(const report::FigureSet& figures);

/// The note as rich text for a tooltip, in the words of the window.
QString figureTip(const FigureNote& note);

} // namespace kc::ui
