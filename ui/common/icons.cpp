// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

/// Draws a Breeze drawing, whose lines are all written in one dark grey, in the colour of text.
class BreezeEngine : public QIconEngine
{
public:
    BreezeEngine(QByteArray svg, QColor colour)
        : m_svg(std::move(svg))
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        QColor ink = m_colour.isValid() ? m_colour : colours().text;
        if (mode == QIcon::Disabled)
            ink = colours().dark ? QColor(0x6c, 0x79, 0x84) : QColor(0x98, 0xa3, 0xad);
        QByteArray svg = m_svg;
        svg.replace("#232629", ink.name().toLatin1());
        svg.replace("#4d4d4d", ink.name().toLatin1());
        svg.replace("#fcfcfc", ink.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return image;
    }

    QIconEngine* clone() const override { return new BreezeEngine(m_svg, m_colour); }
    QString key() const override { return u"breeze"_s; }

private:
    QByteArray m_svg;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name, const QColor& colour)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new BreezeEngine(file.readAll(), colour));
}

QIcon icon(const QString& name)
{
    return icon(name, {});
}

} // namespace kc::ui
