// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>

#include <cstdint>
#include <memory>

namespace kc::exchange {

/// What an archive may become when it is unpacked; more is a bomb or no workbook of an office.
inline constexpr qint64 kLargestUnpacked = 300'000'000;

/// Where a file lies inside an archive, as the directory at its end says.
struct ZipEntry
{
    qsizetype header = 0; ///< begin of the local header
    qsizetype packed = 0;
    qint64 unpacked = 0;
    std::uint32_t crc = 0;
    bool deflated = false;
};

/// The content of one file of an archive, unpacked while it is read: nobody has to hold it, and a file that
/// grows beyond what it said, or beyond the archive's budget, ends there.
class ZipPart : public QIODevice
{
public:
    ZipPart(QByteArray archive, const ZipEntry& entry, qsizetype begin, std::shared_ptr<qint64> budget);
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    /// False once something was found wrong with what was read so far.
    bool isSound() const { return m_problem.isEmpty(); }
    /// Reads what is left and tells whether all of it was as the directory says: xlsx.damaged,
    /// xlsx.too_large.
    Expected<void> finish();

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    struct Inflater;
    qint64 unpack(char* data, qint64 most);

    QByteArray m_archive; ///< shared, not copied
    ZipEntry m_entry;
    qsizetype m_at;
    std::shared_ptr<qint64> m_budget;
    std::unique_ptr<Inflater> m_inflater;
    qint64 m_done = 0;
    std::uint32_t m_crc = 0;
    QString m_problem; ///< a finding's code
};

/// A ZIP archive in memory, read through zlib alone: the libraries that read ZIP bring symbols that clash
/// with those of libxlsxwriter. Nothing is ever written to the disk, so names cannot lead anywhere.
class ZipArchive
{
public:
    /// `budget` limits what all files read from it may be together, unpacked.
    /// Errors: xlsx.not_zip, xlsx.encrypted, xlsx.damaged.
    static Expected<ZipArchive> fromBytes(const QByteArray& bytes, qint64 budget = kLargestUnpacked);

    /// Names are compared without case, as the packages of workbooks want it.
    bool contains(const QString& name) const { return m_entries.contains(name.toLower()); }
    /// Open for reading. Errors: xlsx.missing_part, xlsx.damaged, xlsx.too_large.
    Expected<std::unique_ptr<ZipPart>> open(const QString& name) const;

private:
    QByteArray m_bytes;
    QHash<QString, ZipEntry> m_entries;
    std::shared_ptr<qint64> m_budget;
};

} // namespace kc::exchange
