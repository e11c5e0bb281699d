// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/signed_dialog.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "report/report_files.h"
#include "report/snapshot.h"
#include "report/snapshot_differences.h"
#include "store/reference.h"
#include "ui/report/background_task.h"
#include "ui/report/page_preview.h"
#include "ui/report/page_printing.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "common/settings.h"
#include "register/register_columns.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSignedWidth = 1080;
constexpr int kSignedMargins = 50; ///< with the scroll bar: what of it is no table

/// "sửa · Trần Văn An, 03/12/2025: lý do".
QString changeText(const report::RecordDifference& record)
{
    QString said = text(u"record_change."_s + report::keyOf(record.change), uiLang());
    if (!record.act.isEmpty())
        said += u" · "_s + text(u"act."_s + record.act, uiLang());
    if (!record.actor.isEmpty())
        said += u" · "_s + record.actor;
    if (record.at.isValid())
        said += u", "_s + dateText(record.at.date(), uiLang());
    return record.reason.isEmpty() ? said : QString(said + u": "_s + record.reason);
}

/// What a file of the signed report holds: its pages, or its figures.
QString formatTitle(report::FileFormat format)
{
    switch (format) {
    case report::FileFormat::Html:
        return SignedDialog::tr("The pages as a &web page (.html)…");
    case report::FileFormat::Xlsx:
        return SignedDialog::tr("The figures as a work&book (.xlsx)…");
    case report::FileFormat::Json:
        return SignedDialog::tr("The &figures (.json)…");
    case report::FileFormat::CsvArchive:
        return SignedDialog::tr("Every &table as CSV, one archive (.zip)…");
    case report::FileFormat::Csv:
        return SignedDialog::tr("Every table as &CSV, a folder (.csv)…");
    case report::FileFormat::Pdf:
    case report::FileFormat::Odt:
        break;
    }
    return SignedDialog::tr("The &pages (.pdf)…");
}

} // namespace

SignedDialog::SignedDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_model(new RegisterModel(session.store(), *store::findRegister(u"report_snapshots"_s), this))
    , m_table(new QTableView(this))
    , m_tabs(new QTabWidget(this))
    , m_preview(new PagePreview(this))
    , m_differences(new QTreeWidget(this))
    , m_nothing(new RoleLabel(TextRole::Muted, this))
    , m_bar(new QProgressBar(this))
    , m_state(new RoleLabel(TextRole::Muted, this))
    , m_print(new QPushButton(tr("&Print again…"), this))
    , m_pdf(new QPushButton(tr("Save P&DF…"), this))
    , m_saveAs(new QPushButton(tr("Save &as"), this))
    , m_compare(new QPushButton(tr("What would differ &today"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
    , m_formats(new QMenu(this))
    , m_task(new BackgroundTask(this))
{
    setObjectName(u"signedDialog"_s);
    setWindowTitle(tr("Signed reports"));
    m_table->setObjectName(u"signedTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_preview->setObjectName(u"signedPreview"_s);
    m_preview->setAccessibleName(tr("Pages as they were signed"));
    m_preview->setPlaceholder(tr("Choose a signed report"));
    m_differences->setObjectName(u"differencesTree"_s);
    m_differences->setAccessibleName(tr("What would differ today"));
    m_differences->setHeaderLabels({tr("Figure or record"), tr("As signed"), tr("Today"), tr("Why")});
    m_differences->setAlternatingRowColors(true);
    for (const auto& [column, width] : {std::pair{0, 460}, {1, 150}, {2, 150}})
        m_differences->setColumnWidth(column, width);
    m_tabs->setObjectName(u"signedTabs"_s);
    m_tabs->addTab(m_preview, tr("As si&gned"));
    m_nothing->setObjectName(u"noDifferencesLabel"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* today = new QWidget(m_tabs);
    auto* todayColumn = new QVBoxLayout(today);
    todayColumn->setContentsMargins(0, 0, 0, 0);
    todayColumn->addWidget(m_nothing, 1);
    todayColumn->addWidget(m_differences, 1);
    m_tabs->addTab(today, tr("Toda&y"));
    showNothing(tr("Press “%1” to compare it with today's records.").arg(plainCaption(m_compare->text())));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_state->setObjectName(u"signedStateLabel"_s);
    m_state->setWordWrap(true);
    m_print->setObjectName(u"printAgainButton"_s);
    m_pdf->setObjectName(u"signedPdfButton"_s);
    m_saveAs->setObjectName(u"signedSaveAsButton"_s);
    m_saveAs->setMenu(m_formats);
    for (const report::FileFormat format : report::snapshotFormats()) {
        QAction* action = m_formats->addAction(formatTitle(format));
        action->setObjectName(u"signedSaveAs_%1_Action"_s.arg(report::endingOf(format)));
        connect(action, &QAction::triggered, this, [this, format] { saveAs(format); });
    }
    m_compare->setObjectName(u"differencesButton"_s);
    m_cancel->setObjectName(u"signedCancelButton"_s);

    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_tabs);
    parts->setSizes({150, 420});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton* button : {m_print, m_pdf, m_saveAs, m_compare})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(parts, 1);
    auto* working = new QHBoxLayout;
    working->addWidget(m_bar, 1);
    working->addWidget(m_cancel);
    column->addLayout(working);
    column->addWidget(m_state);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &SignedDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SignedDialog::openChosen);
    connect(m_print, &QPushButton::clicked, this, &SignedDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, [this] { saveAs(report::FileFormat::Pdf); });
    connect(m_cancel, &QPushButton::clicked, this, &SignedDialog::giveUp);
    connect(m_compare, &QPushButton::clicked, this, &SignedDialog::findDifferences);
    connect(m_task, &BackgroundTask::progressed, m_bar, &QProgressBar::setValue);
    connect(m_task, &BackgroundTask::failed, this, &SignedDialog::say);
    connect(m_model, &RegisterModel::loaded, this, [this] {
        const int wanted = m_wanted.isEmpty() ? 0 : std::max(0, m_model->rowOf(m_wanted));
        if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
            m_table->selectRow(wanted);
        else if (m_model->rowCount() == 0)
            say(tr("No report was signed yet. Make a report and choose “Sign”."));
    });
    m_model->setFilter({});
    showState();
    resize(kSignedWidth, 640);
    layOutRecords(*m_table, m_model->registerInfo(), {}, kSignedWidth - kSignedMargins);
}

/// The worker tells the dialog what it finds: it ends before any part of the dialog does.
SignedDialog::~SignedDialog()
{
    delete m_task;
}

bool SignedDialog::isWorking() const
{
    return m_task->isRunning();
}

/// What was found so far stays in view.
void SignedDialog::giveUp()
{
    m_task->cancel();
    say(m_differences->topLevelItemCount() > 0
            ? tr("Given up: not every figure says yet through which records it differs.")
            : tr("Given up."));
}

void SignedDialog::reject()
{
    m_task->cancel();
    QDialog::reject();
}

void SignedDialog::say(const QString& sentence)
{
    m_state->setText(sentence);
    showState();
}

void SignedDialog::showState()
{
    const bool working = m_task->isRunning();
    m_bar->setVisible(working);
    m_cancel->setVisible(working);
    for (QPushButton* button : {m_print, m_pdf, m_saveAs, m_compare})
        button->setEnabled(m_snapshot != nullptr && !working);
}

void SignedDialog::openChosen()
{
    const QString id = m_model->idAt(m_table->currentIndex().row());
    m_snapshot.reset();
    showNothing(tr("Press “%1” to compare it with today's records.").arg(plainCaption(m_compare->text())));
    m_preview->setPages({});
    m_tabs->setCurrentIndex(0);
    m_task->cancel();
    if (id.isEmpty()) {
        showState();
        return;
    }
    m_task->start([this, id, path = m_session.store().path(),
                   &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        auto opened = store ? report::openSnapshot(**store, id)
                            : Expected<report::Snapshot>(tl::unexpected(store.error()));
        if (!opened)
            return [this, findings = opened.error().findings] { say(describe(findings.front(), uiLang())); };
        auto kept = std::make_shared<const report::Snapshot>(std::move(*opened));
        return [this, kept] {
            m_snapshot = kept;
            m_preview->setPages(kept->pages);
            say(tr("Signed as %1 of %2 by %3; kept as it was, checked by its seal.")
                    .arg(kept->record.number, dateText(kept->record.date, uiLang()), kept->record.signer));
        };
    });
    showState();
}

void SignedDialog::print()
{
    if (m_snapshot)
        printPages(m_snapshot->pages, this);
}

void SignedDialog::saveAs(report::FileFormat format)
{
    if (!m_snapshot)
        return;
    const QString ending = u'.' + report::endingOf(format);
    const QString folder = m_session.settings().text(Setting::LastFolder);
    const QString name =
        u"%1-%2%3"_s.arg(m_snapshot->record.report, m_snapshot->record.date.toString(Qt::ISODate), ending);
    QString path = m_session.files().save(this, tr("Save the signed report"),
                                          QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(name),
                                          tr("%1 files (*%2)").arg(ending.mid(1).toUpper(), ending));
    if (path.isEmpty())
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    m_task->start([this, path, kept = m_snapshot,
                   at = m_session.clock().now()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
        const auto written = report::writeSnapshot(*kept, path, at);
        const QString said = written ? tr("Saved: %1").arg(QDir::toNativeSeparators(path))
                                     : describe(written.error().findings.front(), uiLang());
        return [this, said] { say(said); };
    });
    showState();
}

/// The values that differ stand there as soon as both reports are made; the records behind each follow while
/// they are listed, which takes long in a nation's report.
void SignedDialog::findDifferences()
{
    if (!m_snapshot)
        return;
    m_bar->setValue(0);
    auto run = std::make_shared<bool>(true);
    m_shownRun = run;
    m_task->start([this, run, kept = m_snapshot, path = m_session.store().path(), &clock = m_session.clock(),
                   window = uiLang()](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
        const auto refused = [this](const Findings& findings) -> BackgroundTask::Answer {
            return [this, findings] { say(describe(findings.front(), uiLang())); };
        };
        const auto tell = [this, run](const std::function<void()>& what) {
            QMetaObject::invokeMethod(
                this,
                [this, run, what] {
                    if (m_shownRun == run && m_task->isRunning())
                        what();
                },
                Qt::QueuedConnection);
        };
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        if (!store)
            return refused(store.error().findings);
        const RuleBook rules = store::loadRuleBook(**store);
        const auto comparison = report::SnapshotComparison::make(
            **store, rules, *kept, [&progress](int percent) { return progress(percent / 2); }, window);
        if (!comparison)
            return refused(comparison.error().findings);
        const std::vector<report::FigureDifference>& differences = (*comparison)->differences();
        tell([this, differences] { showDifferences(differences); });
        for (std::size_t i = 0; i < differences.size(); ++i) {
            if (!progress(50 + static_cast<int>(50 * i / differences.size())))
                return [] {};
            auto records = (*comparison)->records(differences[i].key);
            if (!records)
                return refused(records.error().findings);
            tell([this, i, found = std::move(*records)] { addRecords(static_cast<int>(i), found); });
        }
        return [this, count = differences.size()] {
            say(count == 0 ? tr("Today the report would say the same.")
                           : tr("Values that would differ today: %1").arg(count));
            if (count == 0) {
                showNothing(tr("No difference: today the report would say the same."));
                m_tabs->setCurrentIndex(1);
            }
        };
    });
    say(tr("The records of today are being compared"));
}

/// In place of the list, which is empty.
void SignedDialog::showNothing(const QString& sentence)
{
    m_differences->clear();
    m_differences->hide();
    m_nothing->setText(sentence);
    m_nothing->show();
}

void SignedDialog::showDifferences(const std::vector<report::FigureDifference>& differences)
{
    m_differences->clear();
    m_nothing->setVisible(differences.empty());
    m_differences->setVisible(!differences.empty());
    const Lang lang = uiLang();
    for (const report::FigureDifference& difference : differences) {
        auto* figure = new QTreeWidgetItem(
            m_differences,
            {difference.label, report::shownValue(difference.then, lang),
             report::shownValue(difference.now, lang),
             difference.comesFromProgram() ? tr("also computed otherwise by this program") : QString()});
        figure->setToolTip(0, difference.definition);
        QFont bold = figure->font(0);
        bold.setBold(true);
        figure->setFont(0, bold);
        for (int column : {1, 2})
            figure->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tabs->setCurrentIndex(1);
    say(tr("Values that would differ today: %1. The records behind them are being listed.")
            .arg(differences.size()));
}

void SignedDialog::addRecords(int figure, const std::vector<report::RecordDifference>& records)
{
    QTreeWidgetItem* item = m_differences->topLevelItem(figure);
    if (!item)
        return;
    for (const report::RecordDifference& record : records) {
        auto* line = new QTreeWidgetItem(
            item, {text(u"register."_s + record.registerName, uiLang()) + u": "_s + record.label,
                   {},
                   {},
                   changeText(record)});
        for (const report::ColumnChange& column : record.columns)
            new QTreeWidgetItem(line,
                                {text(u"register.%1.%2"_s.arg(record.registerName, column.column), uiLang()),
                                 column.then.toString(),
                                 column.now.toString(),
                                 {}});
    }
    item->setExpanded(m_differences->topLevelItemCount() < 20);
}

} // namespace kc::ui
