#!/bin/sh
# sh third_party/install.sh SECTION...
# Installs the packages of these sections of the list beside this file (build, run, test) that are
# not there yet. Asks nothing; when all are there it only looks.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

say() { printf '%s\n' "$*" >&2; }

wanted=''
for section in "$@"; do
  names=$(awk -v section="[$section]" '
    /^\[/ { inside = ($0 == section); next }
    inside && NF && !/^#/ { print $1 }' "$here/packages")
  if [ -z "$names" ]; then
    say "third_party/packages has no section [$section]"
    exit 2
  fi
  wanted="$wanted $names"
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  say "This is not a Debian machine, so nothing was installed. Mingle needs what"
  say "third_party/README.md lists; going on as if it were there."
  exit 0
fi

# dpkg-query prints what it knows and fails when one name is unknown to it: both are answers.
# shellcheck disable=SC2086
missing=$({ dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null || true; } |
  awk -v wanted="$wanted" '
    $2 == "installed" { there[$1] = 1 }
    END {
      count = split(wanted, name, /[ \n]+/)
      for (i = 1; i <= count; i++)
        if (name[i] != "" && !(name[i] in there)) print name[i]
    }' | tr '\n' ' ')
if [ -z "$missing" ]; then
  exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
  as_root=''
elif command -v sudo >/dev/null; then
  as_root='sudo'
else
  say "Packages are missing, and only root may install them. As root, run:"
  say "  apt-get update && apt-get install --no-install-recommends $missing"
  exit 1
fi

say "Installing: $missing"
$as_root apt-get -q update </dev/null >&2 ||
  say "apt-get update failed (is this machine online?); trying with what is known."
# shellcheck disable=SC2086
if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y \
  -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold \
  install --no-install-recommends $missing </dev/null >&2; then
  say "The step that failed: apt-get install $missing"
  exit 1
fi
