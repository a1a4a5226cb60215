#!/bin/sh
# Compares pictures of a few screens with those in golden/, each named WIDTHxHEIGHT_LANGUAGE_LOOKS_NAME.png, and
# small ones of every screen in every state with those in golden/states:
#   xvfb-run -a -s "-screen 0 1920x1920x24" sh golden.sh GALLERY FOLDER
# Drawn by the Mesa and with the letters that made them (golden/made-with) every pixel has to be the same.
# Elsewhere letters are smoothed and set a little otherwise: there both are shrunk to an eighth first, and
# one pixel in fifty may differ by more than an eighth. With `MINGLE_KEEP_GOLDEN=1` the pictures are made
# anew, to be looked at and committed.
set -eu
gallery=$1
folder=$2
golden=$(dirname "$0")/golden
rm -rf "$folder"
mkdir -p "$folder"
made_with="$("$gallery" --version); $(fc-match -f "%{family} %{fontversion}" Inter)"
[ -z "${MINGLE_KEEP_GOLDEN:-}" ] || echo "$made_with" > "$golden/made-with"
same_maker=no
[ "$made_with" != "$(cat "$golden/made-with")" ] || same_maker=yes
echo "drawn with $made_with; exact: $same_maker"

failed=0
# judge NAME DRAWN WANTED PIXELS: are they the same picture?
judge() {
  if [ $same_maker = yes ]; then
    most=0
    different=$(compare -metric AE "$2" "$3" null: 2>&1 || true)
  else
    most=$(($4 / 64 / 50))
    different=$(convert "$2" "$3" -resize 12.5% -metric AE -fuzz 12.5% -compare \
                        -format '%[distortion]' info: 2>&1 || true)
  fi
  case $different in
    '' | *[!0-9]*) echo "FAILED: $1: $different"; failed=1 ;;
    *)
      if [ "$different" -gt "$most" ]; then
        echo "FAILED: $1: $different pixels differ, of which $most may; see $2"
        failed=1
      else
        echo "ok: $1"
      fi ;;
  esac
}
keep() { convert "$1" -strip -define png:compression-level=9 "$2"; }

for wanted in "$golden"/*.png; do
  name=$(basename "$wanted" .png)
  IFS=_ read -r size language looks sample <<END
$name
END
  "$gallery" "${size%x*}" "${size#*x}" "$language" "$folder/$name" "$looks" "$sample"
  drawn=$folder/$name/$sample.ppm
  if [ -n "${MINGLE_KEEP_GOLDEN:-}" ]; then
    keep "$drawn" "$wanted"
  else
    judge "$name" "$drawn" "$wanted" $((${size%x*} * ${size#*x}))
  fi
done

# Every screen in every state, small.
"$gallery" 800 480 en "$folder/states" light
mkdir -p "$golden/states"
[ -z "${MINGLE_KEEP_GOLDEN:-}" ] || rm -f "$golden"/states/*.png
# What opens by a tap: WIDTH HEIGHT SAMPLE TAP.
while read -r width height sample tap; do
  "$gallery" "$width" "$height" en "$folder/opened" light "$sample" "$tap"
  mv "$folder/opened/$sample.ppm" "$folder/states/$sample+$(echo "$tap" | tr / +).ppm"
done <<END
800 480 home languages
800 480 home comfort
800 480 home home/type
800 480 lesson-alone key/symbols
800 480 plan plan/when/2
800 480 my-page my/goal
1080 1920 consent consent/forget
800 480 host-person host/show-badge
800 480 host-counts host/end
800 480 host-devices-figures host/set-camera
800 480 host-devices-figures host/set-sound
END
for drawn in "$folder"/states/*.ppm; do
  name=$(basename "$drawn" .ppm)
  convert "$drawn" -resize 40% +dither -colors 32 "$folder/states/$name.png"
  wanted=$golden/states/$name.png
  if [ -n "${MINGLE_KEEP_GOLDEN:-}" ]; then
    keep "$folder/states/$name.png" "$wanted"
  elif [ ! -e "$wanted" ]; then
    echo "FAILED: there is no picture of $name in golden/states"
    failed=1
  else
    judge "states/$name" "$folder/states/$name.png" "$wanted" $((320 * 192))
  fi
done
for wanted in "$golden"/states/*.png; do
  if [ ! -e "$folder/states/$(basename "$wanted" .png).ppm" ]; then
    echo "FAILED: no screen is like golden/states/$(basename "$wanted") any more"
    failed=1
  fi
done
exit $failed
