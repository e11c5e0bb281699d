// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

Lang& currentUiLang()
{
    static Lang lang = Lang::Vi;
    return lang;
}

} // namespace

Lang uiLang()
{
    return currentUiLang();
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    currentUiLang() = Lang::Vi; // as before the first use
}

void LanguageSwitch::use(Lang lang)
{
    currentUiLang() = lang;
    QLocale::setDefault(lang == Lang::Vi ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (lang == Lang::En)
        return;
    // Loading first and installing afterwards sends LanguageChange only when the texts are there.
    if (m_qt.load(u":/i18n/qtbase_vi.qm"_s))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(u":/i18n/khuyencong_vi.qm"_s))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace kc::ui
