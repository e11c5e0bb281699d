// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_check.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace kc::report {

namespace {

constexpr qreal kSlack = 0.05; // of a point

QString describe(const QRectF& rect)
{
    return u"(%1, %2, %3 x %4)"_s.arg(rect.left()).arg(rect.top()).arg(rect.width()).arg(rect.height());
}

/// Unlike QRectF::contains() also for lines, which have no area.
bool within(const QRectF& outer, const QRectF& inner)
{
    return inner.left() >= outer.left() - kSlack && inner.right() <= outer.right() + kSlack &&
           inner.top() >= outer.top() - kSlack && inner.bottom() <= outer.bottom() + kSlack;
}

bool inBody(const Page& page, const QRectF& rect)
{
    return within(page.body, rect);
}

bool inMargin(const Page& page, const QRectF& rect)
{
    const QRectF paper(QPointF(0, 0), page.size);
    return within(paper, rect) && (rect.bottom() < page.body.top() || rect.top() > page.body.bottom());
}

} // namespace

QStringList geometryFaults(const Page& page)
{
    QStringList faults;
    const auto texts = partsOf<TextRun>(page);
    for (const TextRun& text : texts)
        if (!inBody(page, text.box()) && !inMargin(page, text.box()))
            faults += u"text outside the body: "_s + text.text + describe(text.box());
    for (std::size_t a = 0; a < texts.size(); ++a) {
        const QRectF box = texts[a].box().adjusted(kSlack, kSlack, -kSlack, -kSlack);
        for (std::size_t b = a + 1; b < texts.size(); ++b)
            if (box.intersects(texts[b].box()))
                faults += u"text on text: "_s + texts[a].text + u" / "_s + texts[b].text;
    }
    for (const Stroke& stroke : partsOf<Stroke>(page)) {
        const QRectF line(
            QPointF(std::min(stroke.from.x(), stroke.to.x()), std::min(stroke.from.y(), stroke.to.y())),
            QPointF(std::max(stroke.from.x(), stroke.to.x()), std::max(stroke.from.y(), stroke.to.y())));
        if (!inBody(page, line))
            faults += u"line outside the body: "_s + describe(line);
        if (line.width() > 0 && line.height() > 0)
            continue; // slanted: hatching
        for (const TextRun& text : texts) {
            const QRectF box = text.box().adjusted(kSlack, 1, -kSlack, -1);
            const bool through = line.left() < box.right() && line.right() > box.left() &&
                                 line.top() < box.bottom() && line.bottom() > box.top();
            if (through)
                faults += u"rule through text: "_s + text.text + describe(line);
        }
    }
    for (const Area& area : partsOf<Area>(page))
        if (!inBody(page, area.shape.boundingRect()) && !inMargin(page, area.shape.boundingRect()))
            faults += u"area outside the body: "_s + describe(area.shape.boundingRect());
    return faults;
}

std::optional<QString> printedNumber(const Page& page)
{
    for (const TextRun& text : partsOf<TextRun>(page))
        if (text.box().bottom() < page.body.top() &&
            std::abs(text.box().center().x() - page.size.width() / 2) < 0.1 && text.box().top() > 0)
            return text.text;
    return std::nullopt;
}

QHash<QString, std::vector<std::size_t>> wordPages(const Pages& pages)
{
    QHash<QString, std::vector<std::size_t>> words;
    for (std::size_t index = 0; index < pages.pages.size(); ++index)
        for (const TextRun& text : partsOf<TextRun>(pages.pages[index]))
            if (inBody(pages.pages[index], text.box()))
                for (const QString& word : text.text.split(u' ', Qt::SkipEmptyParts))
                    words[word].push_back(index);
    return words;
}

std::vector<QString> linesOf(const Page& page)
{
    std::map<std::int64_t, std::map<qreal, QString>> byBaseline;
    for (const TextRun& text : partsOf<TextRun>(page))
        if (inBody(page, text.box()))
            byBaseline[std::int64_t(std::llround(text.at.y() * 10))][text.at.x()] += text.text;
    std::vector<QString> lines;
    for (const auto& [baseline, parts] : byBaseline) {
        QStringList words;
        for (const auto& [x, text] : parts)
            words += text.simplified();
        lines.push_back(words.join(u' '));
    }
    return lines;
}

} // namespace kc::report
