/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The words of `datapath-mode`, and whether pods are on veth devices in that mode. `auto` of 1.20 chooses by the kernel, so it is
 * not among them.
 * Source: `pkg/datapath/option` of Cilium 1.9 to 1.20; `ipvlan` went with 1.12, netkit came with 1.16.
 */
const datapathModes: Readonly<Record<string, { veth: boolean }>> = {
  veth: { veth: true },
  ipvlan: { veth: false },
  'lb-only': { veth: false },
  netkit: { veth: false },
  'netkit-l2': { veth: false },
};

/**
 * Whether pods are on veth devices.
 *
 * @returns undefined where the mode does not tell
 */
export function hasVethPods(mode: string): boolean | undefined {
  return Object.hasOwn(datapathModes, mode)
    ? datapathModes[mode].veth
    : undefined;
}
