// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_run.h"

#include "report/layout.h"
#include "report/pdf_writer.h"
#include "report/report_json.h"
#include "store/reference.h"

#include <QFileInfo>
#include <QSaveFile>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

Expected<void> checkName(const QString& name)
{
    if (reportNames().contains(name))
        return {};
    return refuse(u"report.unknown_name"_s, {{u"name"_s, name}, {u"names"_s, reportNames().join(u", "_s)}});
}

Expected<void> writeBytes(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return refuse(u"report.file_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
}

struct ComputedReport
{
    ReportFacts facts;
    FigureSet figures;
};

Expected<ComputedReport> compute(const store::Store& store, const RuleBook& rules,
                                 const ReportRequest& request, const ReportProgress& progress = {})
{
    if (request.name == "five-year"_L1) {
        auto facts = fiveYearFacts(store, rules, request.params, progress);
        if (!facts)
            return tl::unexpected(facts.error());
        FigureSet figures = fiveYearFigures(*facts, rules);
        return ComputedReport{std::move(facts->ledger), std::move(figures)};
    }
    auto facts = conferenceFacts(store, rules, request.params, progress);
    if (!facts)
        return tl::unexpected(facts.error());
    FigureSet figures = conferenceFigures(*facts, rules);
    return ComputedReport{std::move(*facts), std::move(figures)};
}

/// What the request says of the paper itself.
void applyRequest(ReportFrame& frame, const ReportRequest& request)
{
    frame.number = request.number;
    frame.date = request.date;
    frame.authority = request.authority;
    frame.signerTitle = request.signerTitle;
    frame.signerName = request.signerName;
    frame.recipients = request.recipients;
}

Expected<Document> compose(const store::Store& store, const RuleBook& rules, const ReportRequest& request,
                           const FigureSet& figures)
{
    if (request.name == "five-year"_L1) {
        FiveYearFrame frame = fiveYearFrame(store, rules, request.params);
        applyRequest(frame, request);
        return fiveYearDocument(figures, frame);
    }
    ConferenceFrame frame = conferenceFrame(store, rules, request.params);
    applyRequest(frame, request);
    return conferenceDocument(figures, frame);
}

} // namespace

const QStringList& reportNames()
{
    static const QStringList names{u"conference"_s, u"five-year"_s};
    return names;
}

Expected<ReportResult> buildReport(const store::Store& store, const RuleBook& rules,
                                   const ReportRequest& request, const ReportProgress& progress)
{
    if (const auto named = checkName(request.name); !named)
        return tl::unexpected(named.error());
    // One moment for the figures, the places and the officer's words.
    const ReadingMoment moment(store);
    auto computed = compute(store, rules, request, progress);
    if (!computed)
        return tl::unexpected(computed.error());
    ReportResult result;
    result.figures = std::move(computed->figures);
    auto document = compose(store, rules, request, result.figures);
    if (!document)
        return tl::unexpected(document.error());
    result.document = std::move(*document);
    return result;
}

Expected<ReportResult> buildReport(const store::Store& store, const ReportRequest& request,
                                   const ReportProgress& progress)
{
    const ReadingMoment moment(store);
    return buildReport(store, store::loadRuleBook(store), request, progress);
}

Expected<void> writeReport(const ReportResult& result, const QString& path, const QDateTime& at)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "pdf"_L1)
        return writePdf(layOut(result.document), path, PdfOptions{at});
    if (ending == "json"_L1)
        return writeBytes(jsonOf(result.figures, result.document.title), path);
    return refuse(u"report.unknown_format"_s, {{u"file"_s, path}});
}

Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const RuleBook& rules,
                                                const ReportRequest& request, const QString& key)
{
    if (const auto named = checkName(request.name); !named)
        return tl::unexpected(named.error());
    const ReadingMoment moment(store);
    const auto computed = compute(store, rules, request);
    if (!computed)
        return tl::unexpected(computed.error());
    const std::vector<RecordSelection>* selections = selectionsOf(computed->figures, key);
    if (!selections)
        return refuse(
            Finding{u"report.unknown_key"_s, Severity::Error, u"figure"_s, key, {{u"key"_s, key}}, {}});
    return listRecords(store, computed->facts, *selections);
}

Expected<std::vector<RecordList>> recordsBehind(const store::Store& store, const ReportRequest& request,
                                                const QString& key)
{
    const ReadingMoment moment(store);
    return recordsBehind(store, store::loadRuleBook(store), request, key);
}

} // namespace kc::report
