// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "store/register.h"

#include <QList>

class QWidget;

namespace kc::ui {

class RegisterModel;
class Session;

/// The list as it stands on the screen (all its rows, chosen columns in their order) as a document of the
/// report engine: what is previewed is what is printed.
report::Document listDocument(const Session& session, const RegisterModel& model, const store::Filter& filter,
                              const QList<int>& columns);

void printList(Session& session, const RegisterModel& model, const store::Filter& filter,
               const QList<int>& columns, QWidget* parent);
void previewList(Session& session, const RegisterModel& model, const store::Filter& filter,
                 const QList<int>& columns, QWidget* parent);
/// Asks for a file and writes all rows as CSV (UTF-8 with its mark, so that spreadsheets read Vietnamese).
void exportList(Session& session, const RegisterModel& model, const QList<int>& columns, QWidget* parent);
/// The same without asking. False when the file cannot be written.
bool writeCsv(const RegisterModel& model, const QList<int>& columns, const QString& path);

} // namespace kc::ui
