// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/folders.h"

QString kctest::sourceFolder()
{
    return QStringLiteral(KC_SOURCE_DIR);
}

QString kctest::buildFolder()
{
    return QStringLiteral(KC_BINARY_DIR);
}

QString kctest::sharedFolder()
{
    return QStringLiteral(KC_SOURCE_DIR "/../shared");
}
