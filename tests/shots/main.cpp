// SPDX-License-Identifier: GPL-3.0-or-later
// Opens every screen and every form of the program on a store and keeps a picture of each.
// usage: khuyencong-shots STORE vi|en FOLDER PASSWORD [light|dark]      on a display of the wanted size; exit
// 1 when a screen did not come.
#include "base/clock.h"
#include "casework/casework.h"
#include "report/option_edit.h"
#include "report/report_definition.h"
#include "report/report_screen.h"
#include "report/snapshot.h"
#include "store/query.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>
#include <QJsonObject>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

#include "app/act_table.h"
#include "app/application.h"
#include "app/area_bar.h"
#include "app/help_window.h"
#include "app/main_window.h"
#include "app/reports_page.h"
#include "common/file_chooser.h"
#include "common/language.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"
#include "import/import_dialog.h"
#include "people/first_run_wizard.h"
#include "people/sign_in_dialog.h"
#include "people/welcome_dialog.h"
#include "register/register_group.h"
#include "register/register_view.h"

namespace {

using namespace Qt::StringLiterals;
using namespace kc::ui;

/// A form somebody sees: on a project in one of these states, or on the first record of the area.
struct FormShot
{
    const char* act;
    const char* login;
    const char* area;
    const char* filter; ///< in the filter language; empty: any record, or none needed
};

constexpr FormShot kForms[] = {
    {"create_project", "officer", "projects", ""},
    {"edit_project", "officer", "projects", "state=draft,returned"},
    {"submit", "officer", "projects", "state=draft,returned"},
    {"withdraw", "officer", "projects", "state=submitted,draft"},
    {"create_establishment", "officer", "establishments", ""},
    {"edit_establishment", "officer", "establishments", ""},
    {"create_programme", "officer", "programmes", ""},
    {"edit_programme", "officer", "programmes", ""},
    {"set_target", "officer", "targets", ""},
    {"edit_target", "officer", "targets", ""},
    {"record_result", "officer", "projects", "state=implementing"},
    {"edit_result", "officer", "results", "actual>=1"},
    {"record_officer", "officer", "officers", ""},
    {"edit_officer", "officer", "officers", ""},
    {"record_establishment_year", "officer", "establishments", ""},
    {"edit_establishment_year", "officer", "establishment_years", ""},
    {"return", "reviewer", "projects", "state=submitted"},
    {"appraise", "reviewer", "projects", "state=submitted"},
    {"forward_ministry", "reviewer", "projects", "state=appraising fund=national,mixed"},
    {"appraise_ministry", "reviewer", "projects", "state=ministry_appraising"},
    {"approve", "approver", "projects", "state=appraising fund=local"},
    {"refuse", "approver", "projects", "state=appraising,submitted"},
    {"add_allocation", "approver", "allocations", ""},
    {"lock_period", "approver", "period_locks", ""},
    {"reopen_period", "approver", "period_locks", "locked=1"},
    {"create_user", "admin", "users", ""},
    {"edit_user", "admin", "users", ""},
    {"set_password", "admin", "users", ""},
};

class Photographer
{
public:
    Photographer(QString folder)
        : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
    }

    int missing() const { return m_missing; }

    /// Lets the program work until nothing on the screen changes any more.
    void settle() const
    {
        QImage before;
        int equal = 0;
        QElapsedTimer clock;
        clock.start();
        while (equal < 3 && clock.elapsed() < 10'000) {
            wait(80);
            const QImage now = screen();
            equal = now == before ? equal + 1 : 0;
            before = now;
        }
    }

    void take(const QString& name)
    {
        settle();
        save(name);
    }

    /// Pictures of the dialog that `start` opens, tab by tab; the dialog is given up afterwards.
    void takeDialog(const QString& name, const std::function<void()>& start)
    {
        bool shown = false;
        bool closed = false;
        QTimer look;
        look.setInterval(120);
        QObject::connect(&look, &QTimer::timeout, [&] {
            QDialog* dialog = openDialog();
            if (!dialog) {
                closed = shown;
                return;
            }
            look.stop();
            if (!shown)
                photograph(*dialog, name);
            shown = true;
            dialog->reject();
            look.start();
        });
        look.start();
        start();
        QElapsedTimer clock;
        clock.start();
        while (!closed && clock.elapsed() < 20'000)
            wait(50);
        if (!shown)
            miss(name);
    }

    void miss(const QString& name)
    {
        ++m_missing;
        qWarning().noquote() << "no picture of" << name;
    }

    static void wait(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    }

private:
    static QDialog* openDialog()
    {
        if (auto* modal = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            return modal;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* dialog = qobject_cast<QDialog*>(widget);
            if (dialog && dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    void photograph(QDialog& dialog, const QString& name)
    {
        auto* tabs = dialog.findChild<QTabWidget*>();
        if (!tabs || tabs->count() < 2) {
            take(name);
            return;
        }
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(name + u'-' + QString::number(tab + 1));
        }
    }

    /// What a person at this display sees; without a display, the windows one over the other.
    static QImage screen()
    {
        QScreen* display = QGuiApplication::primaryScreen();
        if (QGuiApplication::platformName() == "xcb"_L1)
            return display->grabWindow(0).toImage();
        QImage image(display->size(), QImage::Format_RGB32);
        image.fill(Qt::darkGray);
        QPainter painter(&image);
        QWidgetList windows;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && qobject_cast<QDialog*>(widget))
                windows.append(widget);
            else if (widget->isVisible())
                windows.prepend(widget);
        }
        for (QWidget* widget : windows)
            painter.drawPixmap(widget->geometry().topLeft(), widget->grab());
        return image;
    }

    void save(const QString& name)
    {
        ++m_number;
        const QString path = u"%1/%2-%3.png"_s.arg(m_folder).arg(m_number, 2, 10, QChar(u'0')).arg(name);
        if (!screen().save(path))
            miss(name);
    }

    QString m_folder;
    int m_number = 0;
    int m_missing = 0;
};

void takeAreas(Photographer& camera, MainWindow& window)
{
    for (const QString& area : window.findChild<AreaBar*>()->areas()) {
        window.showArea(area);
        camera.settle();
        if (RegisterView* view = window.currentRegister(); view && view->currentId().isEmpty())
            view->selectNext();
        if (auto* make = window.page(area)->findChild<QPushButton*>(u"makeButton"_s))
            make->click(); // a report shows its pages once it was made
        auto* group = qobject_cast<RegisterGroup*>(window.page(area));
        if (!group) {
            camera.take(u"area-"_s + area);
            continue;
        }
        for (const QString& name : group->registers()) {
            group->showRegister(name);
            camera.settle();
            if (RegisterView* view = group->registerView(); view && view->currentId().isEmpty())
                view->selectNext();
            camera.take(u"list-"_s + name);
        }
    }
}

void takeForms(Photographer& camera, MainWindow& window, const QString& login)
{
    for (const FormShot& form : kForms) {
        if (login != QLatin1String(form.login))
            continue;
        const QString area = QString::fromLatin1(form.area);
        const QString name = u"form-"_s + QLatin1String(form.act);
        window.showRegister(area);
        RegisterView* view = window.currentRegister();
        if (!view) {
            camera.miss(name);
            continue;
        }
        const auto filter = kc::store::Filter::parse(QString::fromLatin1(form.filter), view->registerInfo());
        if (!filter) {
            camera.miss(name);
            continue;
        }
        view->setFilter(*filter);
        camera.settle();
        if (view->currentId().isEmpty())
            view->selectNext();
        camera.settle();
        camera.takeDialog(name, [&] { window.startAct(QString::fromLatin1(form.act)); });
        view->clearFilter();
    }
}

/// What the sample leaves to the office: a locked period and yearly figures, entered through their acts.
void fillFollowUp(kc::store::Store& store, const QString& password)
{
    kc::casework::Casework work(store);
    const auto run = [&](const QString& login, const QString& act, const QJsonObject& payload) {
        if (const auto actor = kc::casework::signIn(store, login, password);
            !actor || !work.run(act, payload, *actor))
            qWarning().noquote() << "not entered:" << act;
    };
    run(u"approver"_s, u"lock_period"_s,
        {{u"first_day"_s, u"2024-01-01"_s},
         {u"last_day"_s, u"2024-12-31"_s},
         {u"reason"_s, u"Đã ký báo cáo công tác khuyến công năm 2024"_s}});
    const kc::store::Register* establishments = kc::store::findRegister(u"establishments"_s);
    std::vector<QString> ids = kc::store::registerIds(store, *establishments, {}, u"name"_s);
    ids.resize(std::min<std::size_t>(ids.size(), 12));
    const auto at = [establishments](const QString& key) {
        return static_cast<std::size_t>(establishments->column(key) - establishments->columns.data());
    };
    const auto records = kc::store::registerRows(store, *establishments, ids);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        // The year is the one the record itself speaks of.
        const qint64 revenue = records[i][at(u"revenue"_s)].toLongLong();
        run(u"officer"_s, u"record_establishment_year"_s,
            {{u"establishment"_s, ids[i]},
             {u"year"_s, 2025},
             {u"workers"_s, records[i][at(u"workers"_s)].toLongLong()},
             {u"revenue"_s, revenue},
             {u"taxes"_s, revenue / 50}});
    }
}

/// Import with something to see: a row that is new, one in words, one that is refused.
void takeTables(Photographer& camera, MainWindow& window, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        camera.miss(path);
    file.write("tax_code,name,legal_form,place_code,place_as_of,capital,workers\n"
               "0200000014,Cơ khí An Dương,llc,31,2025-07-01,\"1,5 tỷ\",40\n"
               "0200000021,Gốm Kiến Thụy,household,15,,300.000.000,12\n"
               "0200000039,Dệt Vĩnh Bảo,llc,31,2025-07-01,200.000.000,mười\n");
    file.close();
    camera.takeDialog(u"import"_s, [&] {
        ImportDialog dialog(window.session(), &window);
        dialog.addFiles({path});
        while (dialog.isWorking())
            Photographer::wait(50);
        dialog.findChild<QCheckBox*>(u"skipBox"_s)->click();
        dialog.exec();
    });
    camera.takeDialog(u"export"_s, [&] { window.actionOf(u"exportTablesAction"_s)->trigger(); });
}

/// Waits for what the reports area does off the window's thread.
bool waitForReport(const ReportScreen& screen)
{
    QElapsedTimer clock;
    clock.start();
    while (screen.isWorking() && clock.elapsed() < 120'000)
        Photographer::wait(50);
    return !screen.isWorking() && screen.output();
}

void chooseIn(QWidget& screen, const QString& name, const QString& key)
{
    auto* combo = screen.findChild<QComboBox*>(name);
    combo->setCurrentIndex(combo->findData(key));
    Q_EMIT combo->activated(combo->currentIndex());
}

/// Every state of the reports area, as somebody who may sign.
void takeReports(Photographer& camera, MainWindow& window, const QString& theme)
{
    window.showArea(u"reports"_s);
    auto* page = qobject_cast<ReportsPage*>(window.page(u"reports"_s));
    ReportScreen& screen = *page->screen();
    const auto name = [&theme](const QString& state) { return QString(u"reports-"_s + state + theme); };
    auto* tabs = screen.findChild<QTabWidget*>(u"sideTabs"_s);
    const auto firstOf = [&window](const QString& sql) {
        return kc::store::Query::fromText(window.session().store(), sql)
            ->first([](const kc::store::Row& row) { return row.text(u"value"_s); })
            .value_or(QString());
    };
    QStringList kinds;
    for (const kc::report::ReportDefinition* known : kc::report::reportDefinitions())
        kinds.prepend(known->name); // the conference report last: the pictures below are of it
    for (const QString& kind : std::as_const(kinds)) {
        chooseIn(screen, u"kindCombo"_s, kind);
        if (kind == "project-file"_L1)
            screen.findChild<OptionEdit*>(u"projectOptionEdit"_s)
                ->setValue(
                    firstOf(u"SELECT p.code AS value FROM project p JOIN movement m ON m.project = p.id "
                            "WHERE m.stage = 'settled' ORDER BY p.code LIMIT 1"_s));
        if (kind == "establishment-file"_L1)
            screen.findChild<OptionEdit*>(u"establishmentOptionEdit"_s)
                ->setValue(firstOf(u"SELECT e.tax_code AS value FROM establishment e JOIN beneficiary b "
                                   "ON b.establishment = e.id ORDER BY e.tax_code LIMIT 1"_s));
        screen.make();
        if (!waitForReport(screen))
            camera.miss(name(kind));
        else
            camera.take(name(kind));
    }
    tabs->setCurrentIndex(1);
    camera.take(name(u"paper"_s));
    tabs->setCurrentIndex(2);
    camera.take(name(u"words"_s));
    tabs->setCurrentIndex(0);
    screen.findChild<QPushButton*>(u"figuresButton"_s)->setChecked(true);
    auto* figures = screen.findChild<QTableView*>(u"figuresTable"_s);
    figures->setCurrentIndex(figures->model()->index(1, 0));
    camera.take(name(u"figures"_s));
    camera.takeDialog(name(u"records"_s), [&] { page->showFigure(u"budget.approved.total"_s); });
    camera.takeDialog(name(u"records-share"_s), [&] { page->showFigure(u"disbursement_rate"_s); });
    camera.takeDialog(name(u"compare-dialog"_s), [&] { screen.compare(); });
    kc::report::ReportRequest before = screen.output()->result.request;
    before.params.period = before.params.samePeriod();
    screen.compareWith(before);
    if (!waitForReport(screen))
        camera.miss(name(u"compared"_s));
    camera.take(name(u"compared"_s));
    screen.findChild<QToolButton*>(u"sideButton"_s)->setChecked(false);
    camera.take(name(u"compared-wide"_s));
    screen.findChild<QToolButton*>(u"sideButton"_s)->setChecked(true);
    screen.endComparison();
    screen.findChild<QPushButton*>(u"figuresButton"_s)->setChecked(false);
    camera.takeDialog(name(u"many"_s), [&] { screen.exportMany(); });
    kc::report::ReportRequest paper = screen.output()->result.request;
    paper.number = theme.isEmpty() ? u"45/BC-SCT"_s : u"46/BC-SCT"_s; // a number is given once a year
    paper.date = window.session().clock().today();
    paper.signerTitle = u"GIÁM ĐỐC"_s;
    paper.signerName = u"Nguyễn Văn Bình"_s;
    auto payload = kc::report::signingPayload(window.session().store(), window.session().rules(), paper);
    if (payload) // the store may have been photographed before
        payload->insert(u"reason"_s, u"Ký lại"_s);
    if (!payload || !window.session().run(u"sign_report"_s, *payload))
        camera.miss(name(u"signed"_s));
    camera.takeDialog(name(u"signed"_s), [&] { screen.showSigned(); });
}

} // namespace

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    GuardedApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"khuyencong"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setCursorFlashTime(0); // a blinking cursor would never let a picture settle
    const QStringList words = app.arguments().mid(1);
    const auto lang = kc::langFromKey(words.value(1));
    if (words.size() < 4 || words.size() > 5 || !lang) {
        qCritical("usage: khuyencong-shots STORE vi|en FOLDER PASSWORD [light|dark]");
        return 2;
    }
    const QString storePath = QFileInfo(words.at(0)).absoluteFilePath();
    const QTemporaryDir own;
    // The sample ends on this day: on later ones its year would be over.
    const kc::FixedClock clock(QDate(2025, 11, 21));
    Settings settings(own.filePath(u"settings.ini"_s));
    BoxPrompts prompts;
    DialogFileChooser files;
    Photographer camera(words.at(2));
    Application application(clock, prompts, files, settings);
    application.useLanguage(*lang);
    application.chooseTheme(words.value(4) == u"dark"_s ? Theme::Dark : Theme::Light);

    camera.takeDialog(u"welcome"_s, [&] { WelcomeDialog(settings, files).exec(); });
    LanguageSwitch languages;
    camera.takeDialog(u"first-run"_s,
                      [&] { FirstRunWizard(languages, clock, prompts, files, QDir::tempPath()).exec(); });

    for (const QString& login : {u"officer"_s, u"reviewer"_s, u"approver"_s, u"admin"_s}) {
        auto opened = kc::store::Store::open(storePath, clock);
        if (!opened) {
            qCritical("the store does not open");
            return 1;
        }
        if (login == u"officer"_s)
            fillFollowUp(**opened, words.at(3));
        if (login == u"officer"_s)
            camera.takeDialog(u"sign-in"_s, [&] { SignInDialog(**opened, login).exec(); });
        const auto actor = kc::casework::signIn(**opened, login, words.at(3));
        if (!actor) {
            camera.miss(u"the desk of "_s + login);
            continue;
        }
        application.showWindow(std::move(*opened), *actor);
        MainWindow& window = *application.window();
        window.setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
        window.setWindowState(Qt::WindowMaximized);
        if (login == u"admin"_s)
            takeAreas(camera, window);
        else
            camera.take(u"start-"_s + login);
        takeForms(camera, window, login);
        if (login == u"admin"_s)
            takeTables(camera, window, own.filePath(u"establishments.csv"_s));
        if (login == u"approver"_s) {
            takeReports(camera, window, QString());
            application.chooseTheme(Theme::Dark);
            takeReports(camera, window, u"-dark"_s);
            application.chooseTheme(Theme::Light);
        }
        if (login == u"officer"_s)
            camera.takeDialog(u"guide"_s, [&] { window.actionOf(u"guideAction"_s)->trigger(); });
    }
    return camera.missing() == 0 ? 0 : 1;
}
