// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/record_pane.h"

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace kc::ui {

class EmptyState;
class RoleLabel;

/// A record pane made of a title and sections of labelled values. What it says is written anew on every
/// showRecord and every change of language.
class DetailPane : public RecordPane
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget* parent = nullptr);

    void showRecord(const QString& id) final;
    const QString& recordId() const { return m_id; }
    /// Every label and value as lines of text, for tests and for readers.
    QString plainText() const;

protected:
    /// Writes the record with the functions below. Not called for an empty id.
    virtual void write(const QString& id) = 0;

    void setTitle(const QString& title, const QString& subtitle = {});
    void addSection(const QString& title);
    /// A labelled value; a missing one is written as "-".
    void addRow(const QString& label, const QString& value);
    /// A sentence over the whole width.
    void addText(const QString& text);
    void addWide(QWidget* widget, Qt::Alignment alignment = {});

    void changeEvent(QEvent* event) override;

private:
    void rewrite();

    QString m_id;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_body;
    QVBoxLayout* m_column;
    RoleLabel* m_title;
    RoleLabel* m_subtitle;
    QGridLayout* m_grid = nullptr;
};

} // namespace kc::ui
