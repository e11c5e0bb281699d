// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "base/texts.h"

#include <QByteArray>

#include <termios.h>
#include <unistd.h>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

void writeTo(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

/// Switches the terminal's echo off and, whatever happens, on again.
class EchoOff
{
public:
    EchoOff()
    {
        m_known = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_known)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~EchoOff()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    termios m_before{};
    bool m_known = false;
};

} // namespace

QString Console::say(const QString& key, const MessageArgs& args) const
{
    return text(key, m_lang, args);
}

void Console::out(const QString& line)
{
    writeTo(stdout, line.toUtf8() + '\n');
}

void Console::outBytes(const QByteArray& bytes)
{
    writeTo(stdout, bytes);
}

void Console::err(const QString& line)
{
    progress({});
    writeTo(stderr, line.toUtf8() + '\n');
}

void Console::findings(const Findings& findings)
{
    for (const Finding& finding : findings) {
        const char* weight = finding.severity == Severity::Error     ? "cli.error"
                             : finding.severity == Severity::Warning ? "cli.warning"
                                                                     : "cli.note";
        const QString file = finding.args.value(u"file"_s);
        err(u"%1 [%2] %3%4"_s.arg(say(QString::fromLatin1(weight)), finding.code,
                                  file.isEmpty() ? QString() : QString(file + u": "_s),
                                  describe(finding, m_lang)));
    }
}

int Console::refused(const Error& error)
{
    findings(error.findings);
    return Refused;
}

int Console::wrongUsage(const QString& key, const MessageArgs& args)
{
    err(say(key, args));
    err(say(u"cli.see_help"_s));
    return WrongUsage;
}

bool Console::outputIsTerminal()
{
    return isatty(STDOUT_FILENO) != 0;
}

bool Console::errorIsTerminal()
{
    return isatty(STDERR_FILENO) != 0;
}

void Console::progress(const QString& line)
{
    if (!errorIsTerminal() || (line.isEmpty() && !m_progressShown))
        return;
    m_progressShown = !line.isEmpty();
    writeTo(stderr, "\r\033[K" + line.toUtf8());
    std::fflush(stderr);
}

std::optional<QString> Console::askPassword(const QString& prompt)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    QByteArray line;
    {
        // First silent, then the question: what is typed at once is not shown either.
        const EchoOff silent;
        writeTo(stderr, prompt.toUtf8());
        std::fflush(stderr);
        for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
            line.append(static_cast<char>(c));
    }
    writeTo(stderr, "\n");
    return QString::fromUtf8(line);
}

} // namespace kc::cli
