// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/own_texts.h"
#include "report/report_run.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace kc::ui {

class Banner;
class FormProblems;
class RoleLabel;
class Session;

/// Lời văn: the blocks of a report that the office writes itself. Words carried over from an earlier report
/// stand in the editor as a proposal, visibly marked, until they are kept for this one.
class OwnWordsEditor : public QWidget
{
    Q_OBJECT

public:
    explicit OwnWordsEditor(QWidget* parent = nullptr);

    /// Both outlive the editor. A refusal to store goes to `problems`.
    void setSession(Session& session, FormProblems& problems);
    /// Shows the blocks of this report; words typed for another one are stored first.
    void setQuestion(const report::ReportRequest& request);
    bool hasBlocks() const;
    bool isChanged() const;
    /// Stores what stands in the editor. False when it was refused.
    bool save();

Q_SIGNALS:
    void saved();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillBlocks();
    void load();
    void showState();
    void retranslate();

    Session* m_session = nullptr;
    FormProblems* m_problems = nullptr;
    report::ReportRequest m_request;
    QComboBox* m_blocks;
    Banner* m_carried;
    QPlainTextEdit* m_text;
    RoleLabel* m_state;
    QPushButton* m_save;
    QJsonObject m_key;     ///< report, scope, period, block and language of the words in the editor
    report::OwnText m_own; ///< as stored or carried
    bool m_justSaved = false;
};

} // namespace kc::ui
