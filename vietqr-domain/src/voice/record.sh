#!/bin/sh
# Makes the shipped recordings anew with eSpeak NG (GPL-3.0-or-later; what it speaks belongs to whoever lets it speak) and SoX.
# Debian: apt-get install espeak-ng sox. Run it in this directory; it writes beside the lists of words.
set -eu
cd "$(dirname "$0")/../main/resources/vietqr/voice"
for directory in vi-north:vi:150 vi-south:vi-vn-x-south:150 en:en-us:150; do
  name=${directory%%:*}; rest=${directory#*:}; voice=${rest%%:*}; speed=${rest#*:}
  grep -v '^#' "$name/units.properties" | while IFS='=' read -r unit text; do
    # "dong" is no English word: said as it is spelled, it would be understood by nobody who knows the currency.
    said=$text; [ "$text" = dong ] && said='[[d0N]]'
    espeak-ng -v "$voice" -s "$speed" --stdout "$said" |
      sox -q -t wav - -r 22050 -c 1 -b 16 "$name/$unit.wav" \
        silence 1 0.005 0.4% reverse silence 1 0.005 0.4% reverse
  done
done
