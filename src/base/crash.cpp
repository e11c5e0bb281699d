// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash.h"

#include "base/log.h"

#include <QDir>
#include <QFile>

// The names of functions come from the library's own reader of symbols and debug information.
#define BOOST_STACKTRACE_LINK
#include <boost/stacktrace.hpp>

#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, 5> kFatalSignals{SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS};
constexpr off_t kCrashTailSize = 16'384;

const QString kCrashFrames = u"crash.frames"_s; // raw addresses, as Boost dumps them
const QString kCrashMaps = u"crash.maps"_s;     // where the modules lay: addresses mean nothing without it
const QString kCrashTail = u"crash.log"_s;
const QString kCrashInfo = u"crash.info"_s; // written last: without it there is no report

/// Everything the handler needs, laid ready: a signal handler may neither allocate nor lock.
struct CrashPlan
{
    std::array<char, 4096> frames{};
    std::array<char, 4096> maps{};
    std::array<char, 4096> tail{};
    std::array<char, 4096> info{};
    std::array<char, 4096> log{};
    std::array<char, 1024> message{};
    std::array<char, 65'536> stack{}; // a stack overflow leaves no room on the stack
};

CrashPlan g_crashPlan;

void planPath(std::array<char, 4096>& to, const QString& path)
{
    const QByteArray bytes = QFile::encodeName(path);
    to.fill('\0');
    std::memcpy(to.data(), bytes.constData(), qMin(to.size() - 1, static_cast<std::size_t>(bytes.size())));
}

void writeAll(int file, const char* data, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(file, data, size);
        if (written <= 0)
            return;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
}

void writeWord(int file, const char* word)
{
    writeAll(file, word, std::strlen(word));
}

void writeNumber(int file, long long number)
{
    std::array<char, 24> digits{};
    std::size_t at = digits.size();
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    writeAll(file, digits.data() + at, digits.size() - at);
}

int createCrashFile(const char* path)
{
    return ::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

/// Copies the last `most` bytes, or everything when the size is unknown (/proc).
void copyEnd(const char* from, const char* to, off_t most)
{
    const int in = ::open(from, O_RDONLY | O_CLOEXEC);
    if (in < 0)
        return;
    const int out = createCrashFile(to);
    if (out >= 0) {
        const off_t size = ::lseek(in, 0, SEEK_END);
        ::lseek(in, size > most ? size - most : 0, SEEK_SET);
        std::array<char, 4096> block;
        for (ssize_t got = ::read(in, block.data(), block.size()); got > 0;
             got = ::read(in, block.data(), block.size()))
            writeAll(out, block.data(), static_cast<std::size_t>(got));
        ::close(out);
    }
    ::close(in);
}

extern "C" void kcOnFatalSignal(int signal)
{
    // A second fault, here or in another thread, ends the process at once.
    for (const int fatal : kFatalSignals)
        std::signal(fatal, SIG_DFL);
    boost::stacktrace::safe_dump_to(g_crashPlan.frames.data());
    copyEnd("/proc/self/maps", g_crashPlan.maps.data(), kCrashTailSize);
    if (g_crashPlan.log[0] != '\0')
        copyEnd(g_crashPlan.log.data(), g_crashPlan.tail.data(), kCrashTailSize);
    const int info = createCrashFile(g_crashPlan.info.data());
    if (info >= 0) {
        writeWord(info, "version " KC_VERSION "\nsignal ");
        writeNumber(info, signal);
        writeWord(info, "\ntime ");
        writeNumber(info, static_cast<long long>(::time(nullptr)));
        writeWord(info, "\nmessage ");
        writeWord(info, g_crashPlan.message.data());
        writeWord(info, "\n");
        ::close(info);
    }
    std::raise(signal);
}

[[noreturn]] void onTerminate()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& e) {
            std::strncpy(g_crashPlan.message.data(), e.what(), g_crashPlan.message.size() - 1);
        } catch (...) {
            std::strncpy(g_crashPlan.message.data(), "an exception of unknown type",
                         g_crashPlan.message.size() - 1);
        }
    }
    std::abort();
}

/// One line of /proc/<pid>/maps that belongs to a file.
struct MappedPart
{
    quint64 from = 0;
    quint64 to = 0;
    quint64 offset = 0;
    QString inode;
    QString path;
};

QList<MappedPart> mappedParts(const QByteArray& maps)
{
    QList<MappedPart> parts;
    for (const QByteArray& line : maps.split('\n')) {
        const QList<QByteArray> cells = line.simplified().split(' ');
        if (cells.size() < 6 || !cells.at(5).startsWith('/'))
            continue;
        const qsizetype dash = cells.at(0).indexOf('-');
        parts.append({cells.at(0).left(dash).toULongLong(nullptr, 16),
                      cells.at(0).mid(dash + 1).toULongLong(nullptr, 16),
                      cells.at(2).toULongLong(nullptr, 16), QString::fromLatin1(cells.at(4)),
                      QFile::decodeName(line.mid(line.indexOf('/')))});
    }
    return parts;
}

QByteArray readWhole(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString functionAt(quint64 address)
{
    // An address of this process, read from an integer: there is no other way to name a place in code.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    const auto* place = reinterpret_cast<boost::stacktrace::frame::native_frame_ptr_t>(address);
    const boost::stacktrace::frame frame(place);
    QString name = QString::fromStdString(frame.name());
    if (name.isEmpty() || name.startsWith(u"0x"_s))
        return {};
    if (frame.source_line() > 0)
        name += u" (%1:%2)"_s.arg(QString::fromStdString(frame.source_file())).arg(frame.source_line());
    return name;
}

/// Says what stood at an address of the crashed process. Its modules lay elsewhere than ours do now, so the
/// address is carried over to the same part of the same file; a file replaced since (another inode) is not
/// asked.
QString frameText(quint64 address, const QList<MappedPart>& then, const QList<MappedPart>& now)
{
    for (const MappedPart& part : then) {
        if (address < part.from || address >= part.to)
            continue;
        for (const MappedPart& same : now) {
            if (same.path == part.path && same.offset == part.offset && same.inode == part.inode) {
                const QString function = functionAt(address - part.from + same.from);
                if (!function.isEmpty())
                    return function;
            }
        }
        quint64 base = part.from;
        for (const MappedPart& other : then) {
            if (other.path == part.path)
                base = qMin(base, other.from);
        }
        return u"%1 + 0x%2"_s.arg(part.path.section(u'/', -1)).arg(address - base, 0, 16);
    }
    return u"0x%1"_s.arg(address, 0, 16);
}

QString signalName(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return u"SIGSEGV"_s;
    case SIGABRT:
        return u"SIGABRT"_s;
    case SIGFPE:
        return u"SIGFPE"_s;
    case SIGILL:
        return u"SIGILL"_s;
    case SIGBUS:
        return u"SIGBUS"_s;
    default:
        return QString::number(signal);
    }
}

} // namespace

bool installCrashHandler(const QString& directory)
{
    const QDir folder(directory);
    if (!QDir().mkpath(directory) || ::access(QFile::encodeName(directory).constData(), W_OK) != 0)
        return false;
    planPath(g_crashPlan.frames, folder.absoluteFilePath(kCrashFrames));
    planPath(g_crashPlan.maps, folder.absoluteFilePath(kCrashMaps));
    planPath(g_crashPlan.tail, folder.absoluteFilePath(kCrashTail));
    planPath(g_crashPlan.info, folder.absoluteFilePath(kCrashInfo));
    planPath(g_crashPlan.log, QDir::current().absoluteFilePath(logFilePath()));
    if (logFilePath().isEmpty())
        g_crashPlan.log.fill('\0');

    // The unwinder loads and allocates when it is first used; that must not happen inside the handler.
    std::array<const void*, 8> warmUp{};
    boost::stacktrace::safe_dump_to(warmUp.data(), sizeof warmUp);

    stack_t own{};
    own.ss_sp = g_crashPlan.stack.data();
    own.ss_size = g_crashPlan.stack.size();
    ::sigaltstack(&own, nullptr);
    struct sigaction action
    {
    };
    action.sa_handler = kcOnFatalSignal;
    action.sa_flags = SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    for (const int fatal : kFatalSignals)
        ::sigaction(fatal, &action, nullptr);
    std::set_terminate(onTerminate);
    return true;
}

std::optional<CrashReport> pendingCrash(const QString& directory)
{
    const QDir folder(directory);
    const QString info = QString::fromUtf8(readWhole(folder.filePath(kCrashInfo)));
    if (info.isEmpty())
        return std::nullopt;
    CrashReport report;
    const QStringList lines = info.split(u'\n');
    for (const QString& line : lines) {
        const QString value = line.section(u' ', 1);
        if (line.startsWith(u"version "_s))
            report.version = value;
        else if (line.startsWith(u"signal "_s))
            report.cause = signalName(value.toInt());
        else if (line.startsWith(u"time "_s))
            report.at = QDateTime::fromSecsSinceEpoch(value.toLongLong(), Qt::UTC);
    }
    const qsizetype message = info.indexOf(u"\nmessage "_s);
    if (message >= 0)
        report.message = info.mid(message + 9).trimmed();
    report.logTail = QString::fromUtf8(readWhole(folder.filePath(kCrashTail)));

    const QList<MappedPart> then = mappedParts(readWhole(folder.filePath(kCrashMaps)));
    const QList<MappedPart> now = mappedParts(readWhole(u"/proc/self/maps"_s));
    std::istringstream dump(readWhole(folder.filePath(kCrashFrames)).toStdString());
    for (const boost::stacktrace::frame& frame : boost::stacktrace::stacktrace::from_dump(dump))
        report.frames.append(frameText(reinterpret_cast<quintptr>(frame.address()), then, now));
    return report;
}

void clearCrash(const QString& directory)
{
    const QDir folder(directory);
    for (const QString& name : {kCrashInfo, kCrashFrames, kCrashMaps, kCrashTail})
        QFile::remove(folder.filePath(name));
}

QString CrashReport::toText() const
{
    QString out = u"Khuyen Cong %1\n%2 %3\n"_s.arg(version, at.toString(Qt::ISODate), cause);
    if (!message.isEmpty())
        out += message + u'\n';
    for (qsizetype i = 0; i < frames.size(); ++i)
        out += u"#%1 %2\n"_s.arg(i).arg(frames.at(i));
    if (!logTail.isEmpty())
        out += u"\n"_s + logTail;
    return out;
}

} // namespace kc
