// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/place_map.h"

#include <QWidget>

#include "form/search_edit.h"

class QComboBox;

namespace kc::ui {

/// The one field for a place: the province, then the commune, searched without marks, both as they stand on a
/// day.
///
/// A former name ("Hải Dương" after 01/07/2025) is found too and answers with the unit that continues it. The
/// whole province is a valid choice while no commune is named.
class PlacePicker : public QWidget
{
    Q_OBJECT

public:
    explicit PlacePicker(QWidget* parent = nullptr);

    /// The map must outlive the field or be set anew.
    void setPlaces(const PlaceMap* places);
    /// The day whose map is shown. A place chosen before keeps standing: eligibility says when it no longer
    /// exists.
    void setDate(QDate date);
    QDate date() const { return m_date; }
    /// The province offered first while none is chosen ("31").
    void setHomeProvince(const QString& code);

    /// The commune, or the province while no commune is chosen; null while there is neither or the commune's
    /// line holds text that nothing was chosen for.
    AdminUnitId place() const;
    void setPlace(AdminUnitId place);
    /// Typed text that names no unit yet.
    bool isUndecided() const { return m_commune->isUndecided(); }
    QString typedCommune() const { return m_commune->text(); }
    void setTypedCommune(const QString& typed) { m_commune->setText(typed); }

    QComboBox* provinceCombo() const { return m_province; }
    SearchEdit* communeEdit() const { return m_commune; }

    /// What the search answers, for tests and other fields.
    std::vector<Choice> search(const QString& query) const;

Q_SIGNALS:
    /// A person chose another place or took it away.
    void placeEdited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        AdminUnitId id;
        QString folded;
        QString title;
        QString provinceCode;
        QString detail;
    };
    void fillProvinces();
    void fillEntries();
    void retranslate();

    const PlaceMap* m_places = nullptr;
    QDate m_date;
    QString m_home;
    AdminUnitId m_chosenCommune;
    std::vector<Entry> m_current;
    std::vector<Entry> m_former;
    QComboBox* m_province;
    SearchEdit* m_commune;
};

} // namespace kc::ui
