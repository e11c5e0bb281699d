// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports_page.h"

#include "report/conference.h"
#include "report/figures_records.h"
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
    const report::FigureSet& figures = output->result.figures;
    const auto* selections = report::selectionsOf(figures, drill);
    if (!selections)
        return false;
    // The facts of the report as it was made: the same question as at the same day.
    const auto facts = report::conferenceFacts(m_session.store(), m_session.rules(), figures.params);
    if (!facts)
        return false;
    const report::Figure* figure = figures.find(drill);
    RecordsDialog dialog(m_session, figure ? figure->label : tr("Records behind the figure"),
                         figure ? figure->definition : QString(),
                         report::listRecords(m_session.store(), *facts, *selections), this);
    connect(&dialog, &RecordsDialog::recordRequested, this, &ReportsPage::recordRequested);
    dialog.exec();
    return true;
}

} // namespace kc::ui
