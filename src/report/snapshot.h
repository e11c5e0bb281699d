// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"
#include "report/report_files.h"
#include "report/report_run.h"
#include "store/snapshots.h"

#include <QJsonObject>

/// Signed reports: built once, kept for ever, printed again as they were.
///
/// Whoever signs saw figures on a screen: seenHash() of that result goes into signingPayload() and into the
/// act `sign_report`, which refuses when the figures or words to be signed are others, or when the store has
/// changed between building and signing.
namespace kc::report {

/// What a person saw; see store::seenHash().
QString seenHash(const ReportResult& result);

/// The figures of a report as a snapshot keeps them: the JSON of tables.md with each figure's definition, the
/// titles of columns and what kind each value is.
QJsonObject snapshotFigures(const FigureSet& figures, const QString& title);

/// Builds the report anew as the paper that is signed (carried words without their marks) and packs it for
/// the act `sign_report` (keys report, number, date, signer, content and, when given, seen). The request
/// holds number, date and signer of the paper; without a date it is today's.
///
/// Precondition: a QGuiApplication lives. May be called from any thread that owns the store's connection.
/// Errors: those of buildReport, snapshot.not_as_seen.
Expected<QJsonObject> signingPayload(const store::Store& store, const RuleBook& rules, ReportRequest request,
                                     const QString& seen = {}, const ReportProgress& progress = {});

/// A signed report as it lies in the store.
struct Snapshot
{
    store::SnapshotRecord record;
    ReportRequest request; ///< the question it answered and what its paper says
    QJsonObject figures;   ///< snapshotFigures() of then
    std::vector<OwnText> texts;
    Pages pages;
};

/// Reads and verifies a signed report.
/// Errors: snapshot.missing, snapshot.changed (it is not what was signed), snapshot.unreadable.
Expected<Snapshot> openSnapshot(const store::Store& store, const QString& id);

/// Prints it again; the ending of the name asks for the format:
/// - pdf: the signed pages; html: the same pages, drawn as vectors in one file, with number and seal above
/// them;
/// - xlsx, csv (a folder of tables) and zip (the same in one archive): the signed figures and tables, value
/// by
///   value, with a sheet or table `signed-report` that says which paper they are of and its seal;
/// - json: the signed figures.
/// What was signed is pages and figures; a text to be edited (odt) would be another paper and is refused. The
/// same snapshot gives the same bytes but for the date of creation `at`, whatever changed in the store since.
/// Precondition: a QGuiApplication lives. Errors: snapshot.unknown_format, snapshot.not_editable,
/// report.file_not_written, report.folder_not_replaced.
Expected<void> writeSnapshot(const Snapshot& snapshot, const QString& path, const QDateTime& at);

/// The formats of writeSnapshot(), in the order they are offered.
const std::vector<FileFormat>& snapshotFormats();

} // namespace kc::report
