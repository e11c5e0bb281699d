// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/own_words_editor.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "base/viet_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "form/form_problems.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

OwnWordsEditor::OwnWordsEditor(QWidget* parent)
    : QWidget(parent)
    , m_blocks(new QComboBox(this))
    , m_carried(new Banner(Banner::Tone::Warning, this))
    , m_text(new QPlainTextEdit(this))
    , m_state(new RoleLabel(TextRole::Muted, this))
    , m_save(new QPushButton(this))
{
    m_blocks->setObjectName(u"blockCombo"_s);
    m_carried->setObjectName(u"carriedBanner"_s);
    m_text->setObjectName(u"blockText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(110);
    m_state->setObjectName(u"blockStatusLabel"_s);
    m_state->setWordWrap(true);
    m_save->setObjectName(u"saveTextButton"_s);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_blocks);
    column->addWidget(m_carried);
    column->addWidget(m_text, 1);
    column->addLayout(foot);
    connect(m_blocks, &QComboBox::activated, this, &OwnWordsEditor::load);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_justSaved = false;
        showState();
    });
    connect(m_save, &QPushButton::clicked, this, &OwnWordsEditor::save);
    retranslate();
}

void OwnWordsEditor::setSession(Session& session, FormProblems& problems)
{
    m_session = &session;
    m_problems = &problems;
}

bool OwnWordsEditor::hasBlocks() const
{
    return m_blocks->count() > 0;
}

bool OwnWordsEditor::isChanged() const
{
    return nfc(m_text->toPlainText()) != m_own.body;
}

void OwnWordsEditor::setQuestion(const report::ReportRequest& request)
{
    const bool other = request.name != m_request.name || m_blocks->count() == 0;
    if (!m_key.isEmpty() && isChanged())
        save();
    m_request = request;
    if (other)
        fillBlocks();
    load();
}

void OwnWordsEditor::fillBlocks()
{
    const QSignalBlocker quiet(m_blocks);
    const QString kept = m_blocks->currentData().toString();
    m_blocks->clear();
    if (const report::ReportDefinition* definition = report::findReport(m_request.name)) {
        for (const QString& block : definition->blocks)
            m_blocks->addItem(text(u"report_block.%1.%2"_s.arg(definition->name, block), uiLang()), block);
    }
    m_blocks->setCurrentIndex(std::max(m_blocks->count() > 0 ? 0 : -1, m_blocks->findData(kept)));
}

void OwnWordsEditor::load()
{
    // Words that were typed and not stored belong to the block they were typed for.
    if (!m_key.isEmpty() && isChanged())
        save();
    const report::ReportParams& params = m_request.params;
    const QString block = m_blocks->currentData().toString();
    m_key = block.isEmpty() ? QJsonObject()
                            : QJsonObject{{u"report"_s, m_request.name},
                                          {u"scope"_s, params.scope.toText()},
                                          {u"period"_s, params.period.toText()},
                                          {u"block"_s, block},
                                          {u"lang"_s, langKey(params.lang)}};
    m_own = {block, {}, {}};
    if (!block.isEmpty()) {
        for (const report::OwnText& own : report::ownTexts(m_session->store(), m_request.name, params)) {
            if (own.block == block)
                m_own = own;
        }
    }
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(m_own.body);
    m_justSaved = false;
    showState();
}

void OwnWordsEditor::showState()
{
    const bool any = !m_key.isEmpty();
    for (QWidget* part : std::initializer_list<QWidget*>{m_blocks, m_text, m_save})
        part->setEnabled(any);
    const QString notAllowed = any ? m_session->whyNot(u"save_report_text"_s) : QString();
    m_text->setReadOnly(!notAllowed.isEmpty());
    m_text->setToolTip(notAllowed);
    const bool carried = any && !m_own.carriedFrom.isEmpty();
    m_carried->setVisible(carried);
    if (carried)
        m_carried->setText(tr("Carried over from the report of %1. Read it, change what is no longer true, "
                              "and keep it for this report.")
                               .arg(periodText(report::periodOfText(m_own.carriedFrom), uiLang())));
    const bool changed = any && isChanged();
    m_save->setEnabled((changed || carried) && notAllowed.isEmpty());
    m_save->setToolTip(notAllowed);
    m_save->setText(carried && !changed ? tr("&Keep for this report") : tr("&Save the text"));
    m_state->setText(!any          ? tr("This report has no words of the office's own.")
                     : changed     ? tr("not saved")
                     : m_justSaved ? tr("saved")
                                   : QString());
}

bool OwnWordsEditor::save()
{
    if (m_key.isEmpty())
        return true;
    const QString body = nfc(m_text->toPlainText());
    QJsonObject payload = m_key; // the place they were typed for, whatever is chosen now
    payload.insert(u"body"_s, body);
    const auto outcome = m_session->run(u"save_report_text"_s, payload);
    if (!outcome) {
        m_problems->setFindings(outcome.error().findings);
        return false;
    }
    m_own.body = body;
    m_own.carriedFrom.clear();
    m_justSaved = true;
    showState();
    Q_EMIT saved();
    return true;
}

void OwnWordsEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillBlocks();
        retranslate();
    }
}

void OwnWordsEditor::retranslate()
{
    m_blocks->setAccessibleName(tr("Part of the report"));
    m_text->setAccessibleName(tr("Own words of the office"));
    m_text->setPlaceholderText(tr("Stands in the report at this place; kept with it."));
    showState();
}

} // namespace kc::ui
