// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <compare>
#include <functional>

namespace kc {

/// A record's key: a UUID that knows which kind of record it names, so that an establishment's id cannot be
/// passed where a project's is wanted. UUIDs because offices merge their data; people see codes.
template <class Record>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid& uuid)
        : m_uuid(uuid)
    {
    }

    static Id make() { return Id(QUuid::createUuid()); }
    /// The same name always gives the same id (imported and reference rows): UUID version 5.
    static Id fromName(const QUuid& space, const QString& name)
    {
        return Id(QUuid::createUuidV5(space, name));
    }
    /// Null when the text is no UUID.
    static Id fromText(const QString& text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    const QUuid& uuid() const { return m_uuid; }
    /// Lower case with hyphens and without braces, as stored.
    QString toText() const { return m_uuid.isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using AdminUnitId = Id<struct AdminUnit>;
using OfficeId = Id<struct Office>;
using UserId = Id<struct User>;
using EstablishmentId = Id<struct Establishment>;
using ProgrammeId = Id<struct Programme>;
using AllocationId = Id<struct Allocation>;
using ProjectId = Id<struct Project>;
using BeneficiaryId = Id<struct Beneficiary>;
using MovementId = Id<struct Movement>;
using CaseStepId = Id<struct CaseStep>;
using AppraisalId = Id<struct Appraisal>;
using ResultId = Id<struct Result>;
using DocumentId = Id<struct Document>;
using OfficerId = Id<struct Officer>;
using NormId = Id<struct Norm>;

} // namespace kc
