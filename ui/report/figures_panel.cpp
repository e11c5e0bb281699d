// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures_panel.h"

#include "base/number_text.h"
#include "base/viet_text.h"
#include "report/flat_figures.h"
#include "report/snapshot.h"

#include <QAbstractTableModel>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "common/theme.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

class FiguresModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Value, Records, Other, Change, Columns };
    static constexpr int kKeyRole = Qt::UserRole;
    static constexpr int kSearchRole = Qt::UserRole + 1;
    static constexpr int kDiffersRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    void set(const report::FigureSet* figures, const QString& title)
    {
        beginResetModel();
        m_rows.clear();
        if (figures) {
            const report::FlatFigures flat(report::snapshotFigures(*figures, title));
            for (FigureNote& note : figureNotes(*figures)) {
                const QJsonValue value = flat.value(note.key);
                const QString search = fold(note.label);
                m_rows.push_back({std::move(note), value, search});
            }
        }
        endResetModel();
    }
    void compareWith(const OtherFigures* other)
    {
        beginResetModel();
        m_compared = other != nullptr;
        m_other = other ? *other : OtherFigures();
        endResetModel();
    }
    bool isCompared() const { return m_compared; }
    QSet<QString> differing() const
    {
        QSet<QString> keys;
        for (const Entry& row : m_rows) {
            if (differs(row))
                keys.insert(row.note.key);
        }
        return keys;
    }
    int rowOf(const QString& key) const
    {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].note.key == key)
                return static_cast<int>(row);
        }
        return -1;
    }

    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : m_compared ? int(Columns) : int(Other);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
            return sideOf(section);
        if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        switch (section) {
        case Label:
            return tr("Figure");
        case Value:
            return tr("Value");
        case Records:
            return tr("Records");
        case Other:
            return role == Qt::ToolTipRole ? m_other.title : tr("Compared");
        default:
            return tr("Difference");
        }
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const Entry& row = m_rows[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return shown(row, index.column());
        case Qt::ToolTipRole:
            return figureTip(row.note);
        case Qt::TextAlignmentRole:
            return sideOf(index.column());
        case Qt::FontRole: {
            QFont font;
            font.setBold(index.column() >= Other && differs(row));
            return font.bold() ? QVariant(font) : QVariant();
        }
        case kKeyRole:
            return row.note.key;
        case kSearchRole:
            return row.search;
        case kDiffersRole:
            return differs(row);
        default:
            return {};
        }
    }

private:
    struct Entry
    {
        FigureNote note;
        QJsonValue value;
        QString search; ///< folded
    };

    static QVariant sideOf(int column)
    {
        return QVariant::fromValue(
            Qt::Alignment((column == Label ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }

    bool differs(const Entry& row) const
    {
        return m_compared && m_other.values.value(row.note.key) != row.value;
    }

    QString shown(const Entry& row, int column) const
    {
        switch (column) {
        case Label:
            return row.note.label;
        case Value:
            return figureValueText(row.note.value, row.note.unit, uiLang());
        case Records:
            return row.note.records ? groupedText(*row.note.records, uiLang()) : QString();
        case Other:
            return otherText(row);
        default:
            return change(row);
        }
    }

    /// Whole numbers subtract exactly; of others it is only said that they differ.
    QString change(const Entry& row) const
    {
        if (!differs(row))
            return {};
        const QJsonValue other = m_other.values.value(row.note.key);
        if (!row.value.isDouble() || !other.isDouble())
            return tr("differs");
        const qint64 more = row.value.toInteger() - other.toInteger();
        return (more > 0 ? u"+"_s : QString()) + figureValueText(more, row.note.unit, uiLang());
    }

    /// Counts have the unit of the value they are compared with.
    QString otherText(const Entry& row) const
    {
        const QString printed = m_other.shown.value(row.note.key, missingText());
        const bool counted = std::holds_alternative<std::int64_t>(row.note.value) &&
                             m_other.values.value(row.note.key).isDouble();
        return counted && !row.note.unit.isEmpty() ? QString(printed + u' ' + row.note.unit) : printed;
    }

    std::vector<Entry> m_rows;
    OtherFigures m_other;
    bool m_compared = false;
};

class FiguresFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(const QStringList& words, bool onlyDiffering)
    {
        m_words = words;
        m_onlyDiffering = onlyDiffering;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (m_onlyDiffering && !index.data(FiguresModel::kDiffersRole).toBool())
            return false;
        const QString text = index.data(FiguresModel::kSearchRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&](const QString& word) { return text.contains(word); });
    }

private:
    QStringList m_words;
    bool m_onlyDiffering = false;
};

FiguresPanel::FiguresPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new FiguresModel(this))
    , m_filtered(new FiguresFilter(this))
    , m_search(new QLineEdit(this))
    , m_onlyDiffering(new QCheckBox(this))
    , m_count(new RoleLabel(TextRole::Muted, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"figuresPanel"_s);
    m_filtered->setSourceModel(m_model);
    m_search->setObjectName(u"figureSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_onlyDiffering->setObjectName(u"onlyDifferingCheck"_s);
    m_count->setObjectName(u"figureCountLabel"_s);
    m_table->setObjectName(u"figuresTable"_s);
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 6, 10, 6);
    bar->setSpacing(10);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_onlyDiffering);
    bar->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FiguresPanel::filter);
    connect(m_onlyDiffering, &QCheckBox::toggled, this, &FiguresPanel::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_choosing)
                    Q_EMIT figureChosen(current.data(FiguresModel::kKeyRole).toString());
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT figureRequested(index.data(FiguresModel::kKeyRole).toString());
    });
    compareWith(nullptr);
    retranslate();
}

void FiguresPanel::setFigures(const report::FigureSet& figures, const QString& title)
{
    m_model->set(&figures, title);
    filter();
}

void FiguresPanel::clear()
{
    m_model->set(nullptr, {});
    filter();
}

void FiguresPanel::compareWith(const OtherFigures* other)
{
    m_model->compareWith(other);
    m_onlyDiffering->setVisible(other != nullptr);
    m_onlyDiffering->setChecked(other != nullptr);
    QHeaderView* head = m_table->horizontalHeader();
    head->setSectionResizeMode(FiguresModel::Label, QHeaderView::Stretch);
    for (int column = FiguresModel::Value; column < m_model->columnCount({}); ++column)
        m_table->setColumnWidth(column, column == FiguresModel::Records ? 80 : other ? 165 : 190);
    filter();
}

QSet<QString> FiguresPanel::differing() const
{
    return m_model->differing();
}

void FiguresPanel::choose(const QString& key)
{
    const int row = m_model->rowOf(key);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_choosing = true;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_choosing = false;
}

void FiguresPanel::filter()
{
    m_filtered->set(fold(m_search->text()).split(u' ', Qt::SkipEmptyParts), m_onlyDiffering->isChecked());
    const int rows = m_filtered->rowCount();
    const QString count = groupedText(rows, uiLang());
    if (m_model->isCompared() && m_onlyDiffering->isChecked())
        m_count->setText(rows == 1 ? tr("1 figure differs") : tr("%1 figures differ").arg(count));
    else
        m_count->setText(rows == 1 ? tr("1 figure") : tr("%1 figures").arg(count));
}

void FiguresPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FiguresPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Search a figure, marks are not needed"));
    m_search->setAccessibleName(tr("Search a figure"));
    m_onlyDiffering->setText(tr("Only figures that differ"));
    m_table->setAccessibleName(tr("Figures of the report"));
    filter();
}

} // namespace kc::ui

#include "figures_panel.moc"
