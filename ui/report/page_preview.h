// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <functional>

namespace kc::ui {

/// The pages of a report one below the other, drawn as printer and PDF draw them. Ctrl with the wheel or with
/// + and - zooms, Ctrl+0 fits the width, page up and down turn the leaves, home and end go to the first and
/// last. Ctrl with right and left goes from figure to figure, Enter opens the one that is outlined.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    void setPages(report::Pages pages);
    const report::Pages& pages() const { return m_pages; }
    bool isEmpty() const { return m_pages.pages.empty(); }

    /// 1 is life size on a screen of 96 dots per inch.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    /// Keeps the widest page as wide as the view until somebody zooms.
    void setFitsWidth(bool fits);
    bool fitsWidth() const { return m_fits; }
    /// The page at the top of the view, from 0; -1 without pages.
    int currentPage() const;
    void goToPage(int page);
    /// The figure printed at a point of the viewport; empty when there is none.
    QString drillAt(const QPoint& point) const;
    /// Brings a printed figure into view and outlines it; an empty text takes the outline away. False when
    /// it is not printed on a page.
    bool pointAt(const QString& drill);
    QString pointedAt() const { return m_pointed; }
    /// Figures whose ground is coloured: those that differ from another report.
    void setMarked(const QSet<QString>& drills);
    const QSet<QString>& marked() const { return m_marked; }
    /// What a tooltip says of a figure, as rich text.
    void setTipMaker(std::function<QString(const QString& drill)> maker) { m_tip = std::move(maker); }
    /// What is shown while there are no pages.
    void setPlaceholder(const QString& text);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void zoomChanged();
    void currentPageChanged();
    /// A printed figure was clicked.
    void figureRequested(const QString& drill);
    /// The outline went to another figure.
    void figurePointed(const QString& drill);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;

private:
    qreal scale() const;                     ///< pixels per point
    QRectF pageRect(std::size_t page) const; ///< in contents coordinates
    void layOutPages();
    void fit();
    void paintFigures(QPainter& painter, const report::Page& page) const;
    void pointNext(int step);
    void showPointed();

    report::Pages m_pages;
    QString m_placeholder;
    QSet<QString> m_marked;
    QString m_pointed;
    std::pair<std::size_t, std::size_t> m_pointedSpot; ///< page and hotspot of the outline
    std::function<QString(const QString&)> m_tip;
    std::vector<qreal> m_tops; ///< points from the top of the contents, gaps left out
    qreal m_zoom = 1;
    bool m_fits = true;
    int m_shownPage = -1;
};

} // namespace kc::ui
