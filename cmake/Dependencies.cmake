# SPDX-License-Identifier: GPL-3.0-or-later
# The one place that names what the program stands on. Everything comes from Debian 12.
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
# The moc of Qt 6.4 cannot read the <concepts> of GCC 12, which <compare> brings in; it does not need it.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Sql)
find_package(Qt6LinguistTools 6.4 REQUIRED)
if(KC_WIDGETS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets PrintSupport Svg Test)
endif()
find_package(SQLite3 3.40 REQUIRED)
find_package(spdlog 1.10 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS stacktrace_backtrace)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
if(BUILD_TESTING)
    find_package(Catch2 2.13 REQUIRED)
    find_package(rapidcheck QUIET)
    if(NOT TARGET rapidcheck)
        find_library(KC_RAPIDCHECK rapidcheck REQUIRED)
        add_library(rapidcheck INTERFACE)
        target_link_libraries(rapidcheck INTERFACE ${KC_RAPIDCHECK})
    endif()
endif()

# Fonts are packages of the system, embedded at build time and never committed.
find_path(KC_TINOS_DIR Tinos-Regular.ttf PATHS /usr/share/fonts/truetype/croscore REQUIRED)
find_path(KC_NOTO_DIR NotoSans-Regular.ttf PATHS /usr/share/fonts/truetype/noto REQUIRED)
