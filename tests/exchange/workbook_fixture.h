// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <utility>
#include <vector>
#include <zlib.h>

namespace kc::test {

/// A ZIP archive written by hand, so that it can be as wrong as a test wants it.
class ZipWriter
{
public:
    struct File
    {
        QByteArray name;
        QByteArray packed;
        std::uint32_t unpacked = 0;
        std::uint32_t crc = 0;
        std::uint16_t method = 0;
        std::uint16_t flags = 0;
    };

    static QByteArray deflated(const QByteArray& bytes, int flush = Z_FINISH)
    {
        z_stream stream{};
        deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
        QByteArray in = bytes;
        QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(in.size()))) + 64,
                       '\0');
        stream.next_in = reinterpret_cast<Bytef*>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, flush);
        out.truncate(static_cast<qsizetype>(stream.total_out));
        deflateEnd(&stream);
        return out;
    }

    ZipWriter& add(const QByteArray& name, const QByteArray& bytes, bool deflate = true)
    {
        File file;
        file.name = name;
        file.packed = deflate ? deflated(bytes) : bytes;
        file.unpacked = static_cast<std::uint32_t>(bytes.size());
        file.crc = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.constData()),
                                                      static_cast<z_size_t>(bytes.size())));
        file.method = deflate ? 8 : 0;
        files.push_back(file);
        return *this;
    }

    File& file(const QByteArray& name)
    {
        for (File& candidate : files) {
            if (candidate.name == name)
                return candidate;
        }
        return files.front();
    }

    QByteArray bytes() const
    {
        QByteArray out;
        QByteArray directory;
        for (const File& f : files) {
            QByteArray entry;
            put(entry, 20, 2);
            put(entry, f.flags, 2);
            put(entry, f.method, 2);
            put(entry, 0, 4);
            put(entry, f.crc, 4);
            put(entry, static_cast<std::uint32_t>(f.packed.size()), 4);
            put(entry, f.unpacked, 4);
            put(entry, static_cast<std::uint32_t>(f.name.size()), 2);
            put(entry, 0, 2);
            directory += "PK\x01\x02";
            put(directory, 20, 2);
            directory += entry;
            put(directory, 0, 2);
            put(directory, 0, 4);
            put(directory, 0, 4);
            put(directory, static_cast<std::uint32_t>(out.size()), 4);
            directory += f.name;
            out += "PK\x03\x04" + entry + f.name + f.packed;
        }
        const auto begin = static_cast<std::uint32_t>(out.size());
        out += directory + "PK\x05\x06";
        put(out, 0, 4);
        put(out, static_cast<std::uint32_t>(files.size()), 2);
        put(out, static_cast<std::uint32_t>(files.size()), 2);
        put(out, static_cast<std::uint32_t>(directory.size()), 4);
        put(out, begin, 4);
        put(out, 0, 2);
        return out;
    }

    std::vector<File> files;

private:
    static void put(QByteArray& out, std::uint32_t number, int bytes)
    {
        for (int i = 0; i < bytes; ++i)
            out += static_cast<char>(static_cast<std::uint8_t>(number >> (8 * i)));
    }
};

/// A workbook as offices' programs write it: sheets by name and the XML inside <worksheet>.
struct WorkbookText
{
    std::vector<std::pair<QByteArray, QByteArray>> sheets;
    QByteArray sharedTexts; ///< the XML inside <sst>; none when empty
    QByteArray styles;      ///< the XML inside <styleSheet>; none when empty
    QByteArray properties;  ///< attributes of <workbookPr>

    ZipWriter zip() const
    {
        const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const QByteArray relations =
            "<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        QByteArray list;
        QByteArray targets;
        ZipWriter zip;
        const auto relate = [&](const QByteArray& id, const QByteArray& kind, const QByteArray& target) {
            targets += "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + kind + "\" Target=\"" +
                       target + "\"/>";
        };
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const QByteArray number = QByteArray::number(static_cast<qulonglong>(i + 1));
            list += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"rId" + number +
                    "\"/>";
            relate("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        }
        if (!sharedTexts.isEmpty())
            relate("rId90", "sharedStrings", "sharedStrings.xml");
        if (!styles.isEmpty())
            relate("rId91", "styles", "/xl/styles.xml"); // from the root of the package
        zip.add("_rels/.rels", xml + relations + "<Relationship Id=\"rId1\" Type=\"" + office +
                                   "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        zip.add("xl/workbook.xml", xml + "<workbook" + main + " xmlns:r=\"" + office + "\"><workbookPr " +
                                       properties + "/><sheets>" + list + "</sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels", xml + relations + targets + "</Relationships>");
        if (!sharedTexts.isEmpty())
            zip.add("xl/sharedStrings.xml", xml + "<sst" + main + ">" + sharedTexts + "</sst>");
        if (!styles.isEmpty())
            zip.add("xl/styles.xml", xml + "<styleSheet" + main + ">" + styles + "</styleSheet>");
        for (std::size_t i = 0; i < sheets.size(); ++i)
            zip.add("xl/worksheets/sheet" + QByteArray::number(static_cast<qulonglong>(i + 1)) + ".xml",
                    xml + "<worksheet" + main + ">" + sheets[i].second + "</worksheet>");
        return zip;
    }
    QByteArray bytes() const { return zip().bytes(); }
};

/// A row of inline texts.
inline QByteArray textRow(int number, const std::vector<QByteArray>& cells)
{
    const QByteArray row = QByteArray::number(number);
    QByteArray xml = "<row r=\"" + row + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const char column = static_cast<char>('A' + static_cast<int>(i));
        if (!cells[i].isEmpty())
            xml += "<c r=\"" + QByteArray(1, column) + row + "\" t=\"inlineStr\"><is><t>" + cells[i] +
                   "</t></is></c>";
    }
    return xml + "</row>";
}

} // namespace kc::test
