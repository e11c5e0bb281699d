// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help_window.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpDialog"_s);
    m_text->setObjectName(u"guideBrowser"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(24);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(820, 640);
    load();
}

void HelpWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        load();
}

void HelpWindow::load()
{
    setWindowTitle(tr("User guide"));
    m_text->setAccessibleName(windowTitle());
    QFile guide(u":/guide/user-guide."_s + langKey(uiLang()) + u".md"_s);
    if (guide.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QString::fromUtf8(guide.readAll()));
}

} // namespace kc::ui
