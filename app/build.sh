#!/bin/sh
# sh app/build.sh FOLDER [-DOPTION=VALUE...] [TARGET...]
# Builds the targets (everything when none is named) in FOLDER, after configuring it when it is new
# or was configured with other options or from another place. Quick when nothing changed.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)
folder=$1
shift

options=''
targets=''
for word in "$@"; do
  case $word in
    -D*) options="$options $word" ;;
    *) targets="$targets --target $word" ;;
  esac
done

configured="$folder/configured"
want="$source$options"
if [ ! -f "$configured" ] || [ "$(cat "$configured")" != "$want" ]; then
  fresh=''
  if ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$source" "$folder/CMakeCache.txt"; then
    fresh='--fresh'
    command -v ninja >/dev/null && fresh='--fresh -G Ninja'
  fi
  # shellcheck disable=SC2086
  if ! cmake $fresh -S "$source" -B "$folder" $options; then
    echo "The step that failed: configuring $folder" >&2
    exit 1
  fi
  printf '%s\n' "$want" >"$configured"
fi

# shellcheck disable=SC2086
if ! cmake --build "$folder" --parallel "$(nproc)" $targets; then
  echo "The step that failed: compiling in $folder" >&2
  exit 1
fi
