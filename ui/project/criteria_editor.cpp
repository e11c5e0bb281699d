// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/criteria_editor.h"

#include "base/legal_words.h"
#include "base/texts.h"
#include "domain/appraisal.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QJsonObject>
#include <QTableWidget>
#include <QVBoxLayout>

#include "common/language.h"
#include "form/table_delegates.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCriterionColumn = 0;
constexpr int kVerdictColumn = 1;
constexpr int kRemarkColumn = 2;
} // namespace

CriteriaEditor::CriteriaEditor(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(this))
{
    m_table->setObjectName(u"criteriaTable"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);
    makeFormTable(m_table, {QString(), QString(), QString()});
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_writing)
            Q_EMIT edited();
    });
    retranslate();
}

void CriteriaEditor::setCriteria(std::vector<AppraisalCriterion> criteria)
{
    const QJsonArray kept = rows();
    m_criteria = std::move(criteria);
    rebuild(kept);
}

QComboBox* CriteriaEditor::verdictCombo(int row) const
{
    return qobject_cast<QComboBox*>(m_table->cellWidget(row, kVerdictColumn));
}

void CriteriaEditor::rebuild(const QJsonArray& rows)
{
    m_writing = true;
    m_table->setRowCount(0);
    for (const AppraisalCriterion& criterion : m_criteria) {
        QJsonObject line;
        for (const QJsonValue& value : rows) {
            if (value[u"criterion"_s].toString() == criterion.code)
                line = value.toObject();
        }
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const QString name = nameOf(criterion, uiLang());
        auto* item = new QTableWidgetItem(QString::number(row + 1) + u". "_s + name);
        item->setData(kCellValueRole, criterion.code);
        item->setToolTip(legalWords(criterion.legalBasis, uiLang()));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, kCriterionColumn, item);
        auto* combo = new QComboBox(m_table);
        combo->setObjectName(criterion.code + u"VerdictCombo"_s);
        combo->setAccessibleName(tr("Verdict: %1").arg(name));
        combo->addItem(tr("(to be judged)"), QString());
        for (const auto& [verdict, key] : EnumKeys<Verdict>::table)
            combo->addItem(text(labelKey(verdict), uiLang()), QString::fromLatin1(key));
        combo->setCurrentIndex(std::max(0, combo->findData(line.value(u"verdict"_s).toString())));
        connect(combo, &QComboBox::activated, this, [this] { Q_EMIT edited(); });
        m_table->setCellWidget(row, kVerdictColumn, combo);
        m_table->setItem(row, kRemarkColumn, new QTableWidgetItem(line.value(u"remark"_s).toString()));
    }
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + 2;
    for (int row = 0; row < m_table->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
    m_writing = false;
}

QJsonArray CriteriaEditor::rows() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString verdict = verdictCombo(row)->currentData().toString();
        const QString remark = m_table->item(row, kRemarkColumn)->text().trimmed();
        if (verdict.isEmpty() && remark.isEmpty())
            continue;
        rows.append(QJsonObject{
            {u"criterion"_s, m_table->item(row, kCriterionColumn)->data(kCellValueRole).toString()},
            {u"verdict"_s, verdict},
            {u"remark"_s, remark}});
    }
    return rows;
}

void CriteriaEditor::setRows(const QJsonArray& rows)
{
    if (rows != this->rows())
        rebuild(rows);
}

void CriteriaEditor::passTheRest()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QComboBox* combo = verdictCombo(row);
        if (combo->currentIndex() == 0)
            combo->setCurrentIndex(combo->findData(keyOf(Verdict::Pass)));
    }
    Q_EMIT edited();
}

int CriteriaEditor::undecidedCount() const
{
    int count = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        count += verdictCombo(row)->currentIndex() == 0 ? 1 : 0;
    return count;
}

void CriteriaEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rebuild(rows());
        retranslate();
    }
}

/// A criterion is read whole; what the remark does not need of the room is its.
void CriteriaEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnWidth(kCriterionColumn, (width() - m_table->columnWidth(kVerdictColumn)) * 2 / 3);
}

void CriteriaEditor::retranslate()
{
    m_table->setAccessibleName(tr("Lines of the appraisal sheet"));
    m_table->setHorizontalHeaderLabels({tr("Criterion"), tr("Verdict"), tr("Remark")});
    m_table->horizontalHeader()->setSectionResizeMode(kRemarkColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(kVerdictColumn, 170);
}

} // namespace kc::ui
