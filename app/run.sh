#!/bin/sh
# sh app/run.sh [BOOK.mingle] [KIOSK OPTION...]    the kiosk; on the demo when no book is named
# sh app/run.sh COMMAND [ARGUMENT...]              any other command of `mingle`
# Installs what is missing and builds before that; quick when nothing changed.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)

sh "$source/third_party/install.sh" build run
sh "$source/app/build.sh" "$source/build" mingle >&2
mingle=$source/build/app/mingle

# What to run: the kiosk on the demo, the kiosk on a book, or the command that was asked for.
case ${1:-} in
  -h | --help | --version) exec "$mingle" "$@" ;;
  '' | -*)
    data=${XDG_DATA_HOME:-${HOME:-/root}/.local/share}/mingle
    demo=$data/demo.mingle
    badges=$data/demo-badges.pdf
    mkdir -p "$data"
    if ! { { [ -f "$demo" ] || "$mingle" demo "$demo"; } &&
      { [ -f "$badges" ] || "$mingle" badges "$demo" "$badges"; }; } >/dev/null; then
      echo "The step that failed: making the demo event in $data" >&2
      exit 1
    fi
    echo "The demo's badges, to print or to hold up on a phone: $badges" >&2
    set -- kiosk "$demo" "$@"
    ;;
  *.mingle) set -- kiosk "$@" ;;
esac

if [ "$1" = kiosk ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  cat >&2 <<END
Mingle is built, but there is no display here to open the kiosk on. One of these helps:
  on the machine's own screen    start this from its desktop, or: apt install xinit; xinit $0
  over ssh                       ssh -X, or: DISPLAY=:0 sh $0
  just to see that it works      apt install xvfb; xvfb-run sh $0
Without a kiosk, every other command works: $mingle --help
END
  exit 1
fi
exec "$mingle" "$@"
