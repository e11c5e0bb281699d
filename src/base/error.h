// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace kc {

/// How much a finding weighs: an error refuses the act, a warning is shown and stored, a note only informs.
enum class Severity { Note, Warning, Error };

/// Parameters of a message by name; amounts as whole đồng in digits, dates in ISO 8601: the surface formats
/// them.
using MessageArgs = QMap<QString, QString>;

/// One thing that is wrong or worth knowing: which rule, where, which value, and why.
///
/// `code` is a key of resources/texts/findings.tsv ("project.over_norm"); surfaces translate it
/// (base/texts.h).
struct Finding
{
    QString code;
    Severity severity = Severity::Error;
    QString place; ///< field, "row 3", "beneficiaries[2].support" or a record ("projects 31-2025-014")
    QString value; ///< the offending value as entered
    MessageArgs args;
    QString legalBasis; ///< text and article that decide, when law decides

    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

/// Why something was refused: at least one finding of severity Error.
struct Error
{
    Findings findings;

    Error() = default;
    explicit Error(Finding finding)
        : findings{std::move(finding)}
    {
    }
    explicit Error(Findings all)
        : findings(std::move(all))
    {
    }
    Error(const QString& code, const MessageArgs& args)
        : findings{Finding{code, Severity::Error, {}, {}, args, {}}}
    {
    }

    /// The code of the first error, for tests and exit paths.
    QString code() const { return findings.empty() ? QString() : findings.front().code; }
    bool has(const QString& findingCode) const;
};

template <class T>
using Expected = tl::expected<T, Error>;

inline tl::unexpected<Error> refuse(Finding finding)
{
    return tl::unexpected<Error>(Error(std::move(finding)));
}
inline tl::unexpected<Error> refuse(Findings findings)
{
    return tl::unexpected<Error>(Error(std::move(findings)));
}
inline tl::unexpected<Error> refuse(const QString& code, const MessageArgs& args = {})
{
    return tl::unexpected<Error>(Error(code, args));
}

/// True when at least one finding refuses.
bool hasErrors(const Findings& findings);

} // namespace kc
