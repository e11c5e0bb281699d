// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/printed_number.h"
#include "report/table_grid.h"

#include <QByteArray>

#include <initializer_list>
#include <optional>
#include <utility>

/// Inside of the HTML writer.
namespace kc::report {

using HtmlAttributes = std::initializer_list<std::pair<const char*, QString>>;

/// The class of an alignment in the style sheet.
QString htmlAlign(Align align);
QString cssNumber(qreal value);

class HtmlBlocks
{
public:
    HtmlBlocks(const Document& document, QByteArray& bytes);

    void operator()(const DecreeHead& head);
    void operator()(const TitleBlock& title);
    void operator()(const AnnexHead& head);
    void operator()(const Heading& heading);
    void operator()(const Paragraph& paragraph);
    void operator()(const Table& table);
    void operator()(const Chart& chart);
    void operator()(const Recipients& recipients) { (*this)(Closing{recipients, std::nullopt}); }
    void operator()(const SignatureBlock& signature) { (*this)(Closing{std::nullopt, signature}); }
    void operator()(const Closing& closing);
    void operator()(const Signatures& signatures);
    void operator()(const PageBreak&);
    void operator()(const Contents& contents);

    void beginSection(const Section& section);
    void endSection();

private:
    void open(const char* name, HtmlAttributes attributes = {});
    void close(const char* name);
    void text(const QString& text);
    void element(const char* name, const QString& text, HtmlAttributes attributes = {});
    void runs(const Runs& runs);
    void signature(const SignatureBlock& block);
    void tableHead(const Table& table);
    void tableRow(const Table& table, std::size_t index, const std::vector<GridNumber>& numbers);
    void bodyCell(const Table& table, const Row& row, const PlacedCell& placed, const GridNumber& number);
    void chartValues(const Chart& chart);
    QString headingId(std::size_t number) const;

    const Document& m_document;
    QByteArray& m_out;
    std::size_t m_headings = 0;
    int m_charts = 0;
    bool m_landscape = false;
};

} // namespace kc::report
