#!/bin/sh
# Makes the fonts of the house's theme anew: templates/assets/fonts/*.woff2, out of the npm package
# @fontsource-variable/newsreader 5.3.0 (SIL Open Font License 1.1, no reserved font name).
#
#   src/tools/fonts/subset.sh            fetches the package with npm
#   src/tools/fonts/subset.sh FOLDER     takes the package unpacked in FOLDER
#
# Needs npm, and fonttools with brotli (Debian: fonttools python3-brotli). The same package and tools
# give the same bytes; those in the project were made with fonttools 4.38.0.
#
# The roman keeps its axis of optical size (6 to 72) and its weights from 400 to 700. The italic is
# used in running text alone: it is fixed at weight 400 and optical size 18. What most Latin pages
# need is in one file each; letters of Latin Extended-A are in a second, loaded by pages that use them.
set -eu
export SOURCE_DATE_EPOCH=1704067200 # else the files would bear the hour at which they were made
home=$(CDPATH= cd -P -- "$(dirname -- "$0")/../../.." && pwd -P)
out=$home/templates/assets/fonts
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
package=${1:-}
if [ -z "$package" ]; then
  (cd "$work" && npm pack --silent @fontsource-variable/newsreader@5.3.0 >/dev/null && tar -xzf ./*.tgz)
  package=$work/package
fi

latin='U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC'
latin="$latin,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC"
latin="$latin,U+2116,U+2122,U+2190-2193,U+21A9,U+2212,U+2215"
more='U+0100-0130,U+0132-0151,U+0154-017F,U+0218-021B,U+1E9E'
features=kern,liga,calt,ccmp,locl,mark,mkmk,lnum,tnum,onum,pnum

subset() { # source file, axes, letters, name
  fonttools varLib.instancer -q "$package/files/$1" $2 -o "$work/cut.ttf"
  pyftsubset "$work/cut.ttf" --output-file="$out/$4" --flavor=woff2 --unicodes="$3" --no-hinting \
    --layout-features="$features"
}
mkdir -p "$out"
subset newsreader-latin-opsz-normal.woff2 'wght=400:700' "$latin" newsreader.woff2
subset newsreader-latin-opsz-italic.woff2 'wght=400 opsz=18' "$latin" newsreader-italic.woff2
subset newsreader-latin-ext-opsz-normal.woff2 'wght=400:700' "$more" newsreader-more.woff2
subset newsreader-latin-ext-opsz-italic.woff2 'wght=400 opsz=18' "$more" newsreader-italic-more.woff2
cp "$package/LICENSE" "$out/OFL.txt"
ls -l "$out"
