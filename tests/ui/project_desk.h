// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/record_writer.h"
#include "support/office_fixture.h"

#include <QStandardPaths>

#include "common/file_chooser.h"
#include "common/prompts.h"
#include "common/session.h"
#include "common/settings.h"

namespace kc::test {

/// Answers that were put in beforehand; says what it was asked.
struct QueuedPrompts : ui::Prompts
{
    bool confirm(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return agrees;
    }
    Answer askToSave(QWidget*, const QString& title, const QString&) override
    {
        asked << title;
        return onUnsaved;
    }
    std::optional<QString> askText(QWidget*, const QString& title, const QString&, const QString&) override
    {
        asked << title;
        return std::nullopt;
    }
    void inform(QWidget*, const QString& title, const QString&) override { asked << title; }
    void warn(QWidget*, const QString& title, const QString& text, const QString&) override
    {
        asked << title + u": "_s + text;
    }
    QStringList asked;
    bool agrees = true;
    Answer onUnsaved = Answer::Discard;
};

struct QueuedFiles : ui::FileChooser
{
    QString open(QWidget*, const QString&, const QString&, const QString&) override { return next; }
    QString save(QWidget*, const QString&, const QString&, const QString&) override { return next; }
    QString folder(QWidget*, const QString&, const QString&) override { return next; }
    QString next;
};

/// A window's session on the test office, for one person at a time.
class TestDesk
{
public:
    explicit TestDesk(QDate today = QDate(2025, 11, 21))
        : office(today)
    {
        QStandardPaths::setTestModeEnabled(true);
        addCommune(u"11311"_s, u"phuong"_s, u"Hồng Bàng"_s, u"Hong Bang"_s);
        addCommune(u"11824"_s, u"xa"_s, u"Vĩnh Bảo"_s, u"Vinh Bao"_s);
    }

    /// The session as that person; the former one ends.
    ui::Session& sit(const Actor& actor)
    {
        if (session)
            office.store = session->takeStore();
        session.reset();
        session = std::make_unique<ui::Session>(std::move(office.store), actor, prompts, files, settings);
        return *session;
    }
    /// The store, wherever it is now.
    store::Store& store() { return session ? session->store() : *office.store; }

    AdminUnitId commune(const QString& code)
    {
        return session->rules().places.unitAt(code, office.clock.today(), UnitLevel::Commune)->id;
    }

private:
    void addCommune(const QString& code, const QString& kind, const QString& name, const QString& english)
    {
        store::RecordWriter writer(*office.store, Actor::forSetUp(), u"import_reference"_s);
        writer.insert(u"admin_unit"_s, {{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                        {u"code"_s, code},
                                        {u"level"_s, u"commune"_s},
                                        {u"kind"_s, kind},
                                        {u"name_vi"_s, name},
                                        {u"name_en"_s, english},
                                        {u"name_folded"_s, english.toLower()},
                                        {u"parent_code"_s, u"31"_s},
                                        {u"region"_s, QString()},
                                        {u"valid_from"_s, u"2025-07-01"_s},
                                        {u"valid_to"_s, QVariant()},
                                        {u"legal_basis"_s, u"Nghị quyết 1669/NQ-UBTVQH15"_s},
                                        {u"note"_s, QString()}});
        writer.commit();
    }

public:
    QueuedPrompts prompts;
    QueuedFiles files;
    QTemporaryDir settingsFolder;
    ui::Settings settings{settingsFolder.filePath(u"window.ini"_s)};
    TestOffice office;
    std::unique_ptr<ui::Session> session;
};

} // namespace kc::test
