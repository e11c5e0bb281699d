// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "report/figures_world.h"
#include "report/report_run.h"

#include <QTemporaryDir>

/// Reports made for tests, and what they say.
namespace kctest {

/// The report; refused, it fails the test with the first reason.
kc::report::ReportResult builtReport(World& world, const kc::report::ReportRequest& request);

/// A store as it is set up for a province on 10/03/2026, without any record.
class NewStore
{
public:
    explicit NewStore(const QString& province);
    kc::store::Store& operator*() { return *m_store; }

    const kc::FixedClock clock{QDate(2026, 3, 10)};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<kc::store::Store> m_store;
};

/// Everything a document says below its head, block by block; a row of a table is a line "cell|cell|".
QString wordsOf(const kc::report::Document& document);
/// The text of a PDF as a reader's program extracts it, spaces squeezed.
QString pdfWords(const QString& path);

/// Keys of the figures that sentences, cells and points of a document open.
QStringList drillsOf(const kc::report::Document& document);

/// Every sentence of a report's book names figures that exist and says the same in both languages.
void checkSentences(const QString& report, const kc::report::FigureSet& figures);

/// Where reports of the tests are kept to be looked at.
QString reportFolder();

} // namespace kctest
