// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QVector>

#include "register/record_pane.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QTextBrowser;
class QToolButton;

namespace kc::ui {

class FlowLayout;
class Session;
class StateChip;

/// One project in full: who and where, the acts that are possible now (the others greyed with the reason),
/// its money stage by stage, appraisal sheets, papers and history.
class ProjectPane : public RecordPane
{
    Q_OBJECT

public:
    /// The session outlives the pane.
    explicit ProjectPane(Session& session, QWidget* parent = nullptr);

    void showRecord(const QString& id) override;
    const Project& project() const { return m_project; }
    QPushButton* actButton(const QString& act) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshActs();
    QString overviewHtml() const;
    QString moneyHtml() const;
    QString sheetsHtml() const;
    QString papersHtml() const;
    QString historyHtml() const;
    void follow(const QString& link);

    Session& m_session;
    Project m_project;
    QWidget* m_page;
    QLabel* m_code;
    QLabel* m_title;
    StateChip* m_state;
    QWidget* m_actArea;
    FlowLayout* m_actRow;
    QPushButton* m_resultButton;
    QVector<QPushButton*> m_actButtons;
    QTabWidget* m_tabs;
    QTextBrowser* m_overview;
    QTextBrowser* m_money;
    QTextBrowser* m_sheets;
    QTextBrowser* m_papers;
    QTextBrowser* m_history;
    QLabel* m_empty;
};

} // namespace kc::ui
