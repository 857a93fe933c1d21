# Copyright 2026 The Cilium Tuning for Backstage Authors
# SPDX-License-Identifier: Apache-2.0
#
# Reads lines "<interrupt> <CPU list> <name of its handler>" of one network device and prints how many of its queues have an
# interrupt, and how many of those have CPUs that no other queue of the device shares. Interrupts that serve one queue (receive and
# transmit apart, as virtio has them) count once; those of no queue (link state, management) do not count. `online`: CPUs that are
# online.

function expand(queue, text,   parts, count, i, ends, cpu) {
  count = split(text, parts, ",")
  for (i = 1; i <= count; i++) {
    if (split(parts[i], ends, "-") < 2) ends[2] = ends[1]
    for (cpu = ends[1] + 0; cpu <= ends[2] + 0; cpu++) {
      if ((queue, cpu) in uses) continue
      uses[queue, cpu] = 1
      width[queue]++
      users[cpu]++
    }
  }
}

{
  name = $3
  for (i = 4; i <= NF; i++) name = name " " $i
  if (name == "") {
    queue = "unnamed " NR
  } else if (match(name, /(TxRx|Tx-Rx|[rt]xq?|[RT]x|input|output|comp|ntfy-blo?c?k|fp|_q|queue)[-._]?[0-9]+/)) {
    queue = substr(name, RSTART, RLENGTH)
    gsub(/[^0-9]/, "", queue)
  } else {
    next
  }
  if (!(queue in width)) {
    queues++
    width[queue] = 0
  }
  expand(queue, $2)
}

END {
  for (queue in width) {
    own = width[queue] > 0 && (width[queue] < online || online == 1)
    # With more queues than CPUs some have to share: then one CPU each is all there is.
    for (key in uses) {
      split(key, pair, SUBSEP)
      if (pair[1] == queue && users[pair[2]] > 1 && !(queues > online && width[queue] == 1)) own = 0
    }
    pinned += own
  }
  print queues + 0, pinned + 0
}
