// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/project.h"

#include <QLabel>

namespace kc::ui {

/// The state of a project as a word on a tinted ground.
class StateChip : public QLabel
{
    Q_OBJECT

public:
    explicit StateChip(QWidget* parent = nullptr);
    void setState(ProjectState state);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    ProjectState m_state = ProjectState::Draft;
};

} // namespace kc::ui
