# SPDX-License-Identifier: GPL-3.0-or-later
# How the house is put together. A room is a folder with a build file; each function below declares
# one kind of room, and nothing anywhere lists them.

# Adds every folder below the given ones that has a build file.
function(lp_find_rooms)
    foreach(floor IN LISTS ARGN)
        file(GLOB found CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${floor}/*/CMakeLists.txt)
        if(EXISTS ${PROJECT_SOURCE_DIR}/${floor}/CMakeLists.txt)
            list(PREPEND found ${PROJECT_SOURCE_DIR}/${floor}/CMakeLists.txt)
        endif()
        foreach(file IN LISTS found)
            get_filename_component(folder ${file} DIRECTORY)
            get_property(seen GLOBAL PROPERTY LP_ROOM_FOLDERS)
            if(NOT folder IN_LIST seen)
                set_property(GLOBAL APPEND PROPERTY LP_ROOM_FOLDERS ${folder})
                add_subdirectory(${folder})
            endif()
        endforeach()
    endforeach()
endfunction()

# Two precompiled headers for the whole house: one without and one with widgets.
file(WRITE ${PROJECT_BINARY_DIR}/generated/pch.cpp "// carries the precompiled header\n")
function(lp_add_pch name)
    add_library(${name} STATIC ${PROJECT_BINARY_DIR}/generated/pch.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${name} PRIVATE lp_options Qt6::Core ${ARGN})
    target_precompile_headers(${name} PRIVATE
        <QtCore/QtCore> <nlohmann/json_fwd.hpp>
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <span> <string> <string_view>
        <unordered_map> <utility> <variant> <vector>)
endfunction()
lp_add_pch(lp_pch_core)
lp_add_pch(lp_pch_widgets Qt6::Gui Qt6::Widgets)
target_precompile_headers(lp_pch_widgets PRIVATE <QtGui/QtGui> <QtWidgets/QtWidgets>)

# lp_add_room(NAME [WIDGETS] SOURCES … [LINKS PUBLIC … PRIVATE …] [TESTS tst_….cpp …] [TEST_LINKS …])
# makes the library lp_NAME and, where there are tests, one binary tst_NAME.
function(lp_add_room name)
    cmake_parse_arguments(room "WIDGETS" "" "SOURCES;LINKS;TESTS;TEST_LINKS" ${ARGN})
    add_library(lp_${name} STATIC ${room_SOURCES})
    target_link_libraries(lp_${name} PUBLIC lp_options Qt6::Core)
    if(room_LINKS)
        target_link_libraries(lp_${name} ${room_LINKS})
    endif()
    if(room_WIDGETS)
        target_link_libraries(lp_${name} PUBLIC Qt6::Widgets)
        set_property(TARGET lp_${name} PROPERTY LP_WIDGETS ON)
    else()
        lp_expect_no_moc(lp_${name})
    endif()
    lp_reuse_pch(lp_${name} ${room_WIDGETS})
    if(room_TESTS)
        lp_add_tests(${name} ${room_WIDGETS} SOURCES ${room_TESTS} LINKS lp_${name} ${room_TEST_LINKS})
    endif()
endfunction()

# Tests have what moc makes in their own files, and rooms without widgets have hardly any: the file of all of a
# target's is mostly empty there, and then needs no headers.
function(lp_expect_no_moc target)
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

function(lp_reuse_pch target widgets)
    if(widgets)
        target_precompile_headers(${target} REUSE_FROM lp_pch_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM lp_pch_core)
    endif()
endfunction()

# One test binary for a room; its classes register themselves (tests/testlib/testcase.h).
function(lp_add_tests name widgets)
    cmake_parse_arguments(tests "" "" "SOURCES;LINKS" ${ARGN})
    if(NOT BUILD_TESTING)
        return()
    endif()
    add_executable(tst_${name} ${tests_SOURCES})
    set_target_properties(tst_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
    target_link_libraries(tst_${name} PRIVATE ${tests_LINKS})
    if(widgets)
        target_link_libraries(tst_${name} PRIVATE lp_testlib_widgets)
    else()
        target_link_libraries(tst_${name} PRIVATE lp_testlib)
    endif()
    lp_reuse_pch(tst_${name} ${widgets})
    lp_expect_no_moc(tst_${name})
    # What is tested is built as people get it; the tests' own code runs for seconds and is compiled by everybody.
    target_compile_options(tst_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    add_test(NAME ${name} COMMAND tst_${name})
    # Nobody's locale and nobody's zone: what only works at home shall fail here.
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANG=C.UTF-8;TZ=Asia/Kathmandu;QT_LOGGING_RULES=qt.qpa.*=false;LAUNCHPROBE_DATA=${PROJECT_BINARY_DIR}/${LP_DATA_SUBDIR}")
endfunction()

# lp_add_field(NAME SOURCES …): a field of the extraction, found by the extractor through a generated
# list. The folder's header NAME.h declares `std::unique_ptr<Field> LaunchProbe::Extract::makeNAME(const Catalogue &)`.
function(lp_add_field name)
    cmake_parse_arguments(field "" "" "SOURCES" ${ARGN})
    list(TRANSFORM field_SOURCES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set_property(GLOBAL APPEND PROPERTY LP_FIELDS ${name})
    set_property(GLOBAL APPEND PROPERTY LP_FIELD_SOURCES ${field_SOURCES})
endfunction()

# lp_add_block(NAME SOURCES …): a shape of text that programs print, found by the extractor in the same way.
# The folder's header NAME.h declares `std::unique_ptr<BlockReader> LaunchProbe::Extract::make_NAME()`.
function(lp_add_block name)
    cmake_parse_arguments(block "" "" "SOURCES" ${ARGN})
    list(TRANSFORM block_SOURCES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set_property(GLOBAL APPEND PROPERTY LP_BLOCKS ${name})
    set_property(GLOBAL APPEND PROPERTY LP_FIELD_SOURCES ${block_SOURCES})
endfunction()

# lp_add_chart(NAME CLASS SOURCES … [TESTS …]): a chart; its view NAMEview.h has the class CLASS.
function(lp_add_chart name class)
    cmake_parse_arguments(chart "" "" "SOURCES;TESTS" ${ARGN})
    lp_add_room(chart_${name} WIDGETS SOURCES ${chart_SOURCES} TESTS ${chart_TESTS}
        LINKS PUBLIC lp_charts lp_catalogue)
    set_property(GLOBAL APPEND PROPERTY LP_CHARTS "${name}:${class}")
endfunction()

# lp_add_connector(NAME SOURCES … PLUGIN plugin.cpp CARD name.json [TESTS …]): the library
# lp_connector_NAME for tests and the plug-in that the program loads at run time.
function(lp_add_connector name)
    cmake_parse_arguments(connector "" "PLUGIN;CARD" "SOURCES;TESTS;TEST_LINKS" ${ARGN})
    lp_add_room(connector_${name} SOURCES ${connector_SOURCES} TESTS ${connector_TESTS}
        TEST_LINKS ${connector_TEST_LINKS}
        LINKS PUBLIC lp_connector_api lp_domain PRIVATE nlohmann_json::nlohmann_json)
    add_library(${name}_connector MODULE ${connector_PLUGIN})
    target_link_libraries(${name}_connector PRIVATE lp_connector_${name})
    lp_reuse_pch(${name}_connector OFF)
    lp_expect_no_moc(${name}_connector)
    set_source_files_properties(${connector_PLUGIN} PROPERTIES OBJECT_DEPENDS
        ${CMAKE_CURRENT_SOURCE_DIR}/${connector_CARD})
    set_target_properties(${name}_connector PROPERTIES PREFIX ""
        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/${LP_PLUGIN_SUBDIR})
    install(TARGETS ${name}_connector LIBRARY DESTINATION ${LP_PLUGIN_SUBDIR})
    set_property(GLOBAL APPEND PROPERTY LP_CONNECTOR_PLUGINS ${name}_connector)
endfunction()

# Writes the generated lists once every room has spoken.
function(lp_finish)
    get_property(fields GLOBAL PROPERTY LP_FIELDS)
    get_property(blocks GLOBAL PROPERTY LP_BLOCKS)
    get_property(sources GLOBAL PROPERTY LP_FIELD_SOURCES)
    set(includes "")
    set(makers "")
    foreach(field IN LISTS fields)
        string(APPEND includes "#include <models/extract/${field}/${field}.h>\n")
        string(APPEND makers "    fields.push_back(make_${field}(catalogue));\n")
    endforeach()
    set(readers "")
    foreach(block IN LISTS blocks)
        string(APPEND includes "#include <models/extract/blocks/${block}/${block}.h>\n")
        string(APPEND readers "    readers.push_back(make_${block}());\n")
    endforeach()
    if(TARGET lp_extract AND fields)
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/allfields.cpp CONTENT
"${includes}#include <models/extract/allfields.h>

namespace LaunchProbe::Extract {

std::vector<std::unique_ptr<Field>> allFields(const Catalogue::Catalogue &catalogue)
{
    std::vector<std::unique_ptr<Field>> fields;
${makers}    return fields;
}

std::vector<std::unique_ptr<BlockReader>> allBlockReaders()
{
    std::vector<std::unique_ptr<BlockReader>> readers;
${readers}    return readers;
}

} // namespace LaunchProbe::Extract
" @ONLY)
        target_sources(lp_extract PRIVATE ${sources} ${PROJECT_BINARY_DIR}/generated/allfields.cpp)
    endif()

    get_property(charts GLOBAL PROPERTY LP_CHARTS)
    set(includes "")
    set(makers "")
    foreach(chart IN LISTS charts)
        string(REPLACE ":" ";" pair ${chart})
        list(GET pair 0 name)
        list(GET pair 1 class)
        string(APPEND includes "#include <ui/charts/${name}/${name}view.h>\n")
        string(APPEND makers "    views.push_back(new ${class}(parent));\n")
        if(TARGET lp_services)
            target_link_libraries(lp_services PRIVATE lp_chart_${name})
        endif()
    endforeach()
    if(TARGET lp_services AND charts)
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/allcharts.cpp CONTENT
"${includes}#include <app/services/allcharts.h>

namespace LaunchProbe::Services {

std::vector<Ui::ChartView *> allCharts(QWidget *parent)
{
    using namespace Ui;
    std::vector<ChartView *> views;
${makers}    return views;
}

} // namespace LaunchProbe::Services
" @ONLY)
        target_sources(lp_services PRIVATE ${PROJECT_BINARY_DIR}/generated/allcharts.cpp)
    endif()

    if(LP_LINT)
        lp_add_lint()
    endif()

    get_property(plugins GLOBAL PROPERTY LP_CONNECTOR_PLUGINS)
    if(TARGET launchprobe AND plugins)
        add_dependencies(launchprobe ${plugins})
    endif()
endfunction()

# The lint over every file, as a build: what the "lint" preset makes.
function(lp_add_lint)
    add_custom_target(lint COMMAND ${PROJECT_SOURCE_DIR}/packaging/lint.sh all USES_TERMINAL VERBATIM)
endfunction()
