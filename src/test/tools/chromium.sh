#!/bin/sh
# Makes sure that the browser tests have what they need, chromium and node: as root on Debian what is missing is
# installed, elsewhere it is named. No fonts: the tests measure, and the one that comes along will do for that.
set -eu
need=''
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || need="$need chromium"
command -v node >/dev/null 2>&1 || need="$need nodejs"
[ -n "$need" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
  echo "The browser tests need:$need. Install it (Debian: sudo apt-get install$need), or leave them out: -Dskip.browser" >&2
  exit 1
fi
echo "Installing for the browser tests:$need" >&2
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
# shellcheck disable=SC2086  # the packages are meant to be split
if ! { apt-get -o DPkg::Lock::Timeout=300 update -qq &&
  apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends $need; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
