/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How the DaemonSet of the agents keeps their pods apart.
 *
 * @public
 */
export interface AgentScheduling {
  /** Whether by an anti-affinity of pods, which the scheduler weighs for each of them. */
  antiAffinity: boolean;
  /** Number of nodes that it wants a pod on. */
  nodes: number;
}

/**
 * State of the Cilium agent on a node. `missing`: no agent pod there; `waiting`: its container does not run
 * (see the fact `agentProblem`); `notReady`: it runs but is not ready.
 *
 * @public
 */
export type AgentState = 'ready' | 'notReady' | 'waiting' | 'missing';

/**
 * Whether the agent runs with the configuration that the cluster holds now. `pending`: the configuration changed after the
 * agent loaded it; `unknown`: the times needed to tell are not known.
 *
 * @public
 */
export type ConfigLoaded = 'current' | 'pending' | 'unknown';

/**
 * The five features of kube-proxy replacement as the agent reports them (an enabled flag that is absent is false).
 *
 * @public
 */
export interface KubeProxyReplacementFeatures {
  nodePort: boolean;
  hostPort: boolean;
  externalIPs: boolean;
  socketLB: boolean;
  sessionAffinity: boolean;
}

/**
 * What the agent reports of masquerading. Unknown words stay as they are and are judged `unknown`.
 *
 * @public
 */
export interface MasqueradingStatus {
  enabled: boolean;
  /** `BPF` or `iptables`; absent while masquerading is off. */
  mode?: string;
  ipv4?: boolean;
  ipv6?: boolean;
}

/**
 * BIG TCP of one IP family as the agent reports it. `enabled` is what it was told: it stays true where the kernel or a device
 * refused, which only the sizes show.
 * Source: `ipv6-big-tcp`, `ipv4-big-tcp` of the status; sizes in bytes since 1.14.
 *
 * @public
 */
export interface BigTcpStatus {
  enabled: boolean;
  maxGso?: number;
  maxGro?: number;
}

/**
 * Bandwidth Manager as the agent reports it.
 * Source: `bandwidth-manager` of the status; `congestionControl` since 1.12, only while enabled.
 *
 * @public
 */
export interface BandwidthManagerStatus {
  enabled: boolean;
  /** `cubic` or `bbr`. */
  congestionControl?: string;
}

/**
 * How full the maps are that fill with connections.
 * Source: the metric `cilium_bpf_map_pressure`.
 *
 * @public
 */
export interface MapPressure {
  /** The fullest map is no fuller than this share, in tenths; half or less is said as 0.5. */
  upTo: number;
  /** The fullest map, where it is more than half full, as the metric names it: `ct4_global`. */
  map?: string;
}

/**
 * Clock that the agent's programs read.
 * Source: `clock-source` of the status.
 *
 * @public
 */
export interface ClockSource {
  /** `ktime` or `jiffies`. */
  mode: string;
  hertz?: number;
}

/**
 * Sizes of Cilium's eBPF maps.
 * Source: `bpf-maps` of the status.
 *
 * @public
 */
export interface BpfMaps {
  /** Share of the node's memory that maps are sized by; absent where sizes are set one by one. */
  dynamicSizeRatio?: number;
  /** Entries by the name that the status has, for example `TCP connection tracking`; only the maps that grow with traffic. */
  sizes: Record<string, number>;
}
