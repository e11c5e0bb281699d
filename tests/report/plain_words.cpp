// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plain_words.h"

#include "base/texts.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kc;

namespace kctest {

QString unitKeyOf(const QVariant& id)
{
    for (const QString& key : {u"20"_s, u"21"_s, u"30"_s, u"31"_s, u"31new"_s, u"c30"_s, u"25"_s, u"25new"_s,
                               u"17"_s, u"26"_s, u"68"_s, u"60"_s, u"68new"_s}) {
        if (unitId(key) == id.toString())
            return key;
    }
    return {};
}

QString unitWords(const QVariant& id, Lang lang)
{
    const QString key = unitKeyOf(id);
    if (key.isEmpty())
        return {};
    const bool commune = key == "c30"_L1;
    if (lang == Lang::En)
        return u"Province %1 %2"_s.arg(key, commune ? u"commune"_s : u"province"_s);
    return u"%1 Tỉnh %2"_s.arg(commune ? u"xã"_s : u"tỉnh"_s, key);
}

QString unitCell(const QVariant& id, Lang lang)
{
    QString words = unitWords(id, lang);
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

QString signedPlace(const QVariant& id, Lang lang)
{
    const QString words = unitCell(id, lang);
    return unitKeyOf(id) == "c30"_L1 ? words + u", "_s + unitWords(unitId(u"30"_s), lang) : words;
}

QString dayWords(const QVariant& isoDay)
{
    const QStringList parts = isoDay.toString().split(u'-');
    return parts.size() == 3 ? parts[2] + u'/' + parts[1] + u'/' + parts[0] : QString();
}

QDate dayOf(const PlainRecord& record, const QString& column)
{
    return QDate::fromString(record[column].toString(), Qt::ISODate);
}

bool liesIn(const QVariant& place, const report::Scope& scope, QDate boundaries)
{
    const bool merged = boundaries >= QDate(2025, 7, 1);
    QString unit = unitKeyOf(place);
    if (unit == "c30"_L1)
        unit = u"30"_s;
    static const QMap<QString, QString> heirs{
        {u"30"_s, u"31new"_s}, {u"31"_s, u"31new"_s}, {u"25"_s, u"25new"_s}, {u"17"_s, u"25new"_s},
        {u"26"_s, u"25new"_s}, {u"68"_s, u"68new"_s}, {u"60"_s, u"68new"_s}};
    if (merged)
        unit = heirs.value(unit, unit);
    switch (scope.kind) {
    case report::Scope::Kind::National:
        return true;
    case report::Scope::Kind::Region:
        return scope.region == (unit == "68new"_L1                   ? Region::Central
                                : unit == "68"_L1 || unit == "60"_L1 ? Region::South
                                                                     : Region::North);
    case report::Scope::Kind::Province:
        // On a map before the merger the code is the old unit's.
        return unit == (merged && unit.endsWith(u"new"_s) ? scope.province + u"new"_s : scope.province);
    }
    return false;
}

std::vector<const PlainRecord*> stepsUntil(const PlainTables& tables, const QVariant& project, QDate day)
{
    std::map<int, const PlainRecord*> steps;
    for (const PlainRecord& step : tables.at(u"case_step"_s)) {
        if (step[u"project"_s] == project && dayOf(step, u"date"_s) <= day)
            steps[step[u"position"_s].toInt()] = &step;
    }
    std::vector<const PlainRecord*> ordered;
    for (const auto& [position, step] : steps)
        ordered.push_back(step);
    return ordered;
}

QString stateOn(const PlainTables& tables, const PlainRecord& project, QDate day)
{
    if (!stepsUntil(tables, project[u"id"_s], QDate(9999, 1, 1)).empty()) {
        const auto steps = stepsUntil(tables, project[u"id"_s], day);
        return steps.empty() ? u"draft"_s : (*steps.back())[u"to_state"_s].toString();
    }
    // Brought in: what it came with, from the day on from which nothing more was written of it.
    const QString stored = project[u"state"_s].toString();
    if (QStringList{u"refused"_s, u"withdrawn"_s, u"stopped"_s}.contains(stored))
        return stored;
    QDate last;
    std::map<QString, qint64> net;
    for (const PlainRecord& movement : tables.at(u"movement"_s)) {
        if (movement[u"project"_s] != project[u"id"_s])
            continue;
        last = std::max(last, dayOf(movement, u"date"_s));
        if (dayOf(movement, u"date"_s) <= day)
            net[movement[u"stage"_s].toString()] += netAmount(movement);
    }
    for (const PlainRecord& entry : tables.at(u"audit_entry"_s)) {
        if (entry[u"table_name"_s] == u"project"_s && entry[u"record_id"_s] == project[u"id"_s])
            last = std::max(last, vietnamDay(entry[u"at"_s]));
    }
    if (last <= day)
        return stored;
    if (net[u"settled"_s] > 0)
        return u"settled"_s;
    if (net[u"advanced"_s] > 0 || net[u"paid"_s] > 0)
        return u"implementing"_s;
    for (const QString& stage : {u"contracted"_s, u"approved"_s}) {
        if (net[stage] > 0)
            return stage;
    }
    return {};
}

QString stateWordsOn(const PlainTables& tables, const PlainRecord& project, QDate day, Lang lang)
{
    const QString state = stateOn(tables, project, day);
    return state.isEmpty() ? state : text(u"state."_s + state, lang);
}

QString labelled(const QString& key, const QString& fallback, Lang lang)
{
    return hasText(key) ? text(key, lang) : fallback;
}

QString yesOrNo(bool yes, Lang lang)
{
    if (lang == Lang::En)
        return yes ? u"yes"_s : u"no"_s;
    return yes ? u"có"_s : u"không"_s;
}

namespace {

QDateTime vietnamMoment(const QVariant& utc)
{
    QDateTime at = QDateTime::fromString(utc.toString().left(19), u"yyyy-MM-ddTHH:mm:ss"_s);
    at.setTimeSpec(Qt::UTC);
    return at.addSecs(qint64(7) * 3600);
}

} // namespace

QString momentWords(const QVariant& utc)
{
    return vietnamMoment(utc).toString(u"dd/MM/yyyy HH:mm"_s);
}

QDate vietnamDay(const QVariant& utc)
{
    return vietnamMoment(utc).date();
}

namespace {

/// A field of an entry as a reader understands it.
QString changedValue(const QString& key, const QJsonValue& value, Lang lang)
{
    if (value.isNull() || value.isUndefined() || value.toString(u"x"_s).isEmpty())
        return u"-"_s;
    if (value.isDouble()) {
        QString digits = QString::number(value.toInteger());
        if (key == "legacy"_L1 || key == "present"_L1)
            return yesOrNo(digits == "1"_L1, lang);
        for (qsizetype at = digits.size() - 3; at > 0 && digits.size() > 4; at -= 3)
            digits.insert(at, lang == Lang::En ? u',' : u'.');
        return digits;
    }
    const QString words = value.toString();
    if (key == "place"_L1)
        return unitCell(words, lang);
    static const QMap<QString, QString> keys{{u"state"_s, u"state."_s},
                                             {u"fund"_s, u"fund."_s},
                                             {u"kind"_s, u"project_kind."_s},
                                             {u"procedure"_s, u"procedure."_s}};
    if (keys.contains(key))
        return labelled(keys[key] + words, words, lang);
    return QDate::fromString(words, Qt::ISODate).isValid() ? dayWords(words) : words;
}

} // namespace

QString changedWords(const PlainRecord& entry, Lang lang)
{
    if (entry[u"before"_s].isNull())
        return lang == Lang::En ? u"entered"_s : u"nhập mới"_s;
    if (entry[u"after"_s].isNull())
        return lang == Lang::En ? u"removed"_s : u"bỏ"_s;
    const auto parsed = [&](const QString& side) {
        return QJsonDocument::fromJson(entry[side].toString().toUtf8()).object();
    };
    const QJsonObject before = parsed(u"before"_s);
    const QJsonObject after = parsed(u"after"_s);
    QStringList changed;
    for (const QString& key : after.keys()) {
        if (key == "revision"_L1 || key.endsWith(u"_folded"_s) || before[key] == after[key])
            continue;
        QString words =
            labelled(u"record."_s + key,
                     labelled(u"column."_s + key, labelled(u"field."_s + key, key, lang), lang), lang);
        // Whom an id names nobody can read; a place has a name.
        const bool person = key == "entered_by"_L1 || key == "project"_L1 || key == "establishment"_L1;
        if (!person)
            words += u": "_s + changedValue(key, before[key], lang) + u" → "_s +
                     changedValue(key, after[key], lang);
        changed << words;
    }
    if (changed.isEmpty())
        return lang == Lang::En ? u"content unchanged"_s : u"không đổi nội dung"_s;
    return changed.join(u"; "_s);
}

QString actCell(const QVariant& act, Lang lang)
{
    const QString words = labelled(u"act."_s + act.toString(), act.toString(), lang);
    return words.left(1).toUpper() + words.mid(1);
}

QString writerOf(const PlainTables& tables, const PlainRecord& entry)
{
    for (const PlainRecord& person : tables.at(u"app_user"_s)) {
        if (!entry[u"actor_id"_s].isNull() && person[u"id"_s] == entry[u"actor_id"_s])
            return person[u"name"_s].toString();
    }
    return entry[u"actor_login"_s].toString();
}

qint64 netAmount(const PlainRecord& movement)
{
    const qint64 amount = movement[u"amount"_s].toLongLong();
    return movement[u"reverses"_s].isNull() ? amount : -amount;
}

} // namespace kctest
