// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/finding_model.h"

#include "base/legal_words.h"
#include "base/texts.h"

#include "common/language.h"
#include "form/look.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

void FindingModel::setFindings(const Findings& findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString FindingModel::textOf(const Finding& finding, int column) const
{
    const Lang lang = uiLang();
    switch (column) {
    case Weight:
        return finding.severity == Severity::Error     ? tr("Refused")
               : finding.severity == Severity::Warning ? tr("Note well")
                                                       : tr("Note");
    case File:
        return finding.args.value(u"file"_s);
    case Row:
        return finding.args.value(u"row"_s);
    case Field: {
        const QString key = finding.args.value(u"column"_s);
        return hasText(u"column."_s + key) ? text(u"column."_s + key, lang) : key;
    }
    case Value:
        return finding.value.simplified();
    case Reason: {
        MessageArgs args = finding.args;
        args.insert(u"value"_s, finding.value);
        const QString basis = legalWords(finding.legalBasis, lang);
        args.insert(u"legal_basis"_s, basis);
        const QString reason = text(u"finding."_s + finding.code, lang, args);
        return basis.isEmpty() ? reason : QString(reason + u" ("_s + basis + u')');
    }
    default:
        return {};
    }
}

QVariant FindingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding& finding = m_findings[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(finding, index.column());
    case Qt::DecorationRole:
        return index.column() == Weight ? QVariant(severityIcon(finding.severity)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Row ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Weight:
        return tr("Weight");
    case File:
        return tr("File");
    case Row:
        return tr("Row");
    case Field:
        return tr("Column");
    case Value:
        return tr("Value");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace kc::ui
