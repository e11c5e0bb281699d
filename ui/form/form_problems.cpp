// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/form_problems.h"

#include "base/texts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "form/form_undo.h"
#include "form/look.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

void colourProblem(QLabel* label, Severity severity)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, severityColour(severity));
    label->setPalette(palette);
}

/// The sentence without the name of the field, which stands above it.
QString sentenceOf(Finding finding)
{
    finding.place.clear();
    return describe(finding, uiLang());
}

} // namespace

FormProblems::FormProblems(QWidget* parent)
    : Card(parent)
    , m_head(new QLabel(this))
    , m_list(new QWidget)
    , m_lines(new QVBoxLayout(m_list))
{
    setObjectName(u"formProblems"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(3);
    m_head->setObjectName(u"problemsHeadLabel"_s);
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    layout->addWidget(m_head);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"problemsScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_list);
    scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    m_scroll = scroll;
    layout->addWidget(scroll);
    hide();
}

void FormProblems::bind(const QString& place, QWidget* field)
{
    QWidget* parent = field->parentWidget();
    Slot slot{place, field};
    if (parent && parent->layout()) {
        auto* holder = new QWidget(parent);
        // A field of one line stays at the top when its neighbour's sentence makes the row higher.
        const bool oneLine = field->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
        holder->setSizePolicy(field->sizePolicy().horizontalPolicy(),
                              oneLine ? QSizePolicy::Preferred : field->sizePolicy().verticalPolicy());
        parent->layout()->replaceWidget(field, holder);
        auto* layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        layout->addWidget(field);
        slot.box = new QWidget(holder);
        slot.box->setObjectName(place + u"ProblemBox"_s);
        auto* row = new QHBoxLayout(slot.box);
        row->setContentsMargins(1, 0, 0, 2);
        row->setSpacing(5);
        slot.icon = new QLabel(slot.box);
        slot.message = new QLabel(slot.box);
        slot.message->setObjectName(place + u"ProblemLabel"_s);
        slot.message->setWordWrap(true);
        slot.message->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QFont small = slot.message->font();
        small.setPointSizeF(small.pointSizeF() * 0.92);
        slot.message->setFont(small);
        row->addWidget(slot.icon, 0, Qt::AlignTop);
        row->addWidget(slot.message, 1);
        layout->addWidget(slot.box);
        if (oneLine)
            layout->addStretch(1);
        slot.box->hide();
    }
    m_slots.push_back(slot);
}

FormProblems::Slot* FormProblems::slotOf(const QString& named)
{
    const QString place = m_aliases.value(named, named);
    Slot* best = nullptr;
    for (Slot& slot : m_slots) {
        const bool inside =
            place == slot.place || place.startsWith(slot.place + u'[') || place.startsWith(slot.place + u'.');
        if (inside && (!best || slot.place.size() > best->place.size()))
            best = &slot;
    }
    return best;
}

QWidget* FormProblems::fieldOf(const QString& place) const
{
    Slot* slot = const_cast<FormProblems*>(this)->slotOf(place);
    return slot ? slot->field.data() : nullptr;
}

QString FormProblems::messageAt(const QString& place) const
{
    Slot* slot = const_cast<FormProblems*>(this)->slotOf(place);
    return slot && slot->message && !slot->box->isHidden() ? slot->message->text() : QString();
}

void FormProblems::setFindings(const Findings& findings)
{
    m_findings.clear();
    for (const Finding& finding : findings) {
        if (std::find(m_findings.begin(), m_findings.end(), finding) == m_findings.end())
            m_findings.push_back(finding);
    }
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    rebuild();
}

void FormProblems::nameFields()
{
    // A field lies in a box of its own now, where a screen reader no longer finds the label beside it.
    for (const Slot& slot : m_slots) {
        const QWidget* row = slot.box && slot.field ? slot.field->parentWidget()->parentWidget() : nullptr;
        if (!row)
            continue;
        for (const QLabel* label : row->findChildren<QLabel*>()) {
            if (label->buddy() == slot.field)
                slot.field->setAccessibleName(QString(label->text()).remove(u'&'));
        }
    }
}

/// The sentence stands under its field, and the field is in view: no other tab, nothing to scroll.
bool FormProblems::isSaidBeside(const Finding& finding)
{
    const Slot* slot = slotOf(finding.place);
    if (m_tabs || !slot || !slot->box || !slot->field || !slot->field->isVisibleTo(window()))
        return false;
    for (const QWidget* around = slot->field->parentWidget(); around && !around->isWindow();
         around = around->parentWidget()) {
        if (qobject_cast<const QScrollArea*>(around))
            return false;
    }
    return true;
}

void FormProblems::rebuild()
{
    nameFields();
    for (Slot& slot : m_slots) {
        if (!slot.box)
            continue;
        QStringList sentences;
        Severity worst = Severity::Note;
        for (const Finding& finding : m_findings) {
            if (slotOf(finding.place) != &slot)
                continue;
            worst = std::max(worst, finding.severity);
            sentences << sentenceOf(finding);
        }
        sentences.removeDuplicates();
        slot.message->setText(sentences.join(u'\n'));
        if (!sentences.isEmpty()) {
            colourProblem(slot.message, worst);
            slot.icon->setPixmap(severityPixmap(worst, *this, 14));
        }
        slot.box->setVisible(!sentences.isEmpty());
        if (slot.field) // said again for people who hear the form
            slot.field->setAccessibleDescription(sentences.join(u' '));
    }

    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int errors = 0, warnings = 0, lines = 0;
    for (const Finding& finding : m_findings) {
        if (finding.severity == Severity::Note)
            continue;
        (finding.severity == Severity::Error ? errors : warnings) += 1;
        if (isSaidBeside(finding))
            continue;
        ++lines;
        auto* line = new QWidget(m_list);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto* icon = new QLabel(line);
        icon->setPixmap(severityPixmap(finding.severity, *this, 14));
        auto* sentence = new QLabel(line);
        sentence->setObjectName(u"problemLineLabel"_s);
        sentence->setWordWrap(true);
        const QString said = describe(finding, uiLang()).toHtmlEscaped();
        if (fieldOf(finding.place)) {
            sentence->setText(u"<a href=\"#\" style=\"color:%1\">%2</a>"_s.arg(
                palette().color(QPalette::WindowText).name(), said));
            sentence->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
            connect(sentence, &QLabel::linkActivated, this, [this, place = finding.place] { goTo(place); });
        } else {
            sentence->setText(said);
        }
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(sentence, 1);
        m_lines->addWidget(line);
    }
    m_lines->addStretch(1);

    QStringList counts;
    if (errors > 0)
        counts << (errors == 1 ? tr("1 problem to solve") : tr("%1 problems to solve").arg(errors));
    if (warnings > 0)
        counts << (warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    m_head->setText(counts.join(u", "_s));
    m_scroll->setVisible(lines > 0);
    setVisible(errors + warnings > 0);
    fitHeight();

    if (m_tabs) {
        for (int i = 0; i < m_tabs->count(); ++i) {
            std::optional<Severity> worst;
            for (const Finding& finding : m_findings) {
                const QWidget* field = fieldOf(finding.place);
                if (finding.severity != Severity::Note && field && m_tabs->widget(i)->isAncestorOf(field))
                    worst = std::max(worst.value_or(Severity::Note), finding.severity);
            }
            m_tabs->setTabIcon(i, worst ? severityIcon(*worst) : QIcon());
        }
    }
}

void FormProblems::fitHeight()
{
    const int wanted = m_lines->hasHeightForWidth() ? m_lines->totalHeightForWidth(m_scroll->width())
                                                    : m_lines->totalSizeHint().height();
    m_scroll->setFixedHeight(std::min(wanted, m_mostLines * (fontMetrics().height() + 6)));
}

void FormProblems::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fitHeight();
}

void FormProblems::goTo(const QString& place)
{
    if (QWidget* field = fieldOf(place))
        revealField(field);
}

void FormProblems::goToFirst()
{
    for (const Finding& finding : m_findings) {
        if (finding.severity == Severity::Error && fieldOf(finding.place)) {
            goTo(finding.place);
            return;
        }
    }
}

void FormProblems::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange ||
        (event->type() == QEvent::PaletteChange && !m_findings.empty()))
        rebuild();
}

} // namespace kc::ui
