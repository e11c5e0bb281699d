// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/register_group.h"

#include "base/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

#include "common/language.h"
#include "register/register_view.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

RegisterGroup::RegisterGroup(const QString& name, const QStringList& registers, Maker make, QWidget* parent)
    : Page(parent)
    , m_registers(registers)
    , m_make(std::move(make))
    , m_chooser(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(name + u"Page"_s);
    m_chooser->setObjectName(name + u"ChooserList"_s);
    m_chooser->setFixedWidth(222);
    m_chooser->setFrameShape(QFrame::NoFrame);
    m_chooser->setSpacing(1);
    m_chooser->viewport()->setAutoFillBackground(false);
    for (const QString& one : m_registers) {
        auto* item = new QListWidgetItem(m_chooser);
        item->setData(Qt::UserRole, one);
        item->setSizeHint(QSize(0, 32));
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 16, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_chooser);
    row->addWidget(m_stack, 1);
    connect(m_chooser, &QListWidget::currentRowChanged, this, &RegisterGroup::showCurrent);
    retranslate();
}

void RegisterGroup::retranslate()
{
    m_chooser->setAccessibleName(tr("Lists"));
    for (int i = 0; i < m_chooser->count(); ++i) {
        QListWidgetItem* item = m_chooser->item(i);
        item->setText(text(u"register."_s + item->data(Qt::UserRole).toString(), uiLang()));
    }
}

void RegisterGroup::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RegisterGroup::activate()
{
    if (m_chooser->currentRow() < 0)
        m_chooser->setCurrentRow(0);
    else
        showCurrent();
}

bool RegisterGroup::showRegister(const QString& registerName)
{
    const qsizetype row = m_registers.indexOf(registerName);
    if (row < 0)
        return false;
    m_chooser->setCurrentRow(static_cast<int>(row));
    return true;
}

RegisterView* RegisterGroup::registerView()
{
    return qobject_cast<RegisterView*>(m_stack->currentWidget());
}

void RegisterGroup::showCurrent()
{
    const QListWidgetItem* item = m_chooser->currentItem();
    if (!item)
        return;
    RegisterView*& view = m_views[item->data(Qt::UserRole).toString()];
    if (!view) {
        view = m_make(item->data(Qt::UserRole).toString());
        m_stack->addWidget(view);
    }
    m_stack->setCurrentWidget(view);
    view->activate();
    Q_EMIT registerChanged();
}

} // namespace kc::ui
