// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper_teller.h"

#include "base/date_text.h"
#include "base/number_text.h"
#include "base/texts.h"
#include "report/own_texts.h"

namespace kc::report {

using namespace Qt::StringLiterals;

PaperTeller::PaperTeller(const FigureSet& figures, ReportFrame frame)
    : ReportTeller(figures)
    , m_frame(std::move(frame))
{
    const ReportParams& params = figures.params;
    const QString period = periodText(params.period, lang());
    addWord(u"period"_s, period);
    addWord(u"period_capital"_s, capitalized(period));
    addWord(u"cutoff"_s, dateText(params.cutoff(), lang()));
    addWord(u"as_at"_s, dateText(params.asAt, lang()));
    addWord(u"boundaries"_s, dateText(params.boundaries, lang()));
    addWord(u"paper_year"_s,
            QString::number(m_frame.paperYear > 0 ? m_frame.paperYear
                                                  : std::min(params.asAt, params.period.to).year()));
    addWord(u"office"_s, m_frame.shortName);
    addWord(u"city"_s, m_frame.city);
    addWord(u"scope"_s, m_frame.scopeName.isEmpty() ? say(u"scope.national"_s) : m_frame.scopeName);
    const bool ministry = m_frame.issuingOrgan.isEmpty() && m_frame.city.isEmpty();
    const bool province = params.scope.kind == Scope::Kind::Province;
    addWord(u"organ"_s, !m_frame.issuingOrgan.isEmpty() ? m_frame.issuingOrgan
                        : ministry                      ? say(u"organ.ministry"_s)
                                                        : say(province ? u"organ.of"_s : u"organ"_s));
    addWord(u"committee"_s, !m_frame.superiorOrgan.isEmpty()
                                ? m_frame.superiorOrgan
                                : say(ministry ? u"committee.ministry"_s : u"committee"_s));
}

QString PaperTeller::numberWith(const QString& code) const
{
    const QString& number = m_frame.number;
    return number.isEmpty() || number.contains(u'/') ? number
                                                     : number + u'/' + code + u'-' + m_frame.shortName;
}

DecreeHead PaperTeller::head(const QString& code)
{
    DecreeHead head;
    head.superiorOrgan = say(u"head.superior"_s);
    head.issuingOrgan = say(u"head.organ"_s);
    head.number =
        say(m_frame.number.isEmpty() ? u"number.open"_s : u"number"_s,
            {{u"number"_s, SentenceValue::words(numberWith(code))}, {u"code"_s, SentenceValue::words(code)}});
    head.nation = say(u"nation"_s);
    head.motto = say(u"motto"_s);
    head.placeAndDate = say(m_frame.date.isValid() ? u"place_and_date"_s : u"place_and_date.open"_s,
                            {{u"date"_s, SentenceValue::words(longDateText(m_frame.date, lang()))}});
    return head;
}

TitleBlock PaperTeller::title()
{
    return TitleBlock{say(u"title.kind"_s), say(u"title.summary"_s), {}};
}

Closing PaperTeller::closing()
{
    Recipients recipients;
    recipients.heading = say(u"recipients"_s);
    QStringList entries = m_frame.recipients;
    if (entries.isEmpty())
        entries = QStringList{say(u"recipients.committee"_s), say(u"recipients.leaders"_s),
                              say(u"recipients.file"_s)};
    for (const QString& entry : entries)
        recipients.entries.push_back(u"- "_s + entry);
    SignatureBlock signature;
    for (const QString& line : m_frame.authority)
        signature.authority.push_back(line);
    signature.title =
        (m_frame.signerTitle.isEmpty() ? say(u"signer.title"_s) : m_frame.signerTitle).toUpper();
    signature.name = m_frame.signerName;
    return Closing{std::move(recipients), std::move(signature)};
}

AnnexHead PaperTeller::annex(const QString& titleKey, const QString& code)
{
    static const QStringList roman{u"I"_s,  u"II"_s,  u"III"_s,  u"IV"_s, u"V"_s,
                                   u"VI"_s, u"VII"_s, u"VIII"_s, u"IX"_s, u"X"_s};
    const bool issued = !m_frame.number.isEmpty() && m_frame.date.isValid();
    AnnexHead head;
    head.label = say(u"annex.label"_s, {{u"roman"_s, SentenceValue::words(roman.value(m_annexes++))}});
    head.title = say(titleKey);
    head.attachedTo = say(issued ? u"annex.attached"_s : u"annex.attached.open"_s,
                          {{u"number"_s, SentenceValue::words(numberWith(code))},
                           {u"code"_s, SentenceValue::words(code)},
                           {u"date"_s, SentenceValue::words(dateText(m_frame.date, lang()))}});
    return head;
}

Paragraph PaperTeller::listItem(Runs runs)
{
    Paragraph item;
    item.runs.push_back(Run{u"- "_s});
    for (Run& run : runs)
        item.runs.push_back(std::move(run));
    return item;
}

std::vector<Block> PaperTeller::ownWords(const QString& block)
{
    std::vector<Block> blocks = ownWordsOf(m_frame.texts, m_frame.carriedFrom, block, lang());
    if (blocks.empty()) {
        Paragraph open;
        open.blankLines = 3;
        blocks.push_back(std::move(open));
    }
    return blocks;
}

Expected<Document> PaperTeller::document(std::vector<Section> sections)
{
    Document document;
    document.lang = lang();
    document.title = say(u"title.document"_s);
    document.author = say(u"title.author"_s);
    document.subject = say(u"title.subject"_s);
    if (figures().simulated)
        document.marking = text(u"report.simulated"_s, lang());
    document.sections = std::move(sections);
    if (!error().findings.empty())
        return tl::unexpected(error());
    return document;
}

Cell paperWord(const QString& words)
{
    return words.isEmpty() ? Cell::missing() : Cell::of(words);
}

Cell paperNumber(const PaperTeller& teller, const FigureTable& from, const FigureRow& row,
                 const QString& column, PaperMoney money)
{
    Cell cell = teller.tableCell(from, row, column);
    const Dong* amount = std::get_if<Dong>(&from.cell(row.key, column).value);
    if (amount && money == PaperMoney::Dong)
        cell.text = groupedText(amount->value(), teller.lang());
    return cell;
}

Row paperGroup(const QString& label, const QString& number)
{
    Row row;
    row.kind = RowKind::Group;
    Cell first = Cell::of(number);
    first.align = Align::Center;
    if (!number.isEmpty())
        row.cells.push_back(std::move(first));
    row.cells.push_back(Cell::of(label));
    return row;
}

Table paperTable(PaperTeller& teller, const FigureTable& from, const std::vector<PaperColumn>& columns,
                 PaperMoney money)
{
    Table table;
    table.name = from.key;
    std::vector<HeadCell> head;
    int words = 0;
    int numbers = 0;
    const auto labelOf = [&](const QString& key) {
        for (const auto* list : {&from.columns, &from.wordColumns}) {
            for (const FigureColumn& column : *list) {
                if (column.key == key)
                    return column.label;
            }
        }
        return QString();
    };
    for (const PaperColumn& column : columns) {
        const bool number = from.columnIndex(column.key) >= 0;
        const Align align = column.key == "#"_L1 ? Align::Center : column.align;
        table.columns.push_back({column.weight, number ? Align::Right : align});
        head.push_back({column.key == "#"_L1    ? teller.say(u"col.no"_s)
                        : column.head.isEmpty() ? labelOf(column.key)
                                                : column.head});
        QString letter = number ? QString::number(++numbers) : QString(QChar(u'A' + words++));
        table.columnLetters.push_back(column.letter.isEmpty() ? letter : column.letter);
    }
    table.head = {head};
    const auto addRow = [&](const FigureRow& row, RowKind kind, const QString& number) {
        Row printed;
        printed.kind = kind;
        bool labelled = false;
        for (const PaperColumn& column : columns) {
            const bool total = kind == RowKind::Total;
            if (from.columnIndex(column.key) >= 0) {
                printed.cells.push_back(paperNumber(teller, from, row, column.key, money));
            } else if (column.key == "#"_L1) {
                printed.cells.push_back(Cell::of(number));
            } else if (total) {
                printed.cells.push_back(Cell::of(labelled ? QString() : row.label));
                labelled = true;
            } else if (column.key == "@"_L1) {
                printed.cells.push_back(paperWord(row.label));
            } else if (column.key == "@key"_L1) {
                printed.cells.push_back(paperWord(row.key));
            } else {
                printed.cells.push_back(paperWord(row.word(column.key)));
            }
        }
        table.rows.push_back(std::move(printed));
    };
    for (const FigureRow& row : from.rows)
        addRow(row, RowKind::Normal, QString::number(table.rows.size() + 1));
    if (from.total)
        addRow(*from.total, RowKind::Total, {});
    return table;
}

} // namespace kc::report
