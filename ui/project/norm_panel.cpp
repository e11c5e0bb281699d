// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/norm_panel.h"

#include "base/date_text.h"
#include "base/legal_words.h"
#include "base/number_text.h"
#include "base/texts.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "common/theme.h"
#include "form/share_bar.h"
#include "register/cell_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel* normLine(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setMinimumHeight(label->fontMetrics().height());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void colourNormLine(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

NormPanel::NormPanel(QWidget* parent)
    : Card(parent)
    , m_title(normLine(this, u"normNameLabel"_s))
    , m_ceiling(normLine(this, u"normCeilingLabel"_s))
    , m_formula(normLine(this, u"normFormulaLabel"_s))
    , m_bar(new ShareBar(this))
    , m_use(normLine(this, u"normUseLabel"_s))
    , m_basis(normLine(this, u"normBasisLabel"_s))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(5);
    QFont big = m_ceiling->font();
    big.setPointSizeF(big.pointSizeF() * 1.45);
    big.setBold(true);
    m_ceiling->setFont(big);
    m_ceiling->setWordWrap(false); // one amount; a wrapping label may be squeezed below its own line
    m_bar->setObjectName(u"normUseBar"_s);
    for (QLabel* line : {m_title, m_ceiling, m_formula})
        layout->addWidget(line);
    layout->addWidget(m_bar);
    layout->addWidget(m_use);
    layout->addSpacing(4);
    layout->addWidget(m_basis);
    refresh();
}

void NormPanel::setAnswer(const NormQuestion& question, const NormAnswer& answer)
{
    m_question = question;
    m_answer = answer;
    refresh();
}

QString NormPanel::ceilingText() const
{
    return m_ceiling->text();
}

void NormPanel::refresh()
{
    const Lang lang = uiLang();
    const auto money = [lang](Dong amount) { return tr("%1 đồng").arg(groupedText(amount.value(), lang)); };
    colourNormLine(m_formula, colours().muted);
    colourNormLine(m_basis, colours().muted);
    const bool known = m_answer.norm.has_value();
    m_bar->setVisible(known && m_answer.ceiling.has_value());
    m_use->setVisible(known && m_answer.ceiling.has_value());
    m_formula->setVisible(known);
    m_basis->setVisible(known);
    m_ceiling->setVisible(known);
    if (!known) {
        m_title->setText(tr("Choose the content and the norm to see the ceiling of the support."));
        colourNormLine(m_title, colours().muted);
        m_ceiling->clear();
        return;
    }
    const Norm& norm = *m_answer.norm;
    colourNormLine(m_title, colours().text);
    m_title->setText(m_answer.guidance ? tr("Highest support by the national norm (guidance only)")
                                       : tr("Highest support"));
    m_ceiling->setText(m_answer.ceiling ? money(*m_answer.ceiling) : tr("not known"));

    QStringList parts;
    if (norm.percent) {
        const QString percent = percentText(
            norm.percent, norm.percent->numerator() * 100 % norm.percent->denominator() == 0 ? 0 : 1, lang);
        parts << tr("%1 of the eligible cost %2").arg(percent, money(m_question.eligibleCost));
    }
    if (norm.cap) {
        parts << (norm.unit.isEmpty()
                      ? tr("at most %1").arg(money(*norm.cap))
                      : tr("at most %1 per %2").arg(money(*norm.cap), normUnitText(norm.unit, lang))) +
                     (m_question.units > 1 ? tr(" × %1").arg(m_question.units) : QString());
    }
    m_formula->setText(parts.join(tr("; ")));
    m_formula->setVisible(!parts.isEmpty());

    if (m_answer.ceiling) {
        const Dong left = *m_answer.ceiling - m_question.support;
        const auto share = Percent::ratio(m_question.support, *m_answer.ceiling);
        m_bar->setShare(share, m_answer.guidance ? colours().warning : colours().danger);
        const bool above = left < Dong(0);
        m_use->setText(
            above ? tr("Asked for %1: %2 above the ceiling").arg(money(m_question.support), money(-left))
                  : tr("Asked for %1, %2 of the ceiling; %3 below it")
                        .arg(money(m_question.support), percentText(share, 1, lang), money(left)));
        colourNormLine(m_use,
                       above ? (m_answer.guidance ? colours().warning : colours().danger) : colours().text);
        m_bar->setAccessibleName(m_use->text());
    }
    QStringList basis{norm.legalBasis.isEmpty() ? norm.version : legalWords(norm.legalBasis, lang)};
    if (norm.validity.from.isValid())
        basis << (norm.validity.to.isValid()
                      ? tr("in force %1 to %2")
                            .arg(dateText(norm.validity.from, lang), dateText(norm.validity.to, lang))
                      : tr("in force since %1").arg(dateText(norm.validity.from, lang)));
    const bool saidAbove = !m_answer.ceiling && norm.confidence == u"unknown"_s;
    if (!saidAbove && hasText(u"confidence."_s + norm.confidence))
        basis << text(u"confidence."_s + norm.confidence, lang);
    m_basis->setText(basis.join(u"  ·  "_s));
}

void NormPanel::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace kc::ui
