// SPDX-License-Identifier: GPL-3.0-or-later
// Every number and every part of a chart that can be clicked, in every report, on the sample: its records add
// up to it.
#include "casework/sample/sample.h"
#include "report/option_edit.h"
#include "report/page_preview.h"
#include "report/report_definition.h"
#include "store/query.h"
#include "store/reference.h"
#include "store/users.h"
#include "support/window_fixture.h"
#include "ui/report/figure_records.h"
#include "ui/report/report_screen.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

#include "app/reports_page.h"
#include "form/form_problems.h"
#include "register/records_dialog.h"

using namespace kc;
using namespace kc::test;
using namespace kc::ui;

namespace {

constexpr int kFiguresPatience = 120'000;

/// The window of an approver over the sample, on the sample's last day.
struct SampleDesk
{
    SampleDesk()
    {
        const auto made = casework::createSample(path(), u"hai-phong"_s, casework::kSampleSeed);
        REQUIRE(made);
        languages.use(Lang::Vi);
        auto opened = store::Store::open(path(), clock);
        REQUIRE(opened);
        const auto approver = store::findUser(**opened, u"approver"_s);
        REQUIRE(approver);
        window = std::make_unique<MainWindow>(
            std::make_unique<Session>(std::move(*opened), approver->actor, prompts, files, settings));
        window->resize(1366, 768);
        window->show();
        REQUIRE(window->showArea(u"reports"_s));
        page = qobject_cast<ReportsPage*>(window->page(u"reports"_s));
        REQUIRE(page);
    }
    QString path() const { return dir.filePath(u"sample.kcs"_s); }
    ReportScreen& screen() const { return *page->screen(); }
    template <class Widget>
    Widget& part(const QString& name) const
    {
        auto* found = screen().findChild<Widget*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return *found;
    }
    QString first(const QString& sql) const
    {
        return store::Query::fromText(window->session().store(), sql)
            ->first([](const store::Row& row) { return row.text(u"value"_s); })
            .value_or(QString());
    }

    void make(const QString& kind) const
    {
        auto& kinds = part<QComboBox>(u"kindCombo"_s);
        kinds.setCurrentIndex(kinds.findData(kind));
        Q_EMIT kinds.activated(kinds.currentIndex());
        if (kind == "project-file"_L1)
            part<OptionEdit>(u"projectOptionEdit"_s)
                .setValue(first(u"SELECT p.code AS value FROM project p JOIN movement m ON m.project = p.id "
                                "WHERE m.stage = 'settled' ORDER BY p.code LIMIT 1"_s));
        if (kind == "establishment-file"_L1)
            part<OptionEdit>(u"establishmentOptionEdit"_s)
                .setValue(first(u"SELECT e.tax_code AS value FROM establishment e JOIN beneficiary b "
                                "ON b.establishment = e.id JOIN movement m ON m.project = b.project "
                                "WHERE m.stage = 'approved' ORDER BY e.tax_code LIMIT 1"_s));
        QSignalSpy made(&screen(), &ReportScreen::made);
        screen().make();
        if (made.isEmpty())
            REQUIRE(made.wait(kFiguresPatience));
        for (const Finding& finding : part<FormProblems>(u"problems"_s).shown())
            UNSCOPED_INFO(finding.code.toStdString() << " " << finding.value.toStdString());
        REQUIRE(screen().output());
        REQUIRE(screen().output()->result.request.name == kind);
    }

    /// What the dialog says that a click on the figure opens, one line per sum.
    QStringList saidBy(const QString& drill, int& rows) const
    {
        QStringList said;
        rows = 0;
        inNextDialog(u"recordsDialog"_s, [&](QWidget& dialog) {
            auto& opened = dynamic_cast<RecordsDialog&>(dialog);
            CHECK(QTest::qWaitFor([&] { return opened.isFilled(); }, kFiguresPatience));
            for (const QLabel* sum : dialog.findChildren<QLabel*>(u"recordsSumLabel"_s))
                said << sum->text();
            for (const QTableView* table : dialog.findChildren<QTableView*>())
                rows += table->model()->rowCount();
            dialog.close();
        });
        Q_EMIT part<PagePreview>(u"preview"_s).figureRequested(drill);
        return said;
    }

    QTemporaryDir dir;
    FixedClock clock{QDate(2025, 11, 21)};
    Settings settings{dir.filePath(u"settings.ini"_s)};
    ScriptedPrompts prompts;
    ScriptedFiles files;
    LanguageSwitch languages;
    std::unique_ptr<MainWindow> window;
    ReportsPage* page = nullptr;
};

/// Every figure the pages let be clicked, each once, in reading order; charts are drawn on the same pages.
QStringList clickable(const report::Pages& pages)
{
    QStringList drills;
    QSet<QString> seen;
    for (const report::Page& page : pages.pages) {
        for (const report::Hotspot& spot : page.hotspots) {
            if (!seen.contains(spot.drill))
                drills << spot.drill;
            seen.insert(spot.drill);
        }
    }
    return drills;
}

/// The figures that parts of the document's charts open.
QSet<QString> chartDrills(const report::Document& document)
{
    QSet<QString> drills;
    for (const report::Section& section : document.sections) {
        for (const report::Block& block : section.blocks) {
            const auto* chart = std::get_if<report::Chart>(&block);
            if (!chart)
                continue;
            for (const report::ChartSeries& series : chart->series) {
                for (const report::ChartPoint& point : series.points)
                    drills.insert(point.drill);
            }
        }
    }
    drills.remove(QString());
    return drills;
}

std::string shownSums(const FigureOperand& operand)
{
    QString all = operand.title + u": "_s + QString::number(report::integerOf(operand.value).value_or(-1));
    for (const RecordsSum& sum : operand.sums)
        all += u" | %1 %2 %3 of %4"_s.arg(sum.registerName, sum.stage)
                   .arg(sum.amount.value_or(-1))
                   .arg(sum.records);
    return all.toStdString();
}

} // namespace

TEST_CASE("In every report every figure and chart part that can be clicked opens records that add up to it",
          "[window][reports][figures]")
{
    const SampleDesk desk;
    const store::Store& store = desk.window->session().store();
    const RuleBook rules = store::loadRuleBook(store);
    int charts = 0;
    for (const report::ReportDefinition* definition : report::reportDefinitions()) {
        desk.make(definition->name);
        const ReportOutput& output = *desk.screen().output();
        const QStringList drills = clickable(output.pages);
        INFO(definition->name.toStdString());
        CHECK_FALSE(drills.isEmpty());
        const QSet<QString> inCharts = chartDrills(output.result.document);
        charts += int(inCharts.size());
        CHECK(QSet<QString>(drills.begin(), drills.end()).contains(inCharts));

        int summed = 0;
        for (const QString& drill : drills) {
            INFO(drill.toStdString());
            const auto read = readFigureRecords(store, rules, output.figures(), drill);
            REQUIRE(read);
            for (const FigureOperand& operand : read->operands) {
                if (std::holds_alternative<report::Share>(operand.value) || operand.computed)
                    continue; // made of figures that are themselves clickable, or of what a paper says
                ++summed;
                INFO(shownSums(operand));
                CHECK(operand.agrees());
            }
        }
        INFO(summed << " of " << drills.size());
        CHECK(summed * 3 > int(drills.size())); // a file tells of papers, the others mostly of sums

        // What the dialog itself says: the first figure, one in the middle, and one of a chart.
        QStringList opened{drills.first(), drills.at(drills.size() / 2)};
        if (!inCharts.isEmpty())
            opened << *std::min_element(inCharts.begin(), inCharts.end());
        for (const QString& drill : opened) {
            const auto read = readFigureRecords(store, rules, output.figures(), drill);
            REQUIRE(read);
            int rows = 0;
            const QStringList said = desk.saidBy(drill, rows);
            INFO(drill.toStdString() << "\n" << said.join(u'\n').toStdString());
            int listed = 0;
            for (const FigureOperand& operand : read->operands) {
                for (const report::RecordList& list : operand.lists)
                    listed += int(list.ids.size());
            }
            CHECK(rows == listed);
            for (const FigureOperand& operand : read->operands) {
                if (operand.sums.empty() || !operand.total())
                    continue;
                CHECK(std::any_of(said.begin(), said.end(), [](const QString& line) {
                    return line.contains(u"khớp với số liệu trong báo cáo"_s);
                }));
            }
        }
    }
    CHECK(charts > 0);
}
