#!/bin/sh
# Reads the interface's words out of app/ui into assets/po/mingle.pot, and brings every .po up to
# date with it. With --print it only writes the template to standard output.
set -eu
cd "$(dirname "$0")/../.."

template() {
  find app/ui -name '*.cpp' -o -name '*.h' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --sort-by-file --no-location \
      --keyword=words:1 --keyword=Mark:1 --keyword=Plural:1,2 --add-comments=Translators: \
      --package-name=Mingle --output=- |
    sed '/^"POT-Creation-Date/d; s/; charset=CHARSET/; charset=UTF-8/'
}

if [ "${1:-}" = --print ]; then
  template
  exit
fi
template > assets/po/mingle.pot
grep '^[a-z]' assets/po/LINGUAS | while read -r language; do
  msgmerge --quiet --update --backup=none --no-fuzzy-matching --no-location \
    "assets/po/$language.po" assets/po/mingle.pot
done
