// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLogFileSize = 2'097'152;
constexpr std::size_t kLogOlderFiles = 4; // and the one being written
constexpr const char* kLogPattern = "%Y-%m-%dT%H:%M:%S.%e%z [%l] %v";

/// spdlog works on these; messages can come from any thread.
struct LogState
{
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger;
    QString path;
    QtMessageHandler qtHandler = nullptr;
    bool redirected = false;
};

LogState& logState()
{
    static LogState state;
    return state;
}

std::shared_ptr<spdlog::sinks::sink> stderrSink()
{
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_level(spdlog::level::warn);
    return sink;
}

std::shared_ptr<spdlog::logger> makeLogger(std::vector<spdlog::sink_ptr> sinks,
                                           spdlog::level::level_enum level)
{
    auto logger = std::make_shared<spdlog::logger>("khuyencong", sinks.begin(), sinks.end());
    logger->set_pattern(kLogPattern);
    logger->set_level(level);
    logger->flush_on(level); // a crash must find the last lines on disk
    return logger;
}

std::shared_ptr<spdlog::logger> currentLogger()
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    if (!state.logger)
        state.logger = makeLogger({stderrSink()}, spdlog::level::warn);
    return state.logger;
}

void writeLog(spdlog::level::level_enum level, const QString& message)
{
    const auto logger = currentLogger();
    if (!logger->should_log(level))
        return;
    QString text = message;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u"\n"_s, u"\n    "_s);
    const QByteArray bytes = text.toUtf8();
    logger->log(level, spdlog::string_view_t(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

spdlog::level::level_enum spdlogLevel(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    spdlog::level::level_enum level = spdlog::level::debug;
    switch (type) {
    case QtDebugMsg:
        level = spdlog::level::debug;
        break;
    case QtInfoMsg:
        level = spdlog::level::info;
        break;
    case QtWarningMsg:
        level = spdlog::level::warn;
        break;
    case QtCriticalMsg:
        level = spdlog::level::err;
        break;
    case QtFatalMsg:
        level = spdlog::level::critical;
        break;
    }
    const QString category = QString::fromUtf8(context.category);
    writeLog(level, category.isEmpty() || category == u"default"_s ? message
                                                                   : QString(category + u": "_s + message));
}

/// "beneficiary.ownerEmail" -> "owner_email".
QString fieldWords(const QString& field)
{
    QString words;
    for (const QChar c : field.mid(field.lastIndexOf(u'.') + 1)) {
        if (c.isUpper() && !words.isEmpty() && !words.endsWith(u'_'))
            words += u'_';
        words += c.isLetterOrNumber() ? c.toLower() : QChar(u'_');
    }
    return words;
}

bool namesOneOf(const QString& words, const QStringList& parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const QString& part) { return words.contains(part); });
}

QString keepEnd(const QString& text, qsizetype shown)
{
    return text.size() <= shown * 2 ? u"***"_s : QString(u"***"_s + text.right(shown));
}

QString keepInitials(const QString& text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString& word : words)
        word = word.left(1) + u'*';
    return words.join(u' ');
}

} // namespace

bool startLog(const QString& directory, LogLevel level, const QString& name)
{
    const QString path = QDir(directory).filePath(name + u".log"_s);
    std::vector<spdlog::sink_ptr> sinks{stderrSink()};
    QString problem;
    try {
        if (!QDir().mkpath(directory))
            problem = u"the folder cannot be made"_s;
        else
            sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                QFile::encodeName(path).toStdString(), kLogFileSize, kLogOlderFiles));
    } catch (const spdlog::spdlog_ex& e) {
        problem = QString::fromLocal8Bit(e.what());
    }
    {
        LogState& state = logState();
        const std::lock_guard lock(state.mutex);
        state.logger = makeLogger(std::move(sinks), spdlogLevel(level));
        state.path = problem.isEmpty() ? path : QString();
        if (!state.redirected) {
            state.qtHandler = qInstallMessageHandler(takeQtMessage);
            state.redirected = true;
        }
    }
    if (!problem.isEmpty())
        logWarning(u"No log file %1: %2"_s.arg(path, problem));
    return problem.isEmpty();
}

void stopLog()
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    if (state.logger)
        state.logger->flush();
    state.logger.reset();
    state.path.clear();
    if (state.redirected) {
        qInstallMessageHandler(state.qtHandler);
        state.redirected = false;
    }
}

QString logFilePath()
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    return state.path;
}

void logDebug(const QString& message)
{
    writeLog(spdlog::level::debug, message);
}

void logInfo(const QString& message)
{
    writeLog(spdlog::level::info, message);
}

void logWarning(const QString& message)
{
    writeLog(spdlog::level::warn, message);
}

void logError(const QString& message)
{
    writeLog(spdlog::level::err, message);
}

QString maskPersonal(const QString& field, const QVariant& value)
{
    const QString words = fieldWords(field);
    if (namesOneOf(words,
                   {u"password"_s, u"passphrase"_s, u"secret"_s, u"pwhash"_s, u"salt"_s, u"mat_khau"_s}))
        return u"***"_s;
    if (!value.isValid() || value.isNull())
        return u"null"_s;
    const QString text = value.toString();
    if (text.isEmpty())
        return text;
    // The audit entry's before and after: a whole record in one value.
    if (text.startsWith(u'{')) {
        QJsonObject masked = QJsonDocument::fromJson(text.toUtf8()).object();
        for (auto entry = masked.begin(); entry != masked.end(); ++entry) {
            if (entry->isString())
                *entry = maskPersonal(entry.key(), entry->toString());
        }
        return QString::fromUtf8(QJsonDocument(masked).toJson(QJsonDocument::Compact));
    }
    if (namesOneOf(words, {u"email"_s, u"e_mail"_s})) {
        const qsizetype at = text.indexOf(u'@');
        return at > 0 ? QString(text.left(1) + u"***"_s + text.mid(at)) : u"***"_s;
    }
    if (namesOneOf(words, {u"phone"_s, u"fax"_s, u"mobile"_s}))
        return keepEnd(text, 2);
    if (namesOneOf(words, {u"tax_code"_s, u"personal_id"_s, u"personal_number"_s, u"identity"_s, u"cccd"_s}))
        return keepEnd(text, 3);
    if (namesOneOf(words, {u"representative"_s, u"address"_s, u"person_name"_s, u"full_name"_s}))
        return keepInitials(text);
    return text;
}

} // namespace kc
