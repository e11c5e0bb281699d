// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register/register_group.h"

namespace kc::ui {

class Session;

/// Law and lists: the dated reference data with validity and legal basis, one register per list.
class ListsPage : public RegisterGroup
{
    Q_OBJECT

public:
    explicit ListsPage(Session& session, QWidget* parent = nullptr);

    static QStringList listNames();
};

} // namespace kc::ui
