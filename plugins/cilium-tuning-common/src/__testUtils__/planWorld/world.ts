/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A model of a cluster on which plans are tried. Written from what documentation and sources of Cilium 1.9 to 1.20 say, and not
 * from the rules and plans that are tried with it.
 */

/** A kernel, with what it really has: its number tells only part of that. */
export interface Kernel {
  release: string;
  /** The mainline kernel whose features it has: 5010 for 5.10. */
  like: number;
  bbr: boolean;
  fq: boolean;
  netkit: boolean;
  /** Whether the boot parameter `preempt` is heeded. */
  dynamicPreemption: boolean;
}

export interface Nic {
  name: string;
  driver: string;
  mtu: number;
  queues: number;
  takesXdp: boolean;
  /** Bytes that the device takes at once. */
  tsoMax: number;
}

/** What is on a node beside Kubernetes. */
export interface Host {
  osImage: string;
  architecture: string;
  kernel: Kernel;
  nics: Nic[];
  cpus: number;
  memoryMebibytes: number;
  /** As the firmware names it. */
  vendor: string;
  /** Whether an agent can read `net.core.default_qdisc`. */
  readsQdisc: boolean;
  /** Absent where no tuned can run. */
  tuned?: { running: boolean; profile: string };
  /** Absent where CPUs have no frequency to choose. */
  governor?: string;
  irqbalance: boolean;
  pinned: boolean;
  /** What stands on the command line for the next boot, and what the running kernel was booted with. */
  preempt: { next?: string; running?: string };
}

export type Option = Record<string, string>;

/** What an agent does, whatever it was told. */
export interface Effects {
  routing: 'Native' | 'Tunnel';
  tunnelProtocol: string;
  replacement: 'full' | 'some' | 'off';
  masquerading: 'none' | 'BPF' | 'iptables';
  hostRouting: 'BPF' | 'Legacy';
  /** `SNAT` where no NodePort is served. */
  nodePortMode: 'SNAT' | 'DSR' | 'Hybrid';
  dispatch: string;
  /** Largest packet by family, undefined where the release has no such feature. */
  bigTcp: { ipv4?: number; ipv6?: number };
  bandwidthManager: boolean;
  congestionControl: 'cubic' | 'bbr';
  bbrForPods: boolean;
  /** Names of the devices that carry an XDP program in their driver. */
  xdp: string[];
  conntrackBypass: boolean;
  attachMode: 'tc' | 'tcx';
  podDevices: 'veth' | 'netkit' | 'netkit-l2';
  distributedLru: boolean;
  /** All that decides how connection maps are made: two agents with the same text share their maps over a restart. */
  maps: string;
  clock: 'ktime' | 'jiffies';
  mtu: number;
  encryption: 'Disabled' | 'IPsec' | 'Wireguard';
}

export interface RunningAgent {
  told: Option;
  effects: Effects;
  startedAt: number;
  /** Where the API server is, by the environment of its pod; undefined for the ClusterIP of the service. */
  apiServer?: string;
}

export interface ModelNode {
  name: string;
  host: Host;
  labels: Record<string, string>;
  labelsChangedAt: number;
  /** Undefined where it does not run: see `refusal`. */
  agent?: RunningAgent;
  refusal?: string;
  cordoned: boolean;
  /** Pods other than those of DaemonSets; undefined while the node is drained. */
  pods?: { since: number; devices: Effects['podDevices'] };
  kubeProxy: boolean;
  /** Rules of kube-proxy, which outlive it. */
  kubeProxyRules: boolean;
  hasProbe: boolean;
}

export interface NodeConfig {
  label: { key: string; value: string };
  values: Option;
  createdAt: number;
  changedAt: number;
}

export interface ModelCluster {
  /** Seconds; each operation takes some. */
  clock: number;
  cilium: string;
  distribution: 'kubeadm' | 'eks' | 'k3s' | 'rke2' | 'talos' | 'openshift';
  config: Option;
  configChangedAt: number;
  nodeConfigs: Map<string, NodeConfig>;
  /** `host:port` that chart values give to agents; undefined for the ClusterIP. */
  apiServer?: string;
  /** Where the API server really answers without kube-proxy, what the operator names first. */
  apiServers: string[];
  /** Runs kube-proxy: a DaemonSet, or the distribution itself. */
  kubeProxyBy?: 'daemonSet' | 'distribution';
  /** The same of a kube-proxy that was taken away. */
  kubeProxyBefore?: ModelCluster['kubeProxyBy'];
  /** A label whose nodes kube-proxy's DaemonSet leaves out. */
  kubeProxyOff?: { key: string; value: string };
  nodes: ModelNode[];
  /** What whoever scans may not read: CiliumNodeConfigs, or since when the ConfigMap is as it is. */
  hidden?: 'nodeConfigs' | 'changeTimes';
  /** What nobody can see from the cluster. */
  unseen: {
    fabricMtu: number;
    fabricPassesDsr: boolean;
    /** Rules of iptables on hosts that traffic of pods depends on: a mesh's, a host policy's, portmap's. */
    podsNeedHostRules: boolean;
    /** Sidecars or virtual machines that have to see the address of services. */
    podsNeedServiceAddresses: boolean;
    /** The ConfigMap wins over CiliumNodeConfigs, as in some development versions of 1.16 to 1.19. */
    configMapWins: boolean;
    /** Agents before 1.16 fall back from BPF masquerading without a word. */
    masqueradeFallsBack: boolean;
  };
}

/** Minor of a release: 9 of `1.9.18`. */
export const minorOf = (release: string) => Number(release.split('.')[1]);

/** Whether a release is 1.19.3 or newer and so on, by numbers alone. */
export function isFrom(release: string, minor: number, patch = 0): boolean {
  const [, itsMinor, itsPatch] = release
    .split('.')
    .map(part => parseInt(part, 10));
  return itsMinor > minor || (itsMinor === minor && itsPatch >= patch);
}

/** Kernels as numbers that compare: 5.1 of `5.10` would be older than 5.9. */
export const kernel = (major: number, minor: number) => major * 1000 + minor;

/** A copy that shares nothing with the original. */
export const copyOf = (cluster: ModelCluster): ModelCluster =>
  structuredClone(cluster);
