// SPDX-License-Identifier: GPL-3.0-or-later
// ZIP by hand (APPNOTE 6.3.3): the archive's bytes then depend on nothing but its files, and no ZIP library
// whose symbols clash with those libxlsxwriter calls comes into the program (QuaZip has such symbols).
#include "report/office_package.h"

#include <limits>
#include <stdexcept>
#include <zlib.h>

namespace kc::report {

namespace {

constexpr std::uint16_t kZipVersion = 20;
constexpr std::uint16_t kUtf8Names = 1U << 11U;

/// A number with its least byte first, as ZIP wants it.
template <class Number>
void putNumber(QByteArray& out, Number number)
{
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
        out += char(std::uint8_t(number >> (8 * byte)));
}

QByteArray deflated(const QByteArray& bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("the package cannot be compressed");
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    QByteArray in = bytes; // the library takes no const bytes
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    if (result != Z_STREAM_END)
        throw std::runtime_error("the package cannot be compressed");
    return out;
}

/// What a file's entry says both before the file and in the directory.
QByteArray entryOf(const PackageFile& file, const QByteArray& packed, const QDateTime& date)
{
    const QDate day = date.date();
    const QTime time = date.time();
    QByteArray entry;
    putNumber(entry, kZipVersion);
    putNumber(entry, kUtf8Names);
    putNumber(entry, std::uint16_t(file.stored ? 0 : 8));
    putNumber(entry, std::uint16_t((time.hour() << 11) | (time.minute() << 5) | (time.second() / 2)));
    putNumber(entry, std::uint16_t(((day.year() - 1980) << 9) | (day.month() << 5) | day.day()));
    putNumber(entry, std::uint32_t(crc32_z(0, reinterpret_cast<const Bytef*>(file.bytes.constData()),
                                           z_size_t(file.bytes.size()))));
    putNumber(entry, std::uint32_t(packed.size()));
    putNumber(entry, std::uint32_t(file.bytes.size()));
    putNumber(entry, std::uint16_t(file.name.toUtf8().size()));
    putNumber(entry, std::uint16_t(0)); // no extra field: readers of a stored first file rely on it
    return entry;
}

} // namespace

QByteArray packageOf(const std::vector<PackageFile>& files, const QDateTime& date)
{
    QByteArray archive;
    QByteArray directory;
    for (const PackageFile& file : files) {
        if (file.bytes.size() > std::numeric_limits<std::int32_t>::max() - archive.size())
            throw std::runtime_error("the package is too large");
        const QByteArray packed = file.stored ? file.bytes : deflated(file.bytes);
        const QByteArray entry = entryOf(file, packed, date);
        const auto begin = std::uint32_t(archive.size());
        archive += "PK\x03\x04" + entry + file.name.toUtf8() + packed;
        directory += "PK\x01\x02";
        putNumber(directory, kZipVersion);
        directory += entry;
        putNumber(directory, std::uint16_t(0)); // comment
        putNumber(directory, std::uint16_t(0)); // disk
        putNumber(directory, std::uint16_t(0)); // internal attributes
        putNumber(directory, std::uint32_t(0)); // external attributes
        putNumber(directory, begin);
        directory += file.name.toUtf8();
    }
    const auto directoryBegin = std::uint32_t(archive.size());
    archive += directory + "PK\x05\x06";
    putNumber(archive, std::uint32_t(0)); // disks
    putNumber(archive, std::uint16_t(files.size()));
    putNumber(archive, std::uint16_t(files.size()));
    putNumber(archive, std::uint32_t(directory.size()));
    putNumber(archive, directoryBegin);
    putNumber(archive, std::uint16_t(0)); // comment
    return archive;
}

} // namespace kc::report
