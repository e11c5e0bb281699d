// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_text.h"

#include "base/money_words.h"
#include "base/texts.h"
#include "base/viet_text.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

namespace kc::report {

using namespace Qt::StringLiterals;

namespace {

/// tỷ (at most three decimals) from a thousand million on, triệu (at most one) from a million on.
QString shortMoney(Dong amount, Lang lang)
{
    const std::int64_t magnitude = amount.value() < 0 ? (-amount).value() : amount.value();
    const MoneyUnit unit = magnitude >= 1'000'000'000 ? MoneyUnit::Billion
                           : magnitude >= 1'000'000   ? MoneyUnit::Million
                                                      : MoneyUnit::Dong;
    const int decimals = unit == MoneyUnit::Billion ? 3 : (unit == MoneyUnit::Million ? 1 : 0);
    QString number = moneyText(amount, unit, decimals, lang);
    if (unit != MoneyUnit::Dong) {
        while (number.endsWith(u'0'))
            number.chop(1);
        if (number.endsWith(u',') || number.endsWith(u'.'))
            number.chop(1);
    }
    return number + u' ' + moneyUnitText(unit, lang);
}

/// Spaces beside each other are left open to be written in: nothing closes or breaks them.
QString withOpenSpaces(QString sentence)
{
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool besideOne = (i > 0 && sentence.at(i - 1) == QChar::Nbsp) ||
                               (i + 1 < sentence.size() && sentence.at(i + 1) == u' ');
        if (sentence.at(i) == u' ' && besideOne)
            sentence[i] = QChar::Nbsp;
    }
    return sentence;
}

QString changeText(const Percent& share, int digits, Lang lang)
{
    const auto change =
        Percent::ratio((Dong(share.numerator()) - Dong(share.denominator())).value(), share.denominator());
    QString number = change->toDecimal(digits);
    const bool fell = number.startsWith(u'-');
    if (fell)
        number.remove(0, 1);
    const bool moved =
        std::any_of(number.begin(), number.end(), [](QChar c) { return u'1' <= c && c <= u'9'; });
    const QString key =
        !moved ? u"report.change.none"_s : (fell ? u"report.change.down"_s : u"report.change.up"_s);
    return text(key, lang, {{u"percent"_s, decimalText(number, lang) + u'%'}});
}

std::optional<QString> moneyForm(Dong amount, const QString& form, Lang lang)
{
    if (form.isEmpty() || form == "money"_L1)
        return shortMoney(amount, lang);
    if (form == "dong"_L1)
        return moneyText(amount, MoneyUnit::Dong, 0, lang) + u' ' + moneyUnitText(MoneyUnit::Dong, lang);
    if (form == "million"_L1)
        return moneyText(amount, MoneyUnit::Million, 1, lang);
    if (form == "words"_L1)
        return moneyInWords(amount, lang);
    return std::nullopt;
}

std::optional<QString> shareForm(const Share& share, const QString& form, Lang lang)
{
    if (form == "change"_L1)
        return changeText(share.value, share.digits, lang);
    const bool percent = share.form == Share::Form::Percent;
    if (form == "percent"_L1 || (form.isEmpty() && percent))
        return percentText(share.value, share.digits, lang);
    if (form == "times"_L1 || form.isEmpty())
        return quotientText(share.value, share.digits, lang);
    return std::nullopt;
}

const QStringList& knownForms()
{
    static const QStringList forms{QString(),   u"money"_s, u"dong"_s,    u"million"_s,
                                   u"words"_s,  u"count"_s, u"percent"_s, u"times"_s,
                                   u"change"_s, u"s"_s,     u"were"_s};
    return forms;
}

tl::unexpected<Error> badTemplate(const QString& sentence, const QString& reason)
{
    return refuse(u"report.bad_template"_s, {{u"sentence"_s, sentence}, {u"reason"_s, reason}});
}

/// The error with the place of the sentence it is about.
tl::unexpected<Error> placed(Error error, const QString& place)
{
    for (Finding& finding : error.findings)
        finding.place = place;
    return tl::unexpected(std::move(error));
}

Finding unknownFigure(const QString& sentence, const QString& figure, const QString& place)
{
    return {u"report.unknown_figure"_s,
            Severity::Error,
            place,
            {},
            {{u"sentence"_s, sentence}, {u"figure"_s, figure}},
            {}};
}

/// Set by the program's main thread, read by whoever makes a report.
struct OwnFolder
{
    std::mutex guard;
    QString path;
};
OwnFolder& ownFolder()
{
    static OwnFolder folder;
    return folder;
}

void append(Runs& runs, Run run)
{
    if (run.text.isEmpty())
        return;
    if (!runs.empty() && runs.back().drill.isEmpty() && run.drill.isEmpty())
        runs.back().text += run.text;
    else
        runs.push_back(std::move(run));
}

} // namespace

std::optional<QString> figureText(const FigureValue& value, const QString& form, Lang lang)
{
    if (!knownForms().contains(form))
        return std::nullopt;
    // What stands behind a number in English, not a number itself.
    const bool one = integerOf(value) == 1;
    if (form == "s"_L1)
        return one ? QString() : form;
    if (form == "were"_L1)
        return one ? u"was"_s : form;
    if (isMissing(value))
        return missingText();
    if (const Dong* amount = std::get_if<Dong>(&value))
        return moneyForm(*amount, form, lang);
    if (const Share* share = std::get_if<Share>(&value))
        return shareForm(*share, form, lang);
    if (form.isEmpty() || form == "count"_L1)
        return groupedText(std::get<std::int64_t>(value), lang);
    return std::nullopt;
}

Expected<std::vector<SentenceBook::Clause>> SentenceBook::parseSentence(const QString& key,
                                                                        const QString& written)
{
    const QString sentence = withOpenSpaces(written);
    std::vector<Clause> clauses{Clause{}};
    QString literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            clauses.back().pieces.push_back({false, literal, {}});
        literal.clear();
    };
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const QChar c = sentence.at(i);
        if (c == u'[' || c == u']') {
            if ((c == u'[') == clauses.back().optional)
                return badTemplate(key, sentence.mid(i, 20));
            flush();
            clauses.push_back({c == u'[', {}});
        } else if (c == u'{') {
            const qsizetype end = sentence.indexOf(u'}', i);
            const QString inside = end < 0 ? QString() : sentence.mid(i + 1, end - i - 1);
            const QString form = inside.section(u':', 1);
            if (inside.section(u':', 0, 0).isEmpty() || !knownForms().contains(form))
                return badTemplate(key, sentence.mid(i, 40));
            flush();
            clauses.back().pieces.push_back({true, inside.section(u':', 0, 0), form});
            i = end;
        } else if (c == u'}') {
            return badTemplate(key, sentence.mid(i, 20));
        } else {
            literal += c;
        }
    }
    if (clauses.back().optional)
        return badTemplate(key, u"["_s);
    flush();
    return clauses;
}

Expected<SentenceBook> SentenceBook::parse(const QString& tsv, const QString& file)
{
    SentenceBook book;
    bool head = true;
    int number = 0;
    QString all = tsv;
    all.remove(QChar(QChar::ByteOrderMark));
    const QStringList lines = all.split(u'\n');
    for (QString line : lines) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QString place = file.isEmpty() ? QString() : u"%1:%2"_s.arg(file).arg(number);
        if (head) {
            head = false;
            continue;
        }
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 3 || book.m_sentences.contains(cells.at(0)))
            return placed(badTemplate(cells.at(0), line).value(), place);
        auto vi = parseSentence(cells.at(0), cells.at(1));
        auto en = parseSentence(cells.at(0), cells.at(2));
        if (!vi)
            return placed(vi.error(), place);
        if (!en)
            return placed(en.error(), place);
        book.m_sentences.insert(cells.at(0), {std::move(*vi), std::move(*en), place});
    }
    return book;
}

QByteArray SentenceBook::shipped(const QString& report)
{
    QFile file(u":/report/"_s + report + u".tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no sentences for the report " + report.toStdString());
    return file.readAll();
}

void SentenceBook::setFolder(const QString& folder)
{
    const std::lock_guard lock(ownFolder().guard);
    ownFolder().path = folder;
}

Expected<SentenceBook> SentenceBook::current(const QString& report)
{
    SentenceBook book = of(report);
    QString path;
    {
        const std::lock_guard lock(ownFolder().guard);
        path = ownFolder().path;
    }
    const QString name = report + u".tsv"_s;
    QFile file(path + u'/' + name);
    if (path.isEmpty() || !file.exists())
        return book;
    if (!file.open(QIODevice::ReadOnly))
        return placed(badTemplate(name, file.errorString()).value(), file.fileName());
    Expected<SentenceBook> own = parse(nfc(QString::fromUtf8(file.readAll())), name);
    if (!own)
        return own;
    for (const QString& key : book.keys()) {
        for (const Lang lang : {Lang::Vi, Lang::En}) {
            const QStringList names = book.placeholders(key, lang);
            book.m_shippedNames.unite(QSet<QString>(names.begin(), names.end()));
        }
    }
    Findings unknown;
    for (auto sentence = own->m_sentences.cbegin(); sentence != own->m_sentences.cend(); ++sentence) {
        if (!book.has(sentence.key()))
            unknown.push_back({u"report.unknown_sentence"_s,
                               Severity::Error,
                               sentence->place,
                               sentence.key(),
                               {{u"sentence"_s, sentence.key()}},
                               {}});
        else
            book.m_sentences.insert(sentence.key(), *sentence);
    }
    if (!unknown.empty())
        return refuse(std::move(unknown));
    return book;
}

Findings SentenceBook::check(const FigureSet& figures) const
{
    Findings findings;
    for (auto sentence = m_sentences.cbegin(); sentence != m_sentences.cend(); ++sentence) {
        if (sentence->place.isEmpty())
            continue;
        QStringList names = placeholders(sentence.key(), Lang::Vi) + placeholders(sentence.key(), Lang::En);
        names.removeDuplicates();
        for (const QString& name : std::as_const(names)) {
            if (!figures.find(name) && !m_shippedNames.contains(name))
                findings.push_back(unknownFigure(sentence.key(), name, sentence->place));
        }
    }
    return findings;
}

const SentenceBook& SentenceBook::of(const QString& report)
{
    const auto load = [](const QString& name) {
        auto book = parse(QString::fromUtf8(shipped(name)));
        if (!book)
            throw std::runtime_error(describe(book.error().findings.front(), Lang::En).toStdString());
        return *book;
    };
    // Windows and their workers may ask at once; what a map holds stays where it is.
    static std::mutex guard;
    static std::map<QString, SentenceBook> books;
    const std::lock_guard lock(guard);
    const auto known = books.find(report);
    return known != books.end() ? known->second : books.emplace(report, load(report)).first->second;
}

QStringList SentenceBook::placeholders(const QString& key, Lang lang) const
{
    QStringList names;
    const auto sentence = m_sentences.constFind(key);
    if (sentence == m_sentences.cend())
        return names;
    for (const Clause& clause : lang == Lang::Vi ? sentence->vi : sentence->en) {
        for (const Piece& piece : clause.pieces) {
            if (piece.isValue)
                names << piece.text;
        }
    }
    return names;
}

Expected<Runs> SentenceBook::fill(const QString& key, const FigureSet& figures,
                                  const SentenceContext& context) const
{
    const auto sentence = m_sentences.constFind(key);
    if (sentence == m_sentences.cend())
        return badTemplate(key, u"?"_s);
    const Lang lang = figures.params.lang;
    Runs runs;
    for (const Clause& clause : lang == Lang::Vi ? sentence->vi : sentence->en) {
        Runs part;
        bool complete = true;
        for (const Piece& piece : clause.pieces) {
            if (!piece.isValue) {
                append(part, Run{piece.text});
                continue;
            }
            SentenceValue value;
            if (const auto given = context.constFind(piece.text); given != context.cend()) {
                value = *given;
            } else if (const Figure* figure = figures.find(piece.text)) {
                value = SentenceValue::number(figure->value, figure->key);
            } else {
                return refuse(unknownFigure(key, piece.text, sentence->place));
            }
            if (value.isText) {
                complete = complete && !value.text.isEmpty();
                append(part, Run{value.text});
                continue;
            }
            complete = complete && !isMissing(value.value);
            const auto printed = figureText(value.value, piece.form, lang);
            if (!printed)
                return placed(badTemplate(key, piece.text + u':' + piece.form).value(), sentence->place);
            const bool wordOfIt = piece.form == "s"_L1 || piece.form == "were"_L1;
            append(part, Run{*printed, false, false, wordOfIt ? QString() : value.drill});
        }
        if (clause.optional && !complete)
            continue;
        for (Run& run : part)
            append(runs, std::move(run));
    }
    return runs;
}

QString plainText(const Runs& runs)
{
    QString all;
    for (const Run& run : runs)
        all += run.text;
    return all;
}

} // namespace kc::report
