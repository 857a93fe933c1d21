/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Prints what the files of a node say, a line each with a name and a colon in front, and what `ip` says of network devices other than
 * those of pods; `end:` last, so that it shows whether all came. Nothing of the cluster stands in it, and it changes nothing.
 */
export const nodeFilesScript = `
say() { grep -sH "$@"; }
say "" /proc/version /proc/cmdline /sys/devices/system/cpu/online /sys/class/dmi/id/sys_vendor /sys/class/net/cilium_host/mtu
say "^MemTotal:" /proc/meminfo
gzip -dc /proc/config.gz 2>/dev/null | grep -E "CONFIG_(NETKIT|NET_SCH_FQ|PREEMPT[A-Z_]*|TCP_CONG_BBR)[= ]" | sed "s/^/config:/"
set -- /sys/devices/system/cpu/cpu[0-9]*/cpufreq/scaling_governor
if [ -e "$1" ]; then
  echo "governors:$#"
  cat "$@" 2>/dev/null | sed "s/^/governor:/"
else
  echo governors:0
fi
for device in /sys/class/net/*; do
  name=\${device##*/}
  case $name in lo | lxc* | veth* | cilium_*) continue ;; esac
  ip -d link show dev "$name" 2>/dev/null | sed "s/^/link:/"
  driver=$(readlink "$device/device/driver") && echo "driver:$name \${driver##*/}"
done
stat -c socket:%Y /var/run/cilium/cilium.sock 2>/dev/null
echo end:
`;

/** Lines by what stands before their first colon. */
export type NodeFiles = ReadonlyMap<string, readonly string[]>;

const MOST_LINES = 20_000;

/** Takes apart what the script printed; undefined where that is not whole. */
export function parseNodeFiles(output: string): NodeFiles | undefined {
  const lines = output.trimEnd().split('\n', MOST_LINES);
  if (lines.at(-1) !== 'end:') {
    return undefined;
  }
  const files = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const name = line.slice(0, colon);
      const known = files.get(name) ?? [];
      known.push(line.slice(colon + 1).trimEnd());
      files.set(name, known);
    }
  }
  return files;
}

/** When the agent started, which makes its socket anew each time; ISO 8601. */
export function agentStartOf(files: NodeFiles): string | undefined {
  const seconds = files.get('socket')?.[0] ?? '';
  return /^\d{1,11}$/.test(seconds)
    ? new Date(Number(seconds) * 1000).toISOString()
    : undefined;
}
