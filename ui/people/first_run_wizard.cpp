// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/first_run_wizard.h"

#include "base/csv.h"
#include "base/period.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "casework/sample/sample.h"
#include "casework/set_up.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

#include "common/file_chooser.h"
#include "common/language.h"
#include "common/parts.h"
#include "common/prompts.h"
#include "people/password_hint.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

struct Province
{
    QString code;
    QString name;
    QString kind;
};

/// The provinces in force on that day, as shipped, in Vietnamese order.
std::vector<Province> provincesOn(QDate day)
{
    std::vector<Province> provinces;
    QFile file(u":/reference/admin_units.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return provinces;
    const auto records = readCsv(file.readAll());
    if (!records || records->empty())
        return provinces;
    const QStringList& head = records->front().cells;
    const auto at = [&head](const QString& column) { return head.indexOf(column); };
    for (size_t i = 1; i < records->size(); ++i) {
        const QStringList& cells = (*records)[i].cells;
        const Validity validity{QDate::fromString(cells.value(at(u"valid_from"_s)), Qt::ISODate),
                                QDate::fromString(cells.value(at(u"valid_to"_s)), Qt::ISODate)};
        if (cells.value(at(u"level"_s)) == u"province"_s && validity.contains(day))
            provinces.push_back(
                {cells.value(at(u"code"_s)), cells.value(at(u"name_vi"_s)), cells.value(at(u"kind"_s))});
    }
    std::sort(provinces.begin(), provinces.end(),
              [](const Province& a, const Province& b) { return compareVietnamese(a.name, b.name) < 0; });
    return provinces;
}

QLineEdit* wizardEdit(const QString& name, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(200);
    return edit;
}

} // namespace

FirstRunWizard::FirstRunWizard(LanguageSwitch& languages, const Clock& clock, Prompts& prompts,
                               FileChooser& files, const QString& folder, QWidget* parent)
    : QWizard(parent)
    , m_languages(languages)
    , m_clock(clock)
    , m_prompts(prompts)
    , m_files(files)
    , m_folder(folder)
{
    setObjectName(u"firstRunWizard"_s);
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    makeBeginPage();
    makeOfficePage();
    makePersonPage();
    makeFilePage();
    fillProvinces();
    retranslate();
    proposeNames();
    proposeFile();
    check();
    resize(680, 500);
}

FirstRunWizard::~FirstRunWizard() = default;

void FirstRunWizard::makeBeginPage()
{
    auto* page = new CheckedPage(this);
    m_language = new QComboBox(page);
    m_language->setObjectName(u"languageCombo"_s);
    m_language->addItem(u"Tiếng Việt"_s, u"vi"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(uiLang() == Lang::Vi ? 0 : 1);
    m_empty = new QRadioButton(page);
    m_empty->setObjectName(u"emptyRadio"_s);
    m_empty->setChecked(true);
    m_sample = new QRadioButton(page);
    m_sample->setObjectName(u"sampleRadio"_s);
    m_nationSample = new QRadioButton(page);
    m_nationSample->setObjectName(u"nationSampleRadio"_s);
    auto* form = new QFormLayout;
    auto* label = m_labels[u"language"_s] = new QLabel(page);
    label->setBuddy(m_language);
    form->addRow(label, m_language);
    auto* column = new QVBoxLayout(page);
    column->addLayout(form);
    column->addSpacing(16);
    for (const auto& [button, hint] :
         {std::pair{m_empty, u"emptyHint"_s}, std::pair{m_sample, u"sampleHint"_s},
          std::pair{m_nationSample, u"nationSampleHint"_s}}) {
        auto* note = new RoleLabel(TextRole::Muted, page);
        note->setWordWrap(true);
        note->setContentsMargins(26, 0, 0, 8);
        m_labels[hint] = note;
        column->addWidget(button);
        column->addWidget(note);
    }
    column->addStretch(1);
    setPage(BeginPage, page);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_languages.use(langFromKey(m_language->currentData().toString()).value_or(Lang::Vi));
    });
    for (const QRadioButton* choice : {m_sample, m_nationSample})
        connect(choice, &QRadioButton::toggled, this, &FirstRunWizard::proposeFile);
}

void FirstRunWizard::makeOfficePage()
{
    auto* page = new CheckedPage(this);
    m_province = new QComboBox(page);
    m_province->setObjectName(u"provinceCombo"_s);
    m_province->setMaxVisibleItems(16);
    m_office = wizardEdit(u"officeEdit"_s, page);
    m_superior = wizardEdit(u"superiorEdit"_s, page);
    auto* form = new QFormLayout(page);
    for (const auto& [key, field] : {std::pair<QString, QWidget*>{u"province"_s, m_province},
                                     {u"office"_s, m_office},
                                     {u"superior"_s, m_superior}}) {
        auto* label = m_labels[key] = new QLabel(page);
        label->setBuddy(field);
        form->addRow(label, field);
    }
    auto* note = new RoleLabel(TextRole::Muted, page);
    note->setWordWrap(true);
    m_labels[u"officeHint"_s] = note;
    form->addRow(note);
    setPage(OfficePage, page);
    connect(m_province, &QComboBox::currentIndexChanged, this, [this] {
        proposeNames();
        proposeFile();
        check();
    });
    connect(m_office, &QLineEdit::textChanged, this, &FirstRunWizard::check);
}

void FirstRunWizard::makePersonPage()
{
    auto* page = new CheckedPage(this);
    m_name = wizardEdit(u"adminNameEdit"_s, page);
    m_login = wizardEdit(u"adminLoginEdit"_s, page);
    m_login->setText(u"admin"_s);
    m_password = wizardEdit(u"adminPasswordEdit"_s, page);
    m_again = wizardEdit(u"adminPasswordAgainEdit"_s, page);
    m_hint = new QLabel(page);
    m_hint->setWordWrap(true);
    auto* form = new QFormLayout(page);
    for (const auto& [key, field] : {std::pair<QString, QLineEdit*>{u"adminName"_s, m_name},
                                     {u"adminLogin"_s, m_login},
                                     {u"adminPassword"_s, m_password},
                                     {u"adminAgain"_s, m_again}}) {
        auto* label = m_labels[key] = new QLabel(page);
        label->setBuddy(field);
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &FirstRunWizard::check);
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    form->addRow(QString(), m_hint);
    setPage(PersonPage, page);
}

void FirstRunWizard::makeFilePage()
{
    auto* page = new CheckedPage(this);
    m_file = wizardEdit(u"fileEdit"_s, page);
    m_file->setMaxLength(1000);
    m_browse = new QPushButton(page);
    m_browse->setObjectName(u"browseButton"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    auto* label = m_labels[u"file"_s] = new QLabel(page);
    label->setBuddy(m_file);
    auto* note = new RoleLabel(TextRole::Muted, page);
    note->setWordWrap(true);
    m_labels[u"fileHint"_s] = note;
    auto* column = new QVBoxLayout(page);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(note);
    column->addStretch(1);
    setPage(FilePage, page);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        const QString path =
            m_files.save(this, tr("Where the file lies"), m_file->text(), tr("Khuyến Công files (*.kcs)"));
        if (!path.isEmpty())
            m_file->setText(QDir::toNativeSeparators(path));
    });
    connect(m_file, &QLineEdit::textChanged, this, &FirstRunWizard::check);
}

void FirstRunWizard::fillProvinces()
{
    for (const Province& province : provincesOn(m_clock.today())) {
        m_province->addItem(province.name, province.code);
        m_province->setItemData(m_province->count() - 1, province.kind, Qt::UserRole + 1);
    }
}

void FirstRunWizard::retranslate()
{
    setWindowTitle(tr("New file"));
    page(BeginPage)->setTitle(tr("Welcome to Khuyến Công"));
    page(BeginPage)->setSubTitle(tr("All records of your office stand in one file. Choose how it begins."));
    page(OfficePage)->setTitle(tr("Province and office"));
    page(OfficePage)->setSubTitle(tr("They stand at the head of every report."));
    page(PersonPage)->setTitle(tr("First administrator"));
    page(PersonPage)->setSubTitle(tr("This person adds the others and gives them their roles."));
    page(FilePage)->setTitle(tr("Where the file lies"));
    page(FilePage)->setSubTitle(tr("Put it where your office makes its copies."));
    const auto set = [this](const QString& key, const QString& label, QWidget* field) {
        m_labels.value(key)->setText(label);
        if (field)
            field->setAccessibleName(QString(label).remove(u'&'));
    };
    set(u"language"_s, tr("&Language"), m_language);
    m_empty->setText(tr("An &empty file for my office"));
    m_sample->setText(tr("A &simulated province to try the program"));
    m_nationSample->setText(tr("The simulated whole co&untry over five years"));
    set(u"emptyHint"_s, tr("With the law, the norms and the places of today; you add people and records."),
        nullptr);
    set(u"sampleHint"_s,
        tr("Hải Phòng after its merger with Hải Dương: about 150 establishments and 120 projects. Every page "
           "says that the data are simulated."),
        nullptr);
    set(u"nationSampleHint"_s,
        tr("Every province, 2021-2025, with the sums that were published for the country: for the five-year "
           "summary."),
        nullptr);
    set(u"province"_s, tr("&Province or city"), m_province);
    set(u"office"_s, tr("&Office"), m_office);
    set(u"superior"_s, tr("&Superior organ"), m_superior);
    set(u"officeHint"_s, tr("Written as they stand on your documents; capitals are made by the report."),
        nullptr);
    set(u"adminName"_s, tr("&Full name"), m_name);
    set(u"adminLogin"_s, tr("&Login"), m_login);
    set(u"adminPassword"_s, tr("&Password"), m_password);
    set(u"adminAgain"_s, tr("Password a&gain"), m_again);
    set(u"file"_s, tr("&File"), m_file);
    set(u"fileHint"_s, tr("One file holds everything. Copies are made with File, Back up."), nullptr);
    m_browse->setText(tr("&Browse…"));
    check();
}

void FirstRunWizard::changeEvent(QEvent* event)
{
    QWizard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FirstRunWizard::proposeNames()
{
    const QString kind = m_province->currentData(Qt::UserRole + 1).toString();
    // Official names of organs are Vietnamese in every language of the window.
    const QString full =
        (kind == u"thanh_pho_tw"_s ? u"thành phố "_s : u"tỉnh "_s) + m_province->currentText();
    m_office->setText(u"Sở Công Thương "_s + full);
    m_superior->setText(u"Ủy ban nhân dân "_s + full);
}

void FirstRunWizard::proposeFile()
{
    const QString base = wantsSample()
                             ? (m_nationSample->isChecked() ? u"ca-nuoc"_s : u"hai-phong"_s) + u"-mo-phong"_s
                             : u"khuyen-cong-"_s + fold(m_province->currentText()).replace(u' ', u'-');
    m_file->setText(QDir::toNativeSeparators(QDir(m_folder).filePath(base + u".kcs"_s)));
}

void FirstRunWizard::check()
{
    const auto complete = [this](int id, bool good) {
        if (auto* checked = qobject_cast<CheckedPage*>(page(id)))
            checked->setComplete(good);
    };
    complete(OfficePage, m_province->currentIndex() >= 0 && !m_office->text().trimmed().isEmpty());
    const PasswordHint hint = passwordHint(m_password->text(), m_again->text(), m_login->text());
    showNote(m_hint, hint.note, hint.text);
    complete(PersonPage,
             hint.acceptable && !m_name->text().trimmed().isEmpty() && !m_login->text().trimmed().isEmpty());
    complete(FilePage, !m_file->text().trimmed().isEmpty());
}

bool FirstRunWizard::wantsSample() const
{
    return !sampleName().isEmpty();
}

QString FirstRunWizard::sampleName() const
{
    if (m_nationSample->isChecked())
        return u"national-2021-2025"_s;
    return m_sample->isChecked() ? u"hai-phong"_s : QString();
}

QString FirstRunWizard::login() const
{
    return wantsSample() ? u"officer"_s : m_login->text().trimmed();
}

int FirstRunWizard::nextId() const
{
    switch (currentId()) {
    case BeginPage:
        return wantsSample() ? FilePage : OfficePage;
    case OfficePage:
        return PersonPage;
    case PersonPage:
        return FilePage;
    default:
        return -1;
    }
}

std::unique_ptr<store::Store> FirstRunWizard::takeStore()
{
    return std::move(m_store);
}

void FirstRunWizard::accept()
{
    const QString path = QDir::fromNativeSeparators(m_file->text().trimmed());
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (wantsSample() ? makeSample(path) : makeEmpty(path))
        QWizard::accept();
}

bool FirstRunWizard::makeEmpty(const QString& path)
{
    casework::SetUp setUp;
    setUp.provinceCode = m_province->currentData().toString();
    setUp.officeName = m_office->text().trimmed();
    setUp.officeSuperior = m_superior->text().trimmed();
    setUp.adminLogin = m_login->text().trimmed();
    setUp.adminName = m_name->text().trimmed();
    setUp.adminPassword = m_password->text();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto made = casework::createStore(path, m_clock, setUp);
    QApplication::restoreOverrideCursor();
    if (!made) {
        m_prompts.showFindings(this, windowTitle(), made.error().findings);
        return false;
    }
    m_store = std::move(*made);
    return true;
}

bool FirstRunWizard::makeSample(const QString& path)
{
    QProgressDialog progress(tr("Making the simulated data…"), tr("Cancel"), 0, 100, this);
    progress.setObjectName(u"sampleProgressDialog"_s);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0);
    const auto made =
        casework::createSample(path, sampleName(), casework::kSampleSeed, [&progress](int done, int total) {
            progress.setMaximum(total);
            progress.setValue(done);
            return !progress.wasCanceled();
        });
    progress.reset();
    if (!made) {
        if (!made.error().has(u"sample.cancelled"_s))
            m_prompts.showFindings(this, windowTitle(), made.error().findings);
        return false;
    }
    auto opened = store::Store::open(path, m_clock);
    if (!opened) {
        m_prompts.showFindings(this, windowTitle(), opened.error().findings);
        return false;
    }
    QStringList people;
    QString password;
    for (const casework::SampleUser& user : casework::sampleUsers()) {
        people << user.login + u" – "_s + text(u"role."_s + user.role, uiLang());
        password = user.password;
    }
    m_prompts.inform(this, tr("The simulated data are ready"),
                     tr("Sign in as one of these people; their password is %1").arg(password) + u"\n\n"_s +
                         people.join(u'\n'));
    m_store = std::move(*opened);
    return true;
}

} // namespace kc::ui
