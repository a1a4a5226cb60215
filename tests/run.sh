#!/bin/sh
# sh tests/run.sh [--all] [CTEST OPTION...]
# Installs what is missing, builds, and runs every test, those in a window under Xvfb. With --all,
# which CI=true means too: warnings are errors, and the tests run under AddressSanitizer and
# UndefinedBehaviorSanitizer, and those with threads under ThreadSanitizer, before they run plain.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

everything=${CI:-false}
if [ "${1:-}" = --all ]; then
  everything=true
  shift
fi

# Tests that need a window start an Xvfb of their own; none may open one on this desktop.
unset DISPLAY WAYLAND_DISPLAY

# run_tests FOLDER CTEST-OPTION...
run_tests() {
  folder=$1
  shift
  if ! ctest --test-dir "$folder" -j "$(nproc)" --output-on-failure --no-tests=error "$@"; then
    echo "The step that failed: the tests in $folder" >&2
    exit 1
  fi
}

sh third_party/install.sh build run test
if [ "$everything" != true ]; then
  sh app/build.sh build
  run_tests build "$@"
  exit 0
fi

sh app/build.sh build -DMINGLE_WERROR=ON
sh app/build.sh build-address -DMINGLE_WERROR=ON -DMINGLE_SANITIZE=address,undefined
# In all languages and sizes screens are laid out by the plain tests; here in some are enough.
run_tests build-address -LE 'journey|bench|layering' \
  -E 'in the (second|third|last) languages|twice the size|further down|made to suit|on its ground|colours move|a third longer'
sh app/build.sh build-thread -DMINGLE_WERROR=ON -DMINGLE_SANITIZE=thread threaded_tests
run_tests build-thread -L threads
run_tests build "$@"
