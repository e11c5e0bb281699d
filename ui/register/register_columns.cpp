// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/register_columns.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

#include "common/language.h"
#include "register/first_view.h"

namespace kc::ui {

void layOutRecords(QTableView& table, const store::Register& reg, const QString& summed, int width)
{
    QHeaderView* header = table.horizontalHeader();
    const auto indexOf = [&reg](const QString& key) {
        const store::RegisterColumn* column = reg.column(key);
        return column ? static_cast<int>(column - reg.columns.data()) : -1;
    };
    FirstView view = firstViewOf(reg);
    if (!summed.isEmpty() && reg.column(summed)) {
        view.always.removeAll(summed);
        view.always.insert(view.always.indexOf(view.main) + 1, summed);
    }
    const int main = indexOf(view.main);
    int others = 0;
    for (int column = 0; column < header->count(); ++column) {
        const store::RegisterColumn& info = reg.columns[static_cast<std::size_t>(column)];
        const bool shown = view.always.contains(info.key);
        table.setColumnHidden(column, !shown);
        table.setColumnWidth(column, firstWidth(reg, info, false, header->fontMetrics(), uiLang()));
        if (shown && column != main)
            others += table.columnWidth(column);
    }
    for (int place = 0; place < view.always.size(); ++place)
        header->moveSection(header->visualIndex(indexOf(view.always[place])), place);
    if (main >= 0)
        table.setColumnWidth(main, std::max(kMainColumnLeast, width - others));
}

} // namespace kc::ui
