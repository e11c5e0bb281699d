// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/texts.h"

#include <QDir>
#include <QLibraryInfo>

#include <catch2/catch.hpp>

#include "house/source_rules.h"

using namespace Qt::StringLiterals;
using house::SourceFile;

namespace {

const QStringList kCodeFiles{u"*.h"_s, u"*.cpp"_s};

QSet<QString> widgetHeaders()
{
    QSet<QString> headers;
    for (const QString& module : {u"QtWidgets"_s, u"QtPrintSupport"_s}) {
        const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
        const QStringList names = folder.entryList(QDir::Files);
        headers += QSet<QString>(names.begin(), names.end());
    }
    return headers;
}

void checkEmpty(const QStringList& problems)
{
    for (const QString& problem : problems)
        FAIL_CHECK(problem.toStdString());
}

} // namespace

TEST_CASE("the include rule knows a wrong arrow", "[house]")
{
    const QSet<QString> widgets{u"QWidget"_s, u"QPrinter"_s};
    const auto wrong = [&](const char* path, const char* text) {
        return house::wrongIncludes({QString::fromUtf8(path), QString::fromUtf8(text)}, widgets).size();
    };
    CHECK(wrong("src/domain/a.cpp",
                "#include \"base/dong.h\"\n#include \"domain/b.h\"\n#include <QString>\n") == 0);
    CHECK(wrong("src/base/a.cpp", "#include \"domain/b.h\"\n") == 1);
    CHECK(wrong("src/store/a.cpp", "#include \"casework/b.h\"\n#include \"report/c.h\"\n") == 2);
    CHECK(wrong("src/report/a.cpp", "#include \"exchange/b.h\"\n") == 1);
    CHECK(wrong("src/exchange/a.cpp", "#include \"report/b.h\"\n") == 1);
    CHECK(wrong("src/report/a.cpp", "#include \"casework/b.h\"\n") == 0);
    CHECK(wrong("src/cli/a.cpp", "#include \"report/b.h\"\n#include \"exchange/b.h\"\n") == 0);
    CHECK(wrong("src/cli/a.cpp", "#include \"ui/b.h\"\n") == 1);
    CHECK(wrong("ui/projects/a.cpp", "#include \"ui/b.h\"\n#include \"ui_form.h\"\n#include <QWidget>\n") ==
          0);
    CHECK(wrong("ui/a.cpp", "#include \"cli/b.h\"\n") == 1);
    CHECK(wrong("ui/start/a.cpp", "#include \"common/theme.h\"\n#include \"start/a.h\"\n") == 0);
    CHECK(wrong("src/report/a.cpp", "#include \"common/theme.h\"\n") == 1);
    CHECK(wrong("src/report/a.cpp", "  #  include <QWidget>\n") == 1);
    CHECK(wrong("src/report/a.cpp",
                "#include <QtWidgets/QWidget>\n#include <QPrinter>\n#include <QtWidgets>") == 3);
    CHECK(wrong("src/base/a.cpp", "#include \"dong.h\"\n") == 1); // written from the room
    CHECK(wrong("src/base/a.cpp", "#include \"../domain/b.h\"\n") == 1);
    CHECK(wrong("src/base/a.cpp", "// #include \"domain/b.h\"\n/* #include <QWidget> */\n") == 0);
}

TEST_CASE("the habit rules bite", "[house]")
{
    const auto wrong = [](const char* path, const QString& text) {
        return house::wrongHabits({QString::fromUtf8(path), text}).size();
    };
    const QString licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    CHECK(wrong("src/base/a.h", licence) == 0);
    CHECK(wrong("src/base/a.h", u"#pragma once\n"_s) == 1);
    CHECK(wrong("scripts/run", u"#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"_s) == 0);
    CHECK(wrong("src/base/a.cpp", QString(licence + u"// TO"
                                                    u"DO later"_s)) == 1);
    CHECK(wrong("src/casework/a.cpp", QString(licence + u"QSqlQuery query(db);"_s)) == 1);
    CHECK(wrong("ui/a.cpp", QString(licence + u"#include <QSqlQuery>"_s)) == 1);
    CHECK(wrong("src/store/a.cpp", QString(licence + u"QSqlQuery query(db);"_s)) == 0);
    CHECK(wrong("src/casework/a.cpp", QString(licence + u"// no QSqlQuery here"_s)) == 0);
}

TEST_CASE("the rule for finding codes and text keys reads the usual spellings", "[house]")
{
    const SourceFile file{u"src/casework/a.cpp"_s, QString::fromUtf8(R"code(
        return refuse(u"a.one"_s, {{u"path"_s, u"not.this"_s}});
        return refuse(Finding{u"a.two"_s, Severity::Error, {}});
        Finding finding{QStringLiteral("a.three"), Severity::Warning};
        findings.push_back({}); finding.code = bad ? u"a.four"_s : u"a.five"_s;
        // refuse(u"a.comment"_s)
        refuse(create ? u"a.six"_s
                      : u"a.seven"_s);
        refuseAct(context, u"a.eight"_s, u"not.this"_s);
        found.push_back(projectFinding("a.nine", Severity::Error, "not.this"));
        logError(u"a.log"_s); open(u"a.file"_s); refuse(code);
        const QString name = text(u"role.officer"_s, lang) + text(u"role."_s + key, lang) + item.text(u"x.y"_s);
    )code")};
    QStringList codes = house::findingCodes(file);
    codes.sort();
    CHECK(codes == QStringList{u"a.eight"_s, u"a.five"_s, u"a.four"_s, u"a.nine"_s, u"a.one"_s, u"a.seven"_s,
                               u"a.six"_s, u"a.three"_s, u"a.two"_s, u"a.two"_s});
    CHECK(house::textKeysAsked(file) == QStringList{u"role.officer"_s});
}

TEST_CASE("comments are taken away and text is left", "[house]")
{
    CHECK(house::withoutComments(u"a // b\nc /* d\n */ e \"// f\" '\"' 1'000 // g"_s) ==
          u"a \nc \n e \"// f\" '\"' 1'000 "_s);
}

TEST_CASE("no room includes one above or beside it, and only the window knows widgets", "[house]")
{
    const QSet<QString> widgets = widgetHeaders();
    REQUIRE(widgets.contains(u"QWidget"_s));
    const auto files = house::readTree({u"src"_s, u"ui"_s}, kCodeFiles);
    REQUIRE(files.size() > 20);
    for (const SourceFile& file : files)
        checkEmpty(house::wrongIncludes(file, widgets));
}

TEST_CASE("every file keeps the habits of the house", "[house]")
{
    for (const SourceFile& file : house::readTree({u"src"_s, u"ui"_s, u"tests"_s}, kCodeFiles))
        checkEmpty(house::wrongHabits(file));
    for (const SourceFile& file :
         house::readTree({u"src"_s, u"ui"_s, u"tests"_s, u"cmake"_s}, {u"CMakeLists.txt"_s, u"*.cmake"_s}))
        checkEmpty(house::wrongHabits(file));
}

TEST_CASE("every finding a room can make has its sentence", "[house]")
{
    int codes = 0;
    for (const SourceFile& file : house::readTree({u"src"_s, u"ui"_s}, kCodeFiles)) {
        for (const QString& code : house::findingCodes(file)) {
            ++codes;
            INFO(file.path.toStdString() << " gives " << code.toStdString());
            CHECK(kc::hasText(u"finding."_s + code));
        }
    }
    CHECK(codes > 0);
}

TEST_CASE("every text a room asks for by name exists", "[house]")
{
    int keys = 0;
    for (const SourceFile& file : house::readTree({u"src"_s, u"ui"_s}, kCodeFiles)) {
        for (const QString& key : house::textKeysAsked(file)) {
            ++keys;
            INFO(file.path.toStdString() << " asks for " << key.toStdString());
            CHECK(kc::hasText(key));
        }
    }
    CHECK(keys > 0);
}
