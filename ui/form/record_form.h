// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDialog>
#include <QJsonObject>
#include <QTimer>

class QDialogButtonBox;
class QFrame;
class QLabel;
class QPushButton;
class QToolButton;

namespace kc::ui {

class DraftKeeper;
class FormBinder;
class FormProblems;
class FormUndo;
class Session;

/// What the forms of records outside a project's procedure share (programme, target, result, officer, figures
/// of a year, locked period): the act is rehearsed while a person types and its findings stand beside the
/// fields, undo over the whole form, a draft that outlives a crash, the size it
/// was left in, and one run of the act on Save.
class RecordForm : public QDialog
{
    Q_OBJECT

public:
    ~RecordForm() override;

    /// The record the act wrote; empty until it was done.
    const QString& recordId() const { return m_written; }
    bool isDirty() const;
    FormBinder& binder() { return *m_binder; }
    const FormBinder& binder() const { return *m_binder; }
    FormProblems& problems() { return *m_problems; }
    FormUndo& undo() { return *m_undo; }

public Q_SLOTS:
    /// Runs the act; closes when it was done, shows why not otherwise.
    void accept() override;
    /// Asks first when something was typed.
    void reject() override;

protected:
    RecordForm(Session& session, QString act, QWidget* parent);

    /// The parts every form of this kind has; their texts are written here.
    struct Parts
    {
        QLabel* intro;
        QFrame* draftBar;
        QLabel* draftIcon;
        QLabel* draftLabel;
        QPushButton* restoreDraft;
        QPushButton* dropDraft;
        FormProblems* problems;
        QToolButton* undo;
        QToolButton* redo;
        QLabel* status;
        QDialogButtonBox* buttons;
    };
    /// The parts by the names they have in every .ui file of this kind.
    template <class Form>
    static Parts partsOf(const Form& ui)
    {
        return {ui.introLabel,         ui.draftBar,        ui.draftIconLabel, ui.draftLabel,
                ui.restoreDraftButton, ui.dropDraftButton, ui.problemsFrame,  ui.undoButton,
                ui.redoButton,         ui.statusLabel,     ui.buttonBox};
    }
    /// Called at the end of a constructor, when fields are bound and hold what is stored. `record` is the
    /// record that is edited, empty for a new one; `revision` the one that was read.
    void adopt(const Parts& parts, const QString& record, int revision);
    bool isEditing() const { return !m_record.isEmpty(); }
    int revision() const { return m_revision; }
    /// Tells the act which record is edited, under `key`, and the revision that was read; nothing for a new
    /// one.
    void nameRecord(QJsonObject& payload, const QString& key) const;
    /// What the act is given; by default every bound field.
    virtual QJsonObject payload() const;
    /// Called after every edit and every undo, before the rehearsal.
    virtual void refresh() {}
    /// Writes every text of the form anew.
    virtual void retranslate() = 0;

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    Session& m_session;

private:
    Findings unreadable() const;
    Findings rehearsed() const;
    void checkNow();
    void offerDraft();
    void sayParts();
    void grow();

    QString m_act;
    QString m_record;
    QString m_written;
    int m_revision = 0;
    FormBinder* m_binder;
    FormProblems* m_problems = nullptr;
    FormUndo* m_undo = nullptr;
    DraftKeeper* m_keeper = nullptr;
    Parts m_parts{};
    QJsonObject m_begun;
    QTimer m_pause;
    bool m_attempted = false;
};

} // namespace kc::ui
