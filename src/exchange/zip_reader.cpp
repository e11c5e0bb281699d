// SPDX-License-Identifier: GPL-3.0-or-later
// APPNOTE 6.3.3, as far as workbooks use it: stored and deflated files on one disk, sizes below 4 GB.
#include "exchange/zip_reader.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <zlib.h>

namespace kc::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kEndRecord = 22;
constexpr qsizetype kDirectoryEntry = 46;
constexpr qsizetype kLocalHeader = 30;
constexpr qsizetype kLongestComment = 65'535;
constexpr std::uint16_t kEncrypted = 1;

tl::unexpected<Error> zipRefusal(const QString& code, const QString& part = {})
{
    return refuse(Finding{code, Severity::Error, part, part, {{u"part"_s, part}}, {}});
}

/// The number of this type at a place, least byte first. Precondition: the place lies inside the bytes.
template <class Number>
Number numberAt(const QByteArray& bytes, qsizetype at)
{
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        const auto byte = static_cast<unsigned char>(bytes.at(at + static_cast<qsizetype>(i)));
        number = static_cast<Number>(number | static_cast<Number>(static_cast<Number>(byte) << (8 * i)));
    }
    return number;
}

bool hasMarkAt(const QByteArray& bytes, qsizetype at, const char* mark)
{
    return at >= 0 && at + 4 <= bytes.size() && std::memcmp(bytes.constData() + at, mark, 4) == 0;
}

/// Begin of the record that ends an archive; -1 when there is none.
qsizetype endRecordOf(const QByteArray& bytes)
{
    const qsizetype last = bytes.size() - kEndRecord;
    for (qsizetype at = last; at >= 0 && at >= last - kLongestComment; --at) {
        if (hasMarkAt(bytes, at, "PK\x05\x06") &&
            at + kEndRecord + numberAt<std::uint16_t>(bytes, at + 20) == bytes.size())
            return at;
    }
    return -1;
}

} // namespace

struct ZipPart::Inflater
{
    z_stream stream{};
    bool ready = false;
    bool ended = false;

    Inflater() { ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    ~Inflater()
    {
        if (ready)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

ZipPart::ZipPart(QByteArray archive, const ZipEntry& entry, qsizetype begin, std::shared_ptr<qint64> budget)
    : m_archive(std::move(archive))
    , m_entry(entry)
    , m_at(begin)
    , m_budget(std::move(budget))
{
    if (!entry.deflated)
        return;
    m_inflater = std::make_unique<Inflater>();
    z_stream& stream = m_inflater->stream;
    // The library takes no const bytes and does not write to them.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(m_archive.constData() + begin));
    stream.avail_in = static_cast<uInt>(entry.packed);
}

ZipPart::~ZipPart() = default;

qint64 ZipPart::unpack(char* data, qint64 most)
{
    if (!m_inflater) {
        const qint64 size = std::min(most, m_entry.unpacked - m_done);
        std::memcpy(data, m_archive.constData() + m_at + m_done, static_cast<std::size_t>(size));
        return size;
    }
    if (m_inflater->ended)
        return 0;
    z_stream& stream = m_inflater->stream;
    const auto room = static_cast<uInt>(std::min<qint64>(most, std::numeric_limits<int>::max()));
    stream.next_out = reinterpret_cast<Bytef*>(data);
    stream.avail_out = room;
    const int result = m_inflater->ready ? inflate(&stream, Z_NO_FLUSH) : Z_STREAM_ERROR;
    m_inflater->ended = result == Z_STREAM_END;
    if (result != Z_OK && result != Z_STREAM_END)
        return -1;
    return static_cast<qint64>(room - stream.avail_out);
}

qint64 ZipPart::readData(char* data, qint64 most)
{
    if (!m_problem.isEmpty() || most <= 0)
        return m_problem.isEmpty() ? 0 : -1;
    const qint64 size = unpack(data, most);
    if (size > 0) {
        m_done += size;
        *m_budget -= size;
        m_crc = static_cast<std::uint32_t>(
            crc32_z(m_crc, reinterpret_cast<const Bytef*>(data), static_cast<z_size_t>(size)));
    }
    if (*m_budget < 0)
        m_problem = u"xlsx.too_large"_s;
    else if (size < 0 || m_done > m_entry.unpacked ||
             (size == 0 && (m_done != m_entry.unpacked || m_crc != m_entry.crc)))
        m_problem = u"xlsx.damaged"_s;
    return m_problem.isEmpty() && size > 0 ? size : -1;
}

Expected<void> ZipPart::finish()
{
    char rest[4096];
    while (read(rest, sizeof(rest)) > 0) {
    }
    if (!m_problem.isEmpty())
        return zipRefusal(m_problem);
    return {};
}

Expected<ZipArchive> ZipArchive::fromBytes(const QByteArray& bytes, qint64 budget)
{
    // The compound files of old workbooks and of those with a password.
    if (hasMarkAt(bytes, 0, "\xD0\xCF\x11\xE0"))
        return zipRefusal(u"xlsx.encrypted"_s);
    const qsizetype end = endRecordOf(bytes);
    if (end < 0)
        return zipRefusal(u"xlsx.not_zip"_s);
    ZipArchive archive;
    archive.m_bytes = bytes;
    archive.m_budget = std::make_shared<qint64>(budget);
    const int count = numberAt<std::uint16_t>(bytes, end + 10);
    auto at = static_cast<qsizetype>(numberAt<std::uint32_t>(bytes, end + 16));
    for (int i = 0; i < count; ++i) {
        if (!hasMarkAt(bytes, at, "PK\x01\x02") || at + kDirectoryEntry > end)
            return zipRefusal(u"xlsx.damaged"_s);
        const auto nameSize = static_cast<qsizetype>(numberAt<std::uint16_t>(bytes, at + 28));
        const qsizetype next = at + kDirectoryEntry + nameSize + numberAt<std::uint16_t>(bytes, at + 30) +
                               numberAt<std::uint16_t>(bytes, at + 32);
        if (next > end)
            return zipRefusal(u"xlsx.damaged"_s);
        const int method = numberAt<std::uint16_t>(bytes, at + 10);
        ZipEntry entry;
        entry.crc = numberAt<std::uint32_t>(bytes, at + 16);
        entry.packed = static_cast<qsizetype>(numberAt<std::uint32_t>(bytes, at + 20));
        entry.unpacked = numberAt<std::uint32_t>(bytes, at + 24);
        entry.header = static_cast<qsizetype>(numberAt<std::uint32_t>(bytes, at + 42));
        entry.deflated = method == 8;
        if ((numberAt<std::uint16_t>(bytes, at + 8) & kEncrypted) != 0)
            return zipRefusal(u"xlsx.encrypted"_s);
        QString name = QString::fromUtf8(bytes.constData() + at + kDirectoryEntry, nameSize).toLower();
        name.replace(u'\\', u'/');
        // Two files of one name would show different readers different things.
        if ((method != 0 && method != 8) || (method == 0 && entry.packed != entry.unpacked) ||
            archive.m_entries.contains(name))
            return zipRefusal(u"xlsx.damaged"_s, name);
        archive.m_entries.insert(name, entry);
        at = next;
    }
    return archive;
}

Expected<std::unique_ptr<ZipPart>> ZipArchive::open(const QString& name) const
{
    const auto found = m_entries.constFind(name.toLower());
    if (found == m_entries.constEnd())
        return zipRefusal(u"xlsx.missing_part"_s, name);
    const qsizetype header = found->header;
    if (!hasMarkAt(m_bytes, header, "PK\x03\x04") || header + kLocalHeader > m_bytes.size())
        return zipRefusal(u"xlsx.damaged"_s, name);
    const qsizetype begin = header + kLocalHeader + numberAt<std::uint16_t>(m_bytes, header + 26) +
                            numberAt<std::uint16_t>(m_bytes, header + 28);
    if (begin + found->packed > m_bytes.size())
        return zipRefusal(u"xlsx.damaged"_s, name);
    if (found->unpacked > *m_budget)
        return zipRefusal(u"xlsx.too_large"_s, name);
    auto part = std::make_unique<ZipPart>(m_bytes, *found, begin, m_budget);
    part->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return part;
}

} // namespace kc::exchange
