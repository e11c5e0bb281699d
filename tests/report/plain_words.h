// SPDX-License-Identifier: GPL-3.0-or-later
// How a report words what stands in a record of a CubeWorld, said again for the tests.
#pragma once

#include "base/lang.h"
#include "report/cube_world.h"
#include "report/figures_params.h"

namespace kctest {

/// The key of the unit stored under this id ("31new"); empty for none.
QString unitKeyOf(const QVariant& id);
/// "tỉnh Tỉnh 30", "xã Tỉnh c30": the unit alone.
QString unitWords(const QVariant& id, kc::Lang lang);
/// The same at the beginning of a cell: "Tỉnh Tỉnh 30".
QString unitCell(const QVariant& id, kc::Lang lang);
/// "Xã Tỉnh c30, tỉnh Tỉnh 30": the place as signed, with the province it lay in.
QString signedPlace(const QVariant& id, kc::Lang lang);
/// "05/01/2026"; empty without a date.
QString dayWords(const QVariant& isoDay);
QDate dayOf(const PlainRecord& record, const QString& column);
/// Whether a place lies in the scope on the map of that day.
bool liesIn(const QVariant& place, const kc::report::Scope& scope, QDate boundaries);
/// The state a project was in on a day: what its last step up to then led to. One without steps is in the
/// state it came with when neither a movement nor its record was written after the day, else in the one its
/// movements up to the day tell; empty when they tell none. Refused, withdrawn and stopped it stays.
QString stateOn(const PlainTables& tables, const PlainRecord& project, QDate day);
/// What is printed of it.
QString stateWordsOn(const PlainTables& tables, const PlainRecord& project, QDate day, kc::Lang lang);
/// Its steps by their position, up to a day.
std::vector<const PlainRecord*> stepsUntil(const PlainTables& tables, const QVariant& project, QDate day);
/// The text of the key, or the fallback where there is none.
QString labelled(const QString& key, const QString& fallback, kc::Lang lang);
QString yesOrNo(bool yes, kc::Lang lang);
/// A moment of the trail as a clock in Viet Nam showed it: "21/11/2025 09:30", and its day.
QString momentWords(const QVariant& utc);
QDate vietnamDay(const QVariant& utc);
/// An act at the beginning of a cell.
QString actCell(const QVariant& act, kc::Lang lang);
/// What an entry of the trail did to its record, field by field.
QString changedWords(const PlainRecord& entry, kc::Lang lang);
/// Who wrote an entry: the person's name, or the login it was written under.
QString writerOf(const PlainTables& tables, const PlainRecord& entry);
/// The amount of a movement, negative when it takes another one back.
qint64 netAmount(const PlainRecord& movement);

} // namespace kctest
