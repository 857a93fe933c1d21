# Copyright 2026 The Cilium Tuning for Backstage Authors
# SPDX-License-Identifier: Apache-2.0
#
# What a look at the node brings, as one line of JSON. Read by probe.sh. Takes sh, coreutils, sed, grep, awk, and what Cilium's image
# has: its client, ip, gzip. Nothing that changes by itself goes into the report; what cannot be read is left out of it.

proc=$ROOT/proc sys=$ROOT/sys host=$ROOT/host
socket=$ROOT/var/run/cilium/cilium.sock

# The kubelet takes 4,096 bytes at most.
most=3600

# Values at these paths of the agent's status.
status_paths='cilium.state kube-proxy-replacement.mode kube-proxy-replacement.deviceList[].name
kube-proxy-replacement.features.nodePort.enabled kube-proxy-replacement.features.nodePort.mode
kube-proxy-replacement.features.nodePort.acceleration kube-proxy-replacement.features.nodePort.algorithm
kube-proxy-replacement.features.hostPort.enabled kube-proxy-replacement.features.externalIPs.enabled
kube-proxy-replacement.features.socketLB.enabled kube-proxy-replacement.features.hostReachableServices.enabled
kube-proxy-replacement.features.sessionAffinity.enabled host-routing.mode routing.inter-host-routing-mode
routing.intra-host-routing-mode routing.tunnel-protocol masquerading.enabled masquerading.mode
masquerading.enabledProtocols.ipv4 masquerading.enabledProtocols.ipv6 bandwidth-manager.enabled
bandwidth-manager.congestionControl ipv4-big-tcp.enabled ipv4-big-tcp.maxGSO ipv4-big-tcp.maxGRO ipv6-big-tcp.enabled
ipv6-big-tcp.maxGSO ipv6-big-tcp.maxGRO attach-mode datapath-mode configured-datapath-mode hubble.state
bpf-maps.dynamic-size-ratio bpf-maps.maps[].name bpf-maps.maps[].size clock-source.mode clock-source.hertz encryption.mode
cni-chaining.mode'
status_maps='bpf-maps.maps[]=name:TCP connection tracking|Non-TCP connection tracking|NAT'

# Options that the agent never changes by itself, so that they say what it was told.
config_names='EnableEndpointRoutes|EnableIPSec|EnableIPv4|EnableIPv6|EnableWireguard|InstallIptRules|InstallNoConntrackIptRules'

kernel_options='NETKIT|NET_SCH_FQ|PREEMPT|PREEMPT_DYNAMIC|PREEMPT_LAZY|PREEMPT_NONE|PREEMPT_RT|PREEMPT_VOLUNTARY|TCP_CONG_BBR'

newline='
'

# First line of a file, empty where it cannot be read.
line() {
  line=
  [ -r "$1" ] && IFS= read -r line <"$1" 2>/dev/null
  return 0
}

# Text as a JSON string, of harmless characters only.
quote() {
  case $1 in
    *[!A-Za-z0-9\ ._:/+,@~#=-]*) ;;
    *) [ ${#1} -le 80 ] && printf '"%s"' "$1" && return ;;
  esac
  printf '"%s"' "$(printf '%s' "$1" | tr -cd 'A-Za-z0-9 ._:/+,()@~#=-' | cut -c 1-80)"
}

# A section of the report, or its name among those that found no room.
add() {
  [ -n "$2" ] || return 0
  if [ $((${#report} + ${#2} + ${#1} + ${#left} + 40)) -gt "$most" ]; then
    left=$left${left:+,}'"'$1'"'
  else
    report=$report,'"'$1'":'$2
  fi
}

# --- the agent ---------------------------------------------------------------------------------------------------------------------

limited() {
  seconds=$1
  shift
  name=cilium
  command -v cilium-dbg >/dev/null 2>&1 && name=cilium-dbg
  timeout "$seconds" "$name" "$@"
}

agent_state() {
  agent='{"state":"'$1'"}'
}

look_agent() {
  status='' devices='' agent=''
  if [ "${PROBE_AGENT:-yes}" = no ]; then agent_state notAsked; return; fi
  if [ ! -e "$socket" ]; then agent_state noSocket; return; fi
  if [ ! -r "$socket" ] || [ ! -w "$socket" ]; then agent_state denied; return; fi
  # Where its errors find no place, the answer still counts.
  problems=$scratch/errors
  [ -w "$scratch" ] || problems=/dev/null
  answer=$(limited 8 status -o json 2>"$problems")
  code=$?
  if [ "$code" -ne 0 ] || [ -z "$answer" ]; then
    errors=$(cut -c 1-2000 "$problems" 2>/dev/null)
    case $code:$errors in
      124:* | 137:* | 143:*) agent_state timeout ;;
      *"ermission denied"* | *"peration not permitted"*) agent_state denied ;;
      *) agent_state down ;;
    esac
    return
  fi
  status=$(printf '%s\n' "$answer" | awk -v keep="$status_paths" -v only="$status_maps" -f "$here/status.awk")
  if [ -z "$status" ]; then agent_state unreadable; return; fi
  devices=$(printf '%s' "$status" | sed -n 's/.*"deviceList":\[\([^]]*\)\].*/\1/p' | grep -o '"name":"[^"]*"' | cut -d '"' -f 4)

  # "1.18.4 (v1.18.4-afda2aa9)" while all is well; agents up to 1.9 and those just starting have other words there.
  version=$(printf '%s' "$answer" | tr -d '\n' | sed -n 's/.*"cilium": *{[^}]*"msg": *"\([0-9][0-9.]*[-+.0-9A-Za-z]*\) (.*/\1/p' | cut -c 1-40)
  versions=$(limited 4 version 2>/dev/null | sed -n 's/^\(Client\|Daemon\): *v*\([0-9][-+.0-9A-Za-z]*\).*/\1 \2/p')
  client_version=$(printf '%s\n' "$versions" | sed -n 's/^Client //p' | cut -c 1-40)
  [ -n "$version" ] || version=$(printf '%s\n' "$versions" | sed -n 's/^Daemon //p' | cut -c 1-40)

  config=$(limited 4 config --all 2>/dev/null | sed -n -E "s/^($config_names) *: *(true|false) *\$/\"\1\":\2/p" | sort -u | tr '\n' ',')
  started=$(stat -c %Y "$socket" 2>/dev/null)
  agent='{"state":"ok"'
  [ -z "$version" ] || agent=$agent,'"version":'$(quote "$version")
  [ -z "$client_version" ] || agent=$agent,'"client":'$(quote "$client_version")
  # The agent makes its socket anew at each start.
  [ -z "$started" ] || agent=$agent,'"startedAt":'$started
  agent=$agent,'"status":'$status
  [ -z "$config" ] || agent=$agent,'"config":{'${config%,}'}'
  agent=$agent'}'
}

# --- the kernel --------------------------------------------------------------------------------------------------------------------

kernel_config() {
  for file in "$proc/config.gz" "$host/lib/modules/$release/config" "$host/lib/modules/$release/build/.config" \
    "$host/boot/config-$release"; do
    [ -r "$file" ] || continue
    case $file in *.gz) gzip -dc "$file" ;; *) cat "$file" ;; esac 2>/dev/null |
      sed -n -E "s/^CONFIG_($kernel_options)=([ym])\$/\"\1\":\"\2\"/p; s/^# CONFIG_($kernel_options) is not set\$/\"\1\":\"n\"/p"
    return
  done
}

# Whether a module is built in or there to be loaded; empty where that does not show. $1: module, $2: its option.
has_module() {
  case $options in *"\"$2\":\"y\""*) echo true; return ;; *"\"$2\":\"n\""*) echo false; return ;; esac
  seen=
  for file in "$host/lib/modules/$release/modules.builtin" "$host/lib/modules/$release/modules.dep"; do
    [ -r "$file" ] || continue
    grep -q "/$1\.ko" "$file" && { echo true; return; }
    case $file in *.dep) seen=yes ;; esac
  done
  [ -z "$seen" ] || echo false
}

part() {
  [ -z "$2" ] || parts=$parts${parts:+,}'"'$1'":'$2
}

look_kernel() {
  line "$proc/sys/kernel/osrelease"
  release=$line
  [ -n "$release" ] || return 0
  line "$proc/version"
  case $line in
    '') preempt=unknown ;;
    *PREEMPT_DYNAMIC*) preempt=PREEMPT_DYNAMIC ;;
    *PREEMPT_RT* | *'PREEMPT RT'*) preempt=PREEMPT_RT ;;
    *PREEMPT_LAZY*) preempt=PREEMPT_LAZY ;;
    *' PREEMPT '* | *' PREEMPT') preempt=PREEMPT ;;
    *) preempt= ;;
  esac
  kernel='{"release":'$(quote "$release")
  [ "$preempt" = unknown ] || kernel=$kernel,'"preempt":"'$preempt'"'
  line "$proc/cmdline"
  boot=
  for word in $line; do case $word in preempt=*) boot=${word#preempt=} ;; esac; done
  [ -z "$boot" ] || kernel=$kernel,'"boot":'$(quote "$boot")
  line "$proc/sys/net/core/bpf_jit_enable"
  case $line in [012]) kernel=$kernel,'"jit":'$line ;; esac
  options=$(kernel_config | sort -u | tr '\n' ',')
  [ -z "$options" ] || kernel=$kernel,'"options":{'${options%,}'}'
  parts=
  part bbr "$(has_module tcp_bbr TCP_CONG_BBR)"
  part fq "$(has_module sch_fq NET_SCH_FQ)"
  case $options in *'"NETKIT":"y"'*) part netkit true ;; *'"PREEMPT'*) part netkit false ;; esac
  [ -z "$parts" ] || kernel=$kernel,'"parts":{'$parts'}'
  add kernel "$kernel}"
}

# --- CPUs, memory, machine ---------------------------------------------------------------------------------------------------------

look_machine() {
  line "$sys/devices/system/cpu/online"
  online=$(printf '%s\n' "$line" | awk -F , '/^[0-9]/ { for (i = 1; i <= NF; i++) { n = split($i, e, "-"); t += (n > 1 ? e[2] - e[1] : 0) + 1 } print t }')
  if [ -n "$online" ]; then
    cpu='{"online":'$online
    set -- "$sys"/devices/system/cpu/cpu[0-9]*/cpufreq/scaling_governor
    if [ ! -e "$1" ]; then
      cpu=$cpu,'"governors":[]'
    elif governors=$(cat "$@" 2>/dev/null) && [ -n "$governors" ]; then
      governors=$(printf '%s\n' "$governors" | sort -u)
      # A word that is left out would let the others speak for all
      case $governors in
        *[!a-z_"$newline"]*) ;;
        *) cpu=$cpu,'"governors":['$(printf '%s\n' "$governors" | sed 's/.*/"&"/' | tr '\n' ',' | sed 's/,$//')']' ;;
      esac
    fi
    add cpu "$cpu}"
  fi
  add memory "$(awk '/^MemTotal:/ { print int($2 / 1024); exit }' "$proc/meminfo" 2>/dev/null)"
  line "$sys/class/dmi/id/sys_vendor"
  [ -z "$line" ] || add vendor "$(quote "$line")"
}
