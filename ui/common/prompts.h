// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

class QWidget;

namespace kc::ui {

/// The one way the window asks or tells something in a modal box. Tests replace it with queued answers.
class Prompts
{
public:
    enum class Answer { Save, Discard, Cancel };

    virtual ~Prompts() = default;

    /// True when the person agrees. `yes` is the verb on the agreeing button ("Withdraw"), never "OK".
    virtual bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& yes) = 0;
    /// Unsaved input: save it, throw it away, or stay.
    virtual Answer askToSave(QWidget* parent, const QString& title, const QString& text) = 0;
    /// One line of text; nothing when the person gave up.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                           const QString& initial) = 0;
    virtual void inform(QWidget* parent, const QString& title, const QString& text) = 0;
    /// Something went wrong; `details` may be empty.
    virtual void warn(QWidget* parent, const QString& title, const QString& text,
                      const QString& details = {}) = 0;

    /// Why an act was refused or what it warns of, one sentence per finding with its legal basis.
    void showFindings(QWidget* parent, const QString& title, const Findings& findings);
};

/// Prompts as message boxes.
class BoxPrompts : public Prompts
{
public:
    bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& yes) override;
    Answer askToSave(QWidget* parent, const QString& title, const QString& text) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& label,
                                   const QString& initial) override;
    void inform(QWidget* parent, const QString& title, const QString& text) override;
    void warn(QWidget* parent, const QString& title, const QString& text, const QString& details) override;
};

} // namespace kc::ui
