// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A log of its own for one test.
class LogFolder
{
public:
    explicit LogFolder(kc::LogLevel level) { REQUIRE(kc::startLog(m_folder.filePath(u"log"_s), level)); }
    ~LogFolder() { kc::stopLog(); }
    LogFolder(const LogFolder&) = delete;
    LogFolder& operator=(const LogFolder&) = delete;
    QString path() const { return m_folder.filePath(u"log"_s); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files, QDir::Name); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("log entries reach the file at once, with time and level", "[base][log]")
{
    const LogFolder folder(kc::LogLevel::Info);
    kc::logDebug(u"too small"_s);
    kc::logInfo(u"Mở kho dữ liệu Đắk Lắk 100% {}"_s);
    const QString log = contentOf(kc::logFilePath());
    static const QRegularExpression entry(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d\\d:?\\d\\d \\[info\\] Mở kho dữ liệu Đắk Lắk 100% \\{\\}\n$"_s);
    INFO(log.toStdString());
    CHECK(entry.match(log).hasMatch());
}

TEST_CASE("Qt's messages go into the log, and back to Qt afterwards", "[base][log]")
{
    QString path;
    {
        const LogFolder folder(kc::LogLevel::Debug);
        path = kc::logFilePath();
        qInfo("from Qt %d", 7);
        qDebug("small talk");
        const QString log = contentOf(path);
        CHECK(log.contains(u"[info] from Qt 7\n"_s));
        CHECK(log.contains(u"[debug] small talk\n"_s));
    }
    CHECK(kc::logFilePath().isEmpty());
}

TEST_CASE("a message of several lines cannot pass for several entries", "[base][log]")
{
    const LogFolder folder(kc::LogLevel::Info);
    kc::logInfo(u"first\n2026-01-01T00:00:00.000+07:00 [info] forged\r\nlast\rend"_s);
    const QStringList lines = contentOf(kc::logFilePath()).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 4);
    CHECK_FALSE(lines.at(0).startsWith(u' '));
    for (qsizetype i = 1; i < lines.size(); ++i)
        CHECK(lines.at(i).startsWith(u"    "_s));
}

TEST_CASE("the log keeps five files of two megabytes and the newest entries", "[base][log]")
{
    const LogFolder folder(kc::LogLevel::Info);
    const QString line = QString(1000, u'x');
    for (int i = 0; i < 12'000; ++i)
        kc::logInfo(QString(line + QString::number(i)));
    const QStringList files = folder.files();
    CHECK(files.size() == 5);
    for (const QString& name : files)
        CHECK(QFile(QDir(folder.path()).filePath(name)).size() <= 2 * 1024 * 1024);
    CHECK(contentOf(kc::logFilePath()).contains(u"x11999\n"_s));
}

TEST_CASE("threads write whole entries", "[base][log]")
{
    const LogFolder folder(kc::LogLevel::Info);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([] {
            for (int i = 0; i < 200; ++i)
                kc::logInfo(u"abcdefghij"_s);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    const QStringList lines = contentOf(kc::logFilePath()).split(u'\n', Qt::SkipEmptyParts);
    CHECK(lines.size() == 800);
    CHECK(std::all_of(lines.begin(), lines.end(),
                      [](const QString& line) { return line.endsWith(u"[info] abcdefghij"_s); }));
}

TEST_CASE("a log that cannot be written does not stop the program", "[base][log]")
{
    QTemporaryDir folder;
    QFile blocker(folder.filePath(u"file"_s));
    REQUIRE(blocker.open(QIODevice::WriteOnly));
    CHECK_FALSE(kc::startLog(folder.filePath(u"file/log"_s), kc::LogLevel::Info));
    CHECK(kc::logFilePath().isEmpty());
    kc::logInfo(u"nowhere to go"_s);
    kc::stopLog();
}

TEST_CASE("personal data is masked and secrets leave nothing", "[base][log]")
{
    const auto masked = [](const char* field, const QVariant& value) {
        return kc::maskPersonal(QString::fromUtf8(field), value);
    };
    CHECK(masked("phone", u"0912345678"_s) == u"***78"_s);
    CHECK(masked(":owner_phone", u"091"_s) == u"***"_s);
    CHECK(masked("email", u"an.nguyen@example.vn"_s) == u"a***@example.vn"_s);
    CHECK(masked("beneficiary.ownerEmail", u"broken"_s) == u"***"_s);
    CHECK(masked("tax_code", u"0300588569"_s) == u"***569"_s);
    CHECK(masked("establishment.taxCode", u"034090012345"_s) == u"***345"_s);
    CHECK(masked("personal_id", u"034090012345"_s) == u"***345"_s);
    CHECK(masked("representative", u"Nguyễn Văn An"_s) == u"N* V* A*"_s);
    CHECK(masked("address", u"12 Lê Lợi"_s) == u"1* L* L*"_s);
    CHECK(masked("password", u"x"_s) == u"***"_s);
    CHECK(masked("password", QVariant()) == u"***"_s);
    CHECK(masked("password_hash", u"$argon2id$..."_s) == u"***"_s);
    CHECK(masked("amount", 300'000'000) == u"300000000"_s);
    CHECK(masked("title", u"Máy dệt"_s) == u"Máy dệt"_s);
    CHECK(masked("phone", QVariant()) == u"null"_s);
}

TEST_CASE("a whole record in one value is masked field by field", "[base][log]")
{
    const QString record = uR"({"address":"12 Lê Lợi","name":"Cơ khí","phone":"0912345678","workers":4})"_s;
    CHECK(kc::maskPersonal(u":after"_s, record) ==
          uR"({"address":"1* L* L*","name":"Cơ khí","phone":"***78","workers":4})"_s);
    CHECK(kc::maskPersonal(u":before"_s, QVariant()) == u"null"_s);
}
