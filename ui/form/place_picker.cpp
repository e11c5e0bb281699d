// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/place_picker.h"

#include "base/date_text.h"
#include "base/viet_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

#include "common/language.h"
#include "form/place_text.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kMostAnswers = 60;
}

PlacePicker::PlacePicker(QWidget* parent)
    : QWidget(parent)
    , m_province(new QComboBox(this))
    , m_commune(new SearchEdit(this))
{
    m_province->setObjectName(u"provinceCombo"_s);
    m_province->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_province->setMinimumContentsLength(18);
    m_province->setMaxVisibleItems(18);
    m_commune->setObjectName(u"communeEdit"_s);
    m_commune->setSource([this](const QString& query) { return search(query); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_province, 2);
    layout->addWidget(m_commune, 3);
    setFocusProxy(m_province);
    connect(m_province, &QComboBox::activated, this, [this] {
        // Another province: its commune no longer lies in it.
        m_chosenCommune = {};
        m_commune->clearChoice();
        Q_EMIT placeEdited();
    });
    connect(m_commune, &SearchEdit::idEdited, this, [this] {
        const AdminUnitId id = AdminUnitId::fromText(m_commune->id());
        if (id.isNull()) {
            m_chosenCommune = {};
        } else {
            setPlace(id);
        }
        Q_EMIT placeEdited();
    });
    retranslate();
}

void PlacePicker::setPlaces(const PlaceMap* places)
{
    m_places = places;
    fillEntries();
    fillProvinces();
}

void PlacePicker::setDate(QDate date)
{
    if (date == m_date)
        return;
    const AdminUnitId kept = place();
    m_date = date;
    fillEntries();
    fillProvinces();
    if (!kept.isNull())
        setPlace(kept);
}

void PlacePicker::setHomeProvince(const QString& code)
{
    m_home = code;
    fillProvinces();
}

void PlacePicker::fillProvinces()
{
    if (!m_places || !m_date.isValid())
        return;
    const QString before = m_province->currentData().toString();
    const QSignalBlocker quiet(m_province);
    m_province->clear();
    m_province->addItem(tr("(choose a province)"), QString());
    std::vector<const AdminUnit*> provinces = m_places->unitsAt(m_date, UnitLevel::Province);
    std::sort(provinces.begin(), provinces.end(), [](const AdminUnit* a, const AdminUnit* b) {
        return compareVietnamese(a->nameVi, b->nameVi) < 0;
    });
    int home = 0;
    for (const AdminUnit* unit : provinces) {
        if (unit->code == m_home)
            home = m_province->count();
        m_province->addItem(placeTitle(*unit, uiLang()), unit->id.toText());
    }
    const int kept = before.isEmpty() ? -1 : m_province->findData(before);
    m_province->setCurrentIndex(kept > 0 ? kept : home);
}

void PlacePicker::fillEntries()
{
    m_current.clear();
    m_former.clear();
    if (!m_places || !m_date.isValid())
        return;
    const Lang lang = uiLang();
    for (const AdminUnit& unit : m_places->units()) {
        const bool stands = unit.validity.contains(m_date);
        const bool ended = unit.validity.to.isValid() && unit.validity.to < m_date;
        if (!stands && !ended)
            continue;
        Entry entry;
        if (stands) {
            if (unit.level == UnitLevel::District)
                continue;
            entry.id = unit.id;
            entry.title = placeTitle(unit, lang);
            if (unit.level == UnitLevel::Commune) {
                const AdminUnit* above = m_places->unitAt(unit.parentCode, m_date, UnitLevel::Province);
                entry.provinceCode = unit.parentCode;
                entry.detail = above ? placeTitle(*above, lang) : unit.parentCode;
            } else {
                entry.provinceCode = unit.code;
                entry.detail = tr("whole province");
            }
        } else {
            const AdminUnitId now = m_places->onMap(unit.id, m_date);
            const AdminUnit* target = m_places->unit(now);
            if (!target || now == unit.id || !target->validity.contains(m_date) ||
                target->nameVi == unit.nameVi)
                continue;
            entry.id = now;
            entry.title = placeTitle(*target, lang);
            entry.provinceCode = target->level == UnitLevel::Province ? target->code : target->parentCode;
            entry.detail =
                tr("formerly %1, until %2").arg(placeTitle(unit, lang), dateText(unit.validity.to, lang));
        }
        entry.folded = fold(unit.nameVi) + u' ' + fold(placeTitle(unit, lang)) + u' ' + unit.code;
        (stands ? m_current : m_former).push_back(std::move(entry));
    }
}

std::vector<Choice> PlacePicker::search(const QString& query) const
{
    struct Hit
    {
        const Entry* entry;
        int rank;
    };
    const QString wanted = fold(query);
    const AdminUnit* province =
        m_places ? m_places->unit(AdminUnitId::fromText(m_province->currentData().toString())) : nullptr;
    std::vector<Hit> hits;
    const auto look = [&](const std::vector<Entry>& entries, bool former) {
        for (const Entry& entry : entries) {
            if (!matchesFolded(entry.folded, wanted))
                continue;
            // The chosen province first, present names before former ones, then how well the words fit.
            int rank = searchRank(entry.title, query);
            if (province && entry.provinceCode == province->code)
                rank += 1000;
            if (!former)
                rank += 500;
            hits.push_back({&entry, rank});
        }
    };
    look(m_current, false);
    look(m_former, true);
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.rank != b.rank ? a.rank > b.rank : compareVietnamese(a.entry->title, b.entry->title) < 0;
    });
    if (hits.size() > kMostAnswers)
        hits.resize(kMostAnswers);
    std::vector<Choice> answers;
    for (const Hit& hit : hits)
        answers.push_back({hit.entry->id.toText(), hit.entry->title, hit.entry->detail});
    return answers;
}

AdminUnitId PlacePicker::place() const
{
    if (m_commune->isUndecided())
        return {};
    if (!m_chosenCommune.isNull())
        return m_chosenCommune;
    return AdminUnitId::fromText(m_province->currentData().toString());
}

void PlacePicker::setPlace(AdminUnitId place)
{
    const AdminUnit* unit = m_places ? m_places->unit(place) : nullptr;
    m_chosenCommune = {};
    m_commune->clearChoice();
    if (!unit) {
        m_province->setCurrentIndex(0);
        return;
    }
    AdminUnitId province = place;
    if (unit->level != UnitLevel::Province) {
        m_chosenCommune = place;
        province = m_places->provinceOf(place, m_date.isValid() ? m_date : unit->validity.from);
        m_commune->setChoice(
            {place.toText(), placeTitle(*unit, uiLang()), placeInFull(*m_places, place, m_date, uiLang())});
    }
    int row = m_province->findData(province.toText());
    if (row < 0) {
        // Signed with a province that no longer stands: it is shown as it was.
        if (const AdminUnit* old = m_places->unit(province)) {
            m_province->addItem(
                tr("%1 (until %2)").arg(placeTitle(*old, uiLang()), dateText(old->validity.to, uiLang())),
                province.toText());
            row = m_province->count() - 1;
        }
    }
    m_province->setCurrentIndex(std::max(row, 0));
}

void PlacePicker::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        const AdminUnitId kept = place();
        const QString typed = m_commune->isUndecided() ? m_commune->text() : QString();
        fillEntries();
        fillProvinces();
        retranslate();
        if (!kept.isNull())
            setPlace(kept);
        else
            m_commune->setText(typed);
    }
}

void PlacePicker::retranslate()
{
    m_province->setAccessibleName(tr("Province"));
    m_commune->setAccessibleName(tr("Commune, ward or special zone"));
    m_commune->setPlaceholderText(tr("Commune or ward"));
}

} // namespace kc::ui
