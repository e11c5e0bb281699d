# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and Qt's strict switches for every target of the project, in one place.
add_library(kc_common INTERFACE)
target_compile_features(kc_common INTERFACE cxx_std_20)
target_compile_options(kc_common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Wcast-align -Wunused -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion -Wformat=2
    -Wimplicit-fallthrough -Werror
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wno-null-dereference>)
# What only the optimiser of GCC 12 believes to see is said, not refused: its alarms are often false.
target_compile_options(kc_common INTERFACE $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-error=restrict
    -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow -Wno-error=stringop-overread -Wno-error=array-bounds
    -Wno-error=dangling-pointer -Wno-error=use-after-free -Wno-error=null-dereference -Wno-error=subobject-linkage>)
target_compile_definitions(kc_common INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS QT_FORCE_ASSERTS>
    KC_VERSION="${PROJECT_VERSION}")
if(KC_SANITIZE)
    # GCC 12 with sanitizers takes the standard library's own std::function for uninitialised.
    target_compile_options(kc_common INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_compile_options(kc_common INTERFACE -fsanitize=${KC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(kc_common INTERFACE -fsanitize=${KC_SANITIZE})
endif()
if(KC_COVERAGE)
    target_compile_options(kc_common INTERFACE --coverage)
    target_link_options(kc_common INTERFACE --coverage)
endif()

find_program(KC_CCACHE ccache)
if(KC_CCACHE AND NOT KC_COVERAGE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KC_CCACHE})
endif()
find_program(KC_MOLD mold)
if(KC_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
