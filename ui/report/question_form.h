// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_run.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace kc::ui {

namespace Ui {
class QuestionForm;
}
class FormProblems;
class OptionEdit;
class Session;

/// What a report is asked for: which one, of whom, over which time, as known on which day, on which map, in
/// which language. Only what the report takes is shown (report/report_definition.h).
class QuestionForm : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionForm(QWidget* parent = nullptr);
    ~QuestionForm() override;

    /// Fills the lists; the session outlives the form. Called once, before anything else.
    void setSession(Session& session);
    /// Findings about the question stand beside its fields.
    void setProblems(FormProblems& problems);
    /// The report itself cannot be changed any more: a second question about the same report.
    void fixReport();

    /// Name, parameters and options; nothing of the paper.
    report::ReportRequest request() const;
    void setRequest(const report::ReportRequest& request);
    /// What keeps the question from being asked; the places are those of the fields.
    Findings problems() const;

Q_SIGNALS:
    /// Another question stands in the form.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    const report::ReportDefinition& definition() const;
    QDate mapDay() const;
    Period period() const;
    void fillLists();
    void fillPlaces();
    void fillSpans();
    void makeOptions();
    void showParts();
    void reportChosen();
    void endOn(QDate day);
    void yearChanged();
    void monthsChosen();
    void spanChosen();
    void questionChanged();
    void retranslate();

    std::unique_ptr<Ui::QuestionForm> m_ui;
    Session* m_session = nullptr;
    QMap<QString, OptionEdit*> m_options;
    QMap<QString, QLabel*> m_optionLabels;
    QString m_kind; ///< the report whose days stand in the fields
    bool m_filling = false;
};

} // namespace kc::ui
