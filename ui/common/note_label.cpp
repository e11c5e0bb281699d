// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/note_label.h"

#include "common/theme.h"

namespace kc::ui {

void showNote(QLabel* label, Note note, const QString& text)
{
    const Colours& c = colours();
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, note == Note::Problem   ? c.danger
                                           : note == Note::Warning ? c.warning
                                           : note == Note::Good    ? c.good
                                                                   : c.muted);
    label->setPalette(palette);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace kc::ui
