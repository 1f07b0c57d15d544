#!/bin/sh
# Installs what the runtimes' tests need beside Go: Debian packages, as root or
# by sudo. What is there already is left as it is. Elsewhere it says what is
# missing, and the tests of those runtimes say so again. Arguments are packages
# to install beside.
set -eu

missing="${*:+ $*}"
# want COMMAND PACKAGE...
want() {
	command -v "$1" >/dev/null || missing="$missing $2"
}

want gcc 'gcc libc6-dev'
want chromium chromium
want firefox-esr firefox-esr
want gjs gjs
want Xvfb xvfb
want javac openjdk-17-jdk-headless
want mvn maven
ls /usr/lib/*/girepository-1.0/WebKit2-4.1.typelib >/dev/null 2>&1 || missing="$missing gir1.2-webkit2-4.1"

command -v npm >/dev/null || echo "Node 20 or later with npm is missing: see https://nodejs.org" >&2
[ -n "$missing" ] || exit 0

as=
[ "$(id -u)" = 0 ] || as=sudo
if ! command -v apt-get >/dev/null || { [ -n "$as" ] && ! sudo -n true 2>/dev/null; }; then
	echo "These Debian packages, or what stands for them here, are missing:$missing" >&2
	exit 0
fi
echo "Installing$missing"
$as env DEBIAN_FRONTEND=noninteractive apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing ca-certificates fonts-dejavu-core >/dev/null
