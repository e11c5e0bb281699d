// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_job.h"

#include "casework/casework.h"
#include "report/layout.h"
#include "store/store.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// The worker's part; nothing of the window is touched here.
Expected<std::shared_ptr<const ReportOutput>> makeReport(const QString& path, const Clock& clock,
                                                         const report::ReportRequest& request, Lang window,
                                                         const report::ReportProgress& progress)
{
    auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    if (!store)
        return tl::unexpected<Error>(store.error());
    const casework::Casework casework(**store);
    const bool twice = window != request.params.lang;
    const report::ReportProgress first = [&](int percent) { return progress(twice ? percent / 2 : percent); };
    const report::ReportProgress second = [&](int percent) { return progress(50 + percent / 2); };
    const report::ReadingMoment moment(**store); // the names are of these figures and no later ones
    auto result = report::buildReport(**store, casework.rules(), request, first);
    if (!result)
        return tl::unexpected<Error>(result.error());
    auto output = std::make_shared<ReportOutput>();
    output->result = std::move(*result);
    if (twice) {
        report::ReportRequest again = request;
        again.params.lang = window;
        auto named = report::buildFigures(**store, casework.rules(), again, second);
        if (!named)
            return tl::unexpected<Error>(named.error());
        output->named = std::move(*named);
    }
    if (!progress(95))
        return refuse(u"report.cancelled"_s);
    output->pages = report::layOut(output->result.document);
    return std::shared_ptr<const ReportOutput>(std::move(output));
}

/// The words of one set of figures on the values of another.
report::FigureSet worded(const report::FigureSet& values, const report::FigureSet& words)
{
    const auto nameColumns = [](std::vector<report::FigureColumn>& columns,
                                const std::vector<report::FigureColumn>& named) {
        for (report::FigureColumn& column : columns) {
            for (const report::FigureColumn& one : named) {
                if (one.key == column.key)
                    column.label = one.label;
            }
        }
    };
    const auto nameRow = [](report::FigureRow& row, const report::FigureRow* named) {
        if (!named)
            return;
        row.label = named->label;
        row.words = named->words;
    };
    report::FigureSet all = values;
    all.params.lang = words.params.lang;
    for (report::Figure& figure : all.figures) {
        if (const report::Figure* named = words.find(figure.key)) {
            figure.label = named->label;
            figure.unit = named->unit;
            figure.definition = named->definition;
        }
    }
    for (report::FigureTable& table : all.tables) {
        const report::FigureTable* named = words.table(table.key);
        if (!named)
            continue;
        table.title = named->title;
        table.unit = named->unit;
        nameColumns(table.columns, named->columns);
        nameColumns(table.wordColumns, named->wordColumns);
        for (report::FigureRow& row : table.rows)
            nameRow(row, named->row(row.key));
        if (table.total)
            nameRow(*table.total, named->row(table.total->key));
    }
    return all;
}

} // namespace

std::shared_ptr<const ReportOutput> namedIn(const store::Store& store, const RuleBook& rules,
                                            const ReportOutput& output, Lang lang)
{
    auto renamed = std::make_shared<ReportOutput>(output);
    renamed->named.reset();
    if (lang == output.result.figures.params.lang)
        return renamed;
    report::ReportRequest request = output.result.request;
    request.params.lang = lang;
    const auto words = report::buildFigures(store, rules, request);
    if (!words)
        return nullptr;
    renamed->named = worded(output.result.figures, *words);
    return renamed;
}

Findings reportFailure(const QString& reason)
{
    return {{u"report.failed"_s, Severity::Error, {}, {}, {{u"reason"_s, reason}}, {}}};
}

ReportJob::ReportJob(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_task, &BackgroundTask::progressed, this, &ReportJob::progressed);
    connect(&m_task, &BackgroundTask::failed, this,
            [this](const QString& reason) { Q_EMIT failed(reportFailure(reason)); });
}

void ReportJob::start(const QString& storePath, const report::ReportRequest& request, Lang window)
{
    m_task.start([this, storePath, request, window,
                  &clock = m_clock](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
        auto made = makeReport(storePath, clock, request, window, progress);
        if (made)
            return [this, output = *made] { Q_EMIT finished(output); };
        return [this, findings = made.error().findings] { Q_EMIT failed(findings); };
    });
}

} // namespace kc::ui
