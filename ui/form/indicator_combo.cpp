// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/indicator_combo.h"

#include <QComboBox>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

void fillIndicators(QComboBox& combo, const RuleBook& rules)
{
    for (const Indicator& indicator : rules.indicators)
        combo.addItem(QString(), indicator.code);
}

void nameIndicators(QComboBox& combo, const RuleBook& rules)
{
    for (int i = 0; i < combo.count(); ++i) {
        const QString code = combo.itemData(i).toString();
        combo.setItemText(i, rules.indicatorName(code, uiLang()) + u" ("_s +
                                 rules.indicatorUnit(code, uiLang()) + u')');
    }
}

} // namespace kc::ui
