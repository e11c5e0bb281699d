// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/batch_dialog.h"

#include "base/texts.h"
#include "base/viet_text.h"
#include "domain/rule_book.h"
#include "store/reference.h"
#include "ui/report/background_task.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <mutex>

#include "common/file_chooser.h"
#include "common/icons.h"
#include "common/language.h"
#include "common/parts.h"
#include "common/session.h"
#include "common/settings.h"
#include "common/theme.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

/// What the worker has done so far; read while it goes on.
struct BatchDialog::Batch
{
    struct Done
    {
        QString province;
        QString file; ///< name in the folder; empty when it was refused
        Findings findings;
    };
    std::vector<QString> provinces;
    std::mutex mutex;
    std::vector<Done> done; ///< guarded
    std::size_t shown = 0;  ///< how many the list shows
};

BatchDialog::BatchDialog(Session& session, const report::ReportRequest& request, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_request(request)
    , m_region(new QComboBox(this))
    , m_provinces(new QListWidget(this))
    , m_format(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_bar(new QProgressBar(this))
    , m_state(new RoleLabel(TextRole::Muted, this))
    , m_task(new BackgroundTask(this))
{
    setObjectName(u"batchDialog"_s);
    setWindowTitle(tr("Reports of many provinces"));
    m_region->setObjectName(u"batchRegionCombo"_s);
    m_region->addItem(tr("The whole country"), QString());
    for (const Region region : {Region::North, Region::Central, Region::South})
        m_region->addItem(text(labelKey(region), uiLang()), keyOf(region));
    m_provinces->setObjectName(u"batchProvincesList"_s);
    m_provinces->setAccessibleName(tr("Provinces"));
    m_format->setObjectName(u"batchFormatCombo"_s);
    for (const report::FileFormat format : report::fileFormats()) {
        if (format != report::FileFormat::Csv)
            m_format->addItem(u'.' + report::endingOf(format), report::endingOf(format));
    }
    m_folder->setObjectName(u"batchFolderEdit"_s);
    m_folder->setText(session.settings().text(Setting::LastFolder));
    auto* browse = new QToolButton(this);
    browse->setObjectName(u"batchBrowseButton"_s);
    browse->setText(tr("Choose…"));
    m_bar->setObjectName(u"batchBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_state->setObjectName(u"batchStateLabel"_s);
    m_state->setWordWrap(true);

    auto* fields = new QFormLayout;
    fields->addRow(new RoleLabel(TextRole::Muted,
                                 text(u"report_name."_s + request.name, uiLang()) + u" · "_s +
                                     request.params.period.from.toString(u"dd/MM/yyyy"_s) + u"–"_s +
                                     request.params.period.to.toString(u"dd/MM/yyyy"_s),
                                 this));
    fields->addRow(tr("&Provinces of"), m_region);
    fields->addRow(m_provinces);
    fields->addRow(tr("&Kind of file"), m_format);
    auto* where = new QHBoxLayout;
    where->addWidget(m_folder, 1);
    where->addWidget(browse);
    auto* label = new QLabel(tr("&Folder"), this);
    label->setBuddy(m_folder);
    fields->addRow(label, where);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Make the reports"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(u"batchStartButton"_s);
    m_start->setDefault(true);
    m_cancel = buttons->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_cancel->setObjectName(u"batchCancelButton"_s);
    auto* column = new QVBoxLayout(this);
    column->addLayout(fields, 1);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(buttons);
    connect(m_region, &QComboBox::activated, this, &BatchDialog::checkRegion);
    connect(m_provinces, &QListWidget::itemChanged, this, &BatchDialog::showState);
    connect(m_folder, &QLineEdit::textChanged, this, &BatchDialog::showState);
    connect(browse, &QToolButton::clicked, this, &BatchDialog::browse);
    connect(m_start, &QPushButton::clicked, this, &BatchDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &BatchDialog::reject);
    connect(m_task, &BackgroundTask::progressed, this, [this](int percent) {
        m_bar->setValue(percent);
        showProgress();
    });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& reason) {
        finish();
        m_state->setText(tr("The work was broken off: %1").arg(reason));
    });
    fillProvinces();
    if (request.params.scope.kind == report::Scope::Kind::Region)
        m_region->setCurrentIndex(m_region->findData(keyOf(request.params.scope.region)));
    checkRegion();
    resize(560, 600);
}

BatchDialog::~BatchDialog() = default;

bool BatchDialog::isRunning() const
{
    return m_task->isRunning();
}

void BatchDialog::fillProvinces()
{
    std::vector<const AdminUnit*> provinces =
        m_session.rules().places.unitsAt(m_request.params.boundaries, UnitLevel::Province);
    std::sort(provinces.begin(), provinces.end(), [](const AdminUnit* a, const AdminUnit* b) {
        return compareVietnamese(a->nameVi, b->nameVi) < 0;
    });
    for (const AdminUnit* province : provinces) {
        auto* item = new QListWidgetItem(placeTitle(*province, uiLang()), m_provinces);
        item->setData(Qt::UserRole, province->code);
        item->setData(Qt::UserRole + 1, keyOf(province->region));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void BatchDialog::checkRegion()
{
    const QString region = m_region->currentData().toString();
    for (int row = 0; row < m_provinces->count(); ++row) {
        QListWidgetItem* item = m_provinces->item(row);
        const bool inside = region.isEmpty() || item->data(Qt::UserRole + 1).toString() == region;
        item->setCheckState(inside ? Qt::Checked : Qt::Unchecked);
        item->setHidden(!inside);
    }
    showState();
}

std::vector<QString> BatchDialog::chosen() const
{
    std::vector<QString> codes;
    for (int row = 0; row < m_provinces->count(); ++row) {
        const QListWidgetItem* item = m_provinces->item(row);
        if (item->checkState() == Qt::Checked && !item->isHidden())
            codes.push_back(item->data(Qt::UserRole).toString());
    }
    return codes;
}

void BatchDialog::browse()
{
    const QString folder = m_session.files().folder(this, tr("Folder for the reports"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void BatchDialog::start()
{
    const QDir folder(m_folder->text().trimmed());
    if (!folder.mkpath(u"."_s)) {
        m_state->setText(tr("The folder %1 cannot be written").arg(folder.path()));
        return;
    }
    m_session.settings().set(Setting::LastFolder, folder.absolutePath());
    for (int row = 0; row < m_provinces->count(); ++row) {
        m_provinces->item(row)->setIcon({});
        m_provinces->item(row)->setToolTip({});
    }
    m_batch = std::make_shared<Batch>();
    m_batch->provinces = chosen();
    m_bar->setValue(0);
    m_task->start([this, batch = m_batch, request = m_request, path = m_session.store().path(), folder,
                   &clock = m_session.clock(), ending = m_format->currentData().toString()](
                      const BackgroundTask::Progress& progress) mutable -> BackgroundTask::Answer {
        const auto store = store::Store::open(path, clock, store::Store::Mode::ReadOnly);
        if (!store)
            return [this, findings = store.error().findings] {
                finish();
                m_state->setText(describe(findings.front(), uiLang()));
            };
        const RuleBook rules = store::loadRuleBook(**store);
        const auto count = static_cast<int>(batch->provinces.size());
        for (int i = 0; i < count; ++i) {
            const QString province = batch->provinces[static_cast<std::size_t>(i)];
            request.params.scope = {report::Scope::Kind::Province, Region::None, province};
            const auto part = [&](int percent) { return progress((i * 100 + percent) / count); };
            Batch::Done done{province, {}, {}};
            const auto made = report::buildReport(**store, rules, request, part);
            const QString file = u"%1-%2-%3.%4"_s.arg(request.name, province,
                                                      request.params.period.to.toString(Qt::ISODate), ending);
            if (!made)
                done.findings = made.error().findings;
            else if (const auto written = report::writeReport(*made, folder.filePath(file), clock.now());
                     !written)
                done.findings = written.error().findings;
            else
                done.file = file;
            {
                const std::lock_guard lock(batch->mutex);
                batch->done.push_back(std::move(done));
            }
            if (!progress((i + 1) * 100 / count))
                return [] {};
        }
        return [this] { finish(); };
    });
    showState();
}

void BatchDialog::cancel()
{
    m_task->cancel();
    finish();
}

/// What was done since it was looked at last, beside its province.
void BatchDialog::showProgress()
{
    if (!m_batch)
        return;
    const std::lock_guard lock(m_batch->mutex);
    for (; m_batch->shown < m_batch->done.size(); ++m_batch->shown) {
        const Batch::Done& done = m_batch->done[m_batch->shown];
        for (int row = 0; row < m_provinces->count(); ++row) {
            QListWidgetItem* item = m_provinces->item(row);
            if (item->data(Qt::UserRole).toString() != done.province)
                continue;
            const bool good = !done.file.isEmpty();
            item->setIcon(icon(good ? u"dialog-ok-apply"_s : u"dialog-error"_s,
                               good ? colours().good : colours().danger));
            item->setToolTip(good ? done.file : describe(done.findings.front(), uiLang()));
            m_provinces->scrollToItem(item);
        }
    }
    m_state->setText(tr("%1 of %2 provinces").arg(m_batch->done.size()).arg(m_batch->provinces.size()));
}

void BatchDialog::finish()
{
    showProgress();
    showState();
    if (!m_batch)
        return;
    const std::lock_guard lock(m_batch->mutex);
    const auto written = std::count_if(m_batch->done.begin(), m_batch->done.end(),
                                       [](const Batch::Done& done) { return !done.file.isEmpty(); });
    const QString folder = QDir::toNativeSeparators(m_folder->text());
    QStringList lines{written == 1 ? tr("1 file written to %1").arg(folder)
                                   : tr("%1 files written to %2").arg(written).arg(folder)};
    for (const Batch::Done& done : m_batch->done) {
        if (done.file.isEmpty() && lines.size() < 4)
            lines << done.province + u": "_s + describe(done.findings.front(), uiLang());
    }
    if (m_batch->done.size() < m_batch->provinces.size())
        lines << tr("Stopped; the files already written stay.");
    m_state->setText(lines.join(u'\n'));
}

void BatchDialog::showState()
{
    const bool running = m_task->isRunning();
    m_bar->setVisible(running);
    m_cancel->setEnabled(running);
    m_start->setEnabled(!running && !chosen().empty() && !m_folder->text().trimmed().isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*>{m_region, m_format, m_folder})
        part->setEnabled(!running);
    if (!running && !m_batch)
        m_state->setText(chosen().size() == 1 ? tr("1 province is chosen")
                                              : tr("%1 provinces are chosen").arg(chosen().size()));
}

void BatchDialog::reject()
{
    if (isRunning())
        cancel();
    else
        QDialog::reject();
}

} // namespace kc::ui
