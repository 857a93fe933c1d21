# Copyright 2026 The Cilium Tuning for Backstage Authors
# SPDX-License-Identifier: Apache-2.0
#
# The part of a look at the node that is about network devices and what runs beside Cilium. Read by probe.sh, after look.sh.

# --- services ----------------------------------------------------------------------------------------------------------------------

# Whether a systemd unit runs; empty where that does not show.
unit_runs() {
  for slices in "$host/sys/fs/cgroup" "$host/sys/fs/cgroup/unified" "$host/sys/fs/cgroup/systemd"; do
    [ -d "$slices/system.slice" ] || continue
    unit=$slices/system.slice/$1
    if [ ! -d "$unit" ]; then
      echo false
    elif [ -r "$unit/cgroup.events" ]; then
      if grep -q '^populated 1' "$unit/cgroup.events"; then echo true; else echo false; fi
    else
      # The older hierarchy has no such file; systemd takes the folder away with the unit.
      echo true
    fi
    return
  done
}

look_units() {
  irqbalance=$(unit_runs irqbalance.service)
  tuned=$(unit_runs tuned.service)
  units=
  [ -z "$irqbalance" ] || units='"irqbalance":'$irqbalance
  [ -z "$tuned" ] || units=$units${units:+,}'"tuned":'$tuned
  [ -z "$units" ] || add units "{$units}"
}

# The active tuned profile and those it includes.
look_tuned() {
  [ -d "$host/etc/tuned" ] || return 0
  line "$host/etc/tuned/active_profile"
  open=$line profiles='' count=0
  while [ -n "$open" ] && [ "$count" -lt 8 ]; do
    set -f
    set -- $open
    set +f
    open=
    for profile in "$@"; do
      count=$((count + 1))
      profile=$(printf '%s' "$profile" | tr -cd 'A-Za-z0-9._-' | cut -c 1-60)
      [ -n "$profile" ] || continue
      profiles=$profiles${profiles:+,}'"'$profile'"'
      for file in "$host/etc/tuned/profiles/$profile/tuned.conf" "$host/etc/tuned/$profile/tuned.conf"; do
        [ -r "$file" ] && open="$open $(sed -n 's/^ *include *= *//p' "$file" | tr ',' ' ' | head -n 1)"
      done
    done
    open=$(printf '%s' "$open" | tr -s ' ')
    [ "$open" != ' ' ] || open=
  done
  add tuned "[$profiles]"
}

# Whether something listens on the port of kube-proxy's metrics, 10249.
look_kube_proxy() {
  [ -r "$proc/net/tcp" ] || return 0
  add kubeProxy "$(cat "$proc/net/tcp" "$proc/net/tcp6" 2>/dev/null |
    awk '$4 == "0A" && $2 ~ /:2809$/ { found = 1 } $1 == "sl" { read = 1 } END { if (read) print found ? "true" : "false" }')"
}

# --- network devices ---------------------------------------------------------------------------------------------------------------

# Devices that the default routes name, for where the agent does not say which ones it uses.
route_devices() {
  { awk '$2 == "00000000" && $8 == "00000000" { print $1 }' "$proc/net/route"
    awk '$1 == "00000000000000000000000000000000" && $2 == "00" && $NF != "lo" { print $NF }' "$proc/net/ipv6_route"; } 2>/dev/null | sort -u
}

# The word behind the MTU says how a program is attached; `prog/xdp` follows in every mode where there is one alone. Only with
# several (`xdpmulti`) the later lines tell the modes. Source: xdp_dump of iproute2's ip/iplink_xdp.c
xdp_of() {
  ip -d link show dev "$1" 2>/dev/null | awk '
    NR == 1 {
      mode = "none"
      for (i = 1; i <= NF && $i != "qdisc"; i++) {
        if ($i == "xdp" || $i ~ /^xdp\/id:/) mode = "driver"
        if ($i ~ /^xdpgeneric/) mode = "generic"
        if ($i ~ /^xdpoffload/) mode = "offload"
        if ($i == "xdpmulti") { mode = "generic"; several = 1 }
        # A mode that this version of ip has no word for
        if ($i ~ /^xdp\[/) mode = ""
      }
    }
    several && $1 == "prog/xdpdrv" { mode = "driver" }
    END { if (mode != "") print mode }'
}

# The interrupts of a device: number, CPUs, name of the handler.
irq_lines() {
  for numbers in "$sys/class/net/$1/device/msi_irqs" "$sys/class/net/$1/device/../msi_irqs"; do
    [ -d "$numbers" ] || continue
    for entry in "$numbers"/*; do
      number=${entry##*/}
      line "$proc/irq/$number/smp_affinity_list"
      [ -n "$line" ] || continue
      cpus=$line
      line "$sys/kernel/irq/$number/actions"
      printf '%s %s %s\n' "$number" "$cpus" "$line"
    done
    return
  done
}

count_of() {
  [ -e "$1" ] && echo $#
}

number_field() {
  case $2 in '' | *[!0-9]*) ;; *) device=$device,'"'$1'":'$2 ;; esac
}

# One device, and those below it. $1: its name, $2: the device that it is below.
look_device() {
  case $1 in '' | *[!A-Za-z0-9_.:@-]* | cilium_wg0) return 0 ;; esac
  [ -d "$sys/class/net/$1" ] || return 0
  seen_devices=$((seen_devices + 1))
  [ "$seen_devices" -le 16 ] || return 0
  device='{"name":"'$1'"'
  [ -z "$2" ] || device=$device,'"below":"'$2'"'
  line "$sys/class/net/$1/mtu"
  number_field mtu "$line"
  driver=$(readlink "$sys/class/net/$1/device/driver")
  kind=$(sed -n 's/^DEVTYPE=\([a-z0-9_-]*\)$/\1/p' "$sys/class/net/$1/uevent" 2>/dev/null)
  [ -z "$driver" ] || device=$device,'"driver":'$(quote "${driver##*/}")
  [ -z "$kind" ] || device=$device,'"kind":"'$kind'"'
  xdp=$(xdp_of "$1")
  [ -z "$xdp" ] || device=$device,'"xdp":"'$xdp'"'
  number_field queues "$(count_of "$sys/class/net/$1/queues"/rx-*)"
  irqs=$(irq_lines "$1" | awk -v online="${online:-0}" -f "$here/irqs.awk")
  if [ "${irqs%% *}" != 0 ]; then
    number_field irqs "${irqs%% *}"
    # irqbalance moves them about, so that their place says nothing lasting.
    [ "$irqbalance" != false ] || number_field pinned "${irqs##* }"
  fi
  list=$list${list:+,}$device'}'
  case $kind in
    bond | vlan | team)
      for lower in "$sys/class/net/$1"/lower_*; do
        [ -e "$lower" ] || [ -h "$lower" ] || continue
        look_device "${lower##*/lower_}" "${2:-$1}"
      done
      ;;
  esac
}

look_devices() {
  seen_devices=0 list=
  [ -n "$devices" ] || devices=$(route_devices)
  for name in $devices; do look_device "$name" ''; done
  # Some of them alone would pass for all.
  if [ "$seen_devices" -gt 16 ]; then
    left=$left${left:+,}'"devices"'
  elif [ -n "$list" ]; then
    add devices "[$list]"
  fi
  # The agent gives this device the MTU that it found at its start.
  line "$sys/class/net/cilium_host/mtu"
  case $line in '' | *[!0-9]*) ;; *) add mtu "$line" ;; esac
}
