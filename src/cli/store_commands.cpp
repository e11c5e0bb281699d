// SPDX-License-Identifier: GPL-3.0-or-later
// new, check, backup, restore: what is done to a store as a file.
#include "casework/casework.h"
#include "casework/ledger_check.h"
#include "casework/sample/sample.h"
#include "casework/set_up.h"
#include "cli/command.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/store.h"

#include <QFile>

namespace kc::cli {

using namespace Qt::StringLiterals;

namespace {

void removeStoreFiles(const QString& path)
{
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

QString provinceOf(const QString& path, const Clock& clock)
{
    const auto opened = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
    return opened ? (*opened)->setting(u"province"_s) : QString();
}

int newSample(const QString& path, const QString& sample, const QString& province, Console& console,
              const Clock& clock)
{
    if (!casework::sampleNames().contains(sample))
        return console.wrongUsage(
            u"cli.new.unknown_sample"_s,
            {{u"sample"_s, sample}, {u"samples"_s, casework::sampleNames().join(u", "_s)}});
    const auto progress = [&console](int done, int total) {
        console.progress(console.say(u"cli.new.progress"_s, {{u"done"_s, QString::number(done)},
                                                             {u"total"_s, QString::number(total)}}));
        return true;
    };
    const Expected<void> made = casework::createSample(path, sample, casework::kSampleSeed, progress);
    console.progress({});
    if (!made)
        return console.refused(made.error());
    if (!province.isEmpty() && provinceOf(path, clock) != province) {
        removeStoreFiles(path);
        return console.wrongUsage(u"cli.new.other_province"_s,
                                  {{u"sample"_s, sample}, {u"province"_s, province}});
    }
    console.outText(u"cli.new.sample"_s, {{u"path"_s, path}, {u"sample"_s, sample}});
    for (const casework::SampleUser& user : casework::sampleUsers())
        console.outText(u"cli.new.user"_s, {{u"login"_s, user.login},
                                            {u"role"_s, user.role},
                                            {u"name"_s, user.name},
                                            {u"password"_s, user.password}});
    return Done;
}

int runNew(const CallWords& words, Console& console, const Clock& clock)
{
    const QString path = words.at(0);
    if (words.has(u"sample"_s))
        return newSample(path, words.value(u"sample"_s), words.value(u"province"_s), console, clock);
    casework::SetUp setUp;
    setUp.provinceCode = words.value(u"province"_s);
    Expected<std::unique_ptr<store::Store>> made = casework::createStore(path, clock, setUp);
    if (!made)
        return console.refused(made.error());
    made->reset();
    console.outText(u"cli.new.done"_s, {{u"path"_s, path}});
    return Done;
}

int runCheck(const CallWords& words, Console& console, const Clock& clock)
{
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    Findings findings = store::checkStore(**opened);
    if (!hasErrors(findings)) {
        // Balances of records that were tampered with say nothing.
        const Findings ledger = casework::checkLedgers(**opened);
        findings.insert(findings.end(), ledger.begin(), ledger.end());
        const Findings budget = casework::checkAllocations(**opened);
        findings.insert(findings.end(), budget.begin(), budget.end());
    }
    console.findings(findings);
    if (hasErrors(findings)) {
        console.err(console.say(u"cli.check.failed"_s,
                                {{u"path"_s, words.at(0)}, {u"count"_s, QString::number(findings.size())}}));
        return Refused;
    }
    console.outText(u"cli.check.done"_s, {{u"path"_s, words.at(0)}});
    return Done;
}

int runBackup(const CallWords& words, Console& console, const Clock& clock)
{
    const Expected<std::unique_ptr<store::Store>> opened =
        store::Store::open(words.at(0), clock, store::Store::Mode::ReadOnly);
    if (!opened)
        return console.refused(opened.error());
    if (const Expected<void> copied = store::backUp(**opened, words.at(1)); !copied)
        return console.refused(copied.error());
    console.outText(u"cli.backup.done"_s, {{u"path"_s, words.at(1)}});
    return Done;
}

int runRestore(const CallWords& words, Console& console, const Clock& clock)
{
    if (const Expected<void> restored = store::restore(words.at(0), words.at(1), clock); !restored)
        return console.refused(restored.error());
    console.outText(u"cli.restore.done"_s, {{u"path"_s, words.at(1)}});
    return Done;
}

} // namespace

Command newCommand()
{
    return {u"new"_s, u"STORE"_s, 1, 1, {{u"province"_s, u"CODE"_s, {}}, {u"sample"_s, u"NAME"_s, {}}},
            runNew};
}

Command checkCommand()
{
    return {u"check"_s, u"STORE"_s, 1, 1, {}, runCheck};
}

Command backupCommand()
{
    return {u"backup"_s, u"STORE FILE"_s, 2, 2, {}, runBackup};
}

Command restoreCommand()
{
    return {u"restore"_s, u"FILE STORE"_s, 2, 2, {}, runRestore};
}

} // namespace kc::cli
