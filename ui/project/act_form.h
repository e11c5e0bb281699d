// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/project.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kc::ui {

class FormBinder;
class FormProblems;
class Session;

/// What the dialogs of one act on one project share: the project's headline, findings as they are typed (the
/// act is rehearsed, nothing written), the exception that a duty or a ceiling may need, and running the act
/// once.
class ActForm : public QDialog
{
    Q_OBJECT

public:
    const Project& project() const { return m_project; }
    const QString& act() const { return m_act; }
    FormBinder& binder() { return *m_binder; }
    FormProblems& problems() { return *m_problems; }

public Q_SLOTS:
    /// Runs the act; closes when it was done. False when it was refused.
    bool run();

protected:
    ActForm(Session& session, QString act, const ProjectId& project, QWidget* parent);

    /// The parts every form of this kind has; called after setupUi.
    struct Parts
    {
        QLabel* heading;
        QLabel* subject;
        FormProblems* problems;
        QFrame* exceptionBox;
        QLineEdit* exception;
        QPushButton* run;
        QPushButton* cancel;
    };
    void adopt(const Parts& parts);
    /// The payload beyond project, revision, date and exception.
    virtual QJsonObject payload() const;
    /// Called after every edit and language change, before the rehearsal.
    virtual void refresh() {}
    virtual void retranslate() = 0;
    /// Words on the button that runs the act.
    virtual QString verb() const;
    /// Findings that a form as yet untouched does not show ("field.required" of an empty field).
    virtual bool isPremature(const Finding& finding) const;

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void rehearse();

    Session& m_session;

private:
    QJsonObject fullPayload() const;
    Findings unreadable() const;
    void showHeadline();
    void grow();
    void showException(const Findings& findings);

    QString m_act;
    Project m_project;
    FormBinder* m_binder;
    FormProblems* m_problems = nullptr;
    Parts m_parts{};
    QTimer m_pause;
    bool m_attempted = false;
};

} // namespace kc::ui
