// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <optional>

namespace kc {
class Clock;
}

namespace kc::ui {

class FormBinder;

/// A form that was left unsent, as it was typed.
struct KeptDraft
{
    QDateTime savedAt; ///< UTC
    int revision = 0;  ///< revision of the record when the form was opened; 0 for a new record
    QJsonObject values;
};

/// Keeps what is typed in a form through a crash: a file of the person's own data folder, written a moment
/// after each change and removed when the form is sent or given up.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// `name` tells forms apart: what is entered, which record, which store, whose desk.
    DraftKeeper(FormBinder& binder, const Clock& clock, const QStringList& name, int revision,
                QObject* parent = nullptr);

    /// What an earlier run left; nothing when there is none or it cannot be read.
    std::optional<KeptDraft> kept() const;
    /// Writes now. False when the file cannot be written (the form goes on without).
    bool keep();
    /// Forgets the draft: sent, or given up on purpose.
    void discard();
    /// Whether changes are written; off until a kept draft was taken or declined.
    void setActive(bool active) { m_active = active; }

    QString path() const { return m_path; }
    /// The folder of all drafts of this person at this machine.
    static QString folder();

Q_SIGNALS:
    void written(const QDateTime& at);

private:
    FormBinder& m_binder;
    const Clock& m_clock;
    QString m_path;
    int m_revision;
    bool m_active = true;
    int m_changes = 0;
    QTimer m_pause;
};

} // namespace kc::ui
