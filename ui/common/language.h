// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lang.h"

#include <QTranslator>

namespace kc::ui {

/// The language the window speaks now. Texts with keys (base/texts.h) and formatted numbers follow it; tr()
/// follows the translators of LanguageSwitch.
Lang uiLang();

/// Loads the embedded translations of the program and of Qt's own dialogs and exchanges them at run time:
/// every widget gets a LanguageChange event. One object lives as long as the application.
class LanguageSwitch
{
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    void use(Lang lang);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace kc::ui
