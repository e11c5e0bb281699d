// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writer_check.h"

#include "base/csv.h"
#include "base/number_text.h"
#include "support/folders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtEndian>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace kc::report {

QDateTime writerDate()
{
    return QDateTime(QDate(2026, 1, 5), QTime(8, 30), Qt::OffsetFromUTC, 7 * 3600);
}

namespace {

/// A file of the archive as its directory describes it.
struct PackageEntry
{
    QString name;
    std::uint16_t method;
    std::uint32_t crc, packedSize, size, begin;
};

template <class Number>
Number numberAt(const QByteArray& bytes, qsizetype at)
{
    REQUIRE(at + qsizetype(sizeof(Number)) <= bytes.size());
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

/// The directory at the end of the archive (APPNOTE 4.3.12, 4.3.16); no writer is asked about it.
std::vector<PackageEntry> packageEntries(const QByteArray& package)
{
    const qsizetype end = package.lastIndexOf("PK\x05\x06");
    REQUIRE(end >= 0);
    std::vector<PackageEntry> entries;
    auto at = qsizetype(numberAt<std::uint32_t>(package, end + 16));
    for (int left = numberAt<std::uint16_t>(package, end + 10); left > 0; --left) {
        REQUIRE(package.mid(at, 4) == "PK\x01\x02");
        const auto name = qsizetype(numberAt<std::uint16_t>(package, at + 28));
        entries.push_back(
            {QString::fromUtf8(package.mid(at + 46, name)), numberAt<std::uint16_t>(package, at + 10),
             numberAt<std::uint32_t>(package, at + 16), numberAt<std::uint32_t>(package, at + 20),
             numberAt<std::uint32_t>(package, at + 24), numberAt<std::uint32_t>(package, at + 42)});
        at +=
            46 + name + numberAt<std::uint16_t>(package, at + 30) + numberAt<std::uint16_t>(package, at + 32);
    }
    return entries;
}

QByteArray inflated(QByteArray packed, std::uint32_t size)
{
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(size);
    REQUIRE(inflateInit2(&stream, -MAX_WBITS) == Z_OK);
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    REQUIRE(result == Z_STREAM_END);
    return out;
}

} // namespace

QByteArray packagePart(const QByteArray& package, const QString& name)
{
    for (const PackageEntry& entry : packageEntries(package)) {
        if (entry.name != name)
            continue;
        REQUIRE(package.mid(entry.begin, 4) == "PK\x03\x04");
        const qsizetype begin = entry.begin + 30 + numberAt<std::uint16_t>(package, entry.begin + 26) +
                                numberAt<std::uint16_t>(package, entry.begin + 28);
        QByteArray bytes = package.mid(begin, entry.packedSize);
        if (entry.method != 0)
            bytes = inflated(bytes, entry.size);
        REQUIRE(crc32(0, reinterpret_cast<const Bytef*>(bytes.constData()), uInt(bytes.size())) == entry.crc);
        return bytes;
    }
    FAIL("no such file in the package: " << name.toStdString());
    return {};
}

QStringList packageNames(const QByteArray& package)
{
    QStringList names;
    for (const PackageEntry& entry : packageEntries(package))
        names += entry.name;
    return names;
}

QString xmlFault(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
               ? QString(reader.errorString() + u" at line "_s + QString::number(reader.lineNumber()))
               : QString();
}

QString keepWritten(const QString& name, const QByteArray& bytes)
{
    const QDir folder(kctest::buildFolder() + u"/report"_s);
    REQUIRE(folder.mkpath(u"."_s));
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

bool officeIsHere()
{
    static const bool here = !QStandardPaths::findExecutable(u"soffice"_s).isEmpty();
    if (!here)
        WARN("soffice (libreoffice-calc-nogui, libreoffice-writer-nogui) is not installed: the file was not "
             "opened by an office program");
    return here;
}

namespace {

/// The profile of all runs of this program: formulas are recalculated when a workbook is opened.
QString officeProfile()
{
    static const QTemporaryDir folder;
    QDir().mkpath(folder.filePath(u"user"_s));
    QFile settings(folder.filePath(u"user/registrymodifications.xcu"_s));
    if (!settings.exists() && settings.open(QIODevice::WriteOnly))
        settings.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                       "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
                       "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item>"
                       "</oor:items>\n");
    return folder.path();
}

} // namespace

QString officeConvert(const QString& path, const QString& format)
{
    static std::vector<std::unique_ptr<QTemporaryDir>> folders;
    folders.push_back(std::make_unique<QTemporaryDir>());
    const QString out = folders.back()->path();
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    office.start(u"soffice"_s, {u"-env:UserInstallation=file://"_s + officeProfile(), u"--headless"_s,
                                u"--norestore"_s, u"--convert-to"_s, format, u"--outdir"_s, out, path});
    REQUIRE(office.waitForFinished(180'000));
    const QByteArray said = office.readAll();
    INFO(said.toStdString());
    REQUIRE(office.exitCode() == 0);
    REQUIRE_FALSE(QDir(out).entryList(QDir::Files).isEmpty());
    return out;
}

QMap<QString, std::vector<QStringList>> officeSheets(const QString& xlsxPath, bool asShown)
{
    const QString folder = officeConvert(
        xlsxPath, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,%1,false,false,-1"_s.arg(
                      asShown ? u"true"_s : u"false"_s));
    QMap<QString, std::vector<QStringList>> sheets;
    const QString base = QFileInfo(xlsxPath).completeBaseName() + u'-';
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto records = readCsv(file.readAll());
        REQUIRE(records);
        std::vector<QStringList>& rows = sheets[name.mid(base.size()).chopped(4)];
        for (const CsvRecord& record : *records)
            rows.push_back(record.cells);
    }
    return sheets;
}

MoneyTable randomMoneyTable(Lang lang)
{
    const auto unit =
        *rc::gen::element(MoneyUnit::Dong, MoneyUnit::Thousand, MoneyUnit::Million, MoneyUnit::Billion);
    const int decimals = unit == MoneyUnit::Dong ? 0 : *rc::gen::inRange(0, 4);
    const auto columns = *rc::gen::inRange<std::size_t>(3, 7);
    const auto rows = *rc::gen::inRange<std::size_t>(1, 30);
    MoneyTable made;
    made.unit = unit == MoneyUnit::Dong       ? 1
                : unit == MoneyUnit::Thousand ? 1'000
                : unit == MoneyUnit::Million  ? 1'000'000
                                              : 1'000'000'000;
    Table& table = made.table;
    table.caption = u"Bảng kinh phí & <nguồn>"_s;
    table.unitLine = moneyUnitText(unit, lang);
    table.columns = {{0.6, Align::Center}, {3, Align::Left}};
    table.head = {{{u"STT"_s, 1, 2}, {u"Nội dung"_s, 1, 2}, {u"Kinh phí"_s, int(columns) - 2, 1}}, {}};
    for (std::size_t column = 2; column < columns; ++column) {
        table.columns.push_back({1.5, Align::Right});
        table.head[1].push_back({u"Năm "_s + QString::number(2019 + column)});
    }
    std::vector<std::int64_t> sums(columns, 0);
    const auto addRow = [&](RowKind kind, const QString& name, const std::vector<std::int64_t>& values) {
        Row row;
        row.kind = kind;
        row.cells = {Cell::of(QString::number(table.rows.size() + 1)), Cell::of(name)};
        for (std::size_t column = 2; column < columns; ++column)
            row.cells.push_back(Cell::number(moneyText(Dong(values[column]), unit, decimals, lang),
                                             ExactNumber{values[column], 0}));
        table.rows.push_back(std::move(row));
        made.dong.push_back(values);
    };
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::int64_t> values(columns, 0);
        for (std::size_t column = 2; column < columns; ++column)
            values[column] = *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 2'000'000'000'000),
                                             rc::gen::inRange<std::int64_t>(-5'000'000, 5'000'000));
        const auto kind = *rc::gen::weightedElement<RowKind>({{5, RowKind::Normal}, {1, RowKind::Subtotal}});
        addRow(kind, u"Dòng "_s + QString::number(row), values);
        if (kind == RowKind::Normal)
            for (std::size_t column = 2; column < columns; ++column)
                sums[column] += values[column];
    }
    if (std::any_of(table.rows.begin(), table.rows.end(),
                    [](const Row& row) { return row.kind == RowKind::Normal; }))
        addRow(RowKind::Total, u"Tổng cộng"_s, sums);
    return made;
}

Document documentWith(std::vector<Block> blocks, Lang lang)
{
    Document document;
    document.title = u"Thử nghiệm"_s;
    document.lang = lang;
    document.sections.push_back(Section{Orientation::Portrait, std::move(blocks)});
    return document;
}

} // namespace kc::report
