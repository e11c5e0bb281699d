// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/export_dialog.h"

#include "casework/table_layout.h"
#include "exchange/table_export.h"

#include <QDir>
#include <QFileInfo>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "import/ui_export_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_job(new ExchangeJob(session.clock(), this))
    , m_written(std::make_shared<QStringList>())
{
    m_ui->setupUi(this);
    Ui::ExportDialog& ui = *m_ui;
    ui.tableCombo->addItem(tr("All tables"), u"all"_s);
    for (const casework::TableLayout& layout : casework::tableLayouts())
        ui.tableCombo->addItem(casework::tableTitle(layout, uiLang()), layout.table);
    ui.formatCombo->addItem(tr("Workbook (XLSX)"), u"xlsx"_s);
    ui.formatCombo->addItem(tr("CSV"), u"csv"_s);
    ui.hintLabel->setText(tr("The files hold every record, also names and telephone numbers of people; "
                             "they can be imported again."));
    ui.tableCombo->setAccessibleName(tr("Table"));
    ui.formatCombo->setAccessibleName(tr("Format"));
    ui.workBar->setAccessibleName(tr("Progress"));
    connect(ui.exportButton, &QPushButton::clicked, this, &ExportDialog::write);
    connect(ui.closeButton, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_job, &ExchangeJob::progressed, this, [this](int done, int total) {
        m_ui->workBar->setRange(0, total);
        m_ui->workBar->setValue(done);
    });
    connect(m_job, &ExchangeJob::finished, this, [this](const Findings& findings) {
        showWork();
        m_ui->problemsFrame->setFindings(findings);
        if (hasErrors(findings))
            return;
        m_session.prompts().inform(this, windowTitle(),
                                   tr("Written:\n%1").arg(QDir::toNativeSeparators(m_written->join(u'\n'))));
        accept();
    });
    showWork();
}

ExportDialog::~ExportDialog() = default;

QString ExportDialog::chooseTarget()
{
    const QString format = m_ui->formatCombo->currentData().toString();
    const QString table = m_ui->tableCombo->currentData().toString();
    const QFileInfo store(m_session.store().path());
    const QString day = m_session.clock().today().toString(Qt::ISODate);
    const QString name = table == "all"_L1 ? store.completeBaseName() + u'-' + day : table + u'-' + day;
    if (table == "all"_L1 && format == "csv"_L1) {
        const QString folder =
            m_session.files().folder(this, tr("Folder for the tables"), store.absolutePath());
        return folder.isEmpty() ? QString() : QDir(folder).filePath(name);
    }
    QString path =
        m_session.files().save(this, windowTitle(), store.absoluteDir().filePath(name + u'.' + format),
                               format == "xlsx"_L1 ? tr("Workbooks (*.xlsx)") : tr("CSV files (*.csv)"));
    if (!path.isEmpty() && !path.endsWith(u'.' + format, Qt::CaseInsensitive))
        path += u'.' + format;
    return path;
}

void ExportDialog::write()
{
    const QString target = chooseTarget();
    if (target.isEmpty())
        return;
    m_ui->problemsFrame->setFindings({});
    m_ui->workBar->setRange(0, 0);
    m_written = std::make_shared<QStringList>();
    exchange::ExportOptions options;
    options.table = m_ui->tableCombo->currentData().toString();
    // The chooser asked before it named a file that exists.
    options.replace = options.table != "all"_L1 || target.endsWith(".xlsx"_L1);
    options.titles = uiLang(); // people read them; import knows them in both languages
    m_job->start(
        m_session.store().path(), store::Store::Mode::ReadOnly,
        [target, options, written = m_written](store::Store& store, const ExchangeJob::Progress& progress) {
            exchange::ExportOptions own = options;
            own.progress = progress;
            const auto files = exchange::exportFiles(store, target, own);
            if (!files)
                return files.error().findings;
            *written = *files;
            return Findings{};
        });
    showWork();
}

void ExportDialog::showWork()
{
    const bool working = m_job->isRunning();
    m_ui->workBar->setVisible(working);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_ui->exportButton, m_ui->tableCombo, m_ui->formatCombo})
        field->setEnabled(!working);
}

void ExportDialog::reject()
{
    m_job->cancel();
    QDialog::reject();
}

} // namespace kc::ui
