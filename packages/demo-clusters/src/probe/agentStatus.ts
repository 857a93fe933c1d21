/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';

/** What an agent really does, in few words. */
export interface EffectiveState {
  version: string;
  hostRouting: 'BPF' | 'Legacy';
  devices: string[];
  nodePort: { mode: string; acceleration: string; algorithm: string };
  /** Bytes; absent where BIG TCP is off. */
  bigTcp?: number;
  /** Congestion control of Bandwidth Manager; absent where it is off. */
  bandwidth?: string;
  mapRatio: number;
  datapath: string;
  attach: string;
  /** Where the kernel has no ticks for programs to read. */
  clock?: 'ktime';
}

const on = { enabled: true };

/**
 * The status of an agent with full kube-proxy replacement, BPF masquerading and native routing, in the form that its version
 * prints: among much that nobody reads, as there.
 */
export function agentStatus(state: EffectiveState): JsonObject {
  const minor = Number(state.version.split('.')[1]);
  const { devices, hostRouting, bigTcp, bandwidth } = state;
  const sizes = { maxGRO: bigTcp ?? 65536, maxGSO: bigTcp ?? 65536 };
  const family = {
    ...(bigTcp && on),
    ...(minor >= 14 && sizes),
  };
  return {
    'bandwidth-manager': {
      devices: bandwidth ? devices : null,
      ...(bandwidth && { ...on, congestionControl: bandwidth }),
    },
    'bpf-maps': {
      'dynamic-size-ratio': state.mapRatio,
      maps: [
        { name: 'Non-TCP connection tracking', size: 131072 },
        { name: 'TCP connection tracking', size: 262144 },
        { name: 'Endpoints', size: 65535 },
        { name: 'NAT', size: 262144 },
      ],
    },
    cilium: {
      msg: `${state.version} (v${state.version}-4061cdfc)`,
      state: 'Ok',
    },
    'clock-source': { hertz: 250, mode: state.clock ?? 'jiffies' },
    'cni-chaining': { mode: 'none' },
    controllers: [
      { name: 'cilium-health-ep', status: { 'success-count': 31 } },
    ],
    encryption: { mode: 'Disabled' },
    hubble: { observer: { 'current-flows': 4095 }, state: 'Ok' },
    ...(minor >= 14 && { 'ipv4-big-tcp': family }),
    'ipv6-big-tcp': family,
    'kube-proxy-replacement': {
      deviceList: devices.map(name => ({ ip: ['192.168.10.11'], name })),
      devices,
      features: {
        externalIPs: on,
        hostPort: on,
        nodePort: { ...on, ...state.nodePort, portMax: 32767, portMin: 30000 },
        sessionAffinity: on,
        socketLB: on,
      },
      mode: minor >= 14 ? 'True' : 'Strict',
    },
    masquerading: {
      ...on,
      enabledProtocols: { ipv4: true, ipv6: true },
      mode: 'BPF',
    },
    ...(minor >= 16
      ? {
          'attach-mode': state.attach,
          'datapath-mode': state.datapath,
          routing: {
            'inter-host-routing-mode': 'Native',
            'intra-host-routing-mode': hostRouting,
            'tunnel-protocol': 'vxlan',
          },
        }
      : { 'host-routing': { mode: hostRouting } }),
  };
}
