/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A tuning item that needs a kernel of some age, and the Cilium minor that brought it.
 *
 * @public
 */
export interface KernelFloor {
  feature: string;
  kernel: string;
  cilium: string;
}

/**
 * Kernel floors of the tuning items, lowest first.
 * Source: Cilium documentation, "Required Kernel Versions for Advanced Features" and the tuning guide; tcx: kernel 6.6
 * brought the attachment that the agent probes for.
 *
 * @public
 */
export const kernelFloors: readonly KernelFloor[] = [
  { feature: 'Bandwidth Manager', kernel: '5.1', cilium: '1.9' },
  { feature: 'eBPF host routing', kernel: '5.10', cilium: '1.9' },
  { feature: 'BBR for Pods', kernel: '5.18', cilium: '1.12' },
  { feature: 'IPv6 BIG TCP', kernel: '5.19', cilium: '1.13' },
  { feature: 'IPv4 BIG TCP', kernel: '6.3', cilium: '1.14' },
  { feature: 'tcx', kernel: '6.6', cilium: '1.16' },
  { feature: 'netkit', kernel: '6.8', cilium: '1.16' },
];
