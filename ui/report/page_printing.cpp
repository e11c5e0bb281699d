// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_printing.h"

#include "report/page_painter.h"

#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

#include <algorithm>

namespace kc::ui {

void printPages(const report::Pages& pages, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(pages.title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, int(pages.pages.size()));
    if (dialog.exec() == QDialog::Accepted)
        paintPages(pages, printer);
}

void paintPages(const report::Pages& pages, QPrinter& printer)
{
    const int count = int(pages.pages.size());
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = std::min(printer.toPage() > 0 ? printer.toPage() : count, count);
    QPainter painter;
    for (int number = first; number <= last; ++number) {
        const report::Page& page = pages.pages[std::size_t(number - 1)];
        printer.setPageOrientation(page.size.width() > page.size.height() ? QPageLayout::Landscape
                                                                          : QPageLayout::Portrait);
        if (number == first)
            painter.begin(&printer);
        else
            printer.newPage();
        report::paintPage(painter, page, printer.resolution() / 72.0);
    }
}

} // namespace kc::ui
