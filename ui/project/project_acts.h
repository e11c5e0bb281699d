// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QObject>
#include <QStringList>

#include "project/project_form.h"

class QDialog;
class QWidget;

namespace kc::ui {

class Session;

/// Opens the right form for an act on a project: the one way menus, buttons and shortcuts start them.
class ProjectActs : public QObject
{
    Q_OBJECT

public:
    /// The session outlives this object.
    explicit ProjectActs(Session& session, QObject* parent = nullptr);

    void setEstablishmentMaker(ProjectForm::EstablishmentMaker maker) { m_maker = std::move(maker); }

    /// The acts on a project that have a form, in the order people meet them.
    static QStringList acts();
    /// The act's name as a command: "Nộp hồ sơ".
    static QString title(const QString& act);
    /// Enters a new project.
    QDialog* createProject(QWidget* parent);
    /// Opens the form of the act, modal to its window; it deletes itself. Null for an act without form.
    QDialog* start(const QString& act, const ProjectId& project, QWidget* parent);

Q_SIGNALS:
    /// The form was closed after its act was done.
    void done(const QString& act, const kc::ProjectId& project);

private:
    QDialog* open(QDialog* form, const QString& act, const ProjectId& project);

    Session& m_session;
    ProjectForm::EstablishmentMaker m_maker;
};

} // namespace kc::ui
