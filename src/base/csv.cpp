// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include "base/viet_text.h"

#include <QStringDecoder>

namespace kc {

using namespace Qt::StringLiterals;

namespace {

/// The separator of the first record: the one that stands there more often outside quotes.
QChar detectSeparator(const QString& text)
{
    int commas = 0;
    int semicolons = 0;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\n' || c == u'\r')
            break;
        else if (c == u',')
            ++commas;
        else if (c == u';')
            ++semicolons;
    }
    return semicolons > commas ? u';' : u',';
}

/// One pass over the text; the first thing that is no CSV ends it.
class CsvParser
{
public:
    explicit CsvParser(const QString& text)
        : m_text(text)
        , m_separator(detectSeparator(text))
    {
    }

    Expected<std::vector<CsvRecord>> parse()
    {
        while (m_at < m_text.size()) {
            CsvRecord record;
            record.row = static_cast<int>(m_records.size()) + 1;
            if (const char* problem = readRecord(record)) {
                const QString place = u"row %1, column %2"_s.arg(record.row).arg(record.cells.size() + 1);
                return refuse(Finding{QString::fromLatin1(problem),
                                      Severity::Error,
                                      place,
                                      m_cell.left(40).simplified(),
                                      {{u"row"_s, QString::number(record.row)}},
                                      {}});
            }
            m_records.push_back(std::move(record));
        }
        return std::move(m_records);
    }

private:
    bool atLineEnd() const { return m_at >= m_text.size() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    void skipLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
    }

    const char* readRecord(CsvRecord& record)
    {
        for (;;) {
            m_cell.clear();
            const bool quoted = m_at < m_text.size() && m_text[m_at] == u'"';
            if (const char* problem = quoted ? readQuoted() : readPlain())
                return problem;
            record.cells.append(nfc(m_cell));
            if (atLineEnd()) {
                skipLineEnd();
                return nullptr;
            }
            ++m_at; // the separator
        }
    }

    const char* readPlain()
    {
        for (; !atLineEnd() && m_text[m_at] != m_separator; ++m_at) {
            m_cell += m_text[m_at];
            if (m_text[m_at] == u'"')
                return "csv.quote_in_text";
            if (m_text[m_at] == QChar::Null)
                return "csv.control_character";
        }
        return nullptr;
    }

    const char* readQuoted()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == QChar::Null)
                return "csv.control_character";
            if (c != u'"') {
                m_cell += c;
                continue;
            }
            const bool doubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"';
            ++m_at;
            if (!doubled)
                return atLineEnd() || m_text[m_at] == m_separator ? nullptr : "csv.text_after_quote";
            m_cell += c;
        }
        return "csv.open_quote";
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    QString m_cell;
    std::vector<CsvRecord> m_records;
};

QString csvCell(const QString& cell)
{
    static const QString special = u",;\"\r\n"_s;
    const bool needsQuotes =
        std::any_of(cell.begin(), cell.end(), [](QChar c) { return special.contains(c); });
    if (!needsQuotes)
        return cell;
    QString doubled = cell;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

} // namespace

Expected<std::vector<CsvRecord>> readCsv(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        const qsizetype bad = text.indexOf(QChar(QChar::ReplacementCharacter));
        const int row = 1 + static_cast<int>(QStringView(text).left(qMax<qsizetype>(bad, 0)).count(u'\n'));
        return refuse(Finding{u"csv.not_utf8"_s,
                              Severity::Error,
                              u"row %1"_s.arg(row),
                              {},
                              {{u"row"_s, QString::number(row)}},
                              {}});
    }
    return CsvParser(text).parse();
}

QByteArray writeCsv(const std::vector<QStringList>& records)
{
    QString text;
    for (const QStringList& record : records) {
        for (qsizetype i = 0; i < record.size(); ++i) {
            if (i > 0)
                text += u',';
            text += csvCell(record[i]);
        }
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace kc
