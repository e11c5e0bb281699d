// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_painter.h"

#include "report/fonts.h"
#include "report/report_glyphs.h"

#include <QPainter>

namespace kc::report {

namespace {

class ItemPainter
{
public:
    ItemPainter(QPainter& painter, qreal scale, ReportGlyphs& glyphs)
        : m_painter(painter)
        , m_glyphs(glyphs)
        , m_page(QTransform::fromScale(scale, scale) * painter.worldTransform())
    {
    }

    void operator()(const TextRun& run)
    {
        // Drawn at the design size and scaled, so that no device rounds an advance (report/fonts.h).
        const qreal factor = run.size / kDesignSize;
        m_painter.setPen(Qt::black);
        m_painter.setWorldTransform(QTransform(factor, 0, 0, factor, run.at.x(), run.at.y()) * m_page);
        if (ReportGlyphs::isPlain(run.text)) {
            m_painter.drawGlyphRun(QPointF(0, 0),
                                   m_glyphs.glyphs(run.text, run.bold, run.italic, run.wordSpacing / factor));
            return;
        }
        QFont font = reportFont(run.bold, run.italic);
        if (run.wordSpacing > 0)
            font.setWordSpacing(run.wordSpacing / factor);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(0, 0), run.text);
    }

    void operator()(const Stroke& stroke)
    {
        QPen pen(QColor::fromRgb(stroke.colour), stroke.width, Qt::SolidLine, Qt::FlatCap);
        switch (stroke.dash) {
        case Dash::Solid:
            break;
        case Dash::Dashed:
            pen.setDashPattern({5, 3});
            break;
        case Dash::Dotted:
            pen.setDashPattern({1.2, 3});
            break;
        case Dash::DashDot:
            pen.setDashPattern({6, 2.5, 1.2, 2.5});
            break;
        }
        // Rules of tables are crisp on a screen; slanted lines are smooth.
        const bool straight = stroke.from.x() == stroke.to.x() || stroke.from.y() == stroke.to.y();
        m_painter.setRenderHint(QPainter::Antialiasing, !straight);
        m_painter.setPen(pen);
        m_painter.setWorldTransform(m_page);
        m_painter.drawLine(stroke.from, stroke.to);
        m_painter.setRenderHint(QPainter::Antialiasing, true);
    }

    void operator()(const Area& area)
    {
        if (area.outline > 0)
            m_painter.setPen(QPen(QColor::fromRgb(area.outlineColour), area.outline, Qt::SolidLine,
                                  Qt::FlatCap, Qt::MiterJoin));
        else
            m_painter.setPen(Qt::NoPen);
        if (qAlpha(area.fill) != 0)
            m_painter.setBrush(QColor::fromRgb(area.fill));
        else
            m_painter.setBrush(Qt::NoBrush);
        m_painter.setWorldTransform(m_page);
        m_painter.drawPolygon(area.shape);
    }

private:
    QPainter& m_painter;
    ReportGlyphs& m_glyphs;
    QTransform m_page;
};

} // namespace

void paintPage(QPainter& painter, const Page& page, qreal scale)
{
    ReportGlyphs glyphs;
    paintPage(painter, page, scale, glyphs);
}

void paintPage(QPainter& painter, const Page& page, qreal scale, ReportGlyphs& glyphs)
{
    ensureReportFonts();
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ItemPainter items(painter, scale, glyphs);
    for (const Item& item : page.items)
        std::visit(items, item);
    painter.restore();
}

} // namespace kc::report
