// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/welcome_dialog.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "common/file_chooser.h"
#include "common/icons.h"
#include "common/parts.h"
#include "common/settings.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

WelcomeDialog::WelcomeDialog(Settings& settings, FileChooser& files, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_files(files)
    , m_recent(new QListWidget(this))
{
    setObjectName(u"welcomeDialog"_s);
    setWindowTitle(u"Khuyến Công"_s);
    m_recent->setObjectName(u"recentList"_s);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recent->setSpacing(2);
    const QStringList paths = settings.recentStores();
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            continue;
        auto* item = new QListWidgetItem(icon(u"document-open-recent"_s),
                                         info.completeBaseName() + u'\n' + info.absolutePath(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setSizeHint(QSize(0, 48));
    }
    auto* title = new RoleLabel(TextRole::PageTitle, tr("Welcome"), this);
    auto* intro =
        new RoleLabel(TextRole::Muted, tr("Industrial promotion: from the application to the report."), this);
    auto* recentTitle = new RoleLabel(TextRole::SectionTitle, tr("Recent files"), this);
    auto* fresh = new QPushButton(icon(u"document-new"_s), tr("&New file…"), this);
    fresh->setObjectName(u"newFileButton"_s);
    auto* open = new QPushButton(icon(u"document-open"_s), tr("&Open a file…"), this);
    open->setObjectName(u"openFileButton"_s);
    fresh->setAutoDefault(m_recent->count() == 0);
    open->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeButton"_s);

    close->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->addWidget(title);
    column->addWidget(intro);
    column->addSpacing(10);
    if (m_recent->count() > 0) {
        column->addWidget(recentTitle);
        column->addWidget(m_recent, 1);
        m_recent->setCurrentRow(0);
    } else {
        recentTitle->hide();
        m_recent->hide();
        column->addStretch(1);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(fresh);
    row->addWidget(open);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    resize(560, m_recent->count() > 0 ? 420 : 220);

    connect(fresh, &QPushButton::clicked, this, [this] {
        m_choice = Choice::New;
        accept();
    });
    connect(open, &QPushButton::clicked, this, &WelcomeDialog::openOther);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_recent, &QListWidget::itemActivated, this, &WelcomeDialog::openChosen);
}

void WelcomeDialog::openOther()
{
    const QString path = m_files.open(this, tr("Open a file"), m_settings.text(Setting::LastFolder),
                                      tr("Khuyến Công files (*.kcs *.db);;All files (*)"));
    if (path.isEmpty())
        return;
    m_choice = Choice::Open;
    m_path = path;
    accept();
}

void WelcomeDialog::openChosen()
{
    if (const QListWidgetItem* item = m_recent->currentItem()) {
        m_choice = Choice::Open;
        m_path = item->data(Qt::UserRole).toString();
        accept();
    }
}

} // namespace kc::ui
