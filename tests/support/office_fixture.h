// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "casework/casework.h"
#include "casework/set_up.h"
#include "domain/checklist.h"
#include "domain/rule_book.h"
#include "store/store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <memory>

namespace kc::test {

using namespace Qt::StringLiterals;

/// An office in Hải Phòng with one person per role, standing on a fixed day. Everything entered goes through
/// acts.
class TestOffice
{
public:
    explicit TestOffice(QDate today = QDate(2025, 11, 21), const QString& province = u"31"_s)
        : clock(today)
    {
        auto created = casework::createStore(path(), clock, {province, {}, {}, {}, {}, {}});
        REQUIRE(created);
        store = std::move(*created);
        work = std::make_unique<casework::Casework>(*store);
        admin = user(u"admin"_s, u"administrator"_s, Actor::forSetUp());
        officer = user(u"officer"_s, u"officer"_s, admin);
        reviewer = user(u"reviewer"_s, u"reviewer"_s, admin);
        approver = user(u"approver"_s, u"approver"_s, admin);
        accountant = user(u"accountant"_s, u"accountant"_s, admin);
        auditor = user(u"auditor"_s, u"auditor"_s, admin);
    }

    QString path() const { return dir.filePath(u"office.kcs"_s); }

    Actor user(const QString& login, const QString& roles, const Actor& by)
    {
        const auto made = work->run(u"create_user"_s,
                                    {{u"login"_s, login},
                                     {u"name"_s, QString(u"Người "_s + login)},
                                     {u"roles"_s, roles},
                                     {u"password"_s, password}},
                                    by);
        REQUIRE(made);
        const auto actor = casework::signIn(*store, login, password);
        REQUIRE(actor);
        return *actor;
    }

    /// Runs an act that has to succeed; returns the record's id.
    QString mustRun(const QString& act, const QJsonObject& payload, const Actor& actor)
    {
        const auto outcome = work->run(act, payload, actor);
        if (!outcome) {
            for (const Finding& finding : outcome.error().findings)
                UNSCOPED_INFO(act.toStdString()
                              << ": " << finding.code.toStdString() << " at " << finding.place.toStdString()
                              << " value " << finding.value.toStdString());
        }
        REQUIRE(outcome);
        return outcome->record;
    }

    /// Runs an act that has to be refused; returns the error.
    Error mustRefuse(const QString& act, const QJsonObject& payload, const Actor& actor)
    {
        const auto outcome = work->run(act, payload, actor);
        REQUIRE_FALSE(outcome);
        return outcome.error();
    }

    QString addEstablishment(const QString& taxCode = u"0300588569"_s,
                             const QString& name = u"Công ty TNHH Cơ khí Hòa Bình"_s)
    {
        return mustRun(u"create_establishment"_s,
                       {{u"tax_code"_s, taxCode},
                        {u"name"_s, name},
                        {u"legal_form"_s, u"llc"_s},
                        {u"place_code"_s, u"31"_s},
                        {u"place_as_of"_s, u"2025-11-01"_s},
                        {u"sector"_s, u"mechanical_electronic"_s},
                        {u"workers"_s, 24}},
                       officer);
    }

    void allocate(qint64 amount, const QString& source = u"local"_s, int year = 2025)
    {
        mustRun(u"add_allocation"_s,
                {{u"decision"_s, u"Quyết định %1/QĐ-UBND"_s.arg(nextDecision++)},
                 {u"date"_s, u"2025-01-10"_s},
                 {u"fund"_s, source},
                 {u"place_code"_s, u"31"_s},
                 {u"place_as_of"_s, u"2025-08-01"_s},
                 {u"fiscal_year"_s, year},
                 {u"source"_s, source},
                 {u"amount"_s, amount}},
                accountant);
    }

    /// A complete local application for machinery: 300 million of support beside 400 million of the
    /// establishment's own.
    QJsonObject application(const QString& establishment) const
    {
        QJsonArray papers;
        for (const ChecklistItem& item :
             papersFor(work->rules().checklist, u"3.3"_s, Fund::Local, u"submit"_s, clock.today()))
            papers.append(QJsonObject{
                {u"item"_s, item.code}, {u"present"_s, true}, {u"received_on"_s, u"2025-11-10"_s}});
        return {{u"title"_s, u"Hỗ trợ ứng dụng máy móc tiên tiến trong sản xuất cơ khí"_s},
                {u"fund"_s, u"local"_s},
                {u"plan_year"_s, 2025},
                {u"activity"_s, u"3.3"_s},
                {u"norm"_s, u"3.MMTB"_s},
                {u"implementing_unit"_s, u"Trung tâm Khuyến công và Xúc tiến thương mại"_s},
                {u"place_code"_s, u"31"_s},
                {u"place_as_of"_s, u"2025-11-01"_s},
                {u"starts_on"_s, u"2025-11-15"_s},
                {u"ends_on"_s, u"2025-12-31"_s},
                {u"asked_local"_s, 300'000'000},
                {u"asked_counterpart"_s, 400'000'000},
                {u"total_cost"_s, 700'000'000},
                {u"eligible_cost"_s, 700'000'000},
                {u"necessity"_s, u"Thay máy cũ"_s},
                {u"goals"_s, u"Tăng năng suất 30%"_s},
                {u"effects"_s, u"Thêm 10 việc làm"_s},
                {u"beneficiaries"_s, QJsonArray{QJsonObject{{u"establishment"_s, establishment},
                                                            {u"support"_s, 300'000'000},
                                                            {u"counterpart"_s, 400'000'000}}}},
                {u"results"_s, QJsonArray{QJsonObject{{u"indicator"_s, u"machines"_s}, {u"planned"_s, 2}}}},
                {u"papers"_s, papers}};
    }

    /// A complete positive sheet for the given amounts.
    QJsonObject sheet(const QString& project, qint64 local = 300'000'000,
                      qint64 counterpart = 400'000'000) const
    {
        QJsonArray lines;
        for (const AppraisalCriterion& criterion :
             work->rules().criteriaAt(AppraisalLevel::Grassroots, clock.today()))
            lines.append(QJsonObject{{u"criterion"_s, criterion.code}, {u"verdict"_s, u"pass"_s}});
        return {{u"project"_s, project},
                {u"members"_s, u"Trần Văn An - Trưởng phòng"_s},
                {u"conclusion"_s, u"recommend"_s},
                {u"document"_s, u"12/PTĐ-SCT"_s},
                {u"recommended_local"_s, local},
                {u"recommended_counterpart"_s, counterpart},
                {u"lines"_s, lines}};
    }

    QJsonObject approval(const QString& project, qint64 local = 300'000'000,
                         qint64 counterpart = 400'000'000) const
    {
        return {{u"project"_s, project},
                {u"document"_s, u"1234/QĐ-UBND"_s},
                {u"signer"_s, u"Phó Chủ tịch Nguyễn Văn Bình"_s},
                {u"approved_local"_s, local},
                {u"approved_counterpart"_s, counterpart}};
    }

    /// A project appraised and waiting for the decision.
    QString appraisedProject()
    {
        const QString establishment = addEstablishment();
        const QString project = mustRun(u"create_project"_s, application(establishment), officer);
        mustRun(u"submit"_s, {{u"project"_s, project}}, officer);
        mustRun(u"appraise"_s, sheet(project), reviewer);
        return project;
    }

    QTemporaryDir dir;
    FixedClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<casework::Casework> work;
    const QString password = u"mật khẩu rất dài"_s;
    int nextDecision = 10;
    Actor admin;
    Actor officer;
    Actor reviewer;
    Actor approver;
    Actor accountant;
    Actor auditor;
};

} // namespace kc::test
