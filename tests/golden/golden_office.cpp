// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/golden_office.h"

#include "base/clock.h"
#include "casework/casework.h"
#include "casework/sample/sample.h"
#include "report/layout.h"
#include "report/pdf_writer.h"
#include "report/report_run.h"
#include "report/snapshot.h"
#include "store/reference.h"
#include "store/store.h"

#include <QFile>
#include <QHashSeed>
#include <QJsonObject>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <memory>

namespace kctest {

using namespace Qt::StringLiterals;
using namespace kc;
using namespace kc::report;

namespace {

const QDate kPaperDay(2025, 11, 21);

/// A sample on disk with a store that reads it.
class GoldenSample
{
public:
    explicit GoldenSample(const QString& sample)
        : m_clock(kPaperDay)
    {
        REQUIRE(casework::createSample(path(), sample));
        m_store = open(path(), store::Store::Mode::ReadOnly);
    }

    const store::Store& store() const { return *m_store; }
    const FixedClock& clock() const { return m_clock; }

    /// A copy that may be written to.
    std::unique_ptr<store::Store> copy(const QString& name) const
    {
        const QString target = m_dir.filePath(name);
        QFile::remove(target);
        REQUIRE(QFile::copy(path(), target));
        return open(target, store::Store::Mode::ReadWrite);
    }

private:
    QString path() const { return m_dir.filePath(u"sample.kcs"_s); }
    std::unique_ptr<store::Store> open(const QString& path, store::Store::Mode mode) const
    {
        auto opened = store::Store::open(path, m_clock, mode);
        REQUIRE(opened);
        return std::move(*opened);
    }

    QTemporaryDir m_dir;
    FixedClock m_clock;
    std::unique_ptr<store::Store> m_store;
};

const GoldenSample& province()
{
    static const GoldenSample sample(u"hai-phong"_s);
    return sample;
}

const GoldenSample& nation()
{
    static const GoldenSample sample(u"national-2021-2025"_s);
    return sample;
}

Actor personOf(store::Store& store, const QString& role)
{
    for (const casework::SampleUser& user : casework::sampleUsers()) {
        if (user.role != role)
            continue;
        const auto actor = casework::signIn(store, user.login, user.password);
        REQUIRE(actor);
        return *actor;
    }
    FAIL("the sample has nobody who is " << role.toStdString());
    return Actor::forSetUp();
}

QString mustRun(store::Store& store, const QString& act, const QJsonObject& payload, const QString& role)
{
    casework::Casework work(store);
    const auto outcome = work.run(act, payload, personOf(store, role));
    if (!outcome) {
        for (const Finding& finding : outcome.error().findings)
            UNSCOPED_INFO(finding.code.toStdString() << " at " << finding.place.toStdString());
    }
    REQUIRE(outcome);
    return outcome->record;
}

/// Signs the paper, then gives the office more money, then prints what was signed.
Pages signedPages(const ReportRequest& request)
{
    const std::unique_ptr<store::Store> office = province().copy(u"signed.kcs"_s);
    const auto payload = signingPayload(*office, store::loadRuleBook(*office), request);
    REQUIRE(payload);
    const QString id = mustRun(*office, u"sign_report"_s, *payload, u"approver"_s);
    mustRun(*office, u"add_allocation"_s,
            {{u"decision"_s, u"Quyết định 999/QĐ-UBND"_s},
             {u"date"_s, u"2025-11-21"_s},
             {u"fund"_s, u"local"_s},
             {u"place_code"_s, u"31"_s},
             {u"place_as_of"_s, u"2025-11-21"_s},
             {u"fiscal_year"_s, 2025},
             {u"source"_s, u"local"_s},
             {u"amount"_s, qint64(3'000'000'000)}},
            u"accountant"_s);
    const auto now = buildReport(*office, request);
    REQUIRE(now);
    const auto snapshot = openSnapshot(*office, id);
    REQUIRE(snapshot);
    REQUIRE(hashOf(layOut(now->document)) != hashOf(snapshot->pages)); // today it would say otherwise
    return snapshot->pages;
}

Pages pagesFrom(const GoldenSample& sample, const ReportRequest& request)
{
    const auto built = buildReport(sample.store(), request);
    if (!built) {
        for (const Finding& finding : built.error().findings)
            UNSCOPED_INFO(finding.code.toStdString() << " at " << finding.place.toStdString());
    }
    REQUIRE(built);
    return layOut(built->document);
}

QByteArray dated(const Pages& pages)
{
    QHashSeed::setDeterministicGlobalSeed();
    return pdfOf(pages, {FixedClock(kPaperDay).now()});
}

ReportRequest inLanguage(const GoldenCase& golden, Lang lang)
{
    ReportRequest request = golden.request;
    request.params.lang = lang;
    return request;
}

} // namespace

QByteArray goldenPdf(const GoldenCase& golden, Lang lang)
{
    const ReportRequest request = inLanguage(golden, lang);
    if (golden.store == GoldenStore::Signed)
        return dated(signedPages(request));
    return dated(pagesFrom(golden.store == GoldenStore::Nation ? nation() : province(), request));
}

QByteArray goldenPdfOfAnotherStore(const GoldenCase& golden, Lang lang)
{
    return dated(pagesFrom(GoldenSample(u"hai-phong"_s), inLanguage(golden, lang)));
}

} // namespace kctest
