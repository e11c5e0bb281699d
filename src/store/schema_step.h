// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "store/store.h"

#include <QString>

#include <vector>

namespace kc::store {

/// How a file's schema stands to this program.
enum class SchemaState { Current, Older, NewerReadable, NewerUnreadable, StepChanged };

/// One numbered step: resources/schema/NNN_name.sql.
struct SchemaStep
{
    int number = 0;
    QString name;
    QByteArray sql;
    QString checksum;
};

/// The steps of the program against those recorded in a file. Forward only; each step and its record are one
/// transaction.
class SchemaSteps
{
public:
    /// With the program's own steps, or (tests) with others.
    explicit SchemaSteps(Store& store);
    SchemaSteps(Store& store, std::vector<SchemaStep> steps);

    SchemaState state() const;
    /// Number of the last step recorded in the file; 0 for a new one.
    int stored() const { return m_stored; }
    /// The recorded step whose text this program knows differently; 0 when none.
    int changedStep() const { return m_changedStep; }

    /// Applies what is missing. A file that had steps already is copied first, beside itself.
    /// Returns the path of the copy (empty for a new file). Errors: store.backup_failed,
    /// store.upgrade_failed.
    Expected<QString> upgrade();

    /// Steps in the program's resources, in order; a hole in the numbering is a bug and throws.
    static std::vector<SchemaStep> ofProgram();

private:
    void read();

    Store& m_store;
    std::vector<SchemaStep> m_steps;
    int m_stored = 0;
    int m_minimumReader = 0;
    int m_changedStep = 0;
};

} // namespace kc::store
