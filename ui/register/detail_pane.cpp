// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/detail_pane.h"

#include "base/number_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "common/parts.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

DetailPane::DetailPane(QWidget* parent)
    : RecordPane(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_body(new QWidget(this))
    , m_title(new RoleLabel(TextRole::SectionTitle, this))
    , m_subtitle(new RoleLabel(TextRole::Muted, this))
{
    m_title->setObjectName(u"paneTitleLabel"_s);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setWordWrap(true);
    auto* scroll = new QScrollArea(m_stack);
    scroll->setObjectName(u"paneScrollArea"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus); // the keyboard scrolls it
    scroll->setAccessibleName(tr("Details"));
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(16, 14, 16, 14);
    m_column->setSpacing(6);
    scroll->setWidget(m_body);
    for (QWidget* widget : {static_cast<QWidget*>(scroll->viewport()), m_body}) {
        widget->setAutoFillBackground(false);
        widget->setBackgroundRole(QPalette::NoRole);
    }
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    rewrite();
}

void DetailPane::changeEvent(QEvent* event)
{
    RecordPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationPaletteChange)
        rewrite();
}

void DetailPane::showRecord(const QString& id)
{
    m_id = id;
    rewrite();
}

void DetailPane::rewrite()
{
    m_column->removeWidget(m_title);
    m_column->removeWidget(m_subtitle);
    clearLayout(m_column);
    m_grid = nullptr;
    m_column->addWidget(m_title);
    m_column->addWidget(m_subtitle);
    setTitle({});
    m_empty->set(u"view-list-details"_s, tr("Nothing chosen"), tr("Choose a row to see the whole record."));
    if (m_id.isEmpty()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    write(m_id);
    m_column->addStretch(1);
    m_stack->setCurrentIndex(1);
}

void DetailPane::setTitle(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_body->setAccessibleName(title);
}

void DetailPane::addSection(const QString& title)
{
    if (!title.isEmpty()) {
        auto* line = new QFrame(m_body);
        line->setFixedHeight(1);
        line->setAutoFillBackground(true);
        QPalette palette = line->palette();
        palette.setColor(QPalette::Window, colours().line);
        line->setPalette(palette);
        m_column->addSpacing(8);
        m_column->addWidget(line);
        auto* label = new RoleLabel(TextRole::Caption, title, m_body);
        QFont font = label->font();
        font.setBold(true);
        label->setFont(font);
        label->setContentsMargins(0, 4, 0, 0);
        m_column->addWidget(label);
    }
    m_grid = nullptr;
}

void DetailPane::addRow(const QString& label, const QString& value)
{
    if (!m_grid) {
        m_grid = new QGridLayout;
        m_grid->setHorizontalSpacing(14);
        m_grid->setVerticalSpacing(5);
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnMinimumWidth(0, 120);
        m_column->addLayout(m_grid);
    }
    const int row = m_grid->rowCount();
    auto* name = new RoleLabel(TextRole::Muted, label, m_body);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    name->setWordWrap(true);
    name->setMaximumWidth(170);
    auto* text = new RoleLabel(TextRole::Value, value.isEmpty() ? missingText() : value, m_body);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(label);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(text, row, 1);
}

void DetailPane::addText(const QString& text)
{
    m_grid = nullptr;
    auto* label = new RoleLabel(TextRole::Value, text, m_body);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void DetailPane::addWide(QWidget* widget, Qt::Alignment alignment)
{
    m_grid = nullptr;
    widget->setParent(m_body);
    m_column->addWidget(widget, 0, alignment);
    widget->show();
}

QString DetailPane::plainText() const
{
    QStringList lines;
    const QList<QLabel*> labels = m_body->findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (!label->isHidden())
            lines << label->text();
    }
    return lines.join(u'\n');
}

} // namespace kc::ui
