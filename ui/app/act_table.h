// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace kc::ui {

/// An act as the menus offer it.
struct ActEntry
{
    const char*
        act; ///< its name in the window: the casework act, or "edit_..." where one act enters and edits
    const char* label;           ///< source text of kc::ui::ActTable
    const char* icon;            ///< Breeze name
    const char* shortcut;        ///< portable text; empty for acts reached by "New" and "Edit" of their area
    const char* area;            ///< register the act belongs to
    bool onRecord;               ///< needs a current record
    const char* right = nullptr; ///< the casework act behind it when the name is another one

    const char* caseworkAct() const { return right ? right : act; }
};

/// Every act that has a place in the window, in the order of the menus.
const std::vector<ActEntry>& actTable();

/// The act behind "New" and "Edit" of an area; empty when the area has none.
QString newActOf(const QString& area);
QString editActOf(const QString& area);

/// The label in the language of now, with its mnemonic.
QString actLabel(const ActEntry& entry);

} // namespace kc::ui
