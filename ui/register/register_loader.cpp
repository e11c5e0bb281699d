// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/register_loader.h"

#include "base/log.h"

#include <QThread>

#include <exception>

namespace kc::ui {

using namespace Qt::StringLiterals;

/// Lives in the thread; opens its connection there at the first question.
class RegisterLoader::Worker : public QObject
{
public:
    Worker(RegisterLoader& loader, QString path, const Clock& clock)
        : m_loader(loader)
        , m_path(std::move(path))
        , m_clock(clock)
    {
    }

    template <class Work>
    void guarded(Work work)
    {
        try {
            if (!m_store) {
                auto opened = store::Store::open(m_path, m_clock, store::Store::Mode::ReadOnly);
                if (!opened) {
                    Q_EMIT m_loader.failed(opened.error().code());
                    return;
                }
                m_store = std::move(*opened);
            }
            work(*m_store);
        } catch (const std::exception& problem) {
            logError(u"register: "_s + QString::fromUtf8(problem.what()));
            Q_EMIT m_loader.failed(QString::fromUtf8(problem.what()));
        }
    }

private:
    RegisterLoader& m_loader;
    QString m_path;
    const Clock& m_clock;
    std::unique_ptr<store::Store> m_store;
};

RegisterLoader::RegisterLoader(const store::Store& store, QObject* parent)
    : QObject(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(*this, store.path(), store.clock()))
{
    qRegisterMetaType<std::shared_ptr<kc::ui::RegisterList>>();
    qRegisterMetaType<std::shared_ptr<kc::ui::RegisterPage>>();
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->setObjectName(u"registerThread"_s);
    m_thread->start();
}

RegisterLoader::~RegisterLoader()
{
    m_newestList.storeRelaxed(++m_token); // nothing that waits is worked on any more
    m_thread->quit();
    m_thread->wait();
}

quint64 RegisterLoader::askList(const store::Register& reg, const store::Filter& filter, const QString& sort,
                                const QStringList& moneyColumns)
{
    const quint64 token = ++m_token;
    m_newestList.storeRelaxed(token);
    QMetaObject::invokeMethod(
        m_worker,
        [this, token, &reg, filter, sort, moneyColumns] {
            m_worker->guarded([&](const store::Store& store) {
                if (token < m_newestList.loadRelaxed())
                    return;
                auto list = std::make_shared<RegisterList>();
                list->ids = store::registerIds(store, reg, filter, sort);
                for (const QString& column : moneyColumns) {
                    if (token < m_newestList.loadRelaxed())
                        return;
                    list->sums.push_back(store::registerSum(store, reg, filter, column));
                }
                Q_EMIT listReady(token, list);
            });
        },
        Qt::QueuedConnection);
    return token;
}

quint64 RegisterLoader::askPage(const store::Register& reg, std::vector<QString> ids)
{
    const quint64 token = ++m_token;
    QMetaObject::invokeMethod(
        m_worker,
        [this, token, &reg, ids = std::move(ids)] {
            m_worker->guarded([&](const store::Store& store) {
                auto page = std::make_shared<RegisterPage>();
                page->rows = store::registerRows(store, reg, ids);
                page->ids = ids;
                Q_EMIT pageReady(token, page);
            });
        },
        Qt::QueuedConnection);
    return token;
}

} // namespace kc::ui
