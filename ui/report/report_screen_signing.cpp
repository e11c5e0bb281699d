// SPDX-License-Identifier: GPL-3.0-or-later
// Signing the report on the screen, and what was signed.
#include "base/date_text.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "report/report_screen.h"
#include "report/snapshot.h"
#include "report/ui_report_screen.h"
#include "store/reference.h"
#include "ui/report/signed_dialog.h"

#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "form/form_problems.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

/// What was seen is signed: the same question, with what the paper says now.
void ReportScreen::sign()
{
    if (!m_output || isWorking())
        return;
    Ui::ReportScreen& ui = *m_ui;
    if (ui.ownWords->isChanged() && !saveText())
        return;
    report::ReportRequest wanted = m_output->result.request;
    const report::ReportRequest paper = request();
    wanted.number = paper.number;
    wanted.date = paper.date;
    wanted.authority = paper.authority;
    wanted.signerTitle = paper.signerTitle;
    wanted.signerName = paper.signerName;
    Findings findings;
    for (const auto& [place, value] :
         {std::pair{u"number"_s, wanted.number}, std::pair{u"signer"_s, wanted.signerName}}) {
        if (value.isEmpty())
            findings.push_back({u"report.paper_needs"_s, Severity::Error, place, {}, {}, {}});
    }
    ui.problems->setFindings(findings);
    if (!findings.empty()) {
        ui.sideButton->setChecked(true);
        ui.sideTabs->setCurrentIndex(1);
        ui.problems->goToFirst();
        return;
    }
    if (!m_session.prompts().confirm(
            this, tr("Sign the report"),
            tr("Report %1 of %2, signed by %3. Figures, words and pages are kept for ever as they are now; "
               "a later change of the records does not change them.")
                .arg(wanted.number, dateText(wanted.date, uiLang()), wanted.signerName),
            tr("Sign")))
        return;
    ui.workBar->setValue(0);
    m_task->start(
        [this, wanted, output = m_output, path = m_session.store().path(),
         &clock = m_session.clock()](const BackgroundTask::Progress& progress) -> BackgroundTask::Answer {
            const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
            auto packed = store ? report::signingPayload(**store, store::loadRuleBook(**store), wanted,
                                                         report::seenHash(output->result), progress)
                                : Expected<QJsonObject>(tl::unexpected(store.error()));
            if (!packed)
                return [this, findings = packed.error().findings] { showFindings(findings); };
            return [this, payload = *packed, number = wanted.number] {
                const auto outcome = signPaper(payload);
                if (!outcome) {
                    showFindings(outcome.error().findings);
                    return;
                }
                showFindings(outcome->findings);
                questionChanged(); // words that were carried over are this report's own now
                m_ui->doneLabel->setText(tr("Signed: %1").arg(number));
                Q_EMIT signedReport(outcome->record);
            };
        });
    showWork(tr("The report is being signed"));
}

/// A number that the office gave before needs a reason, which goes into the trail with the act.
Expected<casework::Outcome> ReportScreen::signPaper(QJsonObject payload)
{
    auto outcome = m_session.run(u"sign_report"_s, payload);
    if (outcome || !outcome.error().has(u"snapshot.number_used"_s))
        return outcome;
    QStringList used;
    for (const Finding& finding : outcome.error().findings)
        used << describe(finding, uiLang());
    const QString title = tr("The number was given before");
    if (!m_session.prompts().confirm(this, title, used.join(u'\n'), tr("Give a reason")))
        return outcome;
    const auto reason = m_session.prompts().askText(this, title, tr("Why two papers share the number"), {});
    if (!reason || reason->trimmed().isEmpty())
        return outcome;
    payload.insert(u"reason"_s, nfc(reason->trimmed()));
    return m_session.run(u"sign_report"_s, payload);
}

void ReportScreen::showSigned(const QString& snapshotId)
{
    SignedDialog dialog(m_session, this);
    dialog.openAt(snapshotId);
    dialog.exec();
}

void ReportScreen::compareWithSigned(const QString& snapshotId)
{
    m_ui->problems->setFindings({});
    m_other.reset();
    m_otherSigned.reset();
    m_otherRequest = m_output ? std::optional(m_output->result.request) : std::nullopt;
    m_ui->workBar->setValue(0);
    m_task->start([this, snapshotId, path = m_session.store().path(),
                   &clock = m_session.clock()](const BackgroundTask::Progress&) -> BackgroundTask::Answer {
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        auto opened = store ? report::openSnapshot(**store, snapshotId)
                            : Expected<report::Snapshot>(tl::unexpected(store.error()));
        if (!opened)
            return [this, findings = opened.error().findings] {
                showFindings(findings);
                Q_EMIT compared();
            };
        auto kept = std::make_shared<const report::Snapshot>(std::move(*opened));
        return [this, kept] {
            m_otherSigned = kept;
            showOther(
                tr("Signed as %1 of %2").arg(kept->record.number, dateText(kept->record.date, uiLang())),
                kept->request.params.boundaries, kept->pages, kept->figures);
        };
    });
    showWork(tr("The signed report is being opened"));
}

} // namespace kc::ui
