// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx_writer.h"

#include "report/table_grid.h"
#include "report/xlsx_book.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

/// What the first sheet is called: the kind of document, else its title.
QString firstName(const Document& document)
{
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* title = std::get_if<TitleBlock>(&block))
                return title->kind;
    return document.title;
}

/// Names of the sheets of tables and charts in their order: by caption, else by the annex or heading above.
std::vector<QString> takeNames(XlsxBook& book)
{
    std::vector<QString> names;
    QString above;
    for (const Section& section : book.document().sections) {
        for (const Block& block : section.blocks) {
            if (const auto* heading = std::get_if<Heading>(&block))
                above = heading->text;
            else if (const auto* annex = std::get_if<AnnexHead>(&block))
                above = annex->label.isEmpty() ? annex->title : annex->label + u". "_s + annex->title;
            else if (const auto* table = std::get_if<Table>(&block))
                names.push_back(book.takeName(!table->caption.isEmpty() ? table->caption
                                              : !above.isEmpty()        ? above
                                                                        : table->name));
            else if (const auto* chart = std::get_if<Chart>(&block))
                names.push_back(book.takeName(chart->title.isEmpty() ? above : chart->title));
        }
    }
    return names;
}

void writeSheets(lxw_workbook* workbook, const Document& document, const XlsxOptions& options)
{
    QByteArray title = xmlText(document.title).toUtf8();
    QByteArray subject = xmlText(document.subject).toUtf8();
    QByteArray author = xmlText(document.author).toUtf8();
    QByteArray keywords = xmlText(document.keywords).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.keywords = keywords.data();
    properties.created = time_t(options.creationDate.toSecsSinceEpoch());
    requireXlsx(workbook_set_properties(workbook, &properties));

    XlsxBook book(workbook, document);
    const QString first = book.takeName(firstName(document));
    lxw_worksheet* words = book.addSheet(first, Orientation::Portrait);
    const std::vector<QString> names = takeNames(book);
    addTextSheet(book, words, names);
    std::size_t next = 0;
    for (const Section& section : document.sections) {
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block))
                addTableSheet(book, *table, names[next++], section.orientation);
            else if (const auto* chart = std::get_if<Chart>(&block))
                addChartSheet(book, *chart, names[next++]);
        }
    }
}

} // namespace

QByteArray xlsxOf(const Document& document, const XlsxOptions& options)
{
    const QTemporaryDir folder; // the library writes files only
    if (!folder.isValid())
        throw std::runtime_error("no temporary folder for the workbook");
    const QString path = folder.filePath(u"report.xlsx"_s);
    QByteArray folderName = QFile::encodeName(folder.path());
    lxw_workbook_options settings{};
    settings.tmpdir = folderName.data();
    lxw_workbook* workbook = workbook_new_opt(QFile::encodeName(path).constData(), &settings);
    if (workbook == nullptr)
        throw std::runtime_error("the workbook cannot be written");
    try {
        writeSheets(workbook, document, options);
    } catch (...) {
        lxw_workbook_free(workbook);
        throw;
    }
    requireXlsx(workbook_close(workbook)); // frees it in any case
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the workbook cannot be read back");
    return file.readAll();
}

} // namespace kc::report
