#!/bin/sh
# Measures how long the gateway takes from process start to /health/ready on a warm data directory, beside the same server
# with nothing deployed, until its port answers. Needs the built image and curl; prints milliseconds and the ratio of the
# medians. Options for the Java machine: VIETQR_JAVA_OPTS. Repetitions: the first argument, 3 by default.
set -eu
cd "$(dirname "$0")"
image=$PWD/target/vietqr
runs=${1:-3}
port=${VIETQR_HTTP_PORT:-18480}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s%3N; }

# time_until COMMAND... : starts it, waits until the address in $address answers $wanted, stops it, prints milliseconds
time_until() {
  start=$(now)
  "$@" >"$work/log" 2>&1 &
  process=$!
  tries=0
  until [ "$(curl -s -o /dev/null -m 2 -w '%{http_code}' "$address")" = "$wanted" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 6000 ] && kill -0 "$process" || { cat "$work/log" >&2; exit 1; }
    sleep 0.02
  done
  echo $(($(now) - start))
  kill "$process"
  wait "$process" || true
}

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

mkdir "$work/bare"
cp -r "$image/vietqr.jar" "$image/runtime" "$work/bare/"
bare() {
  address=http://localhost:$port/ wanted=404
  # shellcheck disable=SC2086
  time_until java ${VIETQR_JAVA_OPTS:-} -cp "$work/bare/vietqr.jar" fish.payara.micro.impl.RootDirLauncher \
    --port "$port" --nocluster
}
gateway() {
  address=http://localhost:$port/health/ready wanted=200
  VIETQR_HTTP_PORT=$port VIETQR_DATA_DIR=$work/data time_until "$image/bin/vietqr"
}

gateway >/dev/null # fills the data directory
i=0
while [ "$i" -lt "$runs" ]; do
  bare >>"$work/bare.ms"
  gateway >>"$work/gateway.ms"
  i=$((i + 1))
done
b=$(median <"$work/bare.ms")
g=$(median <"$work/gateway.ms")
echo "bare server    $(tr '\n' ' ' <"$work/bare.ms")ms, median $b"
echo "gateway        $(tr '\n' ' ' <"$work/gateway.ms")ms, median $g"
echo "ratio          $((g * 100 / b)) %"
