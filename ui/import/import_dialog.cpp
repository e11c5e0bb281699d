// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_dialog.h"

#include "casework/table_layout.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "import/finding_model.h"
#include "import/ui_import_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTallestSummary = 156; ///< five tables; more are scrolled

} // namespace

ImportDialog::ImportDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_job(new ExchangeJob(session.clock(), this))
    , m_findings(new FindingModel(this))
    , m_report(std::make_shared<exchange::ImportReport>())
{
    m_ui->setupUi(this);
    Ui::ImportDialog& ui = *m_ui;
    ui.tableCombo->addItem(tr("By the name of each file or sheet"), QString());
    for (const casework::TableLayout& layout : casework::tableLayouts())
        ui.tableCombo->addItem(casework::tableTitle(layout, uiLang()), layout.table);
    ui.codesEdit->setPlaceholderText(tr("only for codes that changed their meaning"));
    ui.codesEdit->setOpensAt(session.clock().today());
    ui.tablesTable->setColumnCount(6);
    ui.tablesTable->setHorizontalHeaderLabels(
        {tr("File"), tr("Table"), tr("New"), tr("Changed"), tr("Unchanged"), tr("Refused")});
    ui.tablesTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    ui.tablesTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    ui.tablesTable->verticalHeader()->hide();
    ui.findingsTable->setModel(m_findings);
    ui.findingsTable->verticalHeader()->hide();
    ui.findingsTable->horizontalHeader()->setStretchLastSection(true);
    // Reasons are read whole; of very many findings the first lines have to do.
    connect(m_findings, &FindingModel::modelReset, ui.findingsTable, [table = ui.findingsTable] {
        constexpr int kMeasured = 300;
        if (table->model()->rowCount() <= kMeasured)
            table->resizeRowsToContents();
    });
    const int widths[] = {110, 200, 60, 150, 150};
    for (int column = 0; column < FindingModel::Reason; ++column)
        ui.findingsTable->setColumnWidth(column, widths[column]);

    // The one button that Enter presses is the one that goes on.
    for (QPushButton* button :
         {ui.addButton, ui.removeButton, ui.stopButton, ui.saveRefusedButton, ui.closeButton})
        button->setAutoDefault(false);
    ui.filesList->setAccessibleName(tr("Files"));
    ui.tableCombo->setAccessibleName(tr("Table"));
    ui.codesEdit->setAccessibleName(tr("Place codes as of"));
    ui.tablesTable->setAccessibleName(tr("Tables of the files"));
    ui.findingsTable->setAccessibleName(tr("What was found"));
    ui.workBar->setAccessibleName(tr("Progress"));

    connect(ui.addButton, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(ui.removeButton, &QPushButton::clicked, this, &ImportDialog::removeFiles);
    connect(ui.filesList, &QListWidget::itemSelectionChanged, this, &ImportDialog::showStage);
    connect(ui.tableCombo, &QComboBox::activated, this, &ImportDialog::check);
    connect(ui.codesEdit, &DateEdit::dateChanged, this, &ImportDialog::check);
    connect(ui.skipBox, &QCheckBox::clicked, this, &ImportDialog::check);
    connect(ui.wordsBox, &QCheckBox::clicked, this, &ImportDialog::showStage);
    connect(ui.stopButton, &QPushButton::clicked, this, &ImportDialog::stop);
    connect(ui.saveRefusedButton, &QPushButton::clicked, this, &ImportDialog::saveRefused);
    connect(ui.importButton, &QPushButton::clicked, this,
            [this] { m_stage == Stage::Checked ? start(false) : check(); });
    connect(ui.closeButton, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_job, &ExchangeJob::progressed, this, [this](int done, int total) {
        m_ui->workBar->setRange(0, total); // 0 rows known: the bar only shows that something goes on
        m_ui->workBar->setValue(done);
    });
    connect(m_job, &ExchangeJob::finished, this, &ImportDialog::showReport);
    showStage();
}

ImportDialog::~ImportDialog() = default;

QStringList ImportDialog::files() const
{
    QStringList paths;
    for (int i = 0; i < m_ui->filesList->count(); ++i)
        paths << m_ui->filesList->item(i)->data(Qt::UserRole).toString();
    return paths;
}

void ImportDialog::chooseFiles()
{
    const QStringList known = files();
    const QString start = known.isEmpty() ? QDir::homePath() : QFileInfo(known.last()).path();
    addFiles(m_session.files().openMany(this, tr("Files to import"), start,
                                        tr("Tables (*.csv *.xlsx *.xlsm);;All files (*)")));
}

void ImportDialog::addFiles(const QStringList& paths)
{
    const QStringList known = files();
    bool added = false;
    for (const QString& path : paths) {
        if (path.isEmpty() || known.contains(path))
            continue;
        auto* item = new QListWidgetItem(QFileInfo(path).fileName(), m_ui->filesList);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
        added = true;
    }
    if (added)
        check();
}

void ImportDialog::removeFiles()
{
    const QList<QListWidgetItem*> chosen = m_ui->filesList->selectedItems();
    qDeleteAll(chosen);
    check();
}

exchange::ImportOptions ImportDialog::options(bool dryRun) const
{
    exchange::ImportOptions wanted;
    wanted.table = m_ui->tableCombo->currentData().toString();
    wanted.codesAsOf = m_ui->codesEdit->date();
    wanted.dryRun = dryRun;
    wanted.skipRefused = m_ui->skipBox->isChecked();
    wanted.moneyInWords = true; // the check shows each reading, and the import waits for a confirmation
    return wanted;
}

void ImportDialog::start(bool dryRun)
{
    m_dryRun = dryRun;
    m_report = std::make_shared<exchange::ImportReport>();
    m_ui->workBar->setRange(0, 0);
    m_ui->workLabel->setText(dryRun ? tr("Checking") : tr("Importing"));
    // A rehearsal takes the writer's lock and gives it back: it needs a connection that may write.
    m_job->start(m_session.store().path(), store::Store::Mode::ReadWrite,
                 [report = m_report, paths = files(), wanted = options(dryRun),
                  actor = m_session.actor()](store::Store& store, const ExchangeJob::Progress& progress) {
                     exchange::ImportOptions own = wanted;
                     own.progress = progress;
                     casework::Casework casework(store);
                     auto made = exchange::importFiles(casework, actor, paths, own);
                     if (!made)
                         return made.error().findings;
                     *report = std::move(*made);
                     return report->findings;
                 });
    showStage();
}

void ImportDialog::check()
{
    m_job->cancel();
    m_stage = Stage::Nothing;
    m_inWords = 0;
    m_ui->wordsBox->setChecked(false);
    m_findings->setFindings({});
    m_report = std::make_shared<exchange::ImportReport>();
    fillTables();
    if (m_ui->filesList->count() > 0 && m_ui->codesEdit->isReadable())
        start(true);
    else
        showStage();
}

void ImportDialog::stop()
{
    if (m_dryRun) {
        m_job->cancel();
        m_stage = Stage::Stopped;
        showStage();
        return;
    }
    // Whether the import was written before it heard of the wish is its own to say.
    m_job->stop();
    m_ui->workLabel->setText(tr("Stopping"));
    m_ui->stopButton->setEnabled(false);
}

void ImportDialog::showReport(const Findings& findings)
{
    const bool done = !m_report->tables.empty();
    const bool stopped = findings.size() == 1 && findings.front().code == "act.cancelled"_L1;
    m_stage = stopped ? Stage::Stopped : !done ? Stage::Refused : m_dryRun ? Stage::Checked : Stage::Imported;
    m_inWords = static_cast<int>(std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.code == "import.money_words"_L1;
    }));
    m_findings->setFindings(stopped ? Findings{} : findings);
    fillTables();
    if (m_stage == Stage::Imported) {
        m_session.casework().reloadRules(); // another connection wrote
        Q_EMIT m_session.changed(u"import_data"_s, {});
    }
    showStage();
    if (m_closing)
        QDialog::reject();
}

void ImportDialog::fillTables()
{
    QTableWidget& table = *m_ui->tablesTable;
    table.setRowCount(static_cast<int>(m_report->tables.size()));
    int row = 0;
    for (const exchange::ImportedTable& imported : m_report->tables) {
        const casework::TableLayout* layout = casework::findTableLayout(imported.table);
        table.setItem(row, 0, new QTableWidgetItem(imported.file));
        table.setItem(
            row, 1, new QTableWidgetItem(layout ? casework::tableTitle(*layout, uiLang()) : imported.table));
        int column = 2;
        for (const int number : {imported.added, imported.changed, imported.unchanged,
                                 static_cast<int>(imported.refused.size())}) {
            auto* item = new QTableWidgetItem(QString::number(number));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table.setItem(row, column++, item);
        }
        ++row;
    }
    const int wanted = table.horizontalHeader()->sizeHint().height() +
                       row * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth();
    table.setFixedHeight(std::min(wanted, kTallestSummary));
}

QString ImportDialog::summary() const
{
    int fresh = 0;
    int changed = 0;
    int unchanged = 0;
    qsizetype refused = 0;
    for (const exchange::ImportedTable& table : m_report->tables) {
        fresh += table.added;
        changed += table.changed;
        unchanged += table.unchanged;
        refused += static_cast<qsizetype>(table.refused.size());
    }
    const QString numbers = tr("%1 new, %2 changed, %3 unchanged, %4 refused rows")
                                .arg(fresh)
                                .arg(changed)
                                .arg(unchanged)
                                .arg(refused);
    switch (m_stage) {
    case Stage::Checked:
        return tr("Nothing is written yet. It would be: %1.").arg(numbers);
    case Stage::Imported:
        return tr("Imported: %1.").arg(numbers);
    case Stage::Refused:
        return m_dryRun ? tr("These files cannot be imported as they are. Correct them, or leave out the "
                             "refused rows.")
                        : tr("Nothing was imported.");
    case Stage::Stopped:
        return tr("Stopped; nothing was written.");
    case Stage::Nothing:
        break;
    }
    return m_ui->filesList->count() == 0 ? tr("Add files: each CSV file or each sheet of a workbook is a "
                                              "table. What would happen is shown "
                                              "before anything is written.")
                                         : QString();
}

void ImportDialog::showStage()
{
    Ui::ImportDialog& ui = *m_ui;
    const bool working = m_job->isRunning();
    const bool confirmed = m_inWords == 0 || ui.wordsBox->isChecked();
    const bool anyRefused =
        std::any_of(m_report->tables.begin(), m_report->tables.end(),
                    [](const exchange::ImportedTable& table) { return !table.refused.empty(); });
    ui.workBox->setVisible(working);
    ui.stopButton->setEnabled(working);
    ui.summaryLabel->setText(working ? QString() : summary());
    ui.tablesTable->setVisible(!m_report->tables.empty() && !working);
    ui.wordsBox->setVisible(m_stage == Stage::Checked && m_inWords > 0);
    ui.wordsBox->setText(
        tr("I have compared the amounts written in words (%1) with what was read").arg(m_inWords));
    // The same button checks again what was corrected or stopped, and imports what was checked.
    const bool ready = m_stage == Stage::Checked;
    ui.importButton->setText(ready || m_stage == Stage::Nothing ? tr("&Import") : tr("C&heck again"));
    ui.importButton->setEnabled(!working && ui.filesList->count() > 0 &&
                                (ready ? confirmed : m_stage != Stage::Nothing));
    ui.importButton->setToolTip(ready && !confirmed ? tr("Confirm the amounts written in words first")
                                                    : QString());
    ui.saveRefusedButton->setEnabled(anyRefused && !working);
    for (QWidget* field :
         std::initializer_list<QWidget*>{ui.filesList, ui.addButton, ui.tableCombo, ui.codesEdit, ui.skipBox})
        field->setEnabled(!working || m_dryRun);
    ui.removeButton->setEnabled(!ui.filesList->selectedItems().isEmpty() && (!working || m_dryRun));
}

void ImportDialog::saveRefused()
{
    const QStringList paths = files();
    const QString folder =
        m_session.files().folder(this, tr("Folder for the refused rows"),
                                 paths.isEmpty() ? QDir::homePath() : QFileInfo(paths.first()).path());
    if (folder.isEmpty())
        return;
    QStringList written;
    for (const exchange::ImportedTable& table : m_report->tables) {
        if (table.refused.empty())
            continue;
        const Expected<QString> path = exchange::writeRefusedRows(table, folder);
        if (!path) {
            m_session.prompts().showFindings(this, tr("Save refused rows"), path.error().findings);
            return;
        }
        written << QDir::toNativeSeparators(*path);
    }
    m_session.prompts().inform(this, tr("Save refused rows"),
                               tr("The refused rows stand in:\n%1").arg(written.join(u'\n')));
}

void ImportDialog::reject()
{
    if (m_job->isRunning() && !m_dryRun) {
        m_closing = true;
        stop();
        return;
    }
    m_job->cancel();
    QDialog::reject();
}

} // namespace kc::ui
