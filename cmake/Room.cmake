# SPDX-License-Identifier: GPL-3.0-or-later
# kc_room(base LINKS Qt6::Core ...): one room of the house is one static library kc_<name> made of all its .cpp files.
function(kc_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "LINKS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
    list(FILTER sources EXCLUDE REGEX "/cli/main\\.cpp$") # the program's own main is no part of the room
    if(NOT sources)
        add_library(kc_${name} INTERFACE)
        target_link_libraries(kc_${name} INTERFACE ${room_LINKS})
        return()
    endif()
    add_library(kc_${name} STATIC ${sources})
    target_include_directories(kc_${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(kc_${name} PUBLIC kc_common ${room_LINKS})
endfunction()

# kc_resources(<target> <name> PREFIX /sql BASE dir PATTERNS *.sql): every matching file below dir becomes :/<prefix>/<relative path>.
function(kc_resources target name)
    cmake_parse_arguments(PARSE_ARGV 2 res "" "PREFIX;BASE" "PATTERNS")
    set(globs)
    foreach(pattern IN LISTS res_PATTERNS)
        list(APPEND globs "${res_BASE}/${pattern}")
    endforeach()
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${globs})
    get_target_property(kind ${target} TYPE)
    if(files AND NOT kind STREQUAL "INTERFACE_LIBRARY")
        qt_add_resources(${target} "${name}" PREFIX "${res_PREFIX}" BASE "${res_BASE}" FILES ${files})
    endif()
endfunction()

# kc_test(base LINKS kc_base): the tests of one room are one Catch2 program, registered case by case with ctest.
function(kc_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "" "LINKS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
    if(NOT sources)
        return()
    endif()
    # Catch's own implementation is made in the file that asks for it before any other includes the header.
    set_source_files_properties("${CMAKE_SOURCE_DIR}/tests/support/main.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    # Only this file knows where the folders are: the others compile alike in every build, and ccache sees it.
    set_source_files_properties("${CMAKE_SOURCE_DIR}/tests/support/folders.cpp" PROPERTIES COMPILE_DEFINITIONS
        "KC_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\";KC_BINARY_DIR=\"${CMAKE_BINARY_DIR}\"")
    add_executable(test_${name} ${sources} "${CMAKE_SOURCE_DIR}/tests/support/main.cpp"
        "${CMAKE_SOURCE_DIR}/tests/support/folders.cpp")
    target_include_directories(test_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_link_libraries(test_${name} PRIVATE ${test_LINKS} Catch2::Catch2 rapidcheck)
    # Test files keep their own helpers apart; one unit of many would make them share names.
    set_target_properties(test_${name} PROPERTIES UNITY_BUILD OFF)
    # What is tested is optimised as it is shipped; optimising the tests themselves is half of a build's time.
    target_compile_options(test_${name} PRIVATE $<$<CONFIG:Release>:-O0>)
    add_test(NAME ${name} COMMAND test_${name} --order decl --durations no)
    set_tests_properties(${name} PROPERTIES LABELS ${name} TIMEOUT 900
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_HASH_SEED=0;LC_ALL=C.UTF-8")
endfunction()
