#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds KSyntaxHighlighting for Qt 6 where the system has no KF6 package, once, into the given prefix.
#
# The source comes from the distribution's own archive, from a later suite, through a private apt
# configuration: the machine's package sources, lists and cache stay as they are, and apt checks the
# archive's signature and the file's hash. Needs no root.
set -euo pipefail

prefix=${1:?usage: syntax-highlighting.sh PREFIX}
version=5.116
stamp=$prefix/.syntax-highlighting-$version
[ -e "$stamp" ] && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The mirror and the keyring that the machine itself uses.
. /etc/os-release
first_source() { # prints "URI KEYRING" of the first Debian or Ubuntu source, in either of apt's formats
    cat /etc/apt/sources.list.d/{debian,ubuntu}.sources /etc/apt/sources.list.d/*.sources 2>/dev/null |
        awk '/^URIs:/ {uri=$2} /^Signed-By:/ {key=$2} /^[[:space:]]*$/ {if (uri ~ /(debian|ubuntu)\/?$/) {print uri, key; exit}}
             END {if (uri ~ /(debian|ubuntu)\/?$/) print uri, key}' | head -n 1
}
read -r mirror keyring < <(first_source) || true
if [ -z "${mirror:-}" ]; then
    mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -nE 's/^deb (\[[^]]*\] )?([^ ]+(debian|ubuntu)\/?) .*/\2/p' | head -n 1)
fi
[ -n "$mirror" ] || { echo "No Debian or Ubuntu package source is set up on this machine." >&2; exit 1; }
signed=${keyring:+ [signed-by=$keyring]}

case $ID in
    ubuntu) suites="plucky oracular noble" ;;
    *) suites="trixie sid" ;;
esac

mkdir -p "$work"/{parts,lists/partial,cache/archives/partial,source}
touch "$work/status"
found=
for suite in $suites; do
    echo "deb-src$signed $mirror $suite main universe" > "$work/sources.list"
    [ "$ID" = ubuntu ] || sed -i 's/ universe$//' "$work/sources.list"
    cat > "$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "$work/parts";
Dir::State "$work";
Dir::State::lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache "$work/cache";
APT::Get::List-Cleanup "0";
APT::Sandbox::User "$(id -un)";
CONF
    if APT_CONFIG=$work/apt.conf apt-get -qq update >&2 &&
        (cd "$work/source" && APT_CONFIG=$work/apt.conf apt-get -qq source --download-only --tar-only \
            ksyntax-highlighting >&2) && ls "$work"/source/ksyntax-highlighting_5.*.orig.tar.* > /dev/null 2>&1; then
        found=$(ls "$work"/source/ksyntax-highlighting_5.*.orig.tar.* | grep -v '\.asc$' | head -n 1)
        break
    fi
    rm -rf "$work"/source/* "$work"/lists/*; mkdir -p "$work/lists/partial"
done
[ -n "$found" ] || { echo "No suite of $mirror has the source of ksyntax-highlighting 5.x." >&2; exit 1; }

mkdir "$work/tree"
tar -xf "$found" -C "$work/tree" --strip-components=1
# The floor is a habit of the framework's release script; 5.100 builds it just as well.
sed -i -E 's/find_package\(ECM [0-9.]+ /find_package(ECM 5.100 /' "$work/tree/CMakeLists.txt"
cmake -S "$work/tree" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DQT_MAJOR_VERSION=6 \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DBUILD_TESTING=OFF -DBUILD_QCH=OFF \
    -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6PrintSupport=ON >&2
cmake --build "$work/build" >&2
cmake --install "$work/build" > /dev/null
touch "$stamp"
