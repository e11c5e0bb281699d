// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/act_table.h"

#include <QCoreApplication>

namespace kc::ui {

const std::vector<ActEntry>& actTable()
{
    static const std::vector<ActEntry> table{
        {"create_project", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New &project…"), "document-new",
         "Ctrl+Shift+N", "projects", false},
        {"create_establishment", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New esta&blishment…"), "list-add",
         "Ctrl+Shift+E", "establishments", false},
        {"add_allocation", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New &allocation…"), "wallet-open",
         "Ctrl+Shift+A", "allocations", false},
        {"create_user", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New &user…"), "user-identity", "Ctrl+Shift+U",
         "users", false},
        {"create_programme", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New pro&gramme…"), "bookmark-new",
         "Ctrl+Shift+G", "programmes", false},
        {"set_target", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Set a &target…"), "view-statistics",
         "Ctrl+Shift+T", "targets", false},
        {"record_result", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Record a &result…"), "checkmark",
         "Ctrl+Shift+R", "results", false},
        {"record_officer", QT_TRANSLATE_NOOP("kc::ui::ActTable", "New &officer…"), "user-group-properties",
         "Ctrl+Shift+O", "officers", false},
        {"record_establishment_year", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Enter a &year's figures…"),
         "office-chart-bar", "Ctrl+Shift+Y", "establishment_years", false},
        {"lock_period", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Lock a period…"), "object-locked",
         "Ctrl+Alt+L", "period_locks", false},
        {"edit_project", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "projects",
         true},
        {"submit", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Submit…"), "document-send", "Ctrl+Alt+S",
         "projects", true},
        {"return", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Return for &completion…"), "mail-reply-sender",
         "Ctrl+Alt+R", "projects", true},
        {"appraise", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Appra&ise…"), "view-task", "Ctrl+Alt+A",
         "projects", true},
        {"forward_ministry", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Register wit&h the ministry…"),
         "mail-forward", "Ctrl+Alt+M", "projects", true},
        {"appraise_ministry", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Record the &ministry appraisal…"),
         "view-institution", "Ctrl+Alt+B", "projects", true},
        {"approve", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Appro&ve…"), "document-edit-sign", "Ctrl+Alt+D",
         "projects", true},
        {"refuse", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Re&fuse…"), "dialog-cancel", "Ctrl+Alt+X",
         "projects", true},
        {"withdraw", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Withdraw…"), "edit-undo", "Ctrl+Alt+W",
         "projects", true},
        {"edit_establishment", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "",
         "establishments", true},
        {"edit_user", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "users", true},
        {"set_password", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Set pass&word…"), "dialog-password",
         "Ctrl+Alt+P", "users", true},
        {"edit_programme", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "programmes",
         true},
        {"edit_target", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "targets", true,
         "set_target"},
        {"edit_result", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "results", true,
         "record_result"},
        {"edit_officer", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "", "officers",
         true, "record_officer"},
        {"edit_establishment_year", QT_TRANSLATE_NOOP("kc::ui::ActTable", "&Edit…"), "document-edit", "",
         "establishment_years", true, "record_establishment_year"},
        {"reopen_period", QT_TRANSLATE_NOOP("kc::ui::ActTable", "Reopen the perio&d…"), "edit-undo",
         "Ctrl+Alt+O", "period_locks", true},
    };
    return table;
}

QString newActOf(const QString& area)
{
    for (const ActEntry& entry : actTable()) {
        if (!entry.onRecord && area == QLatin1String(entry.area))
            return QString::fromLatin1(entry.act);
    }
    return {};
}

QString editActOf(const QString& area)
{
    for (const ActEntry& entry : actTable()) {
        const QString act = QString::fromLatin1(entry.act);
        if (entry.onRecord && area == QLatin1String(entry.area) && act.startsWith(QLatin1String("edit_")))
            return act;
    }
    return {};
}

QString actLabel(const ActEntry& entry)
{
    return QCoreApplication::translate("kc::ui::ActTable", entry.label);
}

} // namespace kc::ui
