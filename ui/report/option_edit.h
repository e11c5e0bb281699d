// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/search_edit.h"

namespace kc::store {
class Store;
}

namespace kc::ui {

/// What one report is about, found by its name: a project by code or title, an establishment by tax code or
/// name, a decision by number, day or issuer. Whoever knows the code types it.
class OptionEdit : public SearchEdit
{
    Q_OBJECT

public:
    /// `option` is the name of the report's option; the store outlives the field.
    OptionEdit(const store::Store& store, const QString& option, QWidget* parent = nullptr);

    /// The code, tax code or number the report takes: of what was chosen, else what was typed.
    QString value() const;
    /// Shows the record of that value by its name; a value the store does not know stays as it is.
    void setValue(const QString& value);
    void retranslate();

Q_SIGNALS:
    /// Another value stands in the field.
    void valueEdited();

private:
    std::vector<Choice> answer(const QString& query) const;
    std::vector<Choice> found(const QString& registerName, const QString& query) const;
    std::vector<Choice> decisions(const QString& query) const;

    const store::Store& m_store;
    QString m_option;
};

} // namespace kc::ui
