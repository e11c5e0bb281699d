// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_screen.h"

#include "base/texts.h"
#include "base/viet_text.h"
#include "report/ui_report_screen.h"
#include "ui/report/page_printing.h"
#include "ui/report/request_json.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QJsonDocument>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

#include "common/file_chooser.h"
#include "common/icons.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "form/form_problems.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReportScreen::ReportScreen(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ReportScreen>())
    , m_saveMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
    , m_job(new ReportJob(session.clock(), this))
    , m_otherJob(new ReportJob(session.clock(), this))
    , m_task(new BackgroundTask(this))
    , m_countTask(new BackgroundTask(this))
    , m_nameTask(new BackgroundTask(this))
{
    m_ui->setupUi(this);
    Ui::ReportScreen& ui = *m_ui;
    ui.questionForm->setSession(session);
    ui.questionForm->setProblems(*ui.problems);
    ui.ownWords->setSession(session, *ui.problems);
    ui.problems->bind(u"number"_s, ui.numberEdit);
    ui.problems->bind(u"signer"_s, ui.signerEdit);
    ui.problems->bind(u"date"_s, ui.dateEdit);
    ui.dateEdit->setDate(session.clock().today());
    ui.workBox->hide();
    ui.otherBox->hide();
    ui.figuresPanel->hide();
    ui.viewSplitter->setStretchFactor(0, 3);
    ui.viewSplitter->setStretchFactor(1, 1);
    ui.saveAsButton->setMenu(m_saveMenu);
    ui.moreButton->setMenu(m_moreMenu);
    const QJsonObject last =
        QJsonDocument::fromJson(
            session.settings().text(Setting::ReportQuestion, session.store().path()).toUtf8())
            .object();
    if (!last.isEmpty())
        setRequest(requestFromJson(last, session.clock().today(), session.store().setting(u"province"_s)));
    connectParts();
    connectFigures();
    retranslate();
    loadNamed();
    questionChanged();
    showWork();
    showPage();
}

ReportScreen::~ReportScreen() = default;

void ReportScreen::connectParts()
{
    Ui::ReportScreen& ui = *m_ui;
    connect(ui.questionForm, &QuestionForm::changed, this, &ReportScreen::questionChanged);
    connect(ui.namedCombo, &QComboBox::activated, this, &ReportScreen::chooseNamed);
    connect(ui.saveNamedButton, &QToolButton::clicked, this, &ReportScreen::saveNamed);
    connect(ui.removeNamedButton, &QToolButton::clicked, this, &ReportScreen::removeNamed);
    connect(ui.makeButton, &QPushButton::clicked, this, &ReportScreen::make);
    connect(ui.cancelButton, &QPushButton::clicked, this, &ReportScreen::cancel);
    connect(ui.printButton, &QPushButton::clicked, this, &ReportScreen::print);
    connect(ui.pdfButton, &QPushButton::clicked, this, &ReportScreen::savePdf);
    connect(ui.signButton, &QPushButton::clicked, this, &ReportScreen::sign);
    connect(ui.compareButton, &QPushButton::clicked, this, &ReportScreen::compare);
    connect(ui.closeCompareButton, &QToolButton::clicked, this, &ReportScreen::endComparison);
    connect(ui.sideButton, &QToolButton::toggled, ui.sidePane, &QWidget::setVisible);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, &ReportScreen::make);

    connect(m_job, &ReportJob::progressed, ui.workBar, &QProgressBar::setValue);
    connect(m_job, &ReportJob::finished, this, &ReportScreen::showOutput);
    connect(m_job, &ReportJob::failed, this, [this](const Findings& findings) {
        showFindings(findings);
        Q_EMIT made();
    });
    connect(m_otherJob, &ReportJob::progressed, ui.workBar, &QProgressBar::setValue);
    connect(m_task, &BackgroundTask::progressed, ui.workBar, &QProgressBar::setValue);
    connect(m_task, &BackgroundTask::failed, this,
            [this](const QString& reason) { showFindings(reportFailure(reason)); });
}

void ReportScreen::fillMenus()
{
    m_saveMenu->clear();
    m_saveMenu->setObjectName(u"saveAsMenu"_s);
    const std::vector<std::pair<report::FileFormat, QString>> formats{
        {report::FileFormat::Xlsx, tr("&Workbook (.xlsx)…")},
        {report::FileFormat::Odt, tr("&Text to be edited (.odt)…")},
        {report::FileFormat::Html, tr("Web &page (.html)…")},
        {report::FileFormat::Json, tr("&Figures (.json)…")},
        {report::FileFormat::CsvArchive, tr("Every ta&ble as CSV, one archive (.zip)…")},
        {report::FileFormat::Csv, tr("Every table as &CSV, a folder (.csv)…")}};
    for (const auto& [format, title] : formats) {
        QAction* action = m_saveMenu->addAction(title);
        action->setObjectName(u"saveAs_%1_Action"_s.arg(report::endingOf(format)));
        connect(action, &QAction::triggered, this, [this, format = format] { saveAs(format); });
    }
    m_moreMenu->clear();
    m_moreMenu->setObjectName(u"moreMenu"_s);
    QAction* many = m_moreMenu->addAction(tr("Reports of &many provinces…"));
    many->setObjectName(u"exportManyAction"_s);
    connect(many, &QAction::triggered, this, &ReportScreen::exportMany);
    QAction* kept = m_moreMenu->addAction(tr("&Signed reports…"));
    kept->setObjectName(u"signedReportsAction"_s);
    connect(kept, &QAction::triggered, this, [this] { showSigned(); });
}

report::ReportRequest ReportScreen::request() const
{
    const Ui::ReportScreen& ui = *m_ui;
    report::ReportRequest request = ui.questionForm->request();
    request.number = nfc(ui.numberEdit->text().trimmed());
    request.date = ui.dateEdit->date();
    if (const QString behalf = nfc(ui.authorityEdit->text().trimmed()); !behalf.isEmpty())
        request.authority = {behalf};
    request.signerTitle = nfc(ui.signerTitleEdit->text().trimmed());
    request.signerName = nfc(ui.signerEdit->text().trimmed());
    return request;
}

void ReportScreen::setRequest(const report::ReportRequest& request)
{
    Ui::ReportScreen& ui = *m_ui;
    ui.questionForm->setRequest(request);
    ui.authorityEdit->setText(request.authority.join(u' '));
    ui.signerTitleEdit->setText(request.signerTitle);
    ui.signerEdit->setText(request.signerName);
}

void ReportScreen::questionChanged()
{
    m_ui->ownWords->setQuestion(m_ui->questionForm->request());
    m_ui->sideTabs->setTabEnabled(2, m_ui->ownWords->hasBlocks());
}

void ReportScreen::remember() const
{
    const QJsonObject json = requestToJson(request(), m_session.clock().today());
    m_session.settings().set(Setting::ReportQuestion,
                             QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
                             m_session.store().path());
}

bool ReportScreen::isWorking() const
{
    return m_job->isRunning() || m_otherJob->isRunning() || m_task->isRunning();
}

bool ReportScreen::saveText()
{
    return m_ui->ownWords->save();
}

void ReportScreen::showFindings(const Findings& findings)
{
    m_ui->problems->setFindings(findings);
    showWork();
}

void ReportScreen::make()
{
    Ui::ReportScreen& ui = *m_ui;
    if (ui.ownWords->isChanged() && !saveText())
        return;
    Findings findings = ui.questionForm->problems();
    if (auto problem = ui.dateEdit->problem())
        findings.push_back(*problem);
    ui.problems->setFindings(findings);
    if (!findings.empty()) {
        ui.sideTabs->setCurrentIndex(0);
        ui.problems->goToFirst();
        return;
    }
    remember();
    ui.workBar->setValue(0);
    m_job->start(m_session.store().path(), request(), uiLang());
    showWork(tr("The report is being made"));
}

void ReportScreen::cancel()
{
    m_job->cancel();
    m_otherJob->cancel();
    m_task->cancel();
    showWork();
}

void ReportScreen::showOutput(const std::shared_ptr<const ReportOutput>& output)
{
    Ui::ReportScreen& ui = *m_ui;
    m_output = output;
    m_counts.clear();
    m_countTask->cancel();
    m_counting.clear();
    ui.preview->setPages(output->pages);
    ui.figuresPanel->setFigures(output->figures(), output->pages.title);
    // Another report has other figures: what stood beside it is no comparison any more.
    if (m_otherRequest && m_otherRequest->name != output->result.request.name)
        endComparison();
    ui.preview->setMarked(ui.figuresPanel->differing());
    ui.otherPreview->setMarked(ui.figuresPanel->differing());
    showWork();
    showPage();
    nameFigures(); // the language may have changed while it was made
    Q_EMIT made();
}

void ReportScreen::showWork(const QString& what)
{
    Ui::ReportScreen& ui = *m_ui;
    const bool working = isWorking();
    ui.workBox->setVisible(working);
    if (!what.isEmpty())
        ui.workLabel->setText(what);
    ui.makeButton->setEnabled(!working);
    const bool ready = m_output != nullptr && !working;
    for (QPushButton* button :
         {ui.printButton, ui.pdfButton, ui.saveAsButton, ui.figuresButton, ui.compareButton, ui.signButton}) {
        button->setEnabled(ready);
        button->setToolTip(ready ? QString() : tr("Make the report first (F5)"));
    }
    const QString notSigned = m_session.whyNot(u"sign_report"_s);
    if (ready && !notSigned.isEmpty()) {
        ui.signButton->setEnabled(false);
        ui.signButton->setToolTip(notSigned);
    }
    const QString notNamed = m_session.whyNot(u"save_named_report"_s);
    ui.saveNamedButton->setEnabled(notNamed.isEmpty());
    ui.saveNamedButton->setToolTip(notNamed.isEmpty() ? tr("Save this question under a name") : notNamed);
    ui.removeNamedButton->setEnabled(notNamed.isEmpty() && ui.namedCombo->currentIndex() > 0);
}

void ReportScreen::showPage()
{
    const PagePreview& preview = *m_ui->preview;
    const bool any = !preview.isEmpty();
    m_ui->pageLabel->setText(
        any ? tr("Page %1/%2").arg(preview.currentPage() + 1).arg(preview.pages().pages.size()) : QString());
    m_ui->zoomLabel->setText(QString::number(qRound(preview.zoom() * 100)) + u'%');
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_ui->previousButton, m_ui->nextButton, m_ui->zoomInButton,
                                         m_ui->zoomOutButton, m_ui->fitButton})
        control->setEnabled(any);
}

QString ReportScreen::suggestedName() const
{
    const report::ReportParams& params = m_output->result.request.params;
    const QString place = params.scope.toText().section(u':', -1);
    const QString folder = m_session.settings().text(Setting::LastFolder);
    return QDir(folder.isEmpty() ? QDir::homePath() : folder)
        .filePath(
            u"%1-%2-%3"_s.arg(m_output->result.request.name, place, params.period.to.toString(Qt::ISODate)));
}

void ReportScreen::saveAs(report::FileFormat format)
{
    if (!m_output || isWorking())
        return;
    const QString ending = u'.' + report::endingOf(format);
    QString path = m_session.files().save(this, tr("Save the report"), suggestedName() + ending,
                                          tr("%1 files (*%2)").arg(ending.mid(1).toUpper(), ending));
    if (path.isEmpty())
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    m_session.settings().set(Setting::LastFolder, QFileInfo(path).absolutePath());
    m_ui->workBar->setValue(0);
    m_task->start([this, output = m_output, path, at = m_session.clock().now()](
                      const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
        const auto written = report::writeReport(output->result, path, at, progress);
        if (!written)
            return [this, findings = written.error().findings] {
                showWork();
                m_session.prompts().showFindings(this, tr("Save the report"), findings);
            };
        return [this, path] {
            showWork();
            m_ui->doneLabel->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
            m_ui->doneLabel->setToolTip(path);
            Q_EMIT fileWritten(path);
        };
    });
    showWork(tr("The file is being written"));
}

void ReportScreen::print()
{
    if (m_output)
        printPages(m_output->pages, this);
}

void ReportScreen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_nameTask) {
        m_ui->retranslateUi(this);
        retranslate();
        loadNamed();
        showWork();
        showPage();
        nameFigures();
    }
}

void ReportScreen::retranslate()
{
    Ui::ReportScreen& ui = *m_ui;
    fillMenus();
    ui.sideScroll->setAccessibleName(tr("What to report on"));
    ui.namedCombo->setAccessibleName(tr("Saved reports"));
    ui.saveNamedButton->setIcon(icon(u"bookmark-new"_s));
    ui.removeNamedButton->setIcon(icon(u"trash-empty"_s));
    ui.removeNamedButton->setToolTip(tr("Delete the saved report that is chosen"));
    for (QToolButton* button : {ui.saveNamedButton, ui.removeNamedButton}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(button->text());
    }
    ui.workBar->setAccessibleName(tr("Progress"));
    ui.preview->setAccessibleName(tr("Pages of the report"));
    ui.otherPreview->setAccessibleName(tr("Pages of the report it is compared with"));
    ui.preview->setPlaceholder(tr(
        "Choose what to report on and make the report (F5). The pages appear here as they will be printed."));
    ui.numberEdit->setPlaceholderText(u"123/BC-SCT"_s);
    ui.authorityEdit->setPlaceholderText(tr("FOR THE DIRECTOR"));
    ui.dateEdit->setAccessibleName(tr("Date"));
    ui.makeButton->setToolTip(tr("Makes the report anew (F5)"));
    ui.sideButton->setIcon(icon(u"view-list-details"_s));
    ui.sideButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    ui.sideButton->setToolTip(tr("Show or hide what is asked"));
    ui.sideButton->setAccessibleName(tr("What is asked"));
    ui.previousButton->setToolTip(tr("Previous page (Page Up)"));
    ui.nextButton->setToolTip(tr("Next page (Page Down)"));
    ui.zoomInButton->setToolTip(tr("Larger (Ctrl++)"));
    ui.zoomOutButton->setToolTip(tr("Smaller (Ctrl+−)"));
    ui.fitButton->setToolTip(tr("As wide as the view (Ctrl+0)"));
    ui.previousButton->setAccessibleName(tr("Previous page"));
    ui.nextButton->setAccessibleName(tr("Next page"));
    ui.zoomInButton->setAccessibleName(tr("Larger"));
    ui.zoomOutButton->setAccessibleName(tr("Smaller"));
    ui.closeCompareButton->setIcon(icon(u"window-close"_s));
    ui.closeCompareButton->setToolTip(tr("End the comparison"));
    ui.closeCompareButton->setAccessibleName(tr("End the comparison"));
    ui.closeCompareButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

} // namespace kc::ui
