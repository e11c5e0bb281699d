// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_undo.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUndoCommand>

#include "form/form_binder.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTypingPause = 900; // ms without a key that end a burst of typing
}

class FormStep : public QUndoCommand
{
public:
    FormStep(FormUndo& form, QString key, QJsonObject before, QJsonObject after)
        : m_form(form)
        , m_key(std::move(key))
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_form.apply(m_before, m_key); }
    void redo() override
    {
        // The stack "redoes" a step when it is pushed: the form holds its values already.
        if (m_done)
            m_form.apply(m_after, m_key);
        m_done = true;
    }

private:
    FormUndo& m_form;
    QString m_key;
    QJsonObject m_before;
    QJsonObject m_after;
    bool m_done = false;
};

FormUndo::FormUndo(FormBinder& binder, QWidget* form)
    : QObject(form)
    , m_binder(binder)
    , m_form(form)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { closeStep(); });
    connect(&m_binder, &FormBinder::edited, this, &FormUndo::note);
    m_undo->setObjectName(u"formUndoAction"_s);
    m_redo->setObjectName(u"formRedoAction"_s);
    connect(m_undo, &QAction::triggered, this, &FormUndo::undo);
    connect(m_redo, &QAction::triggered, this, &FormUndo::redo);
    connect(&m_stack, &QUndoStack::indexChanged, this, &FormUndo::showAvailability);
    qApp->installEventFilter(this);
    retranslate();
    restart();
}

void FormUndo::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("Takes back the latest change (Ctrl+Z)"));
    m_redo->setText(tr("Redo"));
    m_redo->setToolTip(tr("Makes the change again (Ctrl+Shift+Z)"));
}

void FormUndo::restart()
{
    m_pause.stop();
    m_openKey.clear();
    m_stack.clear();
    m_last = m_binder.values();
    showAvailability();
}

void FormUndo::note(const QString& key)
{
    if (!m_openKey.isEmpty() && m_openKey != key)
        closeStep(key); // its first change belongs to the step that begins now
    m_openKey = key;
    m_pause.start();
    showAvailability();
}

void FormUndo::closeStep(const QString& butFor)
{
    m_pause.stop();
    if (m_openKey.isEmpty())
        return;
    const QString key = m_openKey;
    m_openKey.clear();
    QJsonObject now = m_binder.values();
    if (!butFor.isEmpty())
        now.insert(butFor, m_last.value(butFor));
    if (now != m_last) {
        m_stack.push(new FormStep(*this, key, m_last, now));
        m_last = now;
    }
    showAvailability();
}

void FormUndo::undo()
{
    closeStep();
    m_stack.undo();
}

void FormUndo::redo()
{
    closeStep();
    m_stack.redo();
}

void FormUndo::apply(const QJsonObject& values, const QString& key)
{
    m_binder.setValues(values);
    m_last = values;
    if (QWidget* field = m_binder.field(key))
        revealField(field);
    Q_EMIT applied();
}

void FormUndo::showAvailability()
{
    m_undo->setEnabled(m_stack.canUndo() || !m_openKey.isEmpty());
    m_redo->setEnabled(m_stack.canRedo());
}

bool FormUndo::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (widget != m_form && !m_form->isAncestorOf(widget)))
        return false;
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo) ||
                      (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier);
    if (!undo && !redo)
        return false;
    key->accept();
    if (event->type() == QEvent::KeyPress) {
        if (undo)
            this->undo();
        else
            this->redo();
    }
    return true;
}

void revealField(QWidget* field)
{
    for (QWidget* below = field; below->parentWidget(); below = below->parentWidget()) {
        QWidget* parent = below->parentWidget();
        if (auto* pages = qobject_cast<QStackedWidget*>(parent)) {
            if (auto* tabs = qobject_cast<QTabWidget*>(pages->parentWidget()))
                tabs->setCurrentWidget(below);
            else
                pages->setCurrentWidget(below);
        }
    }
    for (QWidget* above = field->parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(field);
    }
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace kc::ui
