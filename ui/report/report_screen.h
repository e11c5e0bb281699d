// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_job.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>

class QPrinter;

namespace kc::ui {

namespace Ui {
class ReportScreen;
}
class Session;

/// Báo cáo: what is asked, the office's own words, the pages as they will be printed; print, PDF and figures.
class ReportScreen : public QWidget
{
    Q_OBJECT

public:
    /// The session outlives the screen.
    explicit ReportScreen(Session& session, QWidget* parent = nullptr);
    ~ReportScreen() override;

    /// Nothing until a report was made.
    const ReportOutput* output() const { return m_output.get(); }
    report::ReportRequest request() const;
    bool isWorking() const { return m_job->isRunning(); }

public Q_SLOTS:
    void make();
    void cancel();
    void savePdf();
    void saveJson();
    void print();
    /// Stores the text that stands in the editor. False when it was refused.
    bool saveText();

Q_SIGNALS:
    void made();
    /// A printed figure was clicked: its records are asked for.
    void figureRequested(const QString& drill);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillLists();
    void loadText();
    void showWork();
    void showPage();
    void saveAs(const QString& ending, const QString& filter);
    void paintOn(QPrinter& printer) const;
    QString suggestedName() const;
    void retranslate();

    Session& m_session;
    std::unique_ptr<Ui::ReportScreen> m_ui;
    ReportJob* m_job;
    std::shared_ptr<const ReportOutput> m_output;
    QJsonObject m_textKey; ///< report, scope, period, block and language of the text in the editor
    QString m_savedText;   ///< as stored
};

} // namespace kc::ui
