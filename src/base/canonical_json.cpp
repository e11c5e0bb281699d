// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonical_json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace kc {

namespace {

void appendEscapedUnit(QByteArray& out, char16_t unit)
{
    out += "\\u";
    out += QByteArray::number(static_cast<uint>(unit), 16).rightJustified(4, '0');
}

void appendJsonText(QByteArray& out, const QString& text)
{
    out += '"';
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype end) {
        out += QStringView(text).mid(plainFrom, end - plainFrom).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t unit = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        // A lone surrogate has no UTF-8 form; its escape keeps different texts different.
        if (unit >= 0x20 && unit != u'"' && unit != u'\\' && !c.isSurrogate())
            continue;
        flush(i);
        plainFrom = i + 1;
        switch (unit) {
        case u'"':
            out += "\\\"";
            break;
        case u'\\':
            out += "\\\\";
            break;
        case u'\b':
            out += "\\b";
            break;
        case u'\f':
            out += "\\f";
            break;
        case u'\n':
            out += "\\n";
            break;
        case u'\r':
            out += "\\r";
            break;
        case u'\t':
            out += "\\t";
            break;
        default:
            appendEscapedUnit(out, unit);
        }
    }
    flush(text.size());
    out += '"';
}

void appendJson(QByteArray& out, const QJsonValue& value);

void appendJsonObject(QByteArray& out, const QJsonObject& object)
{
    // The order of UTF-8 bytes is the order of code points; QString's own order is that of UTF-16 units.
    std::vector<std::pair<QByteArray, QString>> keys;
    keys.reserve(static_cast<std::size_t>(object.size()));
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        keys.emplace_back(it.key().toUtf8(), it.key());
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i > 0)
            out += ',';
        appendJsonText(out, keys[i].second);
        out += ':';
        appendJson(out, object.value(keys[i].second));
    }
    out += '}';
}

void appendJson(QByteArray& out, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        out += "null";
        return;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double: {
        const QVariant number = value.toVariant();
        if (number.typeId() != QMetaType::LongLong)
            throw std::invalid_argument("canonical JSON holds whole 64-bit numbers only");
        out += QByteArray::number(number.toLongLong());
        return;
    }
    case QJsonValue::String:
        appendJsonText(out, value.toString());
        return;
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        out += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            appendJson(out, array.at(i));
        }
        out += ']';
        return;
    }
    case QJsonValue::Object:
        appendJsonObject(out, value.toObject());
        return;
    case QJsonValue::Undefined:
        break;
    }
    throw std::invalid_argument("canonical JSON cannot hold an undefined value");
}

} // namespace

QByteArray canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    appendJson(out, value);
    return out;
}

QByteArray sha256Hex(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace kc
