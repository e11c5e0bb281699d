// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/act.h"
#include "report/report_files.h"
#include "report/report_job.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;

namespace kc::report {
struct Snapshot;
}

namespace kc::ui {

namespace Ui {
class ReportScreen;
}
class Session;

/// Báo cáo: what is asked, the office's own words, the pages as they will be printed; print, files of every
/// kind, the list of figures, a second report beside it, signing, many reports at once.
class ReportScreen : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives the screen.
    explicit ReportScreen(Session& session, QWidget* parent = nullptr);
    ~ReportScreen() override;

    /// Nothing until a report was made.
    const ReportOutput* output() const { return m_output.get(); }
    std::shared_ptr<const ReportOutput> sharedOutput() const { return m_output; }
    /// The report beside it; null without a comparison and for a signed one.
    std::shared_ptr<const ReportOutput> otherOutput() const { return m_other; }
    /// The signed report beside it; null when none stands there.
    std::shared_ptr<const report::Snapshot> otherSigned() const { return m_otherSigned; }
    /// The question with what the paper says.
    report::ReportRequest request() const;
    void setRequest(const report::ReportRequest& request);
    bool isWorking() const;
    /// A second report stands beside the first.
    bool isCompared() const;
    /// Values of the first that are others in the second.
    QSet<QString> differing() const;

    /// Puts another question about the same report beside the first.
    void compareWith(const report::ReportRequest& request);
    /// Puts a signed report beside the first.
    void compareWithSigned(const QString& snapshotId);
    /// Writes the report to a file the person names; nothing when she gives up.
    void saveAs(report::FileFormat format);

public Q_SLOTS:
    void make();
    void cancel();
    void savePdf() { saveAs(report::FileFormat::Pdf); }
    void print();
    /// Stores the text that stands in the editor. False when it was refused.
    bool saveText();
    void compare();
    void endComparison();
    void sign();
    /// The signed reports, open at one of them.
    void showSigned(const QString& snapshotId = {});
    void exportMany();

Q_SIGNALS:
    /// The report was made or refused.
    void made();
    /// The second report was made or refused.
    void compared();
    void fileWritten(const QString& path);
    /// The report was signed; the id of what is kept.
    void signedReport(const QString& snapshotId);
    /// A printed figure was clicked: its records are asked for.
    void figureRequested(const QString& drill);
    /// The same of the report beside it.
    void otherFigureRequested(const QString& drill);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectParts();
    void connectFigures();
    void fillMenus();
    void questionChanged();
    void remember() const;
    void showOutput(const std::shared_ptr<const ReportOutput>& output);
    void showOther(const QString& title, QDate map, const report::Pages& pages, const QJsonObject& figures);
    bool sameMap(QDate one, QDate other) const;
    Expected<casework::Outcome> signPaper(QJsonObject payload);
    void nameFigures();
    void showWork(const QString& what = {});
    void showPage();
    void showFindings(const Findings& findings);
    QString tipOf(const QString& drill);
    void countRecords(const QString& drill);
    void loadNamed(const QString& choose = {});
    void chooseNamed();
    void saveNamed();
    void removeNamed();
    QString suggestedName() const;
    QString titleOf(const report::ReportRequest& request) const;
    void retranslate();

    Session& m_session;
    std::unique_ptr<Ui::ReportScreen> m_ui;
    QMenu* m_saveMenu;
    QMenu* m_moreMenu;
    ReportJob* m_job;
    ReportJob* m_otherJob;
    BackgroundTask* m_task;      ///< files, signing, opening what was signed
    BackgroundTask* m_countTask; ///< records behind the figure under the pointer
    BackgroundTask* m_nameTask;  ///< figures in the window's new language
    std::shared_ptr<const ReportOutput> m_output;
    std::shared_ptr<const ReportOutput> m_other;
    std::shared_ptr<const report::Snapshot> m_otherSigned;
    std::optional<report::ReportRequest> m_otherRequest;
    QHash<QString, qint64> m_counts; ///< records by drill key, of the report that is shown
    QString m_counting;
    bool m_foldedSide = false; ///< the question was put away for a comparison
};

} // namespace kc::ui
