// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

class QAction;
class QWidget;

namespace kc::ui {

class FormBinder;

/// Undo and redo for a whole form: Ctrl+Z takes back the latest change wherever it was made and shows its
/// field, also after the field was left. One burst of typing in one field is one step.
///
/// It takes the place of the single fields' own undo, which ends with the field and would count the same
/// change twice.
class FormUndo : public QObject
{
    Q_OBJECT

public:
    /// `form` is the widget whose fields' undo keys are taken over.
    FormUndo(FormBinder& binder, QWidget* form);

    /// Names the actions in the language of the window; called again after each change.
    void retranslate();
    /// Forgets all steps: the form as it stands is the beginning.
    void restart();
    QUndoStack& stack() { return m_stack; }
    /// Actions with standard shortcuts for a menu or a tool bar.
    QAction* undoAction() const { return m_undo; }
    QAction* redoAction() const { return m_redo; }

public Q_SLOTS:
    void undo();
    void redo();

Q_SIGNALS:
    /// A step was taken back or repeated; the form holds other values now.
    void applied();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend class FormStep;
    void note(const QString& key);
    void closeStep(const QString& butFor = {});
    void apply(const QJsonObject& values, const QString& key);
    void showAvailability();

    FormBinder& m_binder;
    QWidget* m_form;
    QUndoStack m_stack;
    QTimer m_pause;
    QJsonObject m_last;
    QString m_openKey;
    QAction* m_undo;
    QAction* m_redo;
};

/// Brings a field into sight and gives it the focus: turns the pages and scrolls the areas it lies in.
void revealField(QWidget* field);

} // namespace kc::ui
