// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_preview.h"

#include "report/page_painter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "common/theme.h"

namespace kc::ui {

namespace {
constexpr qreal kGap = 18; // pixels around pages
constexpr qreal kLeast = 0.25;
constexpr qreal kMost = 4;
constexpr qreal kStep = 1.15;
} // namespace

PagePreview::PagePreview(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(48);
}

void PagePreview::setPages(report::Pages pages)
{
    m_pages = std::move(pages);
    m_tops.clear();
    qreal top = 0;
    for (const report::Page& page : m_pages.pages) {
        m_tops.push_back(top);
        top += page.size.height();
    }
    m_shownPage = -1;
    m_pointed.clear();
    if (m_fits)
        fit();
    layOutPages();
    verticalScrollBar()->setValue(0);
    Q_EMIT currentPageChanged();
}

void PagePreview::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    viewport()->update();
}

qreal PagePreview::scale() const
{
    return m_zoom * 96 / 72.0;
}

QRectF PagePreview::pageRect(std::size_t index) const
{
    const QSizeF size = m_pages.pages[index].size * scale();
    qreal widest = 0;
    for (const report::Page& page : m_pages.pages)
        widest = std::max(widest, page.size.width() * scale());
    const qreal width = std::max<qreal>(widest + 2 * kGap, viewport()->width());
    const qreal top = m_tops[index] * scale() + kGap * qreal(index + 1);
    return {std::round((width - size.width()) / 2), std::round(top), size.width(), size.height()};
}

void PagePreview::layOutPages()
{
    QSizeF contents;
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        const QRectF rect = pageRect(i);
        contents = QSizeF(std::max(contents.width(), rect.width() + 2 * kGap), rect.bottom() + kGap);
    }
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(contents.height())) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(contents.width())) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

void PagePreview::setZoom(qreal zoom)
{
    zoom = std::clamp(zoom, kLeast, kMost);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    // What is read stays in place.
    const int page = currentPage();
    const qreal within =
        page < 0 ? 0 : (verticalScrollBar()->value() - pageRect(std::size_t(page)).top()) / m_zoom;
    m_zoom = zoom;
    layOutPages();
    if (page >= 0)
        verticalScrollBar()->setValue(int(pageRect(std::size_t(page)).top() + within * m_zoom));
    Q_EMIT zoomChanged();
}

void PagePreview::setFitsWidth(bool fits)
{
    m_fits = fits;
    if (fits)
        fit();
    Q_EMIT zoomChanged();
}

void PagePreview::fit()
{
    qreal widest = 0;
    for (const report::Page& page : m_pages.pages)
        widest = std::max(widest, page.size.width());
    if (widest > 0)
        setZoom(std::min((viewport()->width() - 2 * kGap) / (widest * 96 / 72.0), 1.6));
}

void PagePreview::zoomIn()
{
    m_fits = false;
    setZoom(m_zoom * kStep);
}

void PagePreview::zoomOut()
{
    m_fits = false;
    setZoom(m_zoom / kStep);
}

int PagePreview::currentPage() const
{
    if (m_pages.pages.empty())
        return -1;
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 3.0;
    int page = 0;
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        if (pageRect(i).top() <= middle)
            page = int(i);
    }
    return page;
}

void PagePreview::goToPage(int page)
{
    if (m_pages.pages.empty())
        return;
    page = std::clamp(page, 0, int(m_pages.pages.size()) - 1);
    verticalScrollBar()->setValue(int(pageRect(std::size_t(page)).top() - kGap / 2));
}

QString PagePreview::drillAt(const QPoint& point) const
{
    const QPointF at = point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        const QRectF rect = pageRect(i);
        if (rect.contains(at))
            return m_pages.pages[i].drillAt((at - rect.topLeft()) / scale());
    }
    return {};
}

void PagePreview::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().raised);
    if (m_pages.pages.empty()) {
        painter.setPen(colours().muted);
        painter.drawText(viewport()->rect().adjusted(40, 0, -40, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_placeholder);
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QPointF offset(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        const QRectF rect = pageRect(i).translated(offset);
        if (!rect.adjusted(-4, -4, 6, 6).intersects(event->rect()))
            continue;
        painter.fillRect(rect.translated(2, 3), QColor(0, 0, 0, 40));
        painter.fillRect(rect, Qt::white); // paper is white in the dark too
        painter.save();
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        report::paintPage(painter, m_pages.pages[i], scale());
        paintFigures(painter, m_pages.pages[i]);
        painter.restore();
    }
}

/// On the screen only: what differs, and where the keyboard stands. Paper is white, so these colours are the
/// same in light and dark.
void PagePreview::paintFigures(QPainter& painter, const report::Page& page) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < page.hotspots.size(); ++i) {
        const report::Hotspot& spot = page.hotspots[i];
        const QRectF at(spot.rect.topLeft() * scale(), spot.rect.size() * scale());
        if (m_marked.contains(spot.drill)) {
            painter.fillRect(at, QColor(255, 176, 0, 80));
            painter.fillRect(QRectF(at.left(), at.bottom() - 2, at.width(), 2), QColor(190, 90, 0));
        }
        if (!m_pointed.isEmpty() && &page == &m_pages.pages[m_pointedSpot.first] &&
            i == m_pointedSpot.second) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(QColor(0, 92, 170), 2));
            painter.drawRect(at.adjusted(-1, -2, 1, 2));
        }
    }
}

void PagePreview::setMarked(const QSet<QString>& drills)
{
    m_marked = drills;
    viewport()->update();
}

bool PagePreview::pointAt(const QString& drill)
{
    m_pointed.clear();
    for (std::size_t i = 0; i < m_pages.pages.size() && m_pointed.isEmpty() && !drill.isEmpty(); ++i) {
        const std::vector<report::Hotspot>& spots = m_pages.pages[i].hotspots;
        for (std::size_t spot = 0; spot < spots.size() && m_pointed.isEmpty(); ++spot) {
            if (spots[spot].drill == drill) {
                m_pointed = drill;
                m_pointedSpot = {i, spot};
            }
        }
    }
    viewport()->update();
    if (m_pointed.isEmpty())
        return false;
    showPointed();
    return true;
}

void PagePreview::showPointed()
{
    const QRectF page = pageRect(m_pointedSpot.first);
    const QRectF spot = m_pages.pages[m_pointedSpot.first].hotspots[m_pointedSpot.second].rect;
    const QRectF at(page.topLeft() + spot.topLeft() * scale(), spot.size() * scale());
    const int top = verticalScrollBar()->value();
    if (at.top() < top + kGap || at.bottom() > top + viewport()->height() - kGap)
        verticalScrollBar()->setValue(int(at.center().y() - viewport()->height() / 2.0));
    const int left = horizontalScrollBar()->value();
    if (at.left() < left || at.right() > left + viewport()->width())
        horizontalScrollBar()->setValue(int(at.center().x() - viewport()->width() / 2.0));
}

void PagePreview::pointNext(int step)
{
    // From the outlined figure, or from the top of the page that is read.
    std::vector<std::pair<std::size_t, std::size_t>> spots;
    std::size_t at = 0;
    bool found = false;
    for (std::size_t i = 0; i < m_pages.pages.size(); ++i) {
        for (std::size_t spot = 0; spot < m_pages.pages[i].hotspots.size(); ++spot) {
            const bool here =
                m_pointed.isEmpty() ? int(i) == currentPage() : m_pointedSpot == std::pair(i, spot);
            if (here && !found) {
                found = true;
                at = spots.size();
            }
            spots.emplace_back(i, spot);
        }
    }
    if (spots.empty())
        return;
    if (!m_pointed.isEmpty())
        at = step > 0 ? std::min(at + 1, spots.size() - 1) : at - std::min<std::size_t>(at, 1);
    const auto [page, spot] = spots[at];
    m_pointed = m_pages.pages[page].hotspots[spot].drill;
    m_pointedSpot = {page, spot};
    showPointed();
    viewport()->update();
    Q_EMIT figurePointed(m_pointed);
}

bool PagePreview::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_tip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString drill = drillAt(help->pos());
        if (drill.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), m_tip(drill), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fits)
        fit();
    layOutPages();
}

void PagePreview::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_fits = false;
        setZoom(m_zoom * std::pow(kStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PagePreview::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)) {
        zoomIn();
    } else if (control && event->key() == Qt::Key_Minus) {
        zoomOut();
    } else if (control && event->key() == Qt::Key_0) {
        setFitsWidth(true);
    } else if (control && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        pointNext(event->key() == Qt::Key_Right ? 1 : -1);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_pointed.isEmpty()) {
        Q_EMIT figureRequested(m_pointed);
    } else if (event->key() == Qt::Key_PageDown) {
        goToPage(currentPage() + 1);
    } else if (event->key() == Qt::Key_PageUp) {
        goToPage(currentPage() - 1);
    } else if (event->key() == Qt::Key_Home) {
        goToPage(0);
    } else if (event->key() == Qt::Key_End) {
        goToPage(int(m_pages.pages.size()) - 1);
    } else if (event->key() == Qt::Key_Space) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    } else if (event->key() == Qt::Key_Down) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    } else if (event->key() == Qt::Key_Up) {
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePreview::mousePressEvent(QMouseEvent* event)
{
    const QString drill = drillAt(event->position().toPoint());
    if (!drill.isEmpty() && event->button() == Qt::LeftButton)
        Q_EMIT figureRequested(drill);
}

void PagePreview::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(drillAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor
                                                                         : Qt::PointingHandCursor);
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    const int page = currentPage();
    if (page != m_shownPage) {
        m_shownPage = page;
        Q_EMIT currentPageChanged();
    }
}

} // namespace kc::ui
