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
#include "register/register_columns.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 1180; ///< stands in a window of 1366 dots
constexpr int kDialogMargins = 50; ///< with the scroll bar: what of it is no table

RoleLabel* wrapped(TextRole role, const QString& words, QWidget* parent)
{
    auto* label = new RoleLabel(role, words, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setVisible(!words.isEmpty());
    return label;
}

/// "37 khoản ghi", "1 decision".
QString countedRecords(const QString& registerName, qint64 count)
{
    const QString key = (count == 1 ? u"register_one."_s : u"register_many."_s);
    const QString noun = key + (hasText(key + registerName) ? registerName : u"record"_s);
    return groupedText(count, uiLang()) + u' ' + text(noun, uiLang());
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
    resize(kDialogWidth, 600);
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

void RecordsDialog::setRecords(const FigureRecords& records)
{
    m_filled = true;
    for (const FigureOperand& operand : records.operands)
        addOperand(operand, records.operands.size() == 1);
    m_tabs->setVisible(m_tabs->count() > 0);
    say(m_tabs->count() > 0 ? QString() : tr("No record stands behind this figure."));
    if (m_tabs->count() > 0)
        m_tabs->currentWidget()->setFocus();
}

void RecordsDialog::addOperand(const FigureOperand& operand, bool one)
{
    for (const report::RecordList& list : operand.lists) {
        if (list.ids.empty() || !store::findRegister(list.registerName))
            continue;
        const QString title = text(u"register."_s + list.registerName, uiLang());
        QString summed;
        for (const RecordsSum& sum : operand.sums) {
            if (sum.registerName == list.registerName)
                summed = sum.column;
        }
        const int tab =
            m_tabs->addTab(listWidget(list, summed), one ? title : operand.title + u" · "_s + title);
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
    auto* sum = wrapped(TextRole::Value, sumText(operand), this);
    sum->setObjectName(u"recordsSumLabel"_s);
    line->addWidget(sum, 1);
    m_sums->addLayout(line);
}

/// "Sum of 3 entries: advanced 200 + paid 150 - returned 50 = 300 đồng, equal to the figure".
QString RecordsDialog::sumText(const FigureOperand& operand) const
{
    const Lang here = uiLang();
    std::vector<std::pair<QString, qint64>> kinds; // in the order of the tabs
    bool added = false;
    QString parts;
    for (const RecordsSum& sum : operand.sums) {
        if (kinds.empty() || kinds.back().first != sum.registerName)
            kinds.emplace_back(sum.registerName, 0);
        kinds.back().second += sum.records;
        added = added || sum.amount.has_value();
        const QString name = sum.stage.isEmpty() ? text(u"register."_s + sum.registerName, here)
                                                 : text(u"stage."_s + sum.stage, here);
        const QString sign = sum.minus ? u" − "_s : parts.isEmpty() ? QString() : u" + "_s;
        parts += sign + name.toLower() + u' ' + groupedText(sum.amount.value_or(sum.records), here);
    }
    QStringList counts;
    for (const auto& [registerName, count] : kinds)
        counts << countedRecords(registerName, count);
    const QString from = counts.join(u", "_s);
    const auto total = operand.total();
    if (!total)
        return tr("%1: computed from %2").arg(operand.title, from);
    const QString value = figureValueText(*total, operand.unit, here);
    const QString all = operand.sums.size() > 1 ? parts + u" = "_s + value : value;
    const QString said = added ? tr("Sum of %1: %2").arg(from, all) : tr("Counted: %1").arg(all);
    return operand.agrees()
               ? tr("%1, equal to the figure in the report").arg(said)
               : tr("%1; the report says %2. Records have changed since it was made, or the figure is no "
                    "plain sum of them")
                     .arg(said, figureValueText(operand.value, operand.unit, here));
}

QWidget* RecordsDialog::listWidget(const report::RecordList& list, const QString& summed)
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
    layOutRecords(*table, *reg, summed, width() - kDialogMargins);
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
