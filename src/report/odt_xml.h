// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/office_package.h"
#include "report/strips.h"
#include "report/table_grid.h"

#include <QMap>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

/// Inside of the ODT writer.
namespace kc::report {

using OdtAttributes = std::initializer_list<std::pair<QString, QString>>;

/// Writes elements by their qualified names; the root declares the prefixes.
class OdtXml
{
public:
    explicit OdtXml(QByteArray& bytes)
        : m_xml(&bytes)
    {
    }

    void open(const QString& name, OdtAttributes attributes = {});
    void close() { m_xml.writeEndElement(); }
    void empty(const QString& name, OdtAttributes attributes = {});
    void element(const QString& name, const QString& text, OdtAttributes attributes = {});
    void attribute(const QString& name, const QString& value) { m_xml.writeAttribute(name, value); }
    void attributes(const QMap<QString, QString>& all);

    /// Text as it is: line breaks, tabs and runs of spaces become elements. A paragraph begins anew.
    void paragraphBegins() { m_afterSpace = true; }
    void text(const QString& text);
    /// Declares the prefixes on the element just opened.
    void declarePrefixes();
    /// The one font of every part, with the bundled one where an office has no Times New Roman.
    void declareFont();

private:
    QXmlStreamWriter m_xml;
    bool m_afterSpace = true;
};

/// A style of one place in the text, described by its properties.
struct OdtStyle
{
    QString family;                      ///< "paragraph", "text", "table" ...
    QString parent = {};                 ///< a named style
    QString masterPage = {};             ///< begins a page of this master
    QMap<QString, QString> own = {};     ///< properties of the family
    QMap<QString, QString> letters = {}; ///< text properties of a paragraph

    auto key() const { return std::tie(family, parent, masterPage, own, letters); }
};

/// The automatic styles of a text: each different one once, named in the order they were needed.
class OdtStyles
{
public:
    QString name(const OdtStyle& style);
    void write(OdtXml& xml) const;

private:
    std::vector<OdtStyle> m_styles;
    std::vector<QString> m_names;
    QMap<QString, int> m_counts;
};

QString odtPoints(qreal points);

/// Style names of an orientation's pages: the first without number, and those after it.
QString odtMaster(Orientation orientation, bool first);

/// styles.xml: fonts, named styles, pages.
QByteArray odtStylesXml(const Document& document);

/// What the body of a text needs besides itself.
struct OdtBody
{
    QByteArray xml;                    ///< the content of office:text
    OdtStyles styles;                  ///< that it uses
    std::vector<PackageFile> pictures; ///< that it shows
};

/// The blocks of a document as the content of office:text.
class OdtBlocks
{
public:
    OdtBlocks(const Document& document, OdtBody& body);
    void write();

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
    void operator()(const PageBreak&) { m_pageBreak = true; }
    void operator()(const Contents& contents);

private:
    /// Begins a paragraph in a named style, with the page it may have to begin.
    void beginParagraph(const QString& named, QMap<QString, QString> own = {},
                        const QMap<QString, QString>& letters = {}, const QString& element = {},
                        OdtAttributes attributes = {});
    void line(const QString& text, const QString& named, const QMap<QString, QString>& own = {},
              const QMap<QString, QString>& letters = {});
    void runs(const Runs& runs);
    /// A line of its own length, centred in a column: under organ, motto and title.
    void rule(qreal columnWidth, qreal length, qreal after);
    void sign(const SignatureBlock& block);
    void beginTable(const std::vector<qreal>& widths, QMap<QString, QString> own = {});
    void beginCell(const QMap<QString, QString>& own, std::size_t colSpan = 1, std::size_t rowSpan = 1);
    void covered(std::size_t cells);
    void openRow(bool keepWhole);
    void tableHead(const Table& table, qreal size, bool lastRows);
    void tableRow(const Table& table, const Row& row, qreal size);
    void beginBookmark();
    void endBookmark();
    QString takeMaster(QMap<QString, QString>& own);

    const Document& m_document;
    OdtBody& m_body;
    OdtXml m_xml;
    OdtStyles& m_styles;
    Typesetter m_type;
    std::vector<Bookmark> m_bookmarks; ///< of the whole document
    std::vector<int> m_pageNumbers;    ///< of the bookmarks, as the PDF prints them
    std::size_t m_nextBookmark = 0;
    Orientation m_orientation = Orientation::Portrait;
    QString m_master; ///< that the next paragraph or table begins
    bool m_restart = false;
    bool m_pageBreak = false;
    bool m_closingFollows = false; ///< the paragraph stays with the signature after it
    int m_tables = 0;
};

} // namespace kc::report
