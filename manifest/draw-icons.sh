#!/usr/bin/env bash
# Draws color.png and outline.png from their SVG files by Chromium (CHROMIUM, or the one on the PATH) and ImageMagick.
# Run it after changing a drawing, look at the result and commit it.
set -euo pipefail
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# draw NAME SIZE COLOUR-TYPE [what ImageMagick shall do ...]
draw() {
  local name=$1 size=$2 type=$3
  shift 3
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$scratch/profile" \
    --default-background-color=00000000 --window-size=512,512 --screenshot="$scratch/$name.png" "file://$PWD/$name.svg" 2>/dev/null
  convert "$scratch/$name.png" -crop "${size}x${size}+0+0" +repage "$@" -define png:exclude-chunks=date,time -strip "$type:$name.png"
}

draw color 192 PNG24 -alpha off
# Soft edges stay, as transparency only: every pixel's colour is pure white.
draw outline 32 PNG32 -fill white -colorize 100
