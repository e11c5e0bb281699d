// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists/lists_page.h"

#include "base/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "register/register_view.h"
#include "register/row_pane.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

QStringList ListsPage::listNames()
{
    return {u"legal_texts"_s,   u"norms"_s,      u"activities"_s,  u"procedures"_s,
            u"checklists"_s,    u"deadlines"_s,  u"eligibility"_s, u"admin_units"_s,
            u"admin_changes"_s, u"indicators"_s, u"tax_rates"_s,   u"roles"_s};
}

ListsPage::ListsPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_chooser(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"listsPage"_s);
    m_chooser->setObjectName(u"listChooserList"_s);
    m_chooser->setFixedWidth(236);
    m_chooser->setFrameShape(QFrame::NoFrame);
    m_chooser->setSpacing(1);
    m_chooser->viewport()->setAutoFillBackground(false);
    for (const QString& name : listNames()) {
        auto* item = new QListWidgetItem(m_chooser);
        item->setData(Qt::UserRole, name);
        item->setSizeHint(QSize(0, 32));
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 16, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_chooser);
    row->addWidget(m_stack, 1);
    connect(m_chooser, &QListWidget::currentRowChanged, this, &ListsPage::showCurrent);
    retranslate();
}

void ListsPage::retranslate()
{
    m_chooser->setAccessibleName(tr("Lists"));
    for (int i = 0; i < m_chooser->count(); ++i) {
        QListWidgetItem* item = m_chooser->item(i);
        item->setText(text(u"register."_s + item->data(Qt::UserRole).toString(), uiLang()));
    }
}

void ListsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ListsPage::activate()
{
    if (m_chooser->currentRow() < 0)
        m_chooser->setCurrentRow(0);
    else
        showCurrent();
}

bool ListsPage::showList(const QString& registerName)
{
    const qsizetype row = listNames().indexOf(registerName);
    if (row < 0)
        return false;
    m_chooser->setCurrentRow(static_cast<int>(row));
    return true;
}

RegisterView* ListsPage::registerView()
{
    return qobject_cast<RegisterView*>(m_stack->currentWidget());
}

void ListsPage::showCurrent()
{
    const QListWidgetItem* item = m_chooser->currentItem();
    if (!item)
        return;
    const QString name = item->data(Qt::UserRole).toString();
    RegisterView*& view = m_views[name];
    if (!view) {
        const store::Register* reg = store::findRegister(name);
        Q_ASSERT(reg);
        view = new RegisterView(m_session, *reg, new RowPane(m_session, *reg), this);
        m_stack->addWidget(view);
    }
    m_stack->setCurrentWidget(view);
    view->activate();
    Q_EMIT listChanged();
}

} // namespace kc::ui
