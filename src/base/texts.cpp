// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"

#include "base/date_text.h"
#include "base/legal_words.h"
#include "base/number_text.h"

#include <QDate>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

struct Sentence
{
    QString vi;
    QString en;
};

using TextTable = QMap<QString, Sentence>;

void readTextFile(const QString& path, TextTable& table)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning().noquote() << "texts: cannot read" << path;
        return;
    }
    bool head = true;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (head) {
            head = false;
            continue;
        }
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 3 || table.contains(cells.at(0))) {
            qWarning().noquote() << "texts: unusable line in" << path << ":" << line;
            continue;
        }
        table.insert(cells.at(0), {cells.at(1), cells.at(2)});
    }
}

const TextTable& textTable()
{
    static const TextTable table = [] {
        TextTable all;
        const QDir folder(u":/texts"_s);
        const QStringList files = folder.entryList({u"*.tsv"_s}, QDir::Files, QDir::Name);
        for (const QString& name : files)
            readTextFile(folder.filePath(name), all);
        return all;
    }();
    return table;
}

/// A missing text is a bug worth one line of the log, not one line for every repaint.
void reportTextOnce(const QString& what)
{
    static QMutex mutex;
    static QSet<QString> seen;
    const QMutexLocker lock(&mutex);
    if (seen.contains(what))
        return;
    seen.insert(what);
    qWarning().noquote() << what;
}

QString labelText(const QString& name, const QString& argument, Lang lang)
{
    if (hasText(argument))
        return text(argument, lang);
    const QString qualified = name + u'.' + argument;
    return hasText(qualified) ? text(qualified, lang) : text(argument, lang);
}

QString formatArgument(const QString& name, const QString& form, const QString& argument, Lang lang)
{
    if (form.isEmpty())
        return argument;
    if (form == u"label"_s)
        return labelText(name, argument, lang);
    if (form == u"date"_s) {
        const QDate date = QDate::fromString(argument, Qt::ISODate);
        return date.isValid() ? dateText(date, lang) : argument;
    }
    if (form == u"percent"_s) {
        const QString number = decimalText(argument, lang);
        return number.isEmpty() ? argument : QString(number + u'%');
    }
    if (form == u"number"_s || form == u"dong"_s) {
        bool ok = false;
        const qint64 number = argument.toLongLong(&ok);
        if (!ok)
            return argument;
        const QString grouped = groupedText(number, lang);
        return form == u"dong"_s ? QString(grouped + u' ' + moneyUnitText(MoneyUnit::Dong, lang)) : grouped;
    }
    reportTextOnce(u"texts: unknown form "_s + form);
    return argument;
}

/// "support" -> "Kinh phí hỗ trợ", "beneficiaries[0]" -> "Đơn vị thụ hưởng 1"; as it is when it has no text.
QString fieldText(const QString& name, Lang lang)
{
    static const QRegularExpression item(u"^([a-z_]+)\\[(\\d+)\\]$"_s);
    if (const QRegularExpressionMatch match = item.match(name); match.hasMatch()) {
        const QString list = fieldText(match.captured(1), lang);
        const QString number = QString::number(match.captured(2).toInt() + 1); // people count from one
        return list == match.captured(1)
                   ? name
                   : text(u"describe.item"_s, lang, {{u"list"_s, list}, {u"number"_s, number}});
    }
    for (const QString& group : {u"field."_s, u"column."_s}) {
        if (hasText(group + name))
            return text(group + name, lang);
    }
    return name;
}

/// The place of a finding in the reader's words, as far as there are texts for its parts.
QString placeText(const QString& place, Lang lang)
{
    static const QRegularExpression row(u"^row (\\d+)(, *)?(.*)$"_s);
    if (const QRegularExpressionMatch match = row.match(place); match.hasMatch()) {
        const QString rest = match.captured(3);
        return text(u"describe.row"_s, lang, {{u"row"_s, match.captured(1)}}) + match.captured(2) +
               (match.captured(2).isEmpty() ? rest : placeText(rest, lang));
    }
    static const QRegularExpression counted(u"^(character|column) (\\d+)$"_s);
    if (const QRegularExpressionMatch match = counted.match(place); match.hasMatch())
        return text(u"describe."_s + match.captured(1), lang, {{u"number"_s, match.captured(2)}});
    const qsizetype space = place.indexOf(u' ');
    if (space > 0) { // a record: its table and its code
        const QString table = u"table."_s + place.left(space);
        for (const QString& key : {table, QString(table + u's')}) {
            if (hasText(key))
                return text(key, lang) + place.mid(space);
        }
        return place;
    }
    const QStringList parts = place.split(u'.');
    QStringList words;
    for (const QString& part : parts)
        words << fieldText(part, lang);
    return words == parts ? place : words.join(u", "_s);
}

} // namespace

bool hasText(const QString& key)
{
    return textTable().contains(key);
}

QStringList textKeys(const QString& prefix)
{
    QStringList keys;
    const TextTable& table = textTable();
    for (auto it = table.lowerBound(prefix); it != table.cend() && it.key().startsWith(prefix); ++it)
        keys.append(it.key());
    return keys;
}

QString fillText(const QString& sentence, Lang lang, const MessageArgs& args)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z_][A-Za-z0-9_]*)(?::([a-z]+))?\\}"_s);
    QString out;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(sentence).mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        auto argument = args.constFind(match.captured(1));
        if (lang == Lang::En) {
            const auto english = args.constFind(match.captured(1) + u"_en"_s);
            argument = english == args.constEnd() ? argument : english;
        }
        if (argument == args.constEnd()) {
            reportTextOnce(u"texts: no argument for "_s + match.captured(0) + u" in: "_s + sentence);
            out += match.captured(0);
        } else {
            out += formatArgument(match.captured(1), match.captured(2), *argument, lang);
        }
    }
    return out + QStringView(sentence).mid(end);
}

QString text(const QString& key, Lang lang, const MessageArgs& args)
{
    const TextTable& table = textTable();
    const auto found = table.constFind(key);
    if (found == table.constEnd()) {
        reportTextOnce(u"texts: unknown key "_s + key);
        return u'⟦' + key + u'⟧';
    }
    return fillText(lang == Lang::Vi ? found->vi : found->en, lang, args);
}

QString describe(const Finding& finding, Lang lang)
{
    const QString key = u"finding."_s + finding.code;
    MessageArgs args = finding.args;
    const auto offer = [&args](const QString& name, const QString& value) {
        if (!args.contains(name))
            args.insert(name, value);
    };
    offer(u"place"_s, placeText(finding.place, lang));
    offer(u"value"_s, finding.value);
    const QString legalBasis = legalWords(finding.legalBasis, lang);
    offer(u"legal_basis"_s, legalBasis);

    const auto found = textTable().constFind(key);
    const QString sentence =
        found == textTable().constEnd() ? QString() : (lang == Lang::Vi ? found->vi : found->en);
    const auto quotes = [&sentence](QStringView name) { return sentence.contains(QString(u'{' + name)); };

    QString out = text(key, lang, args);
    if (!finding.place.isEmpty() && !quotes(u"place"))
        out.prepend(QString(args.value(u"place"_s) + u": "_s));
    QStringList notes;
    if (!finding.value.isEmpty() && !quotes(u"value"))
        notes.append(text(u"describe.value"_s, lang, {{u"value"_s, finding.value}}));
    if (!finding.legalBasis.isEmpty() && !quotes(u"legal_basis")) {
        // It stands in brackets itself: its own ones become commas.
        const QString plain = QString(legalBasis).replace(u" ("_s, u", "_s).remove(u')');
        notes.append(text(u"describe.legal_basis"_s, lang, {{u"legal_basis"_s, plain}}));
    }
    if (!notes.isEmpty()) {
        const bool stop = out.endsWith(u'.');
        if (stop)
            out.chop(1);
        out += u" ("_s + notes.join(u"; "_s) + u')' + (stop ? u"."_s : QString());
    }
    return out.simplified();
}

} // namespace kc
