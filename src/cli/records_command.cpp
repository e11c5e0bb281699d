// SPDX-License-Identifier: GPL-3.0-or-later
// records: the registers of the window as text or JSON.
#include "base/texts.h"
#include "cli/command.h"
#include "cli/report_request.h"
#include "store/reference.h"
#include "store/register.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

using store::ColumnKind;
using store::Register;
using store::RegisterColumn;

/// The shell has taken the quotes away: name~máy sấy is name~"máy sấy" in the filter language.
QString filterWord(const QString& word)
{
    const bool blank = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isSpace(); });
    if (!blank || word.contains(u'"'))
        return word;
    static const QString operators = u"!=<>~"_s;
    qsizetype at = 0;
    while (at < word.size() && !operators.contains(word[at]))
        ++at;
    while (at < word.size() && operators.contains(word[at]))
        ++at;
    if (at >= word.size() || word.left(at).contains(u' '))
        return word; // words of a search
    return word.left(at) + u'"' + word.mid(at) + u'"';
}

bool isNumber(ColumnKind kind)
{
    return kind == ColumnKind::Integer || kind == ColumnKind::Money;
}

QJsonValue jsonOf(const RegisterColumn& column, const QVariant& value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (isNumber(column.kind))
        return value.toLongLong();
    if (column.kind == ColumnKind::Flag)
        return value.toLongLong() != 0;
    return value.toString();
}

QByteArray jsonRecords(const Register& reg, const std::vector<QString>& ids,
                       const std::vector<std::vector<QVariant>>& rows)
{
    QJsonArray records;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QJsonObject record{{u"id"_s, ids[i]}};
        for (std::size_t c = 0; c < rows[i].size(); ++c)
            record.insert(reg.columns[c].key, jsonOf(reg.columns[c], rows[i][c]));
        records.append(record);
    }
    return QJsonDocument(records).toJson(QJsonDocument::Indented);
}

/// One line a record; breaks and tabs inside a value would break the line.
QString plainCell(const QVariant& value)
{
    return value.isNull() ? QString() : value.toString().simplified();
}

QStringList headOf(const Register& reg)
{
    QStringList head;
    for (const RegisterColumn& column : reg.columns)
        head << column.key;
    return head;
}

void printTabbed(const Register& reg, const std::vector<std::vector<QVariant>>& rows, Console& console)
{
    console.out(headOf(reg).join(u'\t'));
    for (const std::vector<QVariant>& row : rows) {
        QStringList cells;
        for (const QVariant& value : row)
            cells << plainCell(value);
        console.out(cells.join(u'\t'));
    }
}

/// For people: the columns a window shows first, labels in words, numbers to the right.
void printAligned(const Register& reg, const std::vector<std::vector<QVariant>>& rows, Console& console)
{
    constexpr qsizetype kWidest = 40;
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < reg.columns.size(); ++c) {
        if (reg.columns[c].shownFirst)
            shown.push_back(c);
    }
    std::vector<QStringList> lines(1);
    for (const std::size_t c : shown)
        lines.front() << reg.columns[c].key;
    for (const std::vector<QVariant>& row : rows) {
        QStringList cells;
        for (const std::size_t c : shown) {
            const RegisterColumn& column = reg.columns[c];
            QString cell = c < row.size() ? plainCell(row[c]) : QString();
            const QString label = column.labelPrefix + u'.' + cell;
            if (column.kind == ColumnKind::Label && !cell.isEmpty() && hasText(label))
                cell = console.say(label);
            cells << (cell.size() > kWidest ? QString(cell.left(kWidest - 1) + u'…') : cell);
        }
        lines.push_back(cells);
    }
    std::vector<qsizetype> widths(shown.size(), 0);
    for (const QStringList& line : lines) {
        for (std::size_t c = 0; c < shown.size(); ++c)
            widths[c] = std::max(widths[c], line[static_cast<qsizetype>(c)].size());
    }
    for (const QStringList& line : lines) {
        QStringList cells;
        for (std::size_t c = 0; c < shown.size(); ++c) {
            const QString& cell = line[static_cast<qsizetype>(c)];
            const bool right = isNumber(reg.columns[shown[c]].kind);
            cells << (right ? cell.rightJustified(widths[c]) : cell.leftJustified(widths[c]));
        }
        console.out(cells.join(u"  "_s).trimmed());
    }
}

QStringList registerNames()
{
    QStringList names;
    for (const Register& reg : store::registers())
        names << reg.name;
    return names;
}

/// Ids behind a figure of a report in this register; false, with the reason shown, when there are none to
/// name.
bool idsBehindFigure(const store::Store& where, const Register& reg, const CallWords& words, Console& console,
                     const Clock& clock, std::vector<QString>& ids, int& exitCode)
{
    const QString name = words.has(u"report"_s) ? words.value(u"report"_s) : u"conference"_s;
    const Expected<report::ReportRequest> request = reportRequest(where, name, words, console, clock);
    if (!request) {
        console.findings(request.error().findings);
        exitCode = WrongUsage;
        return false;
    }
    const Expected<std::vector<report::RecordList>> lists =
        report::recordsBehind(where, store::loadRuleBook(where), *request, words.value(u"figure"_s));
    if (!lists) {
        exitCode = console.refused(lists.error());
        return false;
    }
    QStringList registers;
    for (const report::RecordList& list : *lists) {
        registers << list.registerName;
        if (list.registerName == reg.name)
            ids.insert(ids.end(), list.ids.begin(), list.ids.end());
    }
    if (registers.isEmpty() || registers.contains(reg.name))
        return true;
    exitCode = console.wrongUsage(u"cli.records.elsewhere"_s, {{u"figure"_s, words.value(u"figure"_s)},
                                                               {u"registers"_s, registers.join(u", "_s)}});
    return false;
}

int runRecords(const CallWords& words, Console& console, const Clock& clock)
{
    const Register* reg = store::findRegister(words.at(1));
    if (!reg)
        return console.wrongUsage(
            u"cli.records.unknown"_s,
            {{u"register"_s, words.at(1)}, {u"registers"_s, registerNames().join(u", "_s)}});
    const QString sort = words.value(u"sort"_s);
    if (!sort.isEmpty() && !reg->column(sort.startsWith(u'-') ? sort.mid(1) : sort))
        return console.wrongUsage(u"cli.records.unknown_sort"_s, {{u"column"_s, sort}});
    QStringList filterWords;
    for (const QString& word : words.positional().mid(2))
        filterWords << filterWord(word);
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    const Expected<store::Filter> filter = store::Filter::parse(filterWords.join(u' '), *reg);
    if (!filter) {
        console.findings(filter.error().findings);
        return WrongUsage;
    }
    std::vector<QString> ids = store::registerIds(**opened, *reg, *filter, sort);
    if (words.has(u"figure"_s)) {
        std::vector<QString> behind;
        int exitCode = Done;
        if (!idsBehindFigure(**opened, *reg, words, console, clock, behind, exitCode))
            return exitCode;
        const QSet<QString> wanted(behind.begin(), behind.end());
        ids.erase(
            std::remove_if(ids.begin(), ids.end(), [&](const QString& id) { return !wanted.contains(id); }),
            ids.end());
    }
    std::vector<std::vector<QVariant>> rows;
    constexpr std::size_t kPage = 500;
    for (std::size_t from = 0; from < ids.size(); from += kPage) {
        const std::size_t to = std::min(from + kPage, ids.size());
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(from);
        const auto page =
            store::registerRows(**opened, *reg, {begin, ids.begin() + static_cast<std::ptrdiff_t>(to)});
        rows.insert(rows.end(), page.begin(), page.end());
    }
    if (words.has(u"json"_s))
        console.outBytes(jsonRecords(*reg, ids, rows));
    else if (Console::outputIsTerminal())
        printAligned(*reg, rows, console);
    else
        printTabbed(*reg, rows, console);
    return Done;
}

} // namespace

Command recordsCommand()
{
    std::vector<Option> options{{u"json"_s, {}, {}},
                                {u"sort"_s, u"COLUMN"_s, {}},
                                {u"figure"_s, u"KEY"_s, {}},
                                {u"report"_s, u"NAME"_s, {}}};
    for (Option& option : reportOptions())
        options.push_back(std::move(option));
    return {u"records"_s, u"STORE TABLE [FILTER...]"_s, 2, -1, options, runRecords};
}

} // namespace kc::cli
