// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_binder.h"

#include "base/viet_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QStringList>

#include "common/language.h"
#include "form/date_edit.h"
#include "form/money_edit.h"
#include "form/place_picker.h"
#include "form/search_edit.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a draft keeps of a field whose text cannot be read: {"typed": "..."}.
QJsonValue typedOnly(const QString& typed)
{
    return QJsonObject{{u"typed"_s, typed}};
}

bool isTypedOnly(const QJsonValue& value)
{
    return value.isObject() && value.toObject().contains(u"typed"_s);
}

QString typedOf(const QJsonValue& value)
{
    return value.toObject().value(u"typed"_s).toString();
}

constexpr qsizetype kMostCountDigits = 12;

QString digitsOf(const QString& typed)
{
    QString digits;
    for (const QChar letter : typed) {
        if (letter.isDigit())
            digits += letter;
    }
    return digits;
}

/// "1234567" -> "1.234.567", in English "1,234,567".
QString groupedDigits(QString digits)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, uiLang() == Lang::Vi ? u'.' : u',');
    return digits;
}

} // namespace

FormBinder::FormBinder(QObject* parent)
    : QObject(parent)
{
}

void FormBinder::add(const QString& key, QWidget* widget, Read read, Write write, const QJsonValue& empty)
{
    m_fields.push_back({key, widget, std::move(read), std::move(write), empty});
}

void FormBinder::noteEdit(const QString& key)
{
    if (!m_writing)
        Q_EMIT edited(key);
}

void FormBinder::bind(const QString& key, QLineEdit* field)
{
    add(
        key, field, [field] { return QJsonValue(nfc(field->text())); },
        [field](const QJsonValue& value) {
            if (field->text() != value.toString())
                field->setText(value.toString());
        });
    connect(field, &QLineEdit::textEdited, this, [this, key] { noteEdit(key); });
}

std::optional<qint64> countIn(const QLineEdit& field)
{
    const QString digits = digitsOf(field.text());
    return digits.isEmpty() ? std::nullopt : std::optional<qint64>(digits.toLongLong());
}

void showCount(QLineEdit& field, std::optional<qint64> count)
{
    field.setText(count ? groupedDigits(QString::number(*count)) : QString());
}

void FormBinder::bindCount(const QString& key, QLineEdit* field)
{
    field->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9.,]{0,15}"_s), field));
    field->setAlignment(Qt::AlignRight);
    add(
        key, field,
        [field] {
            const std::optional<qint64> count = countIn(*field);
            return count ? QJsonValue(*count) : QJsonValue();
        },
        [field](const QJsonValue& value) {
            showCount(*field, value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt);
        });
    connect(field, &QLineEdit::textEdited, this, [this, key, field](const QString& typed) {
        // Grouped anew after each key; the cursor stays behind the same digit.
        const qsizetype before = digitsOf(typed.left(field->cursorPosition())).size();
        const QString grouped = groupedDigits(digitsOf(typed).left(kMostCountDigits));
        if (grouped != typed) {
            field->setText(grouped);
            qsizetype at = 0;
            for (qsizetype digits = 0; at < grouped.size() && digits < before; ++at)
                digits += grouped.at(at).isDigit() ? 1 : 0;
            field->setCursorPosition(static_cast<int>(at));
        }
        noteEdit(key);
    });
}

void FormBinder::bind(const QString& key, SearchEdit* field, std::function<void(const QString& id)> show)
{
    add(
        key, field,
        [field]() -> QJsonValue {
            return field->isUndecided() ? typedOnly(field->text()) : QJsonValue(field->id());
        },
        [field, show = std::move(show)](const QJsonValue& value) {
            if (isTypedOnly(value)) {
                field->clearChoice();
                field->setText(typedOf(value));
            } else if (value.toString() != field->id()) {
                show(value.toString());
            }
        });
    connect(field, &SearchEdit::idEdited, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, QPlainTextEdit* field)
{
    add(
        key, field, [field] { return QJsonValue(nfc(field->toPlainText())); },
        [field](const QJsonValue& value) {
            if (field->toPlainText() != value.toString())
                field->setPlainText(value.toString());
        });
    connect(field, &QPlainTextEdit::textChanged, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, QSpinBox* field)
{
    add(
        key, field, [field] { return QJsonValue(field->value()); },
        [field](const QJsonValue& value) { field->setValue(value.toInt(field->minimum())); });
    connect(field, &QSpinBox::valueChanged, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, QCheckBox* field)
{
    add(
        key, field, [field] { return QJsonValue(field->isChecked()); },
        [field](const QJsonValue& value) { field->setChecked(value.toBool()); });
    connect(field, &QCheckBox::toggled, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, QComboBox* field)
{
    add(
        key, field, [field] { return QJsonValue(field->currentData().toString()); },
        [field](const QJsonValue& value) { field->setCurrentIndex(field->findData(value.toString())); });
    connect(field, &QComboBox::activated, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, MoneyEdit* field)
{
    add(
        key, field,
        [field]() -> QJsonValue {
            if (!field->isReadable())
                return typedOnly(field->text());
            return field->value() ? QJsonValue(qint64(field->value()->value())) : QJsonValue();
        },
        [field](const QJsonValue& value) {
            if (isTypedOnly(value))
                field->setTypedText(typedOf(value));
            else if (value.isDouble())
                field->setValue(Dong(value.toInteger()));
            else
                field->setValue(std::nullopt);
        },
        0);
    connect(field, &MoneyEdit::valueChanged, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, DateEdit* field)
{
    add(
        key, field,
        [field]() -> QJsonValue {
            if (!field->isReadable())
                return typedOnly(field->text());
            return field->date().isValid() ? QJsonValue(field->date().toString(Qt::ISODate)) : QJsonValue();
        },
        [field](const QJsonValue& value) {
            if (isTypedOnly(value))
                field->setTypedText(typedOf(value));
            else
                field->setDate(QDate::fromString(value.toString(), Qt::ISODate));
        },
        QString());
    connect(field, &DateEdit::dateChanged, this, [this, key] { noteEdit(key); });
}

void FormBinder::bind(const QString& key, PlacePicker* field)
{
    add(
        key, field,
        [field]() -> QJsonValue {
            if (field->isUndecided())
                return typedOnly(field->typedCommune());
            return QJsonValue(field->place().toText());
        },
        [field](const QJsonValue& value) {
            if (isTypedOnly(value))
                field->setTypedCommune(typedOf(value));
            else
                field->setPlace(AdminUnitId::fromText(value.toString()));
        });
    connect(field, &PlacePicker::placeEdited, this, [this, key] { noteEdit(key); });
}

void FormBinder::bindOther(const QString& key, QWidget* field, Read read, Write write)
{
    add(key, field, std::move(read), std::move(write));
}

QJsonObject FormBinder::values() const
{
    QJsonObject all;
    for (const Field& field : m_fields)
        all.insert(field.key, field.read());
    return all;
}

void FormBinder::setValues(const QJsonObject& values)
{
    m_writing = true;
    for (const Field& field : m_fields)
        field.write(values.value(field.key));
    m_writing = false;
}

QJsonValue FormBinder::value(const QString& key) const
{
    for (const Field& field : m_fields) {
        if (field.key == key)
            return field.read();
    }
    return QJsonValue::Undefined;
}

QJsonObject FormBinder::payload() const
{
    QJsonObject all;
    for (const Field& field : m_fields) {
        const QJsonValue value = field.read();
        if (isTypedOnly(value) || value.isUndefined())
            continue;
        if (value.isNull())
            all.insert(field.key, field.empty);
        else
            all.insert(field.key, value.isString() ? QJsonValue(value.toString().trimmed()) : value);
    }
    return all;
}

QWidget* FormBinder::field(const QString& key) const
{
    for (const Field& field : m_fields) {
        if (field.key == key)
            return field.widget;
    }
    return nullptr;
}

QStringList FormBinder::keys() const
{
    QStringList all;
    for (const Field& field : m_fields)
        all << field.key;
    return all;
}

} // namespace kc::ui
