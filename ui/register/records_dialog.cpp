// SPDX-License-Identifier: GPL-3.0-or-later
#include "register/records_dialog.h"

#include "base/number_text.h"
#include "base/texts.h"
#include "store/query.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "register/register_model.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

RecordsDialog::RecordsDialog(Session& session, const QString& title, const QString& definition,
                             const std::vector<report::RecordList>& lists, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"recordsDialog"_s);
    setWindowTitle(tr("Records behind the figure"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(new RoleLabel(TextRole::SectionTitle, title, this));
    auto* what = new RoleLabel(TextRole::Muted, definition, this);
    what->setWordWrap(true);
    what->setVisible(!definition.isEmpty());
    column->addWidget(what);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(u"recordsTabs"_s);
    tabs->setAccessibleName(windowTitle());
    for (const report::RecordList& list : lists) {
        if (store::findRegister(list.registerName))
            tabs->addTab(listWidget(session, list), text(u"register."_s + list.registerName, uiLang()));
    }
    auto* none = new RoleLabel(TextRole::Muted, tr("No record stands behind this figure."), this);
    none->setVisible(tabs->count() == 0);
    tabs->setVisible(tabs->count() > 0);
    column->addWidget(none);
    column->addWidget(tabs, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(980, 560);
}

QWidget* RecordsDialog::listWidget(Session& session, const report::RecordList& list)
{
    const store::Register* reg = store::findRegister(list.registerName);
    auto* page = new QWidget(this);
    auto* model = new RegisterModel(session.store(), *reg, page);
    model->showIds(list.ids);
    auto* table = new QTableView(page);
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
    QStringList parts{tr("Records: %1").arg(groupedText(model->count(), uiLang()))};
    for (qsizetype i = 0; i < model->totalColumns().size(); ++i) {
        QString title = text(u"register."_s + reg->name + u'.' + model->totalColumns()[i], uiLang());
        parts << title.remove(u" (đồng)"_s) + u": "_s +
                     groupedText(model->total(static_cast<int>(i)).value(), uiLang()) + u' ' +
                     moneyUnitText(MoneyUnit::Dong, uiLang());
    }
    auto* sum = new RoleLabel(TextRole::Value, parts.join(u"   ·   "_s), page);
    auto* column = new QVBoxLayout(page);
    column->addWidget(table, 1);
    column->addWidget(sum);
    // Movements and results belong to a project: that is what opens.
    connect(table, &QTableView::activated, this, [this, model, reg, &session](const QModelIndex& index) {
        QString target = reg->name;
        QString id = model->idAt(index.row());
        if (const store::RegisterColumn* code = reg->column(u"project_code"_s)) {
            const auto at = static_cast<size_t>(code - reg->columns.data());
            const auto rows = model->readRows({id});
            if (rows.empty() || rows.front().size() <= at)
                return;
            store::Query query(session.store(), u"project/by_code"_s);
            query.bind(u":code"_s, rows.front()[at].toString());
            id = query.first([](const store::Row& row) { return row.text(u"id"_s); }).value_or(QString());
            target = u"projects"_s;
        }
        accept();
        Q_EMIT recordRequested(target, id);
    });
    return page;
}

} // namespace kc::ui
