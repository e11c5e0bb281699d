// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/norm_rule.h"

#include <QStringList>

#include <algorithm>

namespace kc {

namespace {

QString normDigits(Dong amount)
{
    return QString::number(amount.value());
}

/// Percent without needless decimals: "30", "1.5".
QString normPercentText(const Percent& percent)
{
    QString text = percent.toDecimal(2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

MessageArgs normArgs(const Norm& norm)
{
    MessageArgs args{{QStringLiteral("content"), norm.content}, {QStringLiteral("name"), norm.nameVi},
                     {QStringLiteral("name_en"), norm.nameEn},  {QStringLiteral("version"), norm.version},
                     {QStringLiteral("unit"), norm.unit},       {QStringLiteral("note"), norm.note}};
    if (norm.percent)
        args.insert(QStringLiteral("percent"), normPercentText(*norm.percent));
    if (norm.cap)
        args.insert(QStringLiteral("cap"), normDigits(*norm.cap));
    return args;
}

/// The two parts of a norm in signs alone, the same in every language: "50%, 300.000.000 đ × 2".
QString normFormula(const Norm& norm, int units)
{
    QStringList parts;
    if (norm.percent)
        parts << normPercentText(*norm.percent).replace(QLatin1Char('.'), QLatin1Char(',')) +
                     QLatin1Char('%');
    if (norm.cap) {
        QString digits = normDigits(*norm.cap);
        for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
            digits.insert(i, QLatin1Char('.'));
        digits += QStringLiteral(" đ");
        if (units != 1)
            digits += QStringLiteral(" × ") + QString::number(units);
        parts << digits;
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

const Norm* normInForce(const std::vector<Norm>& norms, const QString& content, Fund fund,
                        const QString& provinceCode, QDate date)
{
    const Fund wanted = fund == Fund::Local ? Fund::Local : Fund::National;
    const Norm* found = nullptr;
    for (const Norm& norm : norms) {
        if (norm.content != content || norm.fund != wanted || !norm.validity.contains(date))
            continue;
        if (wanted == Fund::Local && norm.placeCode != provinceCode)
            continue;
        // Where two versions overlap (norms of merged provinces in parallel) the later one decides.
        if (!found || found->validity.from < norm.validity.from)
            found = &norm;
    }
    return found;
}

std::optional<Dong> normCeiling(const Norm& norm, Dong eligibleCost, int units,
                                const std::optional<Percent>& factor)
{
    std::optional<Dong> ceiling;
    if (norm.cap)
        ceiling = *norm.cap * std::max(units, 0);
    if (norm.percent) {
        const Dong share = norm.percent->of(eligibleCost);
        ceiling = ceiling ? std::min(*ceiling, share) : share;
    }
    if (ceiling && factor)
        ceiling = factor->of(*ceiling);
    if (ceiling && norm.percent)
        ceiling = std::min(*ceiling, eligibleCost);
    return ceiling;
}

NormAnswer checkNorm(const std::vector<Norm>& norms, const NormQuestion& question)
{
    NormAnswer answer;
    const auto add = [&](const QString& code, Severity severity, const MessageArgs& args,
                         const QString& law) {
        answer.findings.push_back({code, severity, QStringLiteral("support"), {}, args, law});
    };
    const auto known = std::find_if(norms.begin(), norms.end(),
                                    [&](const Norm& norm) { return norm.content == question.content; });
    if (known == norms.end()) {
        add(QStringLiteral("norm.unknown_content"), Severity::Error,
            {{QStringLiteral("content"), question.content}}, {});
        return answer;
    }

    const Norm* norm =
        normInForce(norms, question.content, question.fund, question.provinceCode, question.date);
    if (!norm && question.fund == Fund::Local) {
        norm = normInForce(norms, question.content, Fund::National, {}, question.date);
        answer.guidance = true;
        add(QStringLiteral("norm.no_local_norm"), Severity::Warning,
            {{QStringLiteral("content"), question.content},
             {QStringLiteral("name"), known->nameVi},
             {QStringLiteral("name_en"), known->nameEn},
             {QStringLiteral("province_code"), question.provinceCode},
             {QStringLiteral("date"), question.date.toString(Qt::ISODate)}},
            {});
    }
    if (!norm) {
        add(QStringLiteral("norm.none_in_force"), Severity::Warning,
            {{QStringLiteral("content"), question.content},
             {QStringLiteral("date"), question.date.toString(Qt::ISODate)}},
            {});
        return answer;
    }
    answer.norm = *norm;
    MessageArgs args = normArgs(*norm);

    std::optional<Percent> factor = question.factor;
    if (factor) {
        const Percent one = *Percent::ratio(1, 1);
        const Percent most = *Percent::ratio(3, 2);
        args.insert(QStringLiteral("factor"), factor->toQuotient(2));
        if (*factor < one || *factor > most) {
            add(QStringLiteral("norm.bad_factor"), Severity::Error, args, norm->legalBasis);
            factor.reset();
        } else if (*factor != one && norm->version != u"TTLT-26-2014") {
            add(QStringLiteral("norm.factor_uncertain"), Severity::Warning, args, norm->legalBasis);
        }
    }

    answer.ceiling = normCeiling(*norm, question.eligibleCost, question.units, factor);
    if (!answer.ceiling) {
        if (norm->confidence == u"unknown")
            add(QStringLiteral("norm.unknown_ceiling"), Severity::Warning, args, norm->legalBasis);
        else
            add(QStringLiteral("norm.no_ceiling"), Severity::Note, args, norm->legalBasis);
    }
    if (norm->confidence == u"medium" || norm->confidence == u"low")
        add(QStringLiteral("norm.uncertain"), Severity::Note, args, norm->legalBasis);
    if (answer.ceiling && question.support > *answer.ceiling) {
        args.insert(QStringLiteral("support"), normDigits(question.support));
        args.insert(QStringLiteral("ceiling"), normDigits(*answer.ceiling));
        args.insert(QStringLiteral("over"), normDigits(question.support - *answer.ceiling));
        args.insert(QStringLiteral("eligible_cost"), normDigits(question.eligibleCost));
        args.insert(QStringLiteral("units"), QString::number(question.units));
        args.insert(QStringLiteral("formula"), normFormula(*norm, question.units));
        if (answer.guidance)
            add(QStringLiteral("project.over_guidance_norm"), Severity::Warning, args, norm->legalBasis);
        else
            add(QStringLiteral("project.over_norm"), Severity::Error, args, norm->legalBasis);
        answer.findings.back().value = normDigits(question.support);
    }
    return answer;
}

} // namespace kc
