#!/bin/sh
# sh assets/kiosk/install.sh [BOOK.mingle [KIOSK OPTION...]]    as root
# Makes this Debian machine a kiosk: from its next start on it shows Mingle and nothing else, and
# starts it again whatever happens. The book is copied to /var/lib/mingle unless one is there; it
# and the options stand in /etc/mingle/kiosk.conf, which is left alone when it exists. May be run
# again to bring a new version.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
say() { printf '%s\n' "$*" >&2; }

if [ "$(id -u)" -ne 0 ]; then
  say "Only root can make this machine a kiosk: sudo sh $0 $*"
  exit 1
fi
sh "$source/third_party/install.sh" build run kiosk
sh "$source/app/build.sh" "$source/build" mingle >&2

if ! getent passwd mingle >/dev/null; then
  useradd --system --user-group --home-dir /var/lib/mingle --shell /usr/sbin/nologin mingle
fi
for group in video input audio tty; do
  if getent group "$group" >/dev/null; then
    usermod --append --groups "$group" mingle
  fi
done
install -d -o mingle -g mingle -m 0750 /var/lib/mingle
install -d /etc/mingle /usr/local/lib/mingle /etc/X11/xorg.conf.d /etc/systemd/system
install -m 0755 "$source/build/app/mingle" /usr/local/bin/mingle
install -m 0755 "$here/kiosk-session" /usr/local/lib/mingle/kiosk-session
install -m 0644 "$here/xorg.conf" /etc/X11/xorg.conf.d/50-mingle.conf
install -m 0644 "$here/mingle-kiosk.service" /etc/systemd/system/mingle-kiosk.service

book=/var/lib/mingle/book.mingle
if [ $# -gt 0 ]; then
  if [ ! -f "$1" ]; then
    say "There is no book $1; make one first: build/app/mingle new $1 --event NAME"
    exit 1
  fi
  book=/var/lib/mingle/$(basename "$1")
  if [ ! -e "$book" ]; then
    install -o mingle -g mingle -m 0640 "$1" "$book"
  fi
  shift
fi
if [ ! -e /etc/mingle/kiosk.conf ]; then
  printf 'BOOK=%s\nOPTIONS=%s\n' "$book" "$*" >/etc/mingle/kiosk.conf
fi
if ! command -v systemctl >/dev/null; then
  say "Everything is in its place, but there is no systemd here to start it."
  exit 1
fi
systemctl enable mingle-kiosk.service >&2
say "This machine is a kiosk from its next start on; at once with: systemctl start mingle-kiosk"
