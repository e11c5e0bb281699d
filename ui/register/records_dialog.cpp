// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/records_dialog.h"

#include "base/number_text.h"
#include "base/texts.h"
#include "store/query.h"
#include "ui/report/figure_note.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "common/icons.h"
#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "common/theme.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

RoleLabel* wrapped(TextRole role, const QString& words, QWidget* parent)
{
    auto* label = new RoleLabel(role, words, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setVisible(!words.isEmpty());
    return label;
}

} // namespace

RecordsDialog::RecordsDialog(Session& session, const QString& title, const QString& value,
                             const QString& definition, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_tabs(new QTabWidget(this))
    , m_state(new RoleLabel(TextRole::Muted, tr("Reading the records…"), this))
    , m_sums(new QVBoxLayout)
{
    setObjectName(u"recordsDialog"_s);
    setWindowTitle(tr("Records behind the figure"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(wrapped(TextRole::SectionTitle, title, this));
    auto* figure = wrapped(TextRole::BigNumber, value, this);
    figure->setObjectName(u"figureValueLabel"_s);
    column->addWidget(figure);
    column->addWidget(wrapped(TextRole::Muted, definition, this));
    m_state->setObjectName(u"recordsStateLabel"_s);
    m_state->setWordWrap(true);
    m_tabs->setObjectName(u"recordsTabs"_s);
    m_tabs->setAccessibleName(windowTitle());
    m_tabs->hide();
    column->addWidget(m_state);
    column->addWidget(m_tabs, 1);
    column->addLayout(m_sums);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(980, 560);
}

void RecordsDialog::say(const QString& sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void RecordsDialog::setFindings(const Findings& findings)
{
    m_filled = true;
    QStringList sentences;
    for (const Finding& finding : findings)
        sentences << describe(finding, uiLang());
    say(sentences.join(u'\n'));
}

void RecordsDialog::setRecords(const FigureRecords& records, Lang reportLang)
{
    m_filled = true;
    for (const FigureOperand& operand : records.operands)
        addOperand(operand, records.operands.size() == 1, reportLang);
    m_tabs->setVisible(m_tabs->count() > 0);
    say(m_tabs->count() > 0 ? QString() : tr("No record stands behind this figure."));
    if (m_tabs->count() > 0)
        m_tabs->currentWidget()->setFocus();
}

void RecordsDialog::addOperand(const FigureOperand& operand, bool one, Lang lang)
{
    for (const report::RecordList& list : operand.lists) {
        if (list.ids.empty() || !store::findRegister(list.registerName))
            continue;
        const QString title = text(u"register."_s + list.registerName, uiLang());
        const int tab = m_tabs->addTab(listWidget(list), one ? title : operand.title + u" · "_s + title);
        m_tabs->setTabToolTip(tab, operand.title);
    }
    if (operand.sums.empty())
        return;
    auto* line = new QHBoxLayout;
    if (operand.total()) {
        const bool agrees = operand.agrees();
        auto* mark = new QLabel(this);
        mark->setPixmap(icon(agrees ? u"dialog-ok-apply"_s : u"dialog-warning"_s,
                             agrees ? colours().good : colours().warning)
                            .pixmap(18, 18));
        line->addWidget(mark, 0, Qt::AlignTop);
    }
    auto* sum = wrapped(TextRole::Value, sumText(operand, lang), this);
    sum->setObjectName(u"recordsSumLabel"_s);
    line->addWidget(sum, 1);
    m_sums->addLayout(line);
}

/// "Sum of 3 records: advanced 200 + paid 150 - returned 50 = 300 đồng: equals the figure".
QString RecordsDialog::sumText(const FigureOperand& operand, Lang lang) const
{
    const Lang here = uiLang();
    qint64 records = 0;
    QString parts;
    for (const RecordsSum& sum : operand.sums) {
        records += sum.records;
        const QString name = sum.stage.isEmpty() ? text(u"register."_s + sum.registerName, here)
                                                 : text(u"stage."_s + sum.stage, here);
        const QString sign = sum.minus ? u" − "_s : parts.isEmpty() ? QString() : u" + "_s;
        parts += sign + name.toLower() + u' ' + groupedText(sum.amount.value_or(sum.records), here);
    }
    const QString count = groupedText(records, here);
    const auto total = operand.total();
    if (!total)
        return records == 1 ? tr("%1: computed from 1 record").arg(operand.title)
                            : tr("%1: computed from %2 records").arg(operand.title, count);
    const QString value = figureValueText(*total, operand.unit, lang);
    const QString all = operand.sums.size() > 1 ? parts + u" = "_s + value : value;
    const QString said =
        records == 1 ? tr("Sum of 1 record: %1").arg(all) : tr("Sum of %1 records: %2").arg(count, all);
    return operand.agrees()
               ? tr("%1, equal to the figure").arg(said)
               : tr("%1; the figure says %2. Records have changed since the report was made, or the figure "
                    "is no plain sum of them")
                     .arg(said, figureValueText(operand.value, operand.unit, lang));
}

QWidget* RecordsDialog::listWidget(const report::RecordList& list)
{
    const store::Register* reg = store::findRegister(list.registerName);
    auto* model = new RegisterModel(m_session.store(), *reg, this);
    model->showIds(list.ids);
    auto* table = new QTableView(m_tabs);
    table->setObjectName(list.registerName + u"BehindTable"_s);
    table->setAccessibleName(text(u"register."_s + list.registerName, uiLang()));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < model->columnCount(); ++column) {
        const store::RegisterColumn& info = reg->columns[static_cast<size_t>(column)];
        table->setColumnHidden(column, !info.shownFirst);
        table->setColumnWidth(column, info.vietnameseOrder ? 260 : 150);
    }
    // Movements and results belong to a project: that is what opens.
    connect(table, &QTableView::activated, this, [this, model, reg](const QModelIndex& index) {
        QString target = reg->name;
        QString id = model->idAt(index.row());
        if (const store::RegisterColumn* code = reg->column(u"project_code"_s)) {
            const auto at = static_cast<size_t>(code - reg->columns.data());
            const auto rows = model->readRows({id});
            if (rows.empty() || rows.front().size() <= at)
                return;
            store::Query query(m_session.store(), u"project/by_code"_s);
            query.bind(u":code"_s, rows.front()[at].toString());
            id = query.first([](const store::Row& row) { return row.text(u"id"_s); }).value_or(QString());
            target = u"projects"_s;
        }
        accept();
        Q_EMIT recordRequested(target, id);
    });
    return table;
}

} // namespace kc::ui
