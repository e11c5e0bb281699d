// SPDX-License-Identifier: GPL-3.0-or-later
// Signing a report: what was printed is kept for ever.
#include "base/canonical_json.h"
#include "casework/act_list.h"
#include "casework/keyed_record.h"
#include "casework/payload.h"
#include "casework/project_writing.h"
#include "store/query.h"
#include "store/record_writer.h"
#include "store/snapshots.h"
#include "store/store.h"

#include <QJsonDocument>
#include <QUuid>

#include <stdexcept>

namespace kc::casework {

using namespace Qt::StringLiterals;

namespace {

/// What report/snapshot.h built: this room knows its form, not what it says.
class SnapshotContent
{
public:
    explicit SnapshotContent(const QByteArray& json)
        : m_object(QJsonDocument::fromJson(json).object())
    {
    }

    QString text(const QString& key) const { return m_object.value(key).toString(); }
    QJsonObject object(const QString& key) const { return m_object.value(key).toObject(); }
    QJsonArray texts() const { return m_object.value("texts"_L1).toArray(); }

    /// The first part that is missing or not what it should be; empty when the form is whole.
    QString flaw() const
    {
        static const QStringList words{u"report"_s, u"scope"_s,      u"period"_s,    u"lang"_s,
                                       u"title"_s,  u"number"_s,     u"date"_s,      u"signer"_s,
                                       u"pages"_s,  u"pages_hash"_s, u"audit_head"_s};
        for (const QString& key : words) {
            if (text(key).isEmpty())
                return key;
        }
        if (object(u"parameters"_s).isEmpty())
            return u"parameters"_s;
        if (object(u"figures"_s).value("report"_L1).toString() != text(u"report"_s))
            return u"figures"_s;
        if (!m_object.value("texts"_L1).isArray())
            return u"texts"_s;
        const std::optional<QByteArray> pages = store::unpackPages(text(u"pages"_s));
        if (!pages || QString::fromLatin1(sha256Hex(*pages)) != text(u"pages_hash"_s))
            return u"pages"_s;
        try {
            canonicalJson(m_object);
        } catch (const std::invalid_argument&) {
            return u"figures"_s; // a fraction has no one spelling
        }
        return {};
    }

private:
    QJsonObject m_object;
};

/// A person of one province does not sign for another one.
void checkSigningScope(ActContext& context, const QString& scope)
{
    const QString& own = context.actor.placeCode;
    if (!own.isEmpty() && scope.startsWith("province:"_L1) && scope != "province:"_L1 + own)
        refuseAct(context, u"act.out_of_scope"_s, u"scope"_s, {{u"act"_s, u"act.sign_report"_s}}, own);
}

/// The paper that was asked for, the figures that were seen, the records as they stand at this moment.
void checkSigned(ActContext& context, const SnapshotContent& content, QDate date)
{
    const Payload payload(context.payload);
    const std::vector<std::pair<QString, QString>> printed{{u"report"_s, payload.text(u"report"_s)},
                                                           {u"number"_s, payload.text(u"number"_s)},
                                                           {u"date"_s, date.toString(Qt::ISODate)},
                                                           {u"signer"_s, payload.text(u"signer"_s)}};
    for (const auto& [key, asked] : printed) {
        if (content.text(key) != asked)
            refuseAct(context, u"snapshot.other_paper"_s, key, {{u"printed"_s, content.text(key)}}, asked);
    }
    const QString seen = payload.text(u"seen"_s);
    if (!seen.isEmpty() && seen != store::seenHash(content.object(u"figures"_s), content.texts()))
        refuseAct(context, u"snapshot.not_as_seen"_s, u"seen"_s);
    if (content.text(u"audit_head"_s) != context.store.setting(u"audit_head"_s))
        refuseAct(context, u"snapshot.store_changed"_s, u"content"_s);
    checkSigningScope(context, content.text(u"scope"_s));
}

QJsonValue optionsOf(const QString& parameters)
{
    return QJsonDocument::fromJson(parameters.toUtf8()).object().value("options"_L1);
}

/// Papers signed before for the same question stay; the signer is told.
void tellOfEarlierPapers(ActContext& context, const store::SnapshotRecord& record)
{
    store::Query earlier(context.store, u"snapshot/of_report"_s);
    earlier.bind(u":report"_s, record.report)
        .bind(u":scope"_s, record.scope)
        .bind(u":period"_s, record.period)
        .bind(u":lang"_s, record.lang);
    const QJsonValue options = optionsOf(record.parameters); // one đề án's file is not another one's
    earlier.each([&](const store::Row& row) {
        if (optionsOf(row.text(u"parameters"_s)) != options)
            return;
        context.findings.push_back({u"snapshot.signed_before"_s,
                                    Severity::Warning,
                                    u"report"_s,
                                    {},
                                    {{u"number"_s, row.text(u"number"_s)}, {u"date"_s, row.text(u"date"_s)}},
                                    {}});
    });
}

/// "45 /bc-sct" is the number "45/BC-SCT".
QString plainNumber(const QString& number)
{
    return number.simplified().remove(u' ').toUpper();
}

/// An office gives a number once a year. Papers that share one (annexes of a report, a paper signed again
/// after a mistake) are signed with a reason, which the trail keeps.
void checkNumber(ActContext& context, const store::SnapshotRecord& record)
{
    store::Query given(context.store, u"snapshot/numbers_of_year"_s);
    given.bind(u":first_day"_s, QDate(record.date.year(), 1, 1))
        .bind(u":last_day"_s, QDate(record.date.year(), 12, 31));
    const bool explained = !Payload(context.payload).text(u"reason"_s).isEmpty();
    given.each([&](const store::Row& row) {
        if (plainNumber(row.text(u"number"_s)) != plainNumber(record.number))
            return;
        context.findings.push_back({explained ? u"snapshot.number_shared"_s : u"snapshot.number_used"_s,
                                    explained ? Severity::Warning : Severity::Error,
                                    u"number"_s,
                                    {},
                                    {{u"number"_s, row.text(u"number"_s)},
                                     {u"date"_s, row.text(u"date"_s)},
                                     {u"title"_s, row.text(u"title"_s)}},
                                    {}});
    });
}

/// Words carried over from an earlier report and signed are this report's own from now on.
void keepCarriedTexts(ActContext& context, const SnapshotContent& content)
{
    const QJsonArray texts = content.texts();
    for (const QJsonValue& value : texts) {
        const QJsonObject text = value.toObject();
        const QString from = text.value("carried_from"_L1).toString();
        if (from.isEmpty())
            continue;
        const QString block = text.value("block"_L1).toString();
        writeReportText(context,
                        {content.text(u"report"_s), content.text(u"scope"_s), content.text(u"period"_s),
                         block, content.text(u"lang"_s), text.value("body"_L1).toString()});
        context.findings.push_back(
            {u"snapshot.text_confirmed"_s,
             Severity::Warning,
             u"content"_s,
             {},
             {{u"block"_s, u"report_block."_s + content.text(u"report"_s) + u'.' + block}, {u"from"_s, from}},
             {}});
    }
}

QString jsonText(const QJsonValue& value)
{
    return QString::fromUtf8(canonicalJson(value));
}

/// Ký báo cáo. The built report arrives as one piece; what is stored is exactly that piece, or nothing.
QString signReport(ActContext& context)
{
    const QDate date = actDate(context);
    const SnapshotContent content(context.payload.value("content"_L1).toString().toUtf8());
    if (const QString flaw = content.flaw(); !flaw.isEmpty()) {
        refuseAct(context, u"snapshot.bad_content"_s, u"content"_s, {{u"part"_s, flaw}});
        return {};
    }
    checkSigned(context, content, date);
    if (hasErrors(context.findings))
        return {};

    store::SnapshotRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.report = content.text(u"report"_s);
    record.scope = content.text(u"scope"_s);
    record.period = content.text(u"period"_s);
    record.lang = content.text(u"lang"_s);
    record.title = content.text(u"title"_s);
    record.parameters = jsonText(content.object(u"parameters"_s));
    record.number = content.text(u"number"_s);
    record.date = date;
    record.signer = content.text(u"signer"_s);
    record.figures = jsonText(content.object(u"figures"_s));
    record.texts = jsonText(content.texts());
    record.pages = content.text(u"pages"_s);
    record.pagesHash = content.text(u"pages_hash"_s);
    record.program = QStringLiteral(KC_VERSION);
    record.schemaStep = store::newestSchemaStep();
    record.auditHead = content.text(u"audit_head"_s);
    record.signedBy = context.actor.user.toText();
    record.signedAt = context.store.clock().now();
    checkNumber(context, record);
    tellOfEarlierPapers(context, record);
    if (hasErrors(context.findings))
        return {};
    context.writer.insert(u"report_snapshot"_s, store::valuesOf(record));
    keepCarriedTexts(context, content);
    return record.id;
}

} // namespace

std::vector<ActDefinition> signingActs()
{
    return {
        {u"sign_report"_s,
         false,
         {textKey(u"report"_s, true), textKey(u"number"_s, true), dateKey(u"date"_s),
          textKey(u"signer"_s, true), textKey(u"seen"_s), textKey(u"content"_s, true), textKey(u"reason"_s)},
         signReport}};
}

} // namespace kc::casework
