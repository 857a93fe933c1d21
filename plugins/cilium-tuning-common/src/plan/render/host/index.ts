/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting } from '../../types';
import type { Done, Rendering } from '../context';
import type { Shelf } from '../Shelf';
import { quoted } from '../shell';
import { onBottlerocket } from './bottlerocket';
import { onCoreOs } from './coreos';
import { type ImageFamily, familyOf } from './images';
import { hostLines } from './scripts';
import { onTalos } from './talos';

/** What a setting is called. */
export function wordsOfSetting(setting: HostSetting): string {
  switch (setting.kind) {
    case 'tunedProfile':
      return `Run tuned with the profile \`${setting.profile}\`.`;
    case 'cpuGovernor':
      return `Set the governor of every CPU to \`${setting.governor}\`, now and at each start.`;
    case 'stopIrqbalance':
      return 'Stop irqbalance, and keep it from starting.';
    case 'pinInterrupts':
      return "Put each interrupt of the network devices on a CPU of its own, now and at each start. The script of the card's vendor, where there is one, also minds which memory is near.";
    case 'kernelArgument':
      return `Add \`${setting.argument}\` to the kernel's command line. It takes effect with the next boot.`;
    case 'kernelModule':
      return `Load the kernel module \`${setting.module}\`, now and at each start.`;
    case 'mtu':
      return `Set the MTU of the node's network devices to ${setting.bytes}, where its operating system keeps that (netplan, NetworkManager, systemd-networkd or the cloud's own agent), so that it outlives a reboot.`;
    default:
      return '';
  }
}

function onPlain(setting: HostSetting): Done {
  const words = wordsOfSetting(setting);
  const lines = hostLines(setting);
  return {
    words,
    shell: lines
      ? [`on_host "$node" <<'END'`, 'set -eu', ...lines, 'END']
      : [`confirm ${quoted(words)}`],
  };
}

function onCos(): Done {
  const words =
    "Container-Optimized OS forgets what is set on the node: use the node pool's own system configuration, if it has the setting.";
  return { words, shell: [`confirm ${quoted(words)}`] };
}

function onFamily(
  family: ImageFamily,
  setting: HostSetting,
  shelf: Shelf,
): Done {
  switch (family) {
    case 'talos':
      return onTalos(setting, shelf);
    case 'coreos':
      return onCoreOs(setting, shelf);
    case 'bottlerocket':
      return onBottlerocket(setting, shelf);
    case 'cos':
      return onCos();
    default:
      return onPlain(setting);
  }
}

/** How a shell tells the families apart, by the name that the kubelet gives. */
const patterns: Record<ImageFamily, string> = {
  talos: 'Talos*',
  bottlerocket: 'Bottlerocket*',
  cos: '"Container-Optimized OS"*',
  coreos: '"Red Hat Enterprise Linux CoreOS"* | OpenShift*',
  plain: '*',
};

/** Something to change on the host of a node, as its operating system has it. */
export function changeHost(
  setting: HostSetting,
  { images, shelf }: Rendering,
): Done {
  const present = new Set(images.map(familyOf));
  const order: ImageFamily[] = [
    ...(['talos', 'bottlerocket', 'cos', 'coreos', 'plain'] as const),
  ].filter(family => present.has(family));
  const [only = 'plain', ...more] = order;
  if (more.length === 0) {
    return onFamily(only, setting, shelf);
  }
  const done = order.map(family => ({
    family,
    ...onFamily(family, setting, shelf),
  }));
  return {
    words: done.map(({ words }) => words).join(' '),
    shell: [
      `case "$(kubectl get node "$node" -o jsonpath='{.status.nodeInfo.osImage}')" in`,
      ...done.flatMap(({ family, shell }) => [
        `  ${patterns[family]})`,
        ...shell,
        '  ;;',
      ]),
      'esac',
    ],
  };
}
