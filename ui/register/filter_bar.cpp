// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/filter_bar.h"

#include "base/viet_text.h"
#include "store/query.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "common/icons.h"
#include "common/parts.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/theme.h"
#include "register/filter_dialog.h"
#include "register/filter_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSearchPause = 250; // ms

/// One condition: a rounded label with a cross; pressing it takes the condition away.
class Chip : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours& c = colours();
        painter.setPen(hasFocus() ? QPen(c.accent, 1.6) : underMouse() ? QPen(c.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(c.accentSoft);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(c.text);
        painter.drawText(rect().adjusted(12, 0, -26, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width() - 38));
        painter.setPen(QPen(underMouse() ? c.danger : c.muted, 1.6, Qt::SolidLine, Qt::RoundCap));
        const QPointF m(width() - 17, height() / 2.0);
        painter.drawLine(m - QPointF(3.5, 3.5), m + QPointF(3.5, 3.5));
        painter.drawLine(m + QPointF(-3.5, 3.5), m + QPointF(3.5, -3.5));
    }
    QSize sizeHint() const override
    {
        return {std::min(fontMetrics().horizontalAdvance(text()) + 40, 520), 26};
    }
    QSize minimumSizeHint() const override { return {80, 26}; }
};

} // namespace

FilterBar::FilterBar(Session& session, const store::Register& reg, const CellText& cells, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_register(reg)
    , m_cells(cells)
    , m_search(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_saved(new QPushButton(this))
    , m_savedMenu(new QMenu(this))
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips))
{
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"edit-find"_s, colours().muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(260);
    m_search->setMaximumWidth(460);
    m_add->setObjectName(u"addFilterButton"_s);
    m_add->setIcon(icon(u"view-filter"_s));
    m_saved->setObjectName(u"savedFiltersButton"_s);
    m_saved->setIcon(icon(u"bookmark-new"_s));
    m_saved->setMenu(m_savedMenu);
    m_savedMenu->setObjectName(u"savedFiltersMenu"_s);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 2);
    row->addWidget(m_add);
    row->addWidget(m_saved);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(row);
    all->addWidget(m_chips);
    m_chips->hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(kSearchPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::searchNow);
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::searchNow);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::addCondition);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
    retranslate();
}

void FilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search, marks are not needed (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search"));
    m_add->setText(tr("Filter"));
    m_add->setToolTip(tr("Add a condition (Ctrl+Shift+F)"));
    m_add->setAccessibleName(tr("Add a condition"));
    m_saved->setText(tr("Saved"));
    m_saved->setToolTip(tr("Filters you saved"));
    m_saved->setAccessibleName(tr("Saved filters"));
    showChips();
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilterBar::searchNow()
{
    m_pause.stop();
    const QString words = nfc(m_search->text()).trimmed();
    if (words == m_filter.search)
        return;
    m_filter.search = words;
    Q_EMIT filterChanged();
}

void FilterBar::setFilter(const store::Filter& filter)
{
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.search);
    }
    m_pause.stop();
    showChips();
    Q_EMIT filterChanged();
}

void FilterBar::clear()
{
    setFilter({});
}

void FilterBar::addCondition()
{
    FilterDialog dialog(m_register, m_cells, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::optional<store::Condition> condition = dialog.condition();
    if (!condition)
        return;
    store::Filter wider = m_filter;
    wider.conditions.push_back(*condition);
    setFilter(wider);
}

void FilterBar::showChips()
{
    clearLayout(m_flow);
    for (size_t i = 0; i < m_filter.conditions.size(); ++i) {
        auto* chip = new Chip(m_chips);
        const QString label = conditionText(m_register, m_filter.conditions[i], m_cells);
        chip->setObjectName(u"condition%1Chip"_s.arg(i + 1));
        chip->setText(label);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setToolTip(tr("Take this condition away"));
        chip->setAccessibleName(tr("Take away: %1").arg(label));
        connect(chip, &QToolButton::clicked, this, [this, i] {
            store::Filter narrower = m_filter;
            narrower.conditions.erase(narrower.conditions.begin() + static_cast<std::ptrdiff_t>(i));
            setFilter(narrower);
        });
        m_flow->addWidget(chip);
    }
    m_chips->setVisible(!m_filter.conditions.empty());
    m_chips->updateGeometry();
}

std::vector<std::pair<QString, QString>> FilterBar::savedList() const
{
    store::Query query(m_session.store(), u"ui/saved_filters"_s);
    query.bind(u":user_id"_s, m_session.actor().user).bind(u":register"_s, m_register.name);
    return query.list(
        [](const store::Row& row) { return std::pair(row.text(u"name"_s), row.text(u"filter"_s)); });
}

QStringList FilterBar::savedNames() const
{
    QStringList names;
    for (const auto& [name, filter] : savedList())
        names << name;
    return names;
}

void FilterBar::saveAs(const QString& name)
{
    m_session.runOrTell(
        u"save_filter"_s,
        {{u"register"_s, m_register.name}, {u"name"_s, name}, {u"filter"_s, m_filter.toText()}}, window());
}

void FilterBar::forget(const QString& name)
{
    m_session.runOrTell(u"save_filter"_s,
                        {{u"register"_s, m_register.name}, {u"name"_s, name}, {u"filter"_s, QString()}},
                        window());
}

void FilterBar::useSaved(const QString& wanted)
{
    for (const auto& [name, stored] : savedList()) {
        if (name != wanted)
            continue;
        if (const auto filter = store::Filter::parse(stored, m_register))
            setFilter(*filter);
    }
}

void FilterBar::fillSavedMenu()
{
    m_savedMenu->clear();
    QAction* save = m_savedMenu->addAction(tr("Save this filter…"));
    const QString reason = m_session.whyNot(u"save_filter"_s);
    save->setEnabled(!m_filter.isEmpty() && reason.isEmpty());
    save->setToolTip(reason);
    connect(save, &QAction::triggered, this, [this] {
        if (const auto name = m_session.prompts().askText(window(), tr("Save this filter"), tr("Name"), {}))
            saveAs(*name);
    });
    const QStringList names = savedNames();
    if (names.isEmpty())
        return;
    m_savedMenu->addSeparator();
    for (const QString& name : names)
        connect(m_savedMenu->addAction(name), &QAction::triggered, this, [this, name] { useSaved(name); });
    m_savedMenu->addSeparator();
    QMenu* forgetMenu = m_savedMenu->addMenu(tr("Forget"));
    for (const QString& name : names)
        connect(forgetMenu->addAction(name), &QAction::triggered, this, [this, name] { forget(name); });
}

} // namespace kc::ui
