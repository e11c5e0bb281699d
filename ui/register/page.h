// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kc::ui {

class RegisterView;

/// A screen of the main window's middle.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Called each time the page comes to the front.
    virtual void activate() {}
    /// The register in this page, on which the menus for lists and records work; null when it has none.
    virtual RegisterView* registerView() { return nullptr; }
};

} // namespace kc::ui
