// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/source_rules.h"

#include "support/folders.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace house {

namespace {

/// "src/domain/x.cpp" -> "domain", "ui/main.cpp" -> "ui".
QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.at(0) == u"src"_s && parts.size() > 2 ? parts.at(1) : parts.at(0);
}

/// The rooms each room may include besides itself (docs/architecture.md).
const QMap<QString, QSet<QString>>& allowedRooms()
{
    static const QSet<QString> belowCasework{u"base"_s, u"domain"_s, u"store"_s};
    static const QSet<QString> belowReport = belowCasework + QSet<QString>{u"casework"_s};
    static const QSet<QString> belowTop = belowReport + QSet<QString>{u"report"_s, u"exchange"_s};
    static const QMap<QString, QSet<QString>> rooms{{u"base"_s, {}},
                                                    {u"domain"_s, {u"base"_s}},
                                                    {u"store"_s, {u"base"_s, u"domain"_s}},
                                                    {u"casework"_s, belowCasework},
                                                    {u"report"_s, belowReport},
                                                    {u"exchange"_s, belowReport},
                                                    {u"cli"_s, belowTop},
                                                    {u"ui"_s, belowTop}};
    return rooms;
}

/// The text literals in a piece of code, however they are spelt.
QStringList literalsIn(const QString& code)
{
    static const QRegularExpression literal(u"\"([^\"\\\\]*)\""_s);
    QStringList found;
    auto matches = literal.globalMatch(code);
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

/// The code from `from` up to the comma, semicolon or bracket that ends the argument.
QString argumentAt(const QString& code, qsizetype from)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = from; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (inText) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                inText = false;
            continue;
        }
        if (c == u'"')
            inText = true;
        else if (c == u'(' || c == u'{' || c == u'[')
            ++depth;
        else if ((c == u')' || c == u'}' || c == u']') && --depth < 0)
            return code.mid(from, i - from);
        else if ((c == u',' && depth == 0) || c == u';')
            return code.mid(from, i - from);
    }
    return code.mid(from);
}

QStringList keysIn(const QString& argument)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]*(\\.[A-Za-z0-9_]+)+$"_s);
    QStringList keys = literalsIn(argument);
    keys.removeIf([](const QString& literal) { return !keyForm.match(literal).hasMatch(); });
    return keys;
}

/// The keys in the argument behind each opening; where that is a plain name ("refuseAct(context, ..."), in
/// the next.
QStringList keysAfter(const QString& code, const QRegularExpression& opening)
{
    static const QRegularExpression plainName(u"^\\s*[A-Za-z_][A-Za-z0-9_]*\\s*$"_s);
    QStringList keys;
    auto matches = opening.globalMatch(code);
    while (matches.hasNext()) {
        const qsizetype from = matches.next().capturedEnd();
        const QString first = argumentAt(code, from);
        const qsizetype end = from + first.size();
        keys << keysIn(first);
        if (plainName.match(first).hasMatch() && end < code.size() && code.at(end) == u',')
            keys << keysIn(argumentAt(code, end + 1));
    }
    return keys;
}

bool isCode(const QString& path)
{
    return path.endsWith(u".cpp"_s) || path.endsWith(u".h"_s);
}

} // namespace

std::vector<SourceFile> readTree(const QStringList& folders, const QStringList& patterns)
{
    const QDir root(kctest::sourceFolder());
    std::vector<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator it(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

QString withoutComments(const QString& text)
{
    QString out;
    out.reserve(text.size());
    enum class At { Code, Line, Block, Text, Letter } at = At::Code;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (at == At::Line) {
            if (c == u'\n')
                at = At::Code;
        } else if (at == At::Block) {
            if (c == u'*' && next == u'/') {
                at = At::Code;
                ++i;
                continue;
            }
        } else if (at == At::Text || at == At::Letter) {
            if (c == u'\\') {
                out += c;
                out += next;
                ++i;
                continue;
            }
            if (c == (at == At::Text ? u'"' : u'\''))
                at = At::Code;
        } else if (c == u'/' && next == u'/') {
            at = At::Line;
        } else if (c == u'/' && next == u'*') {
            at = At::Block;
        } else if (c == u'"') {
            at = At::Text;
        } else if (c == u'\'' && !(i > 0 && text.at(i - 1).isDigit())) { // not the mark in 1'000
            at = At::Letter;
        }
        if ((at != At::Line && at != At::Block) || c == u'\n')
            out += c;
    }
    return out;
}

QStringList wrongIncludes(const SourceFile& file, const QSet<QString>& widgetHeaders)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    const QString room = roomOf(file.path);
    QStringList wrong;
    auto matches = line.globalMatch(withoutComments(file.text));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString header = match.captured(2);
        const QString problem = file.path + u" includes "_s + header;
        if (match.captured(1) == u"<"_s) {
            const QString module = header.section(u'/', 0, 0);
            const bool widget = widgetHeaders.contains(header.section(u'/', -1)) ||
                                module == u"QtWidgets"_s || module == u"QtPrintSupport"_s ||
                                module == u"QtSvgWidgets"_s;
            if (widget && room != u"ui"_s)
                wrong << problem;
            continue;
        }
        const bool generated =
            !header.contains(u'/') && (header.startsWith(u"ui_"_s) || header.endsWith(u".moc"_s));
        const QString target = header.section(u'/', 0, 0);
        // The window's areas ("common/theme.h") are no rooms; all else in its sources must be a room it may
        // use.
        const bool area = room == u"ui"_s && !allowedRooms().contains(target);
        const bool allowed = target == room || area || allowedRooms().value(room).contains(target);
        if (!generated && !(header.contains(u'/') && allowed))
            wrong << problem;
    }
    return wrong;
}

QStringList findingCodes(const SourceFile& file)
{
    static const QRegularExpression opening(
        u"(?<![A-Za-z0-9_])(?:refuse[A-Za-z]*|[A-Za-z]*Finding|Error|finding[A-Za-z]*|error|fail[A-Za-z]*|"
        u"problem|"
        u"warn|warning|"
        "note|add(?:Finding|Error|Warning|Note))(?:\\s+[a-z][A-Za-z0-9]*)?\\s*[({]"_s);
    static const QRegularExpression assignment(u"\\bcode\\s*=(?!=)"_s);
    const QString code = withoutComments(file.text);
    return keysAfter(code, opening) + keysAfter(code, assignment);
}

QStringList textKeysAsked(const SourceFile& file)
{
    static const QRegularExpression opening(u"(?<![A-Za-z0-9_.>])text\\s*\\("_s);
    const QString code = withoutComments(file.text);
    QStringList keys;
    auto matches = opening.globalMatch(code);
    while (matches.hasNext()) {
        const QString argument = argumentAt(code, matches.next().capturedEnd());
        if (!argument.contains(u'+')) // a prefix to which a value is added is no whole key
            keys << keysIn(argument);
    }
    return keys;
}

QStringList wrongHabits(const SourceFile& file)
{
    QStringList wrong;
    const QString head = file.text.section(u'\n', 0, 1); // a script's first line names its interpreter
    if (!head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s))
        wrong << QString(file.path + u" lacks the licence line"_s);
    static const QRegularExpression leftover(u"\\b(TO"
                                             u"DO|FIX"
                                             u"ME|XX"
                                             u"X)\\b"_s);
    if (const auto match = leftover.match(file.text); match.hasMatch())
        wrong << QString(file.path + u" says "_s + match.captured());
    static const QRegularExpression query(u"\\bQSqlQuery\\b"_s);
    const bool program = file.path.startsWith(u"src/"_s) || file.path.startsWith(u"ui/"_s);
    if (isCode(file.path) && program && roomOf(file.path) != u"store"_s &&
        withoutComments(file.text).contains(query))
        wrong << QString(file.path + u" uses QSqlQuery outside the store"_s);
    return wrong;
}

} // namespace house
