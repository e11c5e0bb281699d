// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QPointer>

#include "common/parts.h"

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace kc::ui {

/// Findings of a form, each beside the field it is about: icon and sentence under the field, and a summary on
/// top whose lines lead to the fields. The widget itself is that summary; it is hidden while there is nothing
/// to say.
class FormProblems : public Card
{
    Q_OBJECT

public:
    explicit FormProblems(QWidget* parent = nullptr);

    /// Findings of `place` stand under `field`, which must already lie in a layout. `place` also takes what
    /// is inside it: "beneficiaries" takes "beneficiaries[2].support".
    void bind(const QString& place, QWidget* field);
    /// A part the list above leads to; its sentences are not said a second time below it.
    void bindLink(const QString& place, QWidget* field) { m_slots.push_back(Slot{place, field}); }
    /// Findings of `other` are shown where those of `place` are.
    void alias(const QString& other, const QString& place) { m_aliases.insert(other, place); }
    /// The tabs carry the icon of the worst finding inside them.
    void setTabs(QTabWidget* tabs) { m_tabs = tabs; }
    /// The most lines the summary shows before it scrolls.
    void setMostLines(int lines) { m_mostLines = lines; }

    /// Replaces what is shown. Notes stand beside their fields and stay out of the summary.
    void setFindings(const Findings& findings);
    const Findings& shown() const { return m_findings; }
    bool hasErrors() const { return kc::hasErrors(m_findings); }
    /// The field a place is shown at; null when it has none.
    QWidget* fieldOf(const QString& place) const;
    /// The sentence shown under the field of a place, empty when there is none.
    QString messageAt(const QString& place) const;
    /// Moves the focus to the field of the first error.
    void goToFirst();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Slot
    {
        QString place;
        QPointer<QWidget> field;
        QWidget* box = nullptr;
        QLabel* icon = nullptr;
        QLabel* message = nullptr;
    };
    Slot* slotOf(const QString& place);
    void rebuild();
    void fitHeight();
    void nameFields();
    bool isSaidBeside(const Finding& finding);
    void goTo(const QString& place);

    std::vector<Slot> m_slots;
    QHash<QString, QString> m_aliases;
    Findings m_findings;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_head;
    QWidget* m_list;
    QVBoxLayout* m_lines;
    QWidget* m_scroll;
    int m_mostLines = 4;
};

} // namespace kc::ui
