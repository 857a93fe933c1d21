/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting } from '../../types';
import { type ImageFamily, familyOf } from './images';
import { serviceOf } from './scripts';

/** How a setting is taken back on a machine with systemd. */
function onPlain(setting: HostSetting): string {
  const own = serviceOf(setting);
  const withoutService =
    own &&
    `\`systemctl disable --now ${own.name}\`, and delete \`/etc/systemd/system/${own.name}\``;
  switch (setting.kind) {
    case 'tunedProfile':
      return 'tuned: `tuned-adm profile` with the profile from before, or `systemctl disable --now tuned` where it did not run.';
    case 'cpuGovernor':
      return `CPU governor: ${withoutService}. The governor from before is there with the next boot.`;
    case 'pinInterrupts':
      return `Pinned interrupts: ${withoutService}. irqbalance moves them again once it runs.`;
    case 'stopIrqbalance':
      return 'irqbalance: `systemctl enable --now irqbalance`, where it ran before.';
    case 'kernelArgument':
      return `\`${setting.argument}\`: \`grubby --update-kernel=ALL --remove-args=${setting.argument}\`; with rpm-ostree \`rpm-ostree kargs --delete=${setting.argument}\`; with \`update-grub\` delete \`/etc/default/grub.d/90-cilium-tuning.cfg\` first; else take it out of \`/oem/grub.cfg\` or \`/etc/default/grub\`. Then reboot.`;
    case 'kernelModule':
      return `\`${setting.module}\`: delete \`/etc/modules-load.d/cilium-tuning.conf\`. It is gone with the next boot.`;
    case 'mtu':
      return 'MTU of the device: set the one from before, where it was set.';
    default:
      return setting satisfies never;
  }
}

const elsewhere: Record<Exclude<ImageFamily, 'plain'>, string> = {
  talos:
    'Talos: take the patch out of the machine configuration; where it was a kernel argument, upgrade to the image without it.',
  coreos:
    'OpenShift: `kubectl delete -f` with the files of this folder, and take the label `cilium-tuning/tuned-profile` off the nodes. Without a MachineConfig of theirs, nodes of a pool reboot again.',
  bottlerocket:
    'Bottlerocket: take the settings out again with `apiclient`, and out of the user data of new nodes.',
  cos: 'Container-Optimized OS: take them out of the system configuration of the node pool.',
};

/** How settings of hosts are taken back, by the operating systems of the nodes. */
export function undoOfHosts(
  settings: readonly HostSetting[],
  images: readonly string[],
): string[] {
  if (settings.length === 0) {
    return [];
  }
  const families = new Set(images.map(familyOf));
  return [...families].flatMap(family =>
    family === 'plain' ? settings.map(onPlain) : [elsewhere[family]],
  );
}
