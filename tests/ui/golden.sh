#!/bin/sh
# Compares pictures of a few screens with those in golden/, each named WIDTHxHEIGHT_LANGUAGE_LOOKS_NAME.png:
#   xvfb-run -a -s "-screen 0 1920x1920x24" sh golden.sh GALLERY FOLDER
# Drawn by the Mesa and with the letters that made them (golden/made-with) every pixel has to be the same.
# Elsewhere letters are smoothed and set a little otherwise: there both are shrunk to an eighth first, and
# one pixel in fifty may differ by more than an eighth. With `MINGLE_KEEP_GOLDEN=1` the pictures are made
# anew, to be looked at and committed.
set -eu
gallery=$1
folder=$2
golden=$(dirname "$0")/golden
mkdir -p "$folder"
made_with="$("$gallery" --version); $(fc-match -f "%{family} %{fontversion}" Inter)"
[ -z "${MINGLE_KEEP_GOLDEN:-}" ] || echo "$made_with" > "$golden/made-with"
same_maker=no
[ "$made_with" != "$(cat "$golden/made-with")" ] || same_maker=yes
echo "drawn with $made_with; exact: $same_maker"

failed=0
for wanted in "$golden"/*.png; do
  name=$(basename "$wanted" .png)
  IFS=_ read -r size language looks sample <<END
$name
END
  "$gallery" "${size%x*}" "${size#*x}" "$language" "$folder/$name" "$looks" "$sample"
  drawn=$folder/$name/$sample.ppm
  if [ -n "${MINGLE_KEEP_GOLDEN:-}" ]; then
    convert "$drawn" -strip -define png:compression-level=9 "$wanted"
    continue
  fi
  if [ $same_maker = yes ]; then
    most=0
    different=$(compare -metric AE "$drawn" "$wanted" null: 2>&1 || true)
  else
    most=$((${size%x*} * ${size#*x} / 64 / 50))
    different=$(convert "$drawn" "$wanted" -resize 12.5% -metric AE -fuzz 12.5% -compare \
                        -format '%[distortion]' info: 2>&1 || true)
  fi
  case $different in
    '' | *[!0-9]*) echo "FAILED: $name: $different"; failed=1 ;;
    *)
      if [ "$different" -gt "$most" ]; then
        echo "FAILED: $name: $different pixels differ, of which $most may; see $drawn"
        failed=1
      else
        echo "ok: $name"
      fi ;;
  esac
done
exit $failed
