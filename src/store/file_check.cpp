// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_check.h"

#include "store/store.h"

#include <QDateTime>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>
#include <vector>

namespace kc::store {

using namespace Qt::StringLiterals;

namespace {

/// Pages looked at beside the first and last ones and the roots.
constexpr std::int64_t kSampledPages = 64;
constexpr std::int64_t kPagesAtAnEnd = 8;
constexpr int kHeaderBytes = 100;
constexpr std::int64_t kLockedByte = 0x40000000;
/// Time between two questions whether a check goes on.
constexpr std::chrono::milliseconds kBetweenQuestions{100};

/// Types of pages (https://www.sqlite.org/fileformat2.html, b-tree page header).
constexpr unsigned kInteriorIndex = 2;
constexpr unsigned kInteriorTable = 5;
constexpr unsigned kLeafIndex = 10;
constexpr unsigned kLeafTable = 13;

std::uint32_t bigEndian(const std::vector<unsigned char>& bytes, std::size_t at, int count)
{
    std::uint32_t number = 0;
    for (int i = 0; i < count; ++i)
        number = number << 8 | bytes[at + static_cast<std::size_t>(i)];
    return number;
}

/// Reads the file through the engine's own handle: opening it a second time and closing it again would drop
/// the engine's locks.
class FilePages
{
public:
    explicit FilePages(sqlite3* handle)
    {
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
        std::vector<unsigned char> header(kHeaderBytes);
        if (!m_file || !m_file->pMethods || !read(header, 0))
            return;
        m_pageSize = bigEndian(header, 16, 2) == 1 ? 65536 : bigEndian(header, 16, 2);
        m_pages = bigEndian(header, 28, 4);
        m_freePages = bigEndian(header, 36, 4);
        // Otherwise an older engine wrote last and left the number of pages as it was.
        m_knowsPages = bigEndian(header, 24, 4) == bigEndian(header, 92, 4);
        m_file->pMethods->xFileSize(m_file, &m_bytes);
    }

    bool isReadable() const { return m_pageSize >= 512; }
    std::int64_t pages() const { return m_pages; }
    /// The engine locks bytes of this page and keeps nothing in it.
    std::int64_t lockPage() const { return kLockedByte / m_pageSize + 1; }
    bool isAsLongAsItSays() const
    {
        return !m_knowsPages || m_bytes >= m_pages * static_cast<std::int64_t>(m_pageSize);
    }

    /// Page 1 is the first one. A page of a tree; what else there is are pages that go on with a long value
    /// and, in a file from which something was removed, free ones with anything in them.
    bool isPage(std::int64_t number, bool ofTree) const
    {
        std::vector<unsigned char> page(m_pageSize);
        if (!read(page, (number - 1) * static_cast<std::int64_t>(m_pageSize)))
            return false;
        const bool isTree = isTreePage(page, number == 1 ? kHeaderBytes : 0);
        if (isTree || ofTree)
            return isTree;
        const bool goesOn = bigEndian(page, 0, 4) <= m_pages;
        const bool isEmpty = std::all_of(page.begin(), page.end(), [](unsigned char b) { return b == 0; });
        return m_freePages > 0 || (goesOn && !isEmpty);
    }

private:
    bool read(std::vector<unsigned char>& bytes, std::int64_t offset) const
    {
        return m_file->pMethods->xRead(m_file, bytes.data(), static_cast<int>(bytes.size()), offset) ==
               SQLITE_OK;
    }

    bool isTreePage(const std::vector<unsigned char>& page, std::size_t head) const
    {
        const unsigned type = page[head];
        const bool interior = type == kInteriorIndex || type == kInteriorTable;
        if (!interior && type != kLeafIndex && type != kLeafTable)
            return false;
        const std::size_t headSize = interior ? 12 : 8;
        const std::uint32_t cells = bigEndian(page, head + 3, 2);
        const std::uint32_t content =
            bigEndian(page, head + 5, 2) == 0 ? 65536 : bigEndian(page, head + 5, 2);
        if (head + headSize + 2 * std::size_t(cells) > content || content > m_pageSize)
            return false;
        for (std::uint32_t i = 0; i < cells; ++i) {
            const std::uint32_t cell = bigEndian(page, head + headSize + 2 * std::size_t(i), 2);
            if (cell < content || cell >= m_pageSize)
                return false;
        }
        return !interior || bigEndian(page, head + 8, 4) <= m_pages;
    }

    sqlite3_file* m_file = nullptr;
    std::uint32_t m_pageSize = 0;
    std::int64_t m_pages = 0;
    std::int64_t m_freePages = 0;
    sqlite3_int64 m_bytes = 0;
    bool m_knowsPages = false;
};

/// The first page of every table and index.
std::vector<std::int64_t> rootPages(sqlite3* handle)
{
    std::vector<std::int64_t> roots;
    sqlite3_exec(
        handle, "SELECT rootpage FROM sqlite_master WHERE rootpage > 0",
        [](void* list, int, char** values, char**) {
            static_cast<std::vector<std::int64_t>*>(list)->push_back(std::atoll(values[0]));
            return 0;
        },
        &roots, nullptr);
    return roots;
}

/// What is wrong with the pages looked at; empty when nothing is.
QString problemOfSample(sqlite3* handle)
{
    const FilePages file(handle);
    if (!file.isReadable())
        return u"header"_s;
    if (!file.isAsLongAsItSays())
        return u"file size, %1 pages"_s.arg(file.pages());
    const std::vector<std::int64_t> roots = rootPages(handle);
    std::set<std::int64_t> sample;
    for (std::int64_t i = 1; i <= std::min(kPagesAtAnEnd, file.pages()); ++i) {
        sample.insert(i);
        sample.insert(file.pages() + 1 - i);
    }
    for (std::int64_t i = 1; i <= kSampledPages; ++i)
        sample.insert(std::max<std::int64_t>(1, file.pages() * i / kSampledPages));
    sample.insert(roots.begin(), roots.end());
    for (const std::int64_t number : sample) {
        const bool isRoot = std::find(roots.begin(), roots.end(), number) != roots.end();
        if (number == file.lockPage())
            continue;
        if (number > file.pages() || !file.isPage(number, isRoot || number == 1))
            return u"page %1"_s.arg(number);
    }
    return {};
}

tl::unexpected<Error> fileDamaged(const Store& store, const QString& detail)
{
    return refuse(u"store.damaged"_s, {{u"path"_s, store.path()}, {u"detail"_s, detail}});
}

} // namespace

Expected<void> checkFileSample(const Store& store)
{
    // What the log holds is newer than the file, so that the file alone is not whole: after a crash, or while
    // another connection writes. The engine puts it together, and the window has it checked.
    const auto logHoldsSomething = [&] { return QFileInfo(store.path() + u"-wal"_s).size() > 0; };
    if (logHoldsSomething())
        return {};
    const QString problem = problemOfSample(store.handle());
    return problem.isEmpty() || logHoldsSomething() ? Expected<void>() : fileDamaged(store, problem);
}

Expected<void> checkWholeFile(const Store& store, const std::function<bool()>& goesOn)
{
    sqlite3* handle = store.handle();
    // The engine's own progress handler is not called while it reads pages.
    std::mutex mutex;
    std::condition_variable_any done;
    std::jthread watch;
    if (goesOn)
        watch = std::jthread([&](const std::stop_token& stop) {
            std::unique_lock lock(mutex);
            while (!done.wait_for(lock, stop, kBetweenQuestions, [&] { return stop.stop_requested(); })) {
                if (!goesOn())
                    sqlite3_interrupt(handle);
            }
        });
    QString health;
    char* problem = nullptr;
    const int code = sqlite3_exec(
        handle, "PRAGMA quick_check(1)",
        [](void* text, int, char** values, char**) {
            *static_cast<QString*>(text) = QString::fromUtf8(values[0]);
            return 0;
        },
        &health, &problem);
    if (problem)
        health = QString::fromUtf8(problem);
    sqlite3_free(problem);
    if (code == SQLITE_INTERRUPT || health == "ok"_L1)
        return {};
    return fileDamaged(store, health);
}

QString fileMark(const QString& path)
{
    const QFileInfo file(path);
    return u"%1 %2"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

} // namespace kc::store
