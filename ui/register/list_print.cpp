// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/list_print.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "report/layout.h"
#include "report/page_painter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/filter_text.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

QString listText(const char* source)
{
    return QCoreApplication::translate("kc::ui::ListPrint", source);
}

void printPages(QPrinter& printer, const report::Pages& pages)
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter;
    for (size_t i = 0; i < pages.pages.size(); ++i) {
        const report::Page& page = pages.pages[i];
        printer.setPageOrientation(page.size.width() > page.size.height() ? QPageLayout::Landscape
                                                                          : QPageLayout::Portrait);
        if (i == 0)
            painter.begin(&printer);
        else
            printer.newPage();
        report::paintPage(painter, page, printer.resolution() / 72.0);
    }
}

QString csvCell(QString cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

report::Document listDocument(const Session& session, const RegisterModel& model, const store::Filter& filter,
                              const QList<int>& columns)
{
    const Lang lang = uiLang();
    const store::Register& reg = model.registerInfo();
    report::Document document;
    document.title = text(u"register."_s + reg.name, lang);
    document.lang = lang;
    document.author = session.actor().name;
    if (session.store().isSimulated())
        document.marking =
            listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "SIMULATED DATA – NOT REAL FIGURES"));

    report::Table table;
    table.name = reg.name;
    table.size = columns.size() > 9 ? 8 : columns.size() > 6 ? 9 : 10;
    std::vector<report::HeadCell> head;
    for (const int index : columns) {
        const store::RegisterColumn& column = reg.columns[static_cast<size_t>(index)];
        const bool number = column.isNumber();
        const bool wide = column.key == u"title"_s || column.key.startsWith(u"name"_s) ||
                          column.key == u"legal_basis"_s || column.key == u"activity"_s ||
                          column.key == u"sector"_s;
        table.columns.push_back({wide     ? 2.6
                                 : number ? 1.3
                                          : 1.0,
                                 number ? report::Align::Right : report::Align::Left});
        head.push_back({text(u"register."_s + reg.name + u'.' + column.key, lang)});
    }
    table.head.push_back(std::move(head));
    std::vector<std::int64_t> sums(static_cast<size_t>(columns.size()), 0);
    for (const std::vector<QVariant>& values : model.readRows(model.ids())) {
        report::Row row;
        for (const int index : columns) {
            const auto at = static_cast<size_t>(index);
            const store::RegisterColumn& column = reg.columns[at];
            const QVariant value = at < values.size() ? values[at] : QVariant();
            const QString shown = model.cellText().text(reg, values, at, lang);
            if (value.isNull() && shown.isEmpty())
                row.cells.push_back(report::Cell::missing());
            else if (column.kind == store::ColumnKind::Money)
                row.cells.push_back(report::Cell::number(shown, {value.toLongLong(), 0}));
            else
                row.cells.push_back(report::Cell::of(shown));
        }
        table.rows.push_back(std::move(row));
    }
    if (!model.totalColumns().isEmpty() && model.count() > 0 && columns.size() > 1) {
        report::Row total;
        total.kind = report::RowKind::Total;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString key = reg.columns[static_cast<size_t>(columns[i])].key;
            const qsizetype at = model.totalColumns().indexOf(key);
            if (at >= 0) {
                const Dong sum = model.total(static_cast<int>(at));
                total.cells.push_back(report::Cell::number(groupedText(sum.value(), lang), {sum.value(), 0}));
            } else {
                total.cells.push_back(report::Cell::of(
                    i == 0 ? listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "Total")) : QString()));
            }
        }
        table.rows.push_back(std::move(total));
    }

    QStringList conditions;
    if (!filter.search.isEmpty())
        conditions << u'“' + filter.search + u'”';
    for (const store::Condition& condition : filter.conditions)
        conditions << conditionText(reg, condition, model.cellText());

    report::Section section;
    section.orientation = report::Orientation::Landscape;
    section.blocks.push_back(report::TitleBlock{document.title, conditions.join(u"; "_s)});
    section.blocks.push_back(std::move(table));
    report::Paragraph foot = report::Paragraph::plain(
        listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "%1 records. Printed by %2 on %3."))
            .arg(groupedText(model.count(), lang), session.actor().name,
                 dateText(session.clock().today(), lang)));
    foot.size = 10;
    foot.firstLineIndent = false;
    section.blocks.push_back(std::move(foot));
    document.sections.push_back(std::move(section));
    return document;
}

void printList(Session& session, const RegisterModel& model, const store::Filter& filter,
               const QList<int>& columns, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(text(u"register."_s + model.registerInfo().name, uiLang()));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() == QDialog::Accepted)
        printPages(printer, report::layOut(listDocument(session, model, filter, columns)));
}

void previewList(Session& session, const RegisterModel& model, const store::Filter& filter,
                 const QList<int>& columns, QWidget* parent)
{
    const report::Pages pages = report::layOut(listDocument(session, model, filter, columns));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setObjectName(u"previewDialog"_s);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&pages](QPrinter* target) { printPages(*target, pages); });
    dialog.resize(1100, 720);
    dialog.exec();
}

bool writeCsv(const RegisterModel& model, const QList<int>& columns, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const store::Register& reg = model.registerInfo();
    QString csv;
    QStringList cells;
    for (const int index : columns)
        cells << csvCell(model.headerData(index, Qt::Horizontal, Qt::DisplayRole).toString());
    csv += cells.join(u',') + u"\r\n"_s;
    for (const std::vector<QVariant>& row : model.readRows(model.ids())) {
        cells.clear();
        for (const int index : columns) {
            cells << csvCell(model.cellText().plain(reg, row, static_cast<size_t>(index), uiLang()));
        }
        csv += cells.join(u',') + u"\r\n"_s;
    }
    file.write("\xEF\xBB\xBF");
    file.write(csv.toUtf8());
    return file.commit();
}

void exportList(Session& session, const RegisterModel& model, const QList<int>& columns, QWidget* parent)
{
    const QString title = listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "Export the list"));
    const QDir folder(session.settings().text(Setting::LastFolder));
    const QString path =
        session.files().save(parent, title, folder.filePath(model.registerInfo().name + u".csv"_s),
                             listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "Spreadsheet text (*.csv)")));
    if (path.isEmpty())
        return;
    session.settings().set(Setting::LastFolder, QFileInfo(path).absolutePath());
    if (!writeCsv(model, columns, path))
        session.prompts().warn(
            parent, title,
            listText(QT_TRANSLATE_NOOP("kc::ui::ListPrint", "The file %1 cannot be written.")).arg(path));
}

} // namespace kc::ui
