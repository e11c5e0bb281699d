// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/folders.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace kc::test {

using namespace Qt::StringLiterals;

/// What one run of the program gave back.
struct ProgramResult
{
    int exitCode = -1;
    QString out;
    QString err;
};

/// The program itself in a folder of its own, as a script would call it.
class Program
{
public:
    Program() { REQUIRE(QFile::exists(binary())); }

    static QString binary() { return kctest::buildFolder() + u"/bin/khuyencong-cli"_s; }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        return file.fileName();
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    ProgramResult run(const QStringList& words) const { return start(binary(), words, {}); }

    /// Runs and waits for any program in the folder; `input` is typed into it.
    ProgramResult start(const QString& program, const QStringList& words, const QByteArray& input) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s)); // logs of tests stay here
        environment.remove(u"DISPLAY"_s); // the machines of the house have none
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(program, words);
        REQUIRE(process.waitForStarted());
        process.write(input);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(120'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// A run that has to succeed; gives its output.
    QString mustRun(const QStringList& words) const
    {
        const ProgramResult result = run(words);
        INFO(words.join(u' ').toStdString() << "\n" << result.err.toStdString());
        REQUIRE(result.exitCode == 0);
        return result.out;
    }
    /// A run that has to end with this exit code; gives its errors.
    QString mustFail(int exitCode, const QStringList& words) const
    {
        const ProgramResult result = run(words);
        INFO(words.join(u' ').toStdString()
             << "\nout: " << result.out.toStdString() << "\nerr: " << result.err.toStdString());
        REQUIRE(result.exitCode == exitCode);
        CHECK_FALSE(result.err.isEmpty());
        return result.err;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace kc::test
