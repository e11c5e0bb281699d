// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where a test finds files. Functions, not macros of every file: a name of a folder in each compiler's
/// command would hide from ccache that two builds compile the same.
namespace kctest {

/// The checkout.
QString sourceFolder();
/// The build's own folder, for what a test writes and a person may want to look at.
QString buildFolder();
/// Lists that lie beside the checkout and are not part of it.
QString sharedFolder();

} // namespace kctest
