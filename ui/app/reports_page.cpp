// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports_page.h"

#include "ui/report/report_screen.h"

#include <QVBoxLayout>

#include "common/session.h"
#include "register/records_dialog.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

ReportsPage::ReportsPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_screen(new ReportScreen(session, this))
{
    setObjectName(u"reportsPage"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_screen);
    connect(m_screen, &ReportScreen::figureRequested, this, &ReportsPage::showFigure);
}

bool ReportsPage::showFigure(const QString& drill)
{
    const ReportOutput* output = m_screen->output();
    if (!output)
        return false;
    // The question of the report as it was made: as at the same day.
    auto lists = report::recordsBehind(m_session.store(), m_session.rules(), output->result.request, drill);
    if (!lists)
        return false;
    const report::Figure* figure = output->result.figures.find(drill);
    RecordsDialog dialog(m_session, figure ? figure->label : tr("Records behind the figure"),
                         figure ? figure->definition : QString(), std::move(*lists), this);
    connect(&dialog, &RecordsDialog::recordRequested, this, &ReportsPage::recordRequested);
    dialog.exec();
    return true;
}

} // namespace kc::ui
