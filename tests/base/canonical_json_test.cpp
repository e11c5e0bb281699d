// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <limits>

using kc::canonicalJson;

TEST_CASE("canonical JSON sorts keys and leaves no space", "[base][json]")
{
    QJsonObject object;
    object.insert(QStringLiteral("b"), QJsonArray{1, QJsonValue(), true, QStringLiteral("x")});
    object.insert(QStringLiteral("a"), QJsonObject{{QStringLiteral("z"), false}, {QStringLiteral("A"), -5}});
    CHECK(canonicalJson(object) == R"({"a":{"A":-5,"z":false},"b":[1,null,true,"x"]})");
    CHECK(canonicalJson(QJsonObject()) == "{}");
    CHECK(canonicalJson(QJsonArray()) == "[]");
}

TEST_CASE("canonical JSON orders keys by code point, not by UTF-16 unit", "[base][json]")
{
    // U+FF21 stands before U+1F600, whose UTF-16 form starts with the smaller unit D83D.
    QJsonObject object;
    object.insert(QStringLiteral("\U0001F600"), 1);
    object.insert(QStringLiteral("\uFF21"), 2);
    object.insert(QStringLiteral("đ"), 3);
    CHECK(canonicalJson(object) == QByteArray("{\"đ\":3,\"\uFF21\":2,\"\U0001F600\":1}"));
}

TEST_CASE("canonical JSON keeps 64-bit integers exact", "[base][json]")
{
    const auto most = std::numeric_limits<qint64>::max();
    const auto least = std::numeric_limits<qint64>::min();
    CHECK(canonicalJson(QJsonArray{most, least, qint64{9007199254740993}}) ==
          "[9223372036854775807,-9223372036854775808,9007199254740993]");
}

TEST_CASE("canonical JSON refuses what has no single spelling", "[base][json]")
{
    CHECK_THROWS_AS(canonicalJson(1.5), std::invalid_argument);
    CHECK_THROWS_AS(canonicalJson(1e300), std::invalid_argument);
    CHECK_THROWS_AS(canonicalJson(QJsonObject{{QStringLiteral("x"), 0.1}}), std::invalid_argument);
    CHECK_THROWS_AS(canonicalJson(QJsonValue(QJsonValue::Undefined)), std::invalid_argument);
}

TEST_CASE("canonical JSON escapes only what must be escaped", "[base][json]")
{
    const QString text = QStringLiteral("a\"b\\c\b\f\n\r\t\u0001/đường\u007f");
    CHECK(canonicalJson(text) == QByteArray("\"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001/đường\x7f\""));
    CHECK(canonicalJson(QString(QChar(0xD800))) == "\"\\ud800\"");
    CHECK(canonicalJson(QString(QChar(0xD800))) != canonicalJson(QString(QChar(0xD801))));
}

TEST_CASE("canonical JSON is read back as the same value and is its own canonical form", "[base][json]")
{
    const QByteArray source =
        R"({ "k" : [1, 2, {"đ": "Đắk Lắk", "a": null}], "t" : "x\ny", "n": 300000000 })";
    const QJsonObject object = QJsonDocument::fromJson(source).object();
    const QByteArray bytes = canonicalJson(object);
    CHECK(QJsonDocument::fromJson(bytes).object() == object);
    CHECK(canonicalJson(QJsonDocument::fromJson(bytes).object()) == bytes);
    CHECK(bytes ==
          QByteArray("{\"k\":[1,2,{\"a\":null,\"đ\":\"Đắk Lắk\"}],\"n\":300000000,\"t\":\"x\\ny\"}"));
}

TEST_CASE("SHA-256 matches the published vectors", "[base][json]")
{
    CHECK(kc::sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(kc::sha256Hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
