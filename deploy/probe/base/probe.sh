#!/bin/sh
# Copyright 2026 The Cilium Tuning for Backstage Authors
# SPDX-License-Identifier: Apache-2.0
#
# Looks at the node it runs on, and reports through the termination message of its container.
#   once   look once, report, end (init container)
#   watch  look again and again; end with a new report when a fact has changed for good
#   fresh  succeed while the last report is known to hold (readiness)
#   print  look once and print the report
set -u
LC_ALL=C
export LC_ALL

here=$(dirname "$0")
# Where the file system of the node begins; tests put another one there.
ROOT=${PROBE_ROOT:-}
# Memory that the containers of the pod share, and where the kubelet reads the report.
kept=${PROBE_STATE:-/run/probe}
log=${PROBE_LOG:-/dev/termination-log}
# Seconds between two looks, and before which the container does not end: the kubelet then restarts it without waiting.
interval=${PROBE_INTERVAL:-300}
youngest=${PROBE_MIN_AGE:-600}
nothing='{"ciliumTuningProbe":1,"failed":true,"end":true}'

print() {
  . "$here/look.sh"
  . "$here/look-host.sh"
  scratch=$kept
  report='{"ciliumTuningProbe":1' left=
  look_agent
  add agent "$agent"
  look_kernel
  look_machine
  look_units
  look_devices
  look_tuned
  look_kube_proxy
  printf '%s%s,"end":true}\n' "$report" "${left:+,\"left\":[$left]}"
}

# A look in a process of its own, so that nothing it does can hang or end this one.
look() {
  timeout 18 sh "$0" print 2>/dev/null || echo "$nothing"
}

publish() {
  printf '%s' "$1" >"$log"
  printf '%s' "$1" >"$kept/report"
  beat
}

beat() {
  date +%s >"$kept/heartbeat"
}

watch() {
  began=$(date +%s)
  last=
  # Whatever ends this container, the last report stays what its message says.
  cat "$kept/report" >"$log" 2>/dev/null
  while :; do
    current=$(look)
    if [ "$current" = "$(cat "$kept/report" 2>/dev/null)" ]; then
      beat
    elif [ "$current" = "$last" ] && [ $(($(date +%s) - began)) -ge "$youngest" ]; then
      publish "$current"
      exit 0
    fi
    last=$current
    sleep "$interval" &
    wait $!
  done
}

fresh() {
  seen=$(cat "$kept/heartbeat" 2>/dev/null) || exit 1
  [ $(($(date +%s) - seen)) -lt $((2 * interval)) ]
}

case ${1:-} in
  once) publish "$(look)" 2>/dev/null; exit 0 ;;
  watch) trap 'exit 0' TERM INT; watch ;;
  fresh) fresh ;;
  print) print ;;
  *) sed -n '5,9s/^# *//p' "$0"; exit 2 ;;
esac
