// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_import.h"

#include "base/csv.h"
#include "casework/casework.h"
#include "casework/table_layout.h"
#include "exchange/cell_value.h"
#include "exchange/new_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace kc::exchange {

using namespace Qt::StringLiterals;
using casework::CellKind;
using casework::LayoutColumn;
using casework::TableLayout;

namespace {

/// A table of a file with its rows as a payload has them.
struct TypedTable
{
    SourceTable source;
    const TableLayout* layout = nullptr;
    std::vector<const LayoutColumn*> columns; ///< by position in the file; null for unknown ones
    std::vector<QJsonObject> rows;            ///< beside source.rows
    QSet<int> refused;                        ///< row numbers
    QSet<std::pair<int, int>> unreadable;     ///< row and column of cells that hold nothing to read
};

Finding tableFinding(const QString& code, Severity severity, const SourceTable& table, int row,
                     const QString& column, const QString& value, MessageArgs args = {})
{
    args.insert(u"file"_s, table.file);
    args.insert(u"row"_s, QString::number(row));
    args.insert(u"column"_s, column);
    const QString place = column.isEmpty() ? u"row %1"_s.arg(row) : u"row %1, %2"_s.arg(row).arg(column);
    return {code, severity, place, value, std::move(args), {}};
}

/// Content below an empty head is left out, and told once for each such column.
void tellUntitled(const TypedTable& table, Findings& findings)
{
    const auto at = static_cast<qsizetype>(table.columns.size()); // the column whose head is being read
    for (const SourceRow& row : table.source.rows) {
        if (const QString cell = row.cells.value(at).trimmed(); !cell.isEmpty()) {
            findings.push_back(tableFinding(u"import.untitled_column"_s, Severity::Warning, table.source,
                                            row.number, {}, cell, {{u"number"_s, QString::number(at + 1)}}));
            return;
        }
    }
}

/// What each column of the file means; a table that lacks what it cannot go without is refused as a whole.
bool matchColumns(TypedTable& table, Findings& findings)
{
    QSet<QString> seen;
    const int headRow = table.source.headRow;
    for (const QString& title : table.source.head) {
        const LayoutColumn* column = table.layout->columnOfTitle(title);
        if (title.trimmed().isEmpty())
            tellUntitled(table, findings);
        if (!column && !title.trimmed().isEmpty())
            findings.push_back(tableFinding(u"import.unknown_column"_s, Severity::Warning, table.source,
                                            headRow, {}, title.trimmed(),
                                            {{u"table"_s, table.layout->table}}));
        if (column && seen.contains(column->key)) {
            findings.push_back(tableFinding(u"import.repeated_column"_s, Severity::Error, table.source,
                                            headRow, column->key, title.trimmed()));
            column = nullptr;
        }
        if (column)
            seen.insert(column->key);
        table.columns.push_back(column);
    }
    QStringList missing;
    for (const LayoutColumn& column : table.layout->columns) {
        if (column.required && !seen.contains(column.key))
            missing << column.key;
    }
    const QStringList& oneOf = table.layout->oneOf;
    if (!oneOf.isEmpty() &&
        std::none_of(oneOf.begin(), oneOf.end(), [&](const QString& key) { return seen.contains(key); }))
        missing << oneOf.join(u'/');
    for (const QString& key : missing)
        findings.push_back(tableFinding(u"import.missing_column"_s, Severity::Error, table.source, headRow,
                                        key, {}, {{u"table"_s, table.layout->table}}));
    return missing.isEmpty();
}

/// Cells that hold nothing to read refuse their rows, unless their column is left out anyway.
void takeProblems(TypedTable& table, Findings& findings)
{
    for (const SourceProblem& problem : table.source.problems) {
        const auto index = static_cast<std::size_t>(problem.column);
        const LayoutColumn* column = index < table.columns.size() ? table.columns[index] : nullptr;
        if (!column)
            continue;
        table.refused.insert(problem.row);
        table.unreadable.insert({problem.row, problem.column});
        findings.push_back(tableFinding(problem.code, Severity::Error, table.source, problem.row, column->key,
                                        problem.value));
    }
}

/// A draft may leave open what its submission will ask for; a row says that it is one.
bool isDraftRow(const TypedTable& table, const SourceRow& row)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i] && table.columns[i]->key == "state"_L1) {
            const auto state = cellValue(*table.columns[i], row.cells.value(static_cast<qsizetype>(i)));
            return state && state->toString() == "draft"_L1;
        }
    }
    return false;
}

/// An amount that was written in words is told as it was read.
void tellReading(const TypedTable& table, const SourceRow& row, const LayoutColumn& column,
                 const QString& cell, const QJsonValue& value, Findings& findings)
{
    const bool amount = column.kind == CellKind::Amount || column.kind == CellKind::Change;
    if (amount && value.isDouble() && !cellValue(column, cell))
        findings.push_back(tableFinding(u"import.money_words"_s, Severity::Warning, table.source, row.number,
                                        column.key, cell.trimmed(),
                                        {{u"amount"_s, QString::number(value.toInteger())}}));
}

void readRow(TypedTable& table, const SourceRow& row, const ImportOptions& options, Findings& findings)
{
    QJsonObject values{{u"row"_s, row.number}};
    const MoneyWords words = options.moneyInWords ? MoneyWords::Read : MoneyWords::Refuse;
    const bool draft = isDraftRow(table, row);
    for (qsizetype i = static_cast<qsizetype>(table.columns.size()); i < row.cells.size(); ++i) {
        if (!row.cells[i].trimmed().isEmpty()) {
            findings.push_back(tableFinding(u"import.too_many_cells"_s, Severity::Error, table.source,
                                            row.number, {}, row.cells[i].trimmed(),
                                            {{u"columns"_s, QString::number(table.columns.size())}}));
            table.refused.insert(row.number);
            break;
        }
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const LayoutColumn* column = table.columns[i];
        if (!column || table.unreadable.contains({row.number, static_cast<int>(i)}))
            continue;
        const QString cell = row.cells.value(static_cast<qsizetype>(i));
        if (draft && column->openInDraft && cell.trimmed().isEmpty()) {
            values.insert(column->key, QJsonValue::Null);
            continue;
        }
        Expected<QJsonValue> value = cellValue(*column, cell, words);
        if (value) {
            if (options.moneyInWords)
                tellReading(table, row, *column, cell, *value, findings);
            values.insert(column->key, *value);
            continue;
        }
        table.refused.insert(row.number);
        for (const Finding& problem : value.error().findings)
            findings.push_back(tableFinding(problem.code, problem.severity, table.source, row.number,
                                            column->key, problem.value, problem.args));
    }
    table.rows.push_back(std::move(values));
}

/// Of a workbook's sheets those that are meant; the others are told.
void chooseSheets(std::vector<SourceTable>& sources, const ImportOptions& options, Findings& findings)
{
    if (sources.front().sheet.isEmpty())
        return;
    const TableLayout* wanted = options.table.isEmpty() ? nullptr : casework::findTableLayout(options.table);
    const auto isMeant = [&](const SourceTable& source) {
        const TableLayout* layout = casework::findTableLayout(source.name);
        return layout && (options.table.isEmpty() || layout == wanted);
    };
    if (std::none_of(sources.begin(), sources.end(), isMeant)) {
        if (sources.size() == 1 || options.table.isEmpty())
            return; // the only sheet is the table that was named; or every sheet is told as unknown
        QStringList names;
        for (const SourceTable& source : sources)
            names << source.name;
        findings.push_back(
            {u"import.which_sheet"_s,
             Severity::Error,
             {},
             names.join(u", "_s),
             {{u"file"_s, sources.front().file.section(u" › "_s, 0, 0)}, {u"table"_s, options.table}},
             {}});
        sources.clear();
        return;
    }
    const auto rest = std::stable_partition(sources.begin(), sources.end(), isMeant);
    for (auto source = rest; source != sources.end() && options.table.isEmpty(); ++source)
        findings.push_back({u"import.unknown_sheet"_s,
                            Severity::Warning,
                            {},
                            source->name,
                            {{u"file"_s, source->file}},
                            {}});
    sources.erase(rest, sources.end());
}

void readTable(SourceTable source, const QString& path, const ImportOptions& options,
               std::vector<TypedTable>& tables, Findings& findings)
{
    TypedTable table;
    const QString name = options.table.isEmpty() ? source.name : options.table;
    table.layout = casework::findTableLayout(name);
    table.source = std::move(source);
    // Two files of one name in different folders are told apart by their paths.
    if (std::any_of(tables.begin(), tables.end(),
                    [&](const TypedTable& t) { return t.source.file == table.source.file; }))
        table.source.file =
            table.source.sheet.isEmpty() ? path : QString(path + u" › "_s + table.source.sheet);
    if (!table.layout) {
        findings.push_back(
            {u"import.unknown_table"_s, Severity::Error, {}, name, {{u"file"_s, table.source.file}}, {}});
        return;
    }
    if (!matchColumns(table, findings))
        return;
    takeProblems(table, findings);
    for (const SourceRow& row : table.source.rows)
        readRow(table, row, options, findings);
    tables.push_back(std::move(table));
}

/// Asked between files, before the number of rows is known.
bool isGivenUp(const ImportOptions& options)
{
    return options.progress && !options.progress(0, 0);
}

/// Reads every file; what is wrong is collected, so that a person corrects a file once.
std::vector<TypedTable> typedTables(const QStringList& files, const ImportOptions& options,
                                    Findings& findings)
{
    std::vector<TypedTable> tables;
    for (const QString& path : files) {
        if (isGivenUp(options))
            break;
        Expected<std::vector<SourceTable>> sources = readTables(path);
        if (!sources) {
            const Findings& problems = sources.error().findings;
            findings.insert(findings.end(), problems.begin(), problems.end());
            continue;
        }
        chooseSheets(*sources, options, findings);
        for (SourceTable& source : *sources)
            readTable(std::move(source), path, options, tables, findings);
    }
    return tables;
}

/// The rows that stand, as the payload of import_data.
QJsonObject importPayload(const std::vector<TypedTable>& tables, const ImportOptions& options)
{
    QJsonArray list;
    for (const TypedTable& table : tables) {
        QJsonArray rows;
        for (const QJsonObject& row : table.rows) {
            if (!table.refused.contains(row.value("row"_L1).toInt()))
                rows.append(row);
        }
        QJsonObject entry{
            {u"table"_s, table.layout->table}, {u"file"_s, table.source.file}, {u"rows"_s, rows}};
        if (options.codesAsOf.isValid())
            entry.insert(u"codes_as_of"_s, options.codesAsOf.toString(Qt::ISODate));
        list.append(entry);
    }
    return {{u"tables"_s, list}};
}

/// Marks the rows that errors name. False when an error names no row: then nothing can be left out.
bool markRefused(std::vector<TypedTable>& tables, const Findings& findings)
{
    bool every = true;
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::Error)
            continue;
        const int row = finding.args.value(u"row"_s).toInt();
        const auto table = std::find_if(tables.begin(), tables.end(), [&](const TypedTable& t) {
            return t.source.file == finding.args.value(u"file"_s);
        });
        if (table == tables.end() || row <= table->source.headRow)
            every = false;
        else
            table->refused.insert(row);
    }
    return every;
}

/// Notes about tables become the report's numbers.
ImportReport reportOf(const std::vector<TypedTable>& tables, const casework::Outcome& outcome,
                      Findings findings)
{
    ImportReport report;
    for (const TypedTable& table : tables) {
        ImportedTable imported;
        imported.file = table.source.file;
        imported.sheet = table.source.sheet;
        imported.table = table.layout->table;
        imported.head = table.source.head;
        for (const SourceRow& row : table.source.rows) {
            if (table.refused.contains(row.number))
                imported.refused.push_back(row);
        }
        for (const Finding& note : outcome.findings) {
            if (note.code == "import.summary"_L1 && note.args.value(u"file"_s) == imported.file &&
                note.args.value(u"table"_s) == imported.table) {
                imported.added = note.args.value(u"added"_s).toInt();
                imported.changed = note.args.value(u"changed"_s).toInt();
                imported.unchanged = note.args.value(u"unchanged"_s).toInt();
            }
        }
        report.tables.push_back(std::move(imported));
    }
    for (const Finding& finding : outcome.findings) {
        if (finding.code != "import.summary"_L1)
            findings.push_back(finding);
    }
    report.findings = std::move(findings);
    return report;
}

/// Files in the order given, rows in the order of each file.
void sortBySource(Findings& findings, const std::vector<TypedTable>& tables)
{
    const auto position = [&](const Finding& finding) {
        const auto table = std::find_if(tables.begin(), tables.end(), [&](const TypedTable& t) {
            return t.source.file == finding.args.value(u"file"_s);
        });
        return std::pair(table - tables.begin(), finding.args.value(u"row"_s).toInt());
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return position(a) < position(b); });
}

Findings joined(Findings a, const Findings& b)
{
    for (const Finding& finding : b) {
        if (finding.code != "import.summary"_L1)
            a.push_back(finding);
    }
    return a;
}

} // namespace

Expected<ImportReport> importFiles(casework::Casework& casework, const Actor& actor, const QStringList& files,
                                   const ImportOptions& options)
{
    Findings findings;
    std::vector<TypedTable> tables = typedTables(files, options, findings);
    if (isGivenUp(options))
        return refuse(u"act.cancelled"_s);
    const bool wholeFileRefused = !markRefused(tables, findings);
    const QString act = u"import_data"_s;

    for (;;) {
        const QJsonObject payload = importPayload(tables, options);
        const bool certain = !hasErrors(findings) || options.skipRefused;
        const bool write = certain && !wholeFileRefused && !options.dryRun;
        const Expected<casework::Outcome> outcome =
            write ? casework.run(act, payload, actor, options.progress)
                  : casework.rehearse(act, payload, actor, options.progress);
        if (outcome) {
            if (wholeFileRefused || (hasErrors(findings) && !options.skipRefused)) {
                findings = joined(std::move(findings), outcome->findings);
                sortBySource(findings, tables);
                return refuse(std::move(findings));
            }
            ImportReport report = reportOf(tables, *outcome, std::move(findings));
            sortBySource(report.findings, tables);
            return report;
        }
        if (outcome.error().has(u"act.cancelled"_s))
            return refuse(u"act.cancelled"_s);
        const bool knownBefore = wholeFileRefused || !options.skipRefused;
        findings = joined(std::move(findings), outcome.error().findings);
        // Rows may hang on refused rows: leave out and judge again until the rest stands.
        if (knownBefore || !markRefused(tables, outcome.error().findings)) {
            sortBySource(findings, tables);
            return refuse(std::move(findings));
        }
    }
}

Expected<QString> writeRefusedRows(const ImportedTable& table, const QString& folder)
{
    QString base = QFileInfo(table.file.section(u" › "_s, 0, 0)).completeBaseName();
    if (!table.sheet.isEmpty())
        base += u'.' + table.table;
    QString path = QDir(folder).filePath(base + u".refused.csv"_s);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = QDir(folder).filePath(u"%1.refused-%2.csv"_s.arg(base).arg(n));
    std::vector<QStringList> records{table.head};
    for (const SourceRow& row : table.refused)
        records.push_back(row.cells);
    if (const Expected<void> written = writeNewFile(path, writeCsv(records)); !written)
        return tl::unexpected(written.error());
    return path;
}

} // namespace kc::exchange
