// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_pane.h"

#include "base/texts.h"
#include "domain/rule_book.h"
#include "store/projects.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "form/look.h"
#include "project/project_acts.h"
#include "project/state_chip.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

QTextBrowser* pageBrowser(QTabWidget* tabs, const QString& name)
{
    auto* browser = new QTextBrowser(tabs);
    browser->setObjectName(name);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setOpenLinks(false);
    browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    browser->document()->setDocumentMargin(12);
    tabs->addTab(browser, QString());
    return browser;
}

} // namespace

ProjectPane::ProjectPane(Session& session, QWidget* parent)
    : RecordPane(parent)
    , m_session(session)
    , m_page(new QWidget(this))
    , m_code(new QLabel(m_page))
    , m_title(new QLabel(m_page))
    , m_state(new StateChip(m_page))
    , m_actArea(new QWidget(m_page))
    , m_actRow(new FlowLayout(m_actArea))
    , m_resultButton(new QPushButton(m_actArea))
    , m_tabs(new QTabWidget(m_page))
    , m_empty(new QLabel(this))
{
    setObjectName(u"projectPane"_s);
    m_code->setObjectName(u"projectCodeLabel"_s);
    m_title->setObjectName(u"projectTitleLabel"_s);
    m_state->setObjectName(u"projectStateLabel"_s);
    m_tabs->setObjectName(u"projectTabs"_s);
    m_tabs->setDocumentMode(true);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeHeading(m_title, 1.2);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_empty, 1);
    whole->addWidget(m_page, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeMuted(m_empty);

    auto* page = new QVBoxLayout(m_page);
    page->setContentsMargins(14, 12, 14, 8);
    page->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_code);
    top->addStretch(1);
    top->addWidget(m_state);
    page->addLayout(top);
    page->addWidget(m_title);
    page->addSpacing(2);
    page->addWidget(m_actArea);
    page->addSpacing(2);
    page->addWidget(m_tabs, 1);

    m_overview = pageBrowser(m_tabs, u"overviewText"_s);
    m_money = pageBrowser(m_tabs, u"moneyText"_s);
    m_sheets = pageBrowser(m_tabs, u"sheetsText"_s);
    m_papers = pageBrowser(m_tabs, u"papersText"_s);
    m_history = pageBrowser(m_tabs, u"historyText"_s);
    for (QTextBrowser* browser : {m_overview, m_money, m_sheets, m_papers, m_history})
        connect(browser, &QTextBrowser::anchorClicked, this,
                [this](const QUrl& link) { follow(link.toString()); });

    for (const QString& act : ProjectActs::acts()) {
        auto* button = new QPushButton(m_actArea);
        button->setObjectName(act + u"Button"_s);
        button->setProperty("act", act);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
        m_actRow->addWidget(button);
        m_actButtons.append(button);
    }
    m_resultButton->setObjectName(u"recordResultButton"_s);
    m_resultButton->setAutoDefault(false);
    connect(m_resultButton, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(u"record_result"_s); });
    m_actRow->addWidget(m_resultButton);
    refresh();
}

QPushButton* ProjectPane::actButton(const QString& act) const
{
    for (QPushButton* button : m_actButtons) {
        if (button->property("act").toString() == act)
            return button;
    }
    return nullptr;
}

void ProjectPane::showRecord(const QString& id)
{
    m_project = {};
    if (!id.isEmpty()) {
        if (auto found = store::findProject(m_session.store(), ProjectId::fromText(id)))
            m_project = std::move(*found);
    }
    refresh();
}

void ProjectPane::refreshActs()
{
    // Acts that no step of the procedure allows in this state are left out; those that somebody else may do
    // are greyed with the reason.
    const QDate today = m_session.clock().today();
    QString procedure = m_project.procedure;
    if (procedure.isEmpty())
        procedure = m_session.rules().procedures.procedureFor(m_project.fund, today).value_or(QString());
    QStringList possible;
    for (const AllowedAct& step : m_session.rules().procedures.actsFrom(procedure, m_project.state, today))
        possible << step.act;
    for (QPushButton* button : m_actButtons) {
        const QString act = button->property("act").toString();
        button->setText(ProjectActs::title(act));
        button->setVisible(possible.contains(act));
        if (!possible.contains(act))
            continue;
        const QString why = m_session.whyNot(act, m_project.id.toText());
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
    // Results are no step of the procedure: they come once the money is approved.
    const bool takesResults =
        QList<ProjectState>{ProjectState::Approved, ProjectState::Contracted, ProjectState::Implementing,
                            ProjectState::Accepted, ProjectState::Settled}
            .contains(m_project.state);
    const QString why = m_session.whyNot(u"record_result"_s);
    m_resultButton->setText(ProjectActs::title(u"record_result"_s));
    m_resultButton->setVisible(takesResults);
    m_resultButton->setEnabled(why.isEmpty());
    m_resultButton->setToolTip(why);
    m_resultButton->setAccessibleDescription(why);
    m_actArea->setVisible(takesResults || !possible.isEmpty());
}

void ProjectPane::refresh()
{
    const bool shown = !m_project.id.isNull();
    m_page->setVisible(shown);
    m_empty->setVisible(!shown);
    m_empty->setText(tr("Choose a project to see it in full."));
    m_tabs->setAccessibleName(tr("Parts of the project"));
    const QStringList titles{tr("Overview"), tr("Money"), tr("Appraisal"), tr("Papers"), tr("History")};
    for (int i = 0; i < titles.size(); ++i) {
        m_tabs->setTabText(i, titles[i]);
        m_tabs->widget(i)->setAccessibleName(titles[i]);
    }
    if (!shown)
        return;
    m_code->setText(m_project.code);
    makeMuted(m_code);
    m_title->setText(m_project.title);
    m_state->setState(m_project.state);
    refreshActs();
    m_overview->setHtml(overviewHtml());
    m_money->setHtml(moneyHtml());
    m_sheets->setHtml(sheetsHtml());
    m_papers->setHtml(papersHtml());
    m_history->setHtml(historyHtml());
}

void ProjectPane::follow(const QString& link)
{
    // "establishments/<id>"
    const qsizetype slash = link.indexOf(u'/');
    if (slash > 0)
        Q_EMIT recordRequested(link.left(slash), link.mid(slash + 1));
}

void ProjectPane::changeEvent(QEvent* event)
{
    RecordPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace kc::ui
