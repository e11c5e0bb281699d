// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/lang.h"

#include <QString>

#include <cstdio>
#include <optional>

namespace kc::cli {

/// What a script may rely on (house contract): done, refused with findings, or called wrongly.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2 };

/// Standard output and error of the program, in one language.
///
/// Results go to the output, findings, progress and help about wrong use to the error stream. Nothing else
/// in the room writes to either.
class Console
{
public:
    explicit Console(Lang lang)
        : m_lang(lang)
    {
    }

    Lang lang() const { return m_lang; }
    void setLang(Lang lang) { m_lang = lang; }
    /// The sentence of a key in the console's language.
    QString say(const QString& key, const MessageArgs& args = {}) const;

    void out(const QString& line);
    void outText(const QString& key, const MessageArgs& args = {}) { out(say(key, args)); }
    /// Bytes as they are: CSV or JSON for a pipe.
    void outBytes(const QByteArray& bytes);
    void err(const QString& line);

    /// One line each: weight, code in brackets, place, reason. Errors and warnings always; notes too.
    void findings(const Findings& findings);
    /// Shows why something was refused; gives Refused.
    int refused(const Error& error);
    /// Says what was wrong with the call; gives WrongUsage.
    int wrongUsage(const QString& key, const MessageArgs& args = {});

    /// True when people look at the output.
    static bool outputIsTerminal();
    static bool errorIsTerminal();
    /// A line of progress that replaces itself; silent in a pipe. An empty one wipes it.
    void progress(const QString& line);
    /// Asks without echo; nothing when nobody is there to answer.
    std::optional<QString> askPassword(const QString& prompt);

private:
    Lang m_lang;
    bool m_progressShown = false;
};

} // namespace kc::cli
