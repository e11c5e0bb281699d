// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report_run.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace kc::ui {

class FormProblems;
class QuestionForm;
class Session;

/// What a report is compared with: the same report of another time, place, map or day of knowledge, or one
/// that was signed.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(Session& session, const report::ReportRequest& shown, QWidget* parent);

    /// The other question; its paper is that of the report shown.
    report::ReportRequest request() const;
    /// Id of the signed report that was chosen; empty: another question.
    QString signedReport() const;

    void accept() override;

private:
    void fillSigned();
    void showChoice();

    Session& m_session;
    report::ReportRequest m_shown;
    FormProblems* m_problems;
    QRadioButton* m_question;
    QRadioButton* m_signed;
    QuestionForm* m_form;
    QComboBox* m_signedCombo;
};

} // namespace kc::ui
