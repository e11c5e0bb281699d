// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QWidget;

namespace kc::ui {

class DateEdit;
class MoneyEdit;
class PlacePicker;
class SearchEdit;

/// The one form binder: the fields of a form by the key of the act's payload, read and written as JSON.
///
/// `values()` is the whole form, typed text that cannot be read included (as text), so that drafts and undo
/// lose nothing; `payload()` is what an act is given: such text left out, empty fields as 0 or an empty text,
/// so that a field that was emptied is emptied in the record too.
class FormBinder : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<QJsonValue()>;
    using Write = std::function<void(const QJsonValue&)>;

    explicit FormBinder(QObject* parent = nullptr);

    void bind(const QString& key, QLineEdit* field);
    void bind(const QString& key, QPlainTextEdit* field);
    /// A counted number, grouped while it is typed: whole, not below zero, at most 12 digits; an empty field
    /// is null, not 0.
    void bindCount(const QString& key, QLineEdit* field);
    /// The id of what was chosen.
    void bind(const QString& key, SearchEdit* field, std::function<void(const QString& id)> show);
    void bind(const QString& key, QSpinBox* field);
    void bind(const QString& key, QCheckBox* field);
    /// The value is the current item's data as text.
    void bind(const QString& key, QComboBox* field);
    /// Whole đồng as a number.
    void bind(const QString& key, MoneyEdit* field);
    /// ISO 8601.
    void bind(const QString& key, DateEdit* field);
    /// The id of the place.
    void bind(const QString& key, PlacePicker* field);
    /// Any other field; it reports edits through `edited(key)` by calling noteEdit(key).
    void bindOther(const QString& key, QWidget* field, Read read, Write write);

    QJsonObject values() const;
    /// Writes every bound key; keys that are absent empty their field. Does not emit `edited`.
    void setValues(const QJsonObject& values);
    QJsonValue value(const QString& key) const;
    QJsonObject payload() const;

    QWidget* field(const QString& key) const;
    QStringList keys() const;

    /// An edit by a person in a field of bindOther.
    void noteEdit(const QString& key);

Q_SIGNALS:
    void edited(const QString& key);

private:
    struct Field
    {
        QString key;
        QWidget* widget;
        Read read;
        Write write;
        QJsonValue empty; ///< what an act is told of an empty field
    };
    void add(const QString& key, QWidget* widget, Read read, Write write, const QJsonValue& empty = {});

    std::vector<Field> m_fields;
    bool m_writing = false;
};

/// The number in a field of bindCount; nothing while it is empty.
std::optional<qint64> countIn(const QLineEdit& field);
void showCount(QLineEdit& field, std::optional<qint64> count);

} // namespace kc::ui
