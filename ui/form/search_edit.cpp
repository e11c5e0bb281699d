// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/search_edit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDetailRole = Qt::UserRole + 1;

/// Title above, muted detail below.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool twoLines = !index.data(kDetailRole).toString().isEmpty();
        return {200, option.fontMetrics.height() * (twoLines ? 2 : 1) + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (selected)
            painter->fillRect(option.rect, option.palette.highlight());
        const QRect text = option.rect.adjusted(10, 5, -10, -5);
        painter->setPen(selected ? option.palette.highlightedText().color() : option.palette.text().color());
        const QFontMetrics metrics(option.font);
        painter->setFont(option.font);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignTop,
            metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
        const QString detail = index.data(kDetailRole).toString();
        if (!detail.isEmpty()) {
            if (!selected)
                painter->setPen(colours().muted);
            painter->drawText(text.adjusted(0, metrics.height(), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                              metrics.elidedText(detail, Qt::ElideRight, text.width()));
        }
        painter->restore();
    }
};

} // namespace

SearchEdit::SearchEdit(QWidget* parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_model(new QStandardItemModel(this))
{
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(9);
    auto* list = new QListView;
    list->setObjectName(u"choiceList"_s);
    list->setMouseTracking(true);
    list->setUniformItemSizes(false);
    m_completer->setPopup(list);
    list->setItemDelegate(new ChoiceDelegate(list));
    setCompleter(m_completer);
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, &SearchEdit::ask);
    connect(m_completer, QOverload<const QModelIndex&>::of(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(std::size_t(index.row())); });
}

void SearchEdit::setChoice(const Choice& choice)
{
    m_id = choice.id;
    m_title = choice.title;
    setText(choice.title);
    setCursorPosition(0);
    setToolTip(choice.detail);
}

void SearchEdit::clearChoice()
{
    setChoice({});
}

void SearchEdit::choose(std::size_t answer)
{
    if (answer >= m_answers.size())
        return;
    const Choice chosen = m_answers[answer];
    setChoice(chosen);
    Q_EMIT idEdited();
}

void SearchEdit::ask(const QString& query)
{
    const bool hadChoice = !m_id.isEmpty();
    m_id.clear();
    fill(query);
    if (hadChoice || query.trimmed().isEmpty())
        Q_EMIT idEdited();
}

void SearchEdit::fill(const QString& query)
{
    const QString wanted = query.trimmed();
    m_answers = m_source && !wanted.isEmpty() ? m_source(wanted) : std::vector<Choice>();
    m_model->clear();
    for (const Choice& answer : m_answers) {
        auto* item = new QStandardItem(answer.title);
        item->setData(answer.detail, kDetailRole);
        item->setData(QString(answer.title + u", " + answer.detail), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (m_answers.empty())
        m_completer->popup()->hide();
}

void SearchEdit::keyPressEvent(QKeyEvent* event)
{
    // Alt+Down or Down opens the answers again.
    if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible() && !text().trimmed().isEmpty() &&
        !isReadOnly()) {
        fill(text());
        m_completer->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchEdit::focusOutEvent(QFocusEvent* event)
{
    // Moving through the list shows its titles; leaving without choosing brings the choice back.
    if (event->reason() != Qt::PopupFocusReason && !m_id.isEmpty() && text() != m_title)
        setText(m_title);
    QLineEdit::focusOutEvent(event);
}

} // namespace kc::ui
