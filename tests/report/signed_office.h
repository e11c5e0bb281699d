// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"
#include "report/pdf_writer.h"
#include "report/snapshot.h"
#include "support/office_fixture.h"

namespace kc::test {

/// An office with money, one approved đề án of its own and one from before the program, and the conference
/// report of its year.
class SignedOffice : public TestOffice
{
public:
    SignedOffice()
    {
        allocate(1'000'000'000);
        project = appraisedProject();
        mustRun(u"approve"_s, approval(project), approver);
        importRows(
            {{u"projects"_s, {legacyProject(u"31"_s)}},
             {u"movements"_s,
              {movement(u"M1"_s, u"approved"_s, 200'000'000), movement(u"M2"_s, u"approved"_s, 150'000'000),
               movement(u"M3"_s, u"paid"_s, 50'000'000)}},
             {u"results"_s, {result(2)}}});
    }

    /// The đề án from before the program, signed in this province.
    static QJsonObject legacyProject(const QString& placeCode)
    {
        return {{u"code"_s, u"HP-2025-91"_s},    {u"title"_s, u"Máy sấy nông sản"_s},
                {u"fund"_s, u"local"_s},         {u"plan_year"_s, 2025},
                {u"activity"_s, u"3.3"_s},       {u"implementing_unit"_s, u"Trung tâm Khuyến công"_s},
                {u"place_code"_s, placeCode},    {u"place_as_of"_s, u"2025-08-01"_s},
                {u"state"_s, u"implementing"_s}, {u"legacy"_s, true}};
    }
    static QJsonObject movement(const QString& key, const QString& stage, qint64 amount,
                                const QString& reverses = {})
    {
        QJsonObject row{{u"key"_s, key},
                        {u"project"_s, u"HP-2025-91"_s},
                        {u"source"_s, u"local"_s},
                        {u"fiscal_year"_s, 2025},
                        {u"stage"_s, stage},
                        {u"amount"_s, amount},
                        {u"date"_s, u"2025-06-15"_s},
                        {u"document"_s, u"QĐ 5"_s}};
        if (!reverses.isEmpty())
            row.insert(u"reverses"_s, reverses);
        return row;
    }
    static QJsonObject result(int actual)
    {
        return {{u"project"_s, u"HP-2025-91"_s},
                {u"indicator"_s, u"machines"_s},
                {u"actual"_s, actual},
                {u"date"_s, u"2025-09-01"_s},
                {u"evidence"_s, u"Biên bản"_s}};
    }

    void importRows(const std::vector<std::pair<QString, std::vector<QJsonObject>>>& tables)
    {
        QJsonArray all;
        for (const auto& [name, rows] : tables) {
            QJsonArray list;
            int number = 1;
            for (QJsonObject row : rows) {
                row.insert(u"row"_s, ++number);
                list.append(row);
            }
            all.append(QJsonObject{{u"table"_s, name}, {u"file"_s, u"test"_s}, {u"rows"_s, list}});
        }
        mustRun(u"import_data"_s, {{u"tables"_s, all}, {u"reason"_s, u"Nhập bổ sung"_s}}, admin);
    }

    static report::ReportRequest request(const QString& name = u"conference"_s)
    {
        report::ReportRequest request;
        request.name = name;
        request.params.scope = *report::Scope::fromText(u"province:31"_s);
        request.params.period = {QDate(2025, 1, 1), QDate(2025, 11, 30)};
        request.params.asAt = QDate(2025, 11, 21);
        request.params.boundaries = QDate(2025, 11, 30);
        request.number = u"15/BC-SCT"_s;
        request.date = QDate(2025, 11, 21);
        request.signerName = u"Nguyễn Văn Bình"_s;
        request.signerTitle = u"Giám đốc"_s;
        request.recipients = {u"Cục Công Thương địa phương;"_s, u"Lưu: VT."_s};
        return request;
    }

    report::ReportResult build(const report::ReportRequest& wanted = request())
    {
        auto built = report::buildReport(*store, work->rules(), wanted);
        REQUIRE(built);
        return std::move(*built);
    }

    QString sign(const report::ReportRequest& wanted = request(), const QString& seen = {})
    {
        const auto payload = report::signingPayload(*store, work->rules(), wanted, seen);
        REQUIRE(payload);
        return mustRun(u"sign_report"_s, *payload, approver);
    }

    report::Snapshot open(const QString& id)
    {
        auto snapshot = report::openSnapshot(*store, id);
        REQUIRE(snapshot);
        return std::move(*snapshot);
    }

    void saveText(const QString& period, const QString& block, const QString& body,
                  const QString& name = u"conference"_s)
    {
        mustRun(u"save_report_text"_s,
                {{u"report"_s, name},
                 {u"scope"_s, u"province:31"_s},
                 {u"period"_s, period},
                 {u"block"_s, block},
                 {u"lang"_s, u"vi"_s},
                 {u"body"_s, body}},
                officer);
    }

    QByteArray pdf(const report::Pages& pages) const
    {
        return report::pdfOf(pages, report::PdfOptions{clock.now()});
    }

    QString project;
};

} // namespace kc::test
