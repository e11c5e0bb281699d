// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/prompts.h"

#include "base/texts.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

void preparePrompt(QMessageBox& box, const QString& name, const QString& title, const QString& text)
{
    box.setObjectName(name);
    box.setWindowTitle(title);
    box.setText(text);
    box.setTextFormat(Qt::PlainText);
    box.setWindowModality(Qt::WindowModal);
}

} // namespace

void Prompts::showFindings(QWidget* parent, const QString& title, const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << describe(finding, uiLang());
    if (lines.size() > 1) {
        for (QString& line : lines)
            line.prepend(u"•  "_s);
    }
    const QString message = lines.join(u"\n\n"_s);
    if (hasErrors(findings))
        warn(parent, title, message);
    else
        inform(parent, title, message);
}

bool BoxPrompts::confirm(QWidget* parent, const QString& title, const QString& text, const QString& yes)
{
    QMessageBox box(parent);
    preparePrompt(box, u"confirmBox"_s, title, text);
    box.setIcon(QMessageBox::Question);
    QPushButton* agree = box.addButton(yes, QMessageBox::AcceptRole);
    agree->setObjectName(u"agreeButton"_s);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(agree);
    box.exec();
    return box.clickedButton() == agree;
}

Prompts::Answer BoxPrompts::askToSave(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(parent);
    preparePrompt(box, u"saveBox"_s, title, text);
    box.setIcon(QMessageBox::Question);
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return Answer::Save;
    case QMessageBox::Discard:
        return Answer::Discard;
    default:
        return Answer::Cancel;
    }
}

std::optional<QString> BoxPrompts::askText(QWidget* parent, const QString& title, const QString& label,
                                           const QString& initial)
{
    QInputDialog dialog(parent);
    dialog.setObjectName(u"textDialog"_s);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(initial);
    dialog.resize(420, dialog.sizeHint().height());
    const QString typed = dialog.exec() == QDialog::Accepted ? dialog.textValue().trimmed() : QString();
    return typed.isEmpty() ? std::nullopt : std::optional<QString>(typed);
}

void BoxPrompts::inform(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(parent);
    preparePrompt(box, u"informBox"_s, title, text);
    box.setIcon(QMessageBox::Information);
    box.exec();
}

void BoxPrompts::warn(QWidget* parent, const QString& title, const QString& text, const QString& details)
{
    QMessageBox box(parent);
    preparePrompt(box, u"warnBox"_s, title, text);
    box.setIcon(QMessageBox::Warning);
    if (!details.isEmpty())
        box.setDetailedText(details);
    box.exec();
}

} // namespace kc::ui
