// SPDX-License-Identifier: GPL-3.0-or-later
// The window speaks one language at a time, wholly: its own parts and Qt's dialogs.
#include "casework/sample/sample.h"
#include "support/folders.h"
#include "support/window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGroupBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTabWidget>

#include "people/first_run_wizard.h"

using namespace kc;
using namespace kc::test;

namespace {

/// Everything a person can read on a widget and its children, by where it stands.
QMap<QString, QString> captionsOf(const QWidget& root)
{
    QMap<QString, QString> all;
    int number = 0;
    const auto add = [&](const QObject* object, const QString& what, const QString& text) {
        QString plain = text;
        plain.remove(u'&');
        if (plain.contains(QRegularExpression(u"\\p{L}{2}"_s)))
            all.insert(
                u"%1/%2#%3.%4"_s.arg(QLatin1String(object->metaObject()->className()), object->objectName())
                    .arg(number)
                    .arg(what),
                plain);
    };
    QList<const QWidget*> widgets{&root};
    for (const QWidget* child : root.findChildren<QWidget*>())
        widgets << child;
    for (const QWidget* widget : widgets) {
        ++number;
        add(widget, u"title"_s, widget->isWindow() ? widget->windowTitle() : QString());
        add(widget, u"tip"_s, widget->toolTip());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(label, u"text"_s, label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button, u"text"_s, button->text());
        if (const auto* group = qobject_cast<const QGroupBox*>(widget))
            add(group, u"title"_s, group->title());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            add(edit, u"hint"_s, edit->placeholderText());
        if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(tabs, u"tab%1"_s.arg(i), tabs->tabText(i));
        }
        if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add(combo, u"item%1"_s.arg(i), combo->itemText(i));
        }
        if (const auto* menu = qobject_cast<const QMenu*>(widget))
            add(menu, u"title"_s, menu->title());
    }
    for (const QAction* action : root.findChildren<QAction*>())
        add(action, u"action"_s, action->text());
    return all;
}

/// Captions that read the same in both languages, but for names and file types.
QStringList sameInBoth(const std::function<std::unique_ptr<QWidget>()>& make)
{
    ui::LanguageSwitch languages;
    languages.use(Lang::En);
    const std::unique_ptr<QWidget> english = make();
    const QMap<QString, QString> before = captionsOf(*english);
    languages.use(Lang::Vi);
    const std::unique_ptr<QWidget> vietnamese = make();
    const QMap<QString, QString> after = captionsOf(*vietnamese);
    // Names of paper sizes, of units of length and of key caps are the same everywhere.
    static const QRegularExpression common(
        u"^(\\d+ \\(\\d+x\\d+\\)|PDF|[A-Z]\\d+( .*)?|.*(Envelope|Executive|Folio|Ledger|Legal|Letter|Tabloid|ANSI|ARCH|JIS|Fanfold|Index|Statement|Note|Quarto|SuperA|SuperB|Postcard|Double|Imperial|inch|lpr|/tmp).*|.*Khuyến Công.*|Pica.*|Cicero.*|Didot.*|English|Tiếng Việt)$"_s);
    QStringList same;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (after.value(it.key()) == it.value() && !common.match(it.value()).hasMatch() &&
            !it.value().contains(u'/'))
            same << it.key() + u" = "_s + it.value();
    }
    return same;
}

} // namespace

TEST_CASE("Qt's own dialogs speak Vietnamese", "[language]")
{
    const auto check = [](const char* what, const std::function<std::unique_ptr<QWidget>()>& make) {
        const QStringList same = sameInBoth(make);
        INFO(what << ": " << same.join(u"\n"_s).toStdString());
        CHECK(same.isEmpty());
    };
    check("message box", [] {
        auto box = std::make_unique<QMessageBox>();
        box->setStandardButtons(QMessageBox::Ok | QMessageBox::Save | QMessageBox::SaveAll |
                                QMessageBox::Open | QMessageBox::Yes | QMessageBox::YesToAll |
                                QMessageBox::No | QMessageBox::NoToAll | QMessageBox::Abort |
                                QMessageBox::Retry | QMessageBox::Ignore | QMessageBox::Close |
                                QMessageBox::Cancel | QMessageBox::Discard | QMessageBox::Help |
                                QMessageBox::Apply | QMessageBox::Reset | QMessageBox::RestoreDefaults);
        box->setDetailedText(u"..."_s);
        return box;
    });
    check("button box", [] {
        auto box = std::make_unique<QDialogButtonBox>();
        box->setStandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Save | QDialogButtonBox::Cancel |
                                QDialogButtonBox::Close | QDialogButtonBox::Discard);
        return box;
    });
    check("file dialog", [] {
        auto dialog = std::make_unique<QFileDialog>();
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        return dialog;
    });
    // The dialogs keep a pointer to their printer: it has to outlive them.
    std::vector<std::unique_ptr<QPrinter>> printers;
    const auto newPrinter = [&printers] {
        printers.push_back(std::make_unique<QPrinter>(QPrinter::HighResolution));
        printers.back()->setOutputFormat(QPrinter::PdfFormat);
        return printers.back().get();
    };
    check("print dialog", [&] { return std::make_unique<QPrintDialog>(newPrinter()); });
    check("print preview", [&] { return std::make_unique<QPrintPreviewDialog>(newPrinter()); });
    check("input dialog", [] { return std::make_unique<QInputDialog>(); });
    check("progress", [] { return std::make_unique<QProgressDialog>(); });
    check("wizard", [] {
        auto wizard = std::make_unique<QWizard>();
        wizard->addPage(new QWizardPage);
        wizard->addPage(new QWizardPage);
        wizard->restart();
        return wizard;
    });
    check("context menu of a line", [] {
        auto edit = std::make_unique<QLineEdit>();
        edit->createStandardContextMenu(); // a child of the edit
        return edit;
    });
    check("context menu of a text", [] {
        auto edit = std::make_unique<QPlainTextEdit>();
        edit->createStandardContextMenu()->setParent(edit.get());
        return edit;
    });
}

TEST_CASE("The window changes its language while it runs, wholly", "[language]")
{
    TestOffice office;
    office.appraisedProject();
    TestWindow test(office, office.admin, Lang::En);
    const QStringList areas{u"start"_s,     u"establishments"_s, u"projects"_s, u"allocations"_s,
                            u"follow_up"_s, u"lists"_s,          u"users"_s,    u"audit"_s};
    for (const QString& area : areas) {
        REQUIRE(test.window->showArea(area));
        if (ui::RegisterView* view = test.window->currentRegister())
            TestWindow::waitForList(*view);
    }
    const QMap<QString, QString> english = captionsOf(*test.window);
    test.window->actionOf(u"viLangAction"_s)->trigger();
    QCoreApplication::processEvents();
    CHECK(test.window->actionOf(u"findAction"_s)->text() == u"&Tìm"_s);
    test.window->actionOf(u"enLangAction"_s)->trigger();
    QCoreApplication::processEvents();
    test.window->actionOf(u"viLangAction"_s)->trigger();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // labels that were replaced
    // No caption of the English window is left, but names, codes and file names.
    QSet<QString> left;
    const QMap<QString, QString> vietnamese = captionsOf(*test.window);
    const QStringList texts = english.values();
    const QSet<QString> before(texts.begin(), texts.end());
    static const QRegularExpression ascii(u"^[\\x00-\\x7f]+$"_s);
    static const QRegularExpression code(
        u"^([A-Z]+-\\d+-\\d+|\\d+/BC-SCT)$"_s); // of a legal text, of a paper
    static const QStringList same{u"admin"_s, u"accountant"_s, u"office.kcs"_s, u"English"_s,
                                  u"Khuyến Công – office"_s};
    for (const QString& caption : vietnamese) {
        if (before.contains(caption) && ascii.match(caption).hasMatch() && !same.contains(caption) &&
            !caption.startsWith(u'/') && !code.match(caption).hasMatch())
            left.insert(caption);
    }
    INFO(QStringList(left.begin(), left.end()).join(u"\n"_s).toStdString());
    CHECK(left.isEmpty());
}

TEST_CASE("The catalogue has no unfinished sentence and keeps its placeholders", "[language]")
{
    for (const QString& name : {u"khuyencong_vi"_s, u"qtbase_vi"_s}) {
        QFile file(kctest::sourceFolder() + u"/resources/i18n/"_s + name + u".ts"_s);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        CHECK_FALSE(text.contains(u"type=\"unfinished\""_s));
        static const QRegularExpression message(
            u"<message>\\s*<source>(.*?)</source>.*?<translation>(.*?)</translation>"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression placeholder(u"%[0-9n]"_s);
        int count = 0;
        auto matches = message.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            INFO(match.captured(0).toStdString());
            CHECK_FALSE(match.captured(2).isEmpty());
            QStringList wanted;
            QStringList got;
            auto in = placeholder.globalMatch(match.captured(1));
            while (in.hasNext())
                wanted << in.next().captured();
            auto out = placeholder.globalMatch(match.captured(2));
            while (out.hasNext())
                got << out.next().captured();
            wanted.sort();
            got.sort();
            CHECK(wanted == got);
            ++count;
        }
        CHECK(count > 200);
    }
}

TEST_CASE("Every control that takes the keyboard has a name for readers of the screen", "[language]")
{
    TestOffice office;
    office.appraisedProject();
    office.allocate(1'000'000'000);
    TestWindow test(office, office.admin);
    QStringList nameless;
    const auto collect = [&](const QWidget& root) {
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
                continue;
            if (widget->objectName().startsWith(u"qt_"_s) || widget->objectName() == u"menuBar"_s)
                continue; // parts of Qt's own compound widgets
            QAccessibleInterface* access =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (!access || access->text(QAccessible::Name).trimmed().isEmpty())
                nameless << u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()),
                                           widget->objectName());
        }
    };
    for (const QString& area : {u"start"_s, u"establishments"_s, u"projects"_s, u"allocations"_s,
                                u"follow_up"_s, u"reports"_s, u"lists"_s, u"users"_s, u"audit"_s}) {
        if (!test.window->showArea(area))
            continue;
        if (ui::RegisterView* view = test.window->currentRegister())
            TestWindow::waitForList(*view);
        collect(*test.window);
    }
    for (const QString& act : {u"create_user"_s, u"edit_user"_s, u"set_password"_s}) {
        test.open(u"users"_s);
        inNextDialog({}, [&](QWidget& dialog) {
            collect(dialog);
            dialog.close();
        });
        test.window->startAct(act);
    }
    TestWindow desk(office, office.officer);
    desk.open(u"establishments"_s);
    inNextDialog({}, [&](QWidget& dialog) {
        collect(dialog);
        dialog.close();
    });
    desk.window->startAct(u"edit_establishment"_s);
    inNextDialog({}, [&](QWidget& dialog) {
        collect(dialog);
        dialog.close();
    });
    desk.window->currentRegister()->addCondition();
    nameless.removeDuplicates();
    INFO(nameless.join(u"\n"_s).toStdString());
    CHECK(nameless.isEmpty());
}

TEST_CASE("The first-run wizard offers both samples", "[window]")
{
    QTemporaryDir dir;
    const FixedClock clock(QDate(2025, 11, 21));
    ScriptedPrompts prompts;
    ScriptedFiles files;
    ui::LanguageSwitch languages;
    languages.use(Lang::Vi);
    ui::FirstRunWizard wizard(languages, clock, prompts, files, dir.path());
    wizard.show();
    CHECK(wizard.sampleName().isEmpty());
    QStringList offered;
    QSet<QString> proposed;
    for (const QString& choice : {u"sampleRadio"_s, u"nationSampleRadio"_s}) {
        auto* radio = wizard.findChild<QRadioButton*>(choice);
        REQUIRE(radio);
        radio->setChecked(true);
        CHECK(wizard.nextId() == ui::FirstRunWizard::FilePage); // nobody is asked about an office
        offered << wizard.sampleName();
        proposed << wizard.findChild<QLineEdit*>(u"fileEdit"_s)->text();
    }
    CHECK(offered == casework::sampleNames());
    CHECK(proposed.size() == 2);
}

TEST_CASE("The first-run wizard makes a store whose administrator can sign in", "[window]")
{
    QTemporaryDir dir;
    const FixedClock clock(QDate(2025, 11, 21));
    ScriptedPrompts prompts;
    ScriptedFiles files;
    ui::LanguageSwitch languages;
    languages.use(Lang::Vi);
    ui::FirstRunWizard wizard(languages, clock, prompts, files, dir.path());
    wizard.show();
    auto* province = wizard.findChild<QComboBox*>(u"provinceCombo"_s);
    REQUIRE(province);
    CHECK(province->count() == 34);
    wizard.next();
    province->setCurrentIndex(province->findText(u"Hải Phòng"_s));
    CHECK(wizard.findChild<QLineEdit*>(u"superiorEdit"_s)->text() ==
          u"Ủy ban nhân dân thành phố Hải Phòng"_s);
    wizard.next();
    REQUIRE(wizard.currentId() == ui::FirstRunWizard::PersonPage);
    CHECK_FALSE(wizard.currentPage()->isComplete());
    typeText(*wizard.findChild<QLineEdit*>(u"adminNameEdit"_s), u"Nguyễn Thị Hà"_s);
    typeText(*wizard.findChild<QLineEdit*>(u"adminPasswordEdit"_s), u"ngắn"_s);
    typeText(*wizard.findChild<QLineEdit*>(u"adminPasswordAgainEdit"_s), u"ngắn"_s);
    CHECK_FALSE(wizard.currentPage()->isComplete());
    wizard.findChild<QLineEdit*>(u"adminPasswordEdit"_s)->setText(u"một câu thật dài"_s);
    wizard.findChild<QLineEdit*>(u"adminPasswordAgainEdit"_s)->setText(u"một câu thật dài"_s);
    CHECK(wizard.currentPage()->isComplete());
    wizard.next();
    wizard.accept();
    CHECK(prompts.warned.isEmpty());
    const auto store = wizard.takeStore();
    REQUIRE(store);
    const auto actor = casework::signIn(*store, wizard.login(), u"một câu thật dài"_s);
    REQUIRE(actor);
    CHECK(actor->name == u"Nguyễn Thị Hà"_s);
    CHECK(actor->has(Role::Administrator));
}
