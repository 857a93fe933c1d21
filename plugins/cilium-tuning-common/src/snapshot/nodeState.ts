/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A host interface of the node that listens for kube-proxy, or another sign of it.
 * `running`: seen beside Cilium; `disabled`: the distribution says it is switched off; `notListening`: nothing listens on
 * its metrics port.
 *
 * @public
 */
export type KubeProxyState = 'running' | 'disabled' | 'notListening';

/**
 * How the probe on a node fares. `reporting`: its report stands; `reportingInPart`: parts of its report were left out for
 * lack of room. The others say why less or nothing of the node is known from it.
 *
 * @public
 */
export type ProbeState =
  | 'reporting'
  | 'reportingInPart'
  | 'notSetUp'
  | 'unread'
  | 'refused'
  | 'noPod'
  | 'starting'
  | 'cannotStart'
  | 'noReport'
  | 'reportCut'
  | 'reportUnreadable'
  | 'reportNewer'
  | 'silent'
  | 'socketDenied'
  | 'noSocket'
  | 'agentSilent'
  | 'otherClient';

/**
 * The probe on a node, and details in words that are the same for all nodes in that state.
 *
 * @public
 */
export interface ProbeStatus {
  state: ProbeState;
  detail?: string;
}

/**
 * A network device that Cilium uses, or one below it: the members of a bond, the device that carries a VLAN.
 *
 * @public
 */
export interface NetworkDevice {
  name: string;
  /** The device of Cilium's that this one is below; absent for Cilium's own. */
  below?: string;
  mtu?: number;
  /** Kernel driver, for example `mlx5_core`; absent for virtual devices. */
  driver?: string;
  /** What the kernel calls a virtual device, for example `bond`, `vlan`, `wireguard`. */
  kind?: string;
  /** How an XDP program is attached: in the driver, in the generic path, on the device itself, or not at all. */
  xdp?: 'driver' | 'generic' | 'offload' | 'none';
  /** Receive queues. */
  queues?: number;
  /** Queues with an interrupt of their own that could be seen. */
  irqs?: number;
  /** How many of those have CPUs that no other queue of the device shares; absent while irqbalance moves them. */
  pinnedIrqs?: number;
}

/**
 * How the kernel was built for preemption, and what the boot parameter says.
 *
 * @public
 */
export interface Preemption {
  /** The word in `/proc/version`; empty when there is none, which NONE and VOLUNTARY share. */
  build: string;
  /** Value of `preempt=` on the kernel command line. */
  bootParameter?: string;
}

/**
 * What the kernel has of the parts that items need; absent where nothing told.
 *
 * @public
 */
export interface KernelParts {
  /** `tcp_bbr`: built in, or there as a module. */
  bbr?: boolean;
  /** `sch_fq`: built in, or there as a module. */
  fq?: boolean;
  /** `CONFIG_NETKIT`. */
  netkit?: boolean;
}

/**
 * tuned on a node.
 *
 * @public
 */
export interface TunedStatus {
  /** Whether its service runs; absent where that cannot be told. */
  running?: boolean;
  /** The active profile first, then those it includes as far as they could be read; absent where it cannot be told. */
  profiles?: string[];
  /** Set where a profile among them includes one that could not be read. */
  includesUnread?: true;
}

/**
 * The MTUs that nodes of the cluster have.
 *
 * @public
 */
export interface ClusterMtus {
  /** The lowest MTU of each node, each value once, lowest first. */
  values: number[];
  /** Nodes whose MTU is not known, or not of every device. */
  unknownNodes: number;
}
