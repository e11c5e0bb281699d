// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/register.h"

#include <QAtomicInteger>
#include <QMetaType>
#include <QObject>

#include <memory>

class QThread;

namespace kc::ui {

/// Rows of a register: ids in order, and the sum over all of them.
struct RegisterList
{
    std::vector<QString> ids;
    std::vector<store::RegisterSum> sums; ///< one per money column asked for; the first has the count
};

/// A page of rows in the order of its ids.
struct RegisterPage
{
    std::vector<QString> ids;
    std::vector<std::vector<QVariant>> rows;
};

/// Reads registers in a thread of its own, over a read-only connection of its own, so that sorting and
/// filtering never hold up the window. Answers carry the token of their question; a question that was
/// followed by a newer one is not worked on.
class RegisterLoader : public QObject
{
    Q_OBJECT

public:
    explicit RegisterLoader(const store::Store& store, QObject* parent = nullptr);
    ~RegisterLoader() override;

    /// Ids and sums; returns the token of the question. Earlier questions for lists are dropped.
    quint64 askList(const store::Register& reg, const store::Filter& filter, const QString& sort,
                    const QStringList& moneyColumns);
    /// Rows of these ids.
    quint64 askPage(const store::Register& reg, std::vector<QString> ids);

Q_SIGNALS:
    void listReady(quint64 token, const std::shared_ptr<kc::ui::RegisterList>& list);
    void pageReady(quint64 token, const std::shared_ptr<kc::ui::RegisterPage>& page);
    /// The store could not be read (a broken disk): what it said.
    void failed(const QString& what);

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker* m_worker;
    quint64 m_token = 0;
    QAtomicInteger<quint64> m_newestList = 0;
};

} // namespace kc::ui
