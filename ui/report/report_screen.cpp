// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_screen.h"

#include "base/texts.h"
#include "base/viet_text.h"
#include "domain/rule_book.h"
#include "report/conference.h"
#include "report/page_painter.h"
#include "report/page_preview.h"
#include "report/report_files.h"
#include "store/query.h"

#include <QDir>
#include <QEvent>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>

#include <algorithm>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "form/form_problems.h"
#include "form/look.h"
#include "form/place_text.h"
#include "ui_report_screen.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReportScreen::ReportScreen(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::ReportScreen>())
    , m_job(new ReportJob(session.clock(), this))
{
    m_ui->setupUi(this);
    Ui::ReportScreen& ui = *m_ui;
    // The conference meets in autumn on figures to the end of the month before.
    const QDate today = session.clock().today();
    const QDate end = today.addDays(-today.day());
    ui.yearSpin->setValue(end.year());
    ui.endDateEdit->setDate(end);
    ui.asAtDateEdit->setDate(today);
    ui.dateEdit->setDate(today);
    fillLists();
    ui.problems->bind(u"to"_s, ui.endDateEdit);
    ui.problems->bind(u"as_at"_s, ui.asAtDateEdit);
    ui.problems->alias(u"as-at"_s, u"as_at"_s);
    ui.workBox->hide();

    connect(ui.yearSpin, &QSpinBox::valueChanged, this, [this](int year) {
        // The day stays, the year follows; a whole year is what an ended year means.
        const QDate day = m_ui->endDateEdit->date();
        const QDate latest = m_session.clock().today();
        const QDate moved = day.isValid() ? QDate(year, day.month(), 1) : QDate(year, 12, 1);
        const QDate monthEnd = moved.addMonths(1).addDays(-1);
        m_ui->endDateEdit->setDate(year < latest.year() ? QDate(year, 12, 31) : monthEnd);
        loadText();
    });
    connect(ui.provinceCombo, &QComboBox::activated, this, &ReportScreen::loadText);
    connect(ui.langCombo, &QComboBox::activated, this, &ReportScreen::loadText);
    connect(ui.endDateEdit, &DateEdit::dateChanged, this, &ReportScreen::loadText);
    connect(ui.blockCombo, &QComboBox::activated, this, &ReportScreen::loadText);
    connect(ui.blockText, &QPlainTextEdit::textChanged, this, [this] {
        const bool changed = nfc(m_ui->blockText->toPlainText()) != m_savedText;
        m_ui->saveTextButton->setEnabled(changed);
        m_ui->blockStatusLabel->setText(changed ? tr("not saved") : QString());
    });
    connect(ui.saveTextButton, &QPushButton::clicked, this, &ReportScreen::saveText);
    connect(ui.makeButton, &QPushButton::clicked, this, &ReportScreen::make);
    connect(ui.cancelButton, &QPushButton::clicked, this, &ReportScreen::cancel);
    connect(ui.printButton, &QPushButton::clicked, this, &ReportScreen::print);
    connect(ui.pdfButton, &QPushButton::clicked, this, &ReportScreen::savePdf);
    connect(ui.jsonButton, &QPushButton::clicked, this, &ReportScreen::saveJson);
    connect(ui.zoomInButton, &QToolButton::clicked, ui.preview, &PagePreview::zoomIn);
    connect(ui.zoomOutButton, &QToolButton::clicked, ui.preview, &PagePreview::zoomOut);
    connect(ui.fitButton, &QPushButton::clicked, this, [this] { m_ui->preview->setFitsWidth(true); });
    connect(ui.previousButton, &QToolButton::clicked, this,
            [this] { m_ui->preview->goToPage(m_ui->preview->currentPage() - 1); });
    connect(ui.nextButton, &QToolButton::clicked, this,
            [this] { m_ui->preview->goToPage(m_ui->preview->currentPage() + 1); });
    connect(ui.preview, &PagePreview::zoomChanged, this, &ReportScreen::showPage);
    connect(ui.preview, &PagePreview::currentPageChanged, this, &ReportScreen::showPage);
    connect(ui.preview, &PagePreview::figureRequested, this, &ReportScreen::figureRequested);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, &ReportScreen::make);

    connect(m_job, &ReportJob::progressed, this, [this](int percent) { m_ui->workBar->setValue(percent); });
    connect(m_job, &ReportJob::finished, this, [this](const std::shared_ptr<const ReportOutput>& output) {
        m_output = output;
        m_ui->preview->setPages(output->pages);
        showWork();
        showPage();
        Q_EMIT made();
    });
    connect(m_job, &ReportJob::failed, this, [this](const Findings& findings) {
        m_ui->problems->setFindings(findings);
        showWork();
        Q_EMIT made();
    });
    retranslate();
    loadText();
    showWork();
    showPage();
}

ReportScreen::~ReportScreen() = default;

void ReportScreen::fillLists()
{
    Ui::ReportScreen& ui = *m_ui;
    const Lang lang = uiLang();
    const auto refill = [](QComboBox* combo, const QString& first,
                           const std::vector<std::pair<QString, QString>>& items) {
        const QString kept = combo->count() > 0 ? combo->currentData().toString() : first;
        combo->clear();
        for (const auto& [key, title] : items)
            combo->addItem(title, key);
        combo->setCurrentIndex(std::max(0, combo->findData(kept)));
    };
    std::vector<std::pair<QString, QString>> items;
    for (const QString& name : report::reportNames())
        items.emplace_back(name, name == u"conference"_s  ? tr("Annual conference report")
                                 : name == u"five-year"_s ? tr("Five-year summary")
                                                          : name);
    refill(ui.kindCombo, u"conference"_s, items);

    items.clear();
    const QDate today = m_session.clock().today();
    std::vector<const AdminUnit*> provinces = m_session.rules().places.unitsAt(today, UnitLevel::Province);
    std::sort(provinces.begin(), provinces.end(), [](const AdminUnit* a, const AdminUnit* b) {
        return compareVietnamese(a->nameVi, b->nameVi) < 0;
    });
    for (const AdminUnit* province : provinces)
        items.emplace_back(province->code, placeTitle(*province, lang));
    refill(ui.provinceCombo, m_session.store().setting(u"province"_s), items);

    refill(ui.langCombo, u"vi"_s, {{u"vi"_s, text(u"lang.vi"_s, lang)}, {u"en"_s, text(u"lang.en"_s, lang)}});

    items.clear();
    const QStringList titles{tr("I. Context"),   tr("III. What went well"),  tr("III. Limits"),
                             tr("III. Causes"),  tr("IV. Rest of the year"), tr("V. Next year"),
                             tr("VI. Proposals")};
    const QStringList& blocks = report::conferenceBlocks();
    for (int i = 0; i < blocks.size(); ++i)
        items.emplace_back(blocks[i], i < titles.size() ? titles[i] : blocks[i]);
    refill(ui.blockCombo, blocks.value(0), items);
}

report::ReportRequest ReportScreen::request() const
{
    const Ui::ReportScreen& ui = *m_ui;
    report::ReportRequest request;
    request.name = ui.kindCombo->currentData().toString();
    request.params.scope.kind = report::Scope::Kind::Province;
    request.params.scope.province = ui.provinceCombo->currentData().toString();
    const int year = ui.yearSpin->value();
    request.params.period = {QDate(year, 1, 1),
                             ui.endDateEdit->date().isValid() ? ui.endDateEdit->date() : QDate(year, 12, 31)};
    request.params.asAt =
        ui.asAtDateEdit->date().isValid() ? ui.asAtDateEdit->date() : m_session.clock().today();
    request.params.boundaries = request.params.period.to;
    request.params.lang = langFromKey(ui.langCombo->currentData().toString()).value_or(Lang::Vi);
    request.number = ui.numberEdit->text().trimmed();
    request.date = ui.dateEdit->date();
    request.signerTitle = nfc(ui.signerTitleEdit->text().trimmed());
    request.signerName = nfc(ui.signerEdit->text().trimmed());
    return request;
}

void ReportScreen::make()
{
    if (m_ui->saveTextButton->isEnabled() && !saveText())
        return;
    m_ui->problems->setFindings({});
    const report::ReportRequest wanted = request();
    Findings findings;
    for (const auto& [place, field] :
         {std::pair{u"to"_s, m_ui->endDateEdit}, std::pair{u"as_at"_s, m_ui->asAtDateEdit}}) {
        if (auto problem = field->problem()) {
            problem->place = place;
            findings.push_back(*problem);
        }
    }
    if (findings.empty() && (wanted.params.period.to.year() != m_ui->yearSpin->value()))
        findings.push_back({u"report.end_outside_year"_s,
                            Severity::Error,
                            u"to"_s,
                            {},
                            {{u"year"_s, QString::number(m_ui->yearSpin->value())}},
                            {}});
    if (!findings.empty()) {
        m_ui->problems->setFindings(findings);
        m_ui->problems->goToFirst();
        return;
    }
    m_ui->workBar->setValue(0);
    m_job->start(m_session.store().path(), wanted);
    showWork();
}

void ReportScreen::cancel()
{
    m_job->cancel();
    showWork();
}

void ReportScreen::showWork()
{
    const bool working = m_job->isRunning();
    m_ui->workBox->setVisible(working);
    m_ui->makeButton->setEnabled(!working);
    const bool ready = m_output != nullptr && !working;
    for (QPushButton* button : {m_ui->printButton, m_ui->pdfButton, m_ui->jsonButton}) {
        button->setEnabled(ready);
        button->setToolTip(ready ? QString() : tr("Make the report first (F5)"));
    }
}

void ReportScreen::showPage()
{
    const PagePreview& preview = *m_ui->preview;
    const bool any = !preview.isEmpty();
    m_ui->pageLabel->setText(
        any ? tr("page %1 of %2").arg(preview.currentPage() + 1).arg(preview.pages().pages.size())
            : QString());
    m_ui->zoomLabel->setText(QString::number(qRound(preview.zoom() * 100)) + u'%');
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_ui->previousButton, m_ui->nextButton, m_ui->zoomInButton,
                                         m_ui->zoomOutButton, m_ui->fitButton})
        control->setEnabled(any);
}

void ReportScreen::loadText()
{
    // Text that was typed and not saved belongs to the block it was typed for.
    if (!m_textKey.isEmpty() && m_ui->saveTextButton->isEnabled())
        saveText();
    const report::ReportRequest wanted = request();
    const QString block = m_ui->blockCombo->currentData().toString();
    m_textKey = {{u"report"_s, wanted.name},
                 {u"scope"_s, wanted.params.scope.toText()},
                 {u"period"_s, wanted.params.period.toText()},
                 {u"block"_s, block},
                 {u"lang"_s, langKey(wanted.params.lang)}};
    m_savedText.clear();
    store::Query query(m_session.store(), u"figures/report_texts"_s);
    query.bind(u":report"_s, wanted.name)
        .bind(u":scope"_s, wanted.params.scope.toText())
        .bind(u":period"_s, wanted.params.period.toText())
        .bind(u":lang"_s, langKey(wanted.params.lang));
    query.each([this, &block](const store::Row& row) {
        if (row.text(u"block"_s) == block)
            m_savedText = row.text(u"body"_s);
    });
    m_ui->blockText->setPlainText(m_savedText);
    m_ui->saveTextButton->setEnabled(false);
    m_ui->blockStatusLabel->clear();
}

bool ReportScreen::saveText()
{
    const QString body = nfc(m_ui->blockText->toPlainText());
    QJsonObject payload = m_textKey; // the place it was typed for, whatever is chosen now
    payload.insert(u"body"_s, body);
    const auto outcome = m_session.run(u"save_report_text"_s, payload);
    if (!outcome) {
        m_ui->problems->setFindings(outcome.error().findings);
        return false;
    }
    m_savedText = body;
    m_ui->saveTextButton->setEnabled(false);
    m_ui->blockStatusLabel->setText(tr("saved"));
    return true;
}

QString ReportScreen::suggestedName() const
{
    const report::ReportParams& params = request().params;
    return QDir::home().filePath(
        u"%1-%2-%3"_s.arg(request().name, params.scope.province, params.period.to.toString(Qt::ISODate)));
}

void ReportScreen::saveAs(const QString& ending, const QString& filter)
{
    if (!m_output)
        return;
    QString path =
        m_session.files().save(this, tr("Save the report"), suggestedName() + u'.' + ending, filter);
    if (path.isEmpty())
        return;
    if (!path.endsWith(u'.' + ending, Qt::CaseInsensitive))
        path += u'.' + ending;
    const auto written = report::writeReport(m_output->result, path, m_session.clock().now());
    if (!written)
        m_session.prompts().showFindings(this, tr("Save the report"), written.error().findings);
    else
        m_ui->workLabel->setText(path);
}

void ReportScreen::savePdf()
{
    saveAs(u"pdf"_s, tr("PDF documents (*.pdf)"));
}

void ReportScreen::saveJson()
{
    saveAs(u"json"_s, tr("Figures as JSON (*.json)"));
}

void ReportScreen::print()
{
    if (!m_output)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_output->pages.title);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, int(m_output->pages.pages.size()));
    if (dialog.exec() == QDialog::Accepted)
        paintOn(printer);
}

void ReportScreen::paintOn(QPrinter& printer) const
{
    const std::vector<report::Page>& pages = m_output->pages.pages;
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? printer.toPage() : int(pages.size());
    QPainter painter;
    for (int number = first; number <= std::min(last, int(pages.size())); ++number) {
        const report::Page& page = pages[std::size_t(number - 1)];
        printer.setPageOrientation(page.size.width() > page.size.height() ? QPageLayout::Landscape
                                                                          : QPageLayout::Portrait);
        if (number == first)
            painter.begin(&printer);
        else
            printer.newPage();
        report::paintPage(painter, page, printer.resolution() / 72.0);
    }
}

void ReportScreen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_job) {
        m_ui->retranslateUi(this);
        fillLists();
        retranslate();
        showWork();
        showPage();
    }
}

void ReportScreen::retranslate()
{
    m_ui->sideScroll->setAccessibleName(tr("What to report on"));
    m_ui->endDateEdit->setAccessibleName(tr("To the end of"));
    m_ui->asAtDateEdit->setAccessibleName(tr("As known on"));
    Ui::ReportScreen& ui = *m_ui;
    for (QLabel* heading : {ui.paramsTitleLabel, ui.paperTitleLabel, ui.ownTitleLabel}) {
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
    }
    makeMuted(ui.blockStatusLabel);
    ui.workLabel->setText(tr("The report is being made"));
    ui.workBar->setAccessibleName(tr("Progress"));
    ui.preview->setAccessibleName(tr("Pages of the report"));
    ui.preview->setPlaceholder(tr(
        "Choose what to report on and make the report (F5). The pages appear here as they will be printed."));
    ui.blockText->setAccessibleName(tr("Own words of the office"));
    ui.blockText->setPlaceholderText(tr("Stands in the report at this place; kept with it."));
    ui.numberEdit->setPlaceholderText(u"123/BC-SCT"_s);
    ui.makeButton->setToolTip(tr("Makes the report anew (F5)"));
    ui.previousButton->setToolTip(tr("Previous page (Page Up)"));
    ui.nextButton->setToolTip(tr("Next page (Page Down)"));
    ui.zoomInButton->setToolTip(tr("Larger (Ctrl++)"));
    ui.zoomOutButton->setToolTip(tr("Smaller (Ctrl+−)"));
    ui.fitButton->setToolTip(tr("As wide as the view (Ctrl+0)"));
    ui.previousButton->setAccessibleName(tr("Previous page"));
    ui.nextButton->setAccessibleName(tr("Next page"));
    ui.zoomInButton->setAccessibleName(tr("Larger"));
    ui.zoomOutButton->setAccessibleName(tr("Smaller"));
}

} // namespace kc::ui
