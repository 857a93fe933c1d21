/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Host, Kernel, Nic } from './world';
import { kernel } from './world';

const parts = { bbr: true, fq: true, netkit: false, dynamicPreemption: true };

/** Kernels by their release; those of Red Hat have more than their number says. */
export const kernels: Kernel[] = [
  {
    ...parts,
    release: '4.19.0-23-amd64',
    like: kernel(4, 19),
    dynamicPreemption: false,
  },
  { ...parts, release: '5.4.0-150-generic', like: kernel(5, 4) },
  { ...parts, release: '5.10.0-26-amd64', like: kernel(5, 10) },
  { ...parts, release: '5.15.0-91-generic', like: kernel(5, 15) },
  { ...parts, release: '6.1.0-18-amd64', like: kernel(6, 1) },
  { ...parts, release: '6.2.0-20-generic', like: kernel(6, 2) },
  { ...parts, release: '6.6.30-talos', like: kernel(6, 6) },
  { ...parts, release: '6.8.0-45-generic', like: kernel(6, 8), netkit: true },
  {
    ...parts,
    release: '6.12.9-200.fc41.x86_64',
    like: kernel(6, 12),
    netkit: true,
  },
  // Too old by number, and with all or nothing of what a newer one has
  { ...parts, release: '4.18.0-553.el8_10.x86_64', like: kernel(5, 10) },
  { ...parts, release: '5.14.0-427.13.1.el9_4.x86_64', like: kernel(5, 14) },
  { ...parts, release: '5.14.0-427.13.1.el9_4.x86_64', like: kernel(6, 3) },
  { ...parts, release: '5.15.0-1060-azure', like: kernel(5, 15) },
  // Built without what some items need
  { ...parts, release: '6.1.55-minimal', like: kernel(6, 1), bbr: false },
  { ...parts, release: '6.8.4-minimal', like: kernel(6, 8), fq: false },
];

/** Network devices by driver. */
export const nics: Omit<Nic, 'name' | 'mtu' | 'queues'>[] = [
  { driver: 'mlx5_core', takesXdp: true, tsoMax: 524_280 },
  { driver: 'ice', takesXdp: true, tsoMax: 131_072 },
  { driver: 'igb', takesXdp: true, tsoMax: 196_608 },
  { driver: 'ena', takesXdp: true, tsoMax: 196_608 },
  { driver: 'virtio_net', takesXdp: true, tsoMax: 196_608 },
  { driver: 'rk_gmac', takesXdp: false, tsoMax: 196_608 },
];

export const osImages = [
  'Ubuntu 24.04.1 LTS',
  'Debian GNU/Linux 12 (bookworm)',
  'Red Hat Enterprise Linux 9.4 (Plow)',
] as const;

/** A host in the words a test wants to use. */
export function hostOf(more: Partial<Host> = {}): Host {
  return {
    osImage: osImages[0],
    architecture: 'amd64',
    kernel: kernels[7],
    nics: [{ name: 'eth0', mtu: 1500, queues: 4, ...nics[0] }],
    cpus: 8,
    memoryMebibytes: 32_768,
    vendor: 'Dell Inc.',
    readsQdisc: true,
    tuned: { running: false, profile: 'balanced' },
    governor: 'powersave',
    irqbalance: true,
    pinned: false,
    preempt: {},
    ...more,
  };
}
