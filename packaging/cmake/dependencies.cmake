# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that LaunchProbe links but did not write, and the flags that all of its rooms share.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
# The syntax highlighting may lie in a prefix of its own.
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)
set_property(GLOBAL PROPERTY AUTOGEN_SOURCE_GROUP generated)

# The build tree has the shape of an installation, so that the program finds its parts in one way.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(LP_PLUGIN_SUBDIR lib/launchprobe/connectors)
set(LP_DATA_SUBDIR share/launchprobe)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Gui Widgets Network Sql Charts Test Svg LinguistTools)
find_package(QCoro6 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain REQUIRED)
find_package(nlohmann_json 3.9 REQUIRED)
find_package(simdjson REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
pkg_check_modules(LibGit2 REQUIRED IMPORTED_TARGET libgit2)
pkg_check_modules(Zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(Cmark REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(Pcre2 REQUIRED IMPORTED_TARGET libpcre2-8)
# Vectorscan and Hyperscan share one interface and one pkg-config name. Where neither exists the
# extraction takes its slower path.
pkg_check_modules(Hyperscan IMPORTED_TARGET libhs)

# KF6 where the system has it; else the Qt 6 build of KF5's source that packaging/ makes.
find_package(KF6SyntaxHighlighting QUIET)
if(KF6SyntaxHighlighting_FOUND)
    set(LP_SYNTAX_HIGHLIGHTING KF6::SyntaxHighlighting)
else()
    find_package(KF5SyntaxHighlighting 5.116 REQUIRED)
    set(LP_SYNTAX_HIGHLIGHTING KF5::SyntaxHighlighting)
endif()

find_program(LP_CCACHE ccache)
if(LP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${LP_CCACHE})
endif()

add_library(lp_options INTERFACE)
target_include_directories(lp_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(lp_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LP_VERSION="${PROJECT_VERSION}")
target_compile_options(lp_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<BOOL:${LP_WERROR}>:-Werror> $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
# GCC 12 sees overflows in its own string concatenation at -O2 and above (GCC bugs 105329 and 105651).
target_compile_options(lp_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-error=restrict
    -Wno-error=stringop-overflow -Wno-error=stringop-overread -Wno-error=array-bounds>)
# Several files as one: what is private to a file then looks to GCC as if it stood in a header.
if(CMAKE_UNITY_BUILD)
    target_compile_options(lp_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(LP_SANITIZE)
    target_compile_options(lp_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    target_link_options(lp_options INTERFACE -fsanitize=address,undefined)
endif()
if(LP_FUZZ)
    target_compile_options(lp_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
