/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { introductions } from '../cilium/introductions';

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
export const kernelFloors = {
  kubeProxyReplacement: {
    feature: 'Kube-proxy replacement',
    kernel: '4.19.57',
    cilium: '1.9',
  },
  bandwidthManager: {
    feature: 'Bandwidth Manager',
    kernel: '5.1',
    cilium: introductions.bandwidthManager,
  },
  bpfClock: {
    feature: 'eBPF clock probe',
    kernel: '5.6',
    cilium: introductions.bpfClock,
  },
  bpfHostRouting: {
    feature: 'eBPF host routing',
    kernel: '5.10',
    cilium: introductions.bpfHostRouting,
  },
  bbr: { feature: 'BBR for Pods', kernel: '5.18', cilium: introductions.bbr },
  ipv6BigTcp: {
    feature: 'IPv6 BIG TCP',
    kernel: '5.19',
    cilium: introductions.ipv6BigTcp,
  },
  ipv4BigTcp: {
    feature: 'IPv4 BIG TCP',
    kernel: '6.3',
    cilium: introductions.ipv4BigTcp,
  },
  tcx: { feature: 'tcx', kernel: '6.6', cilium: introductions.tcx },
  netkit: { feature: 'netkit', kernel: '6.8', cilium: introductions.netkit },
} as const satisfies Record<string, KernelFloor>;
