// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/option_edit.h"

#include "base/date_text.h"
#include "base/texts.h"
#include "base/viet_text.h"
#include "store/query.h"
#include "store/register.h"

#include <algorithm>

#include "common/language.h"

namespace kc::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostOptionAnswers = 40;

/// The register an option is searched in; empty for decisions, which are papers and no register.
QString registerOfOption(const QString& option)
{
    return option == "project"_L1         ? u"projects"_s
           : option == "establishment"_L1 ? u"establishments"_s
                                          : QString();
}

} // namespace

OptionEdit::OptionEdit(const store::Store& store, const QString& option, QWidget* parent)
    : SearchEdit(parent)
    , m_store(store)
    , m_option(option)
{
    setObjectName(option + u"OptionEdit"_s);
    setSource([this](const QString& query) { return answer(query); });
    connect(this, &SearchEdit::idEdited, this, &OptionEdit::valueEdited);
    connect(this, &QLineEdit::editingFinished, this, &OptionEdit::valueEdited);
    retranslate();
}

QString OptionEdit::value() const
{
    return id().isEmpty() ? nfc(text().trimmed()) : id();
}

void OptionEdit::setValue(const QString& value)
{
    const std::vector<Choice> known = value.isEmpty() ? std::vector<Choice>() : answer(value);
    const auto same =
        std::find_if(known.begin(), known.end(), [&](const Choice& choice) { return choice.id == value; });
    if (same != known.end()) {
        setChoice(*same);
        return;
    }
    clearChoice();
    setText(value);
}

void OptionEdit::retranslate()
{
    setPlaceholderText(m_option == "project"_L1         ? tr("Code or name")
                       : m_option == "establishment"_L1 ? tr("Tax code or name")
                                                        : tr("Number, day or issuer"));
}

std::vector<Choice> OptionEdit::answer(const QString& query) const
{
    const QString name = registerOfOption(m_option);
    return name.isEmpty() ? decisions(query) : found(name, query);
}

std::vector<Choice> OptionEdit::found(const QString& registerName, const QString& query) const
{
    const store::Register* reg = store::findRegister(registerName);
    if (!reg)
        return {};
    const auto at = [reg](const QString& key) {
        return static_cast<std::size_t>(reg->column(key) - reg->columns.data());
    };
    const bool projects = registerName == "projects"_L1;
    const std::size_t code = at(projects ? u"code"_s : u"tax_code"_s);
    const std::size_t title = at(projects ? u"title"_s : u"name"_s);
    const std::size_t place = at(u"place_name"_s);
    store::Filter filter;
    filter.search = query;
    std::vector<QString> ids = store::registerIds(m_store, *reg, filter, reg->columns[code].key);
    if (ids.size() > kMostOptionAnswers)
        ids.resize(kMostOptionAnswers);
    std::vector<Choice> answers;
    for (const std::vector<QVariant>& row : store::registerRows(m_store, *reg, ids)) {
        if (row.size() != reg->columns.size())
            continue;
        const QString number = row[code].toString();
        const QString where = row[place].toString();
        answers.push_back({number, u"%1 · %2"_s.arg(number, row[title].toString()), where});
    }
    return answers;
}

std::vector<Choice> OptionEdit::decisions(const QString& query) const
{
    const QStringList words = fold(query).split(u' ', Qt::SkipEmptyParts);
    std::vector<Choice> answers;
    store::Query(m_store, u"ui/decisions"_s).each([&](const store::Row& row) {
        const QString number = row.text(u"number"_s);
        const QString day = dateText(isoDate(row.text(u"date"_s)), uiLang());
        const QString issuer = row.text(u"issuer"_s);
        const QString searched = fold(u"%1 %2 %3"_s.arg(number, day, issuer));
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QString& word) { return searched.contains(word); });
        if (fits && answers.size() < kMostOptionAnswers)
            answers.push_back({number, u"%1 · %2"_s.arg(number, day), issuer});
    });
    return answers;
}

} // namespace kc::ui
