// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/form_align.h"

#include <QWidget>

#include <algorithm>

namespace kc::ui {

void alignForms(const QList<QFormLayout*>& forms)
{
    QList<QWidget*> labels;
    int widest = 0;
    for (const QFormLayout* form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            if (item && item->widget()) {
                labels << item->widget();
                widest = std::max(widest, item->widget()->sizeHint().width());
            }
        }
    }
    for (QWidget* label : labels)
        label->setMinimumWidth(widest);
}

} // namespace kc::ui
