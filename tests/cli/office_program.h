// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/program.h"

namespace kc::test {

/// A store of Hải Phòng with one user per role, all made through the program, each with a password file.
class OfficeProgram : public Program
{
public:
    OfficeProgram()
    {
        mustRun({u"new"_s, store(), u"--province"_s, u"31"_s});
        write(u"password"_s, "mật khẩu rất dài\n");
        addUser(u"admin"_s, u"administrator"_s, {});
        for (const QString& role : {u"officer"_s, u"reviewer"_s, u"approver"_s, u"accountant"_s})
            addUser(role, role, u"admin"_s);
    }

    QString store() const { return path(u"office.kc"_s); }
    QStringList as(const QString& login) const
    {
        return login.isEmpty() ? QStringList()
                               : QStringList{u"--actor"_s, login, u"--password-file"_s, path(u"password"_s)};
    }
    /// The id of the record that an act leaves.
    QString act(const QString& name, const QStringList& keys, const QString& login) const
    {
        return mustRun(QStringList{u"act"_s, store(), name} + keys + as(login)).trimmed();
    }
    QString refuseAct(const QString& name, const QStringList& keys, const QString& login) const
    {
        return mustFail(1, QStringList{u"act"_s, store(), name} + keys + as(login));
    }
    /// The trail's entries: grows with everything that is written.
    QString trail() const { return mustRun({u"records"_s, store(), u"audit"_s}); }

private:
    void addUser(const QString& login, const QString& role, const QString& by) const
    {
        act(u"create_user"_s,
            {u"login="_s + login, u"name=Người "_s + login, u"roles="_s + role,
             u"password=@"_s + path(u"password"_s)},
            by);
    }
};

} // namespace kc::test
