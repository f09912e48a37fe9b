#!/bin/sh
# Makes sure that the tests with real servers have what they need, nginx, Apache, Caddy and OpenSSH: as root on Debian what is
# missing is installed, elsewhere it is named. OpenSSH is run by an ordinary user, whom root has to make for it.
set -eu
need=''
PATH=$PATH:/usr/sbin:/sbin
command -v nginx >/dev/null 2>&1 || need="$need nginx-light"
command -v apache2 >/dev/null 2>&1 || need="$need apache2-bin media-types"
command -v caddy >/dev/null 2>&1 || need="$need caddy"
{ command -v sshd && command -v ssh-agent; } >/dev/null 2>&1 || need="$need openssh-server openssh-client"
user() {
  [ "$(id -u)" -eq 0 ] || return 0
  mkdir -p /run/sshd
  id dateline-tests >/dev/null 2>&1 || useradd -m -s /bin/sh dateline-tests
}
[ -n "$need" ] || { user; exit 0; }
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" -ne 0 ]; then
  echo "The tests with servers need:$need. Install it (Debian: sudo apt-get install$need), or leave them out: -Dskip.servers" >&2
  exit 1
fi
echo "Installing for the tests with servers:$need" >&2
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
# Nobody wants the servers to run beside the tests.
policy=/usr/sbin/policy-rc.d
[ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && trap 'rm -f /usr/sbin/policy-rc.d' EXIT; }
# shellcheck disable=SC2086  # the packages are meant to be split
if ! { apt-get -o DPkg::Lock::Timeout=300 update -qq &&
  apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends $need; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
user
