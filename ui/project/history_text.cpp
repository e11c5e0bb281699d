// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/history_text.h"

#include "base/texts.h"

#include <QStringList>

namespace kc::ui {

using namespace Qt::StringLiterals;

QString historySentence(const CaseStep& step, Lang lang)
{
    const QString act = u"act."_s + step.act;
    const MessageArgs args{{u"who"_s, step.actorName},
                           {u"act"_s, act},
                           {u"for"_s, step.onBehalfOf},
                           {u"round"_s, QString::number(step.round)},
                           {u"document"_s, step.document}};
    QString sentence =
        text(step.onBehalfOf.isEmpty() ? u"history.step"_s : u"history.step_for"_s, lang, args);
    if (step.round > 0)
        sentence += text(u"history.round"_s, lang, args);
    if (!step.document.isEmpty())
        sentence += text(u"history.document"_s, lang, args);
    return sentence + u'.';
}

QString historyDetails(const CaseStep& step, Lang lang)
{
    QStringList lines;
    if (!step.reason.isEmpty())
        lines << text(u"history.reason"_s, lang, {{u"reason"_s, step.reason}});
    if (!step.signer.isEmpty())
        lines << text(u"history.signer"_s, lang, {{u"signer"_s, step.signer}});
    if (!step.exception.isEmpty())
        lines << text(u"history.exception"_s, lang, {{u"exception"_s, step.exception}});
    if (step.voided)
        lines << text(u"history.voided"_s, lang);
    return lines.join(u'\n');
}

} // namespace kc::ui
