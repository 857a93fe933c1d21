/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../cilium/configKeys';
import type {
  AgentScheduling,
  AgentState,
  BandwidthManagerStatus,
  BigTcpStatus,
  BpfMaps,
  ClockSource,
  ConfigLoaded,
  KubeProxyReplacementFeatures,
  MapPressure,
  MasqueradingStatus,
} from './agentStatus';
import type {
  ClusterMtus,
  KernelParts,
  KubeProxyState,
  NetworkDevice,
  Preemption,
  ProbeStatus,
  TunedStatus,
} from './nodeState';

/**
 * The options of `cilium-config` as facts: `config:<key>`, values as they stand.
 *
 * @public
 */
export type ConfigFacts = { [K in ConfigKey as `config:${K}`]: string };

/**
 * What the next start of a node's agent finds for an option of `cilium-config` on its command line or in a CiliumNodeConfig,
 * beside what the running agent reports.
 *
 * @public
 */
export type NextConfigFacts = { [K in ConfigKey as `next:${K}`]: string };

/**
 * Every fact that sources can bring, with the type of its value.
 *
 * @public
 */
export interface FactTypes extends ConfigFacts, NextConfigFacts {
  /** Operating system as the kubelet names it: `linux`, `windows`. */
  operatingSystem: string;
  osImage: string;
  /** Kernel release as in `uname -r`. */
  kernelRelease: string;
  architecture: string;
  kubeletVersion: string;
  /** Status column of the node: `Ready`, `NotReady`, `Ready,SchedulingDisabled`. */
  nodeStatus: string;
  /** Whether a kube-proxy runs on the node, where anything tells. */
  kubeProxy: KubeProxyState;
  /** `namespace/name` of the ConfigMap that was read; its presence means that absent keys have their defaults. */
  configMap: string;
  /** Version of the agent, without the leading `v`: `1.13.4`. */
  ciliumVersion: string;
  agentState: AgentState;
  agentScheduling: AgentScheduling;
  /** Why the agent is not ready, in the words of the pod's status. */
  agentProblem: string;
  configLoaded: ConfigLoaded;
  /** Whether all that sets options of the node's agent was read and can be told apart. */
  nodeOptions: 'known' | 'uncertain';
  /** `routing.inter-host-routing-mode` of the agent's status (1.16+): `Native` or `Tunnel`. */
  interHostRouting: string;
  /** `host-routing.mode` (up to 1.15) or `routing.intra-host-routing-mode` (1.16+): `BPF` or `Legacy`. */
  hostRouting: string;
  /** `kube-proxy-replacement.mode`: `True`, `False`, `Strict`, `Probe`, `Partial`, `Disabled`. */
  kubeProxyReplacementMode: string;
  kubeProxyReplacementFeatures: KubeProxyReplacementFeatures;
  masquerading: MasqueradingStatus;
  /** `kube-proxy-replacement.features.nodePort.mode`: `SNAT`, `DSR` or `Hybrid`. */
  nodePortMode: string;
  /** `cilium.state`: `Ok`, `Warning`, `Failure`, `Disabled`. */
  ciliumState: string;
  /** `kube-proxy-replacement.features.nodePort.acceleration`: `Native`, `Best-Effort`, `Generic`, `Disabled`. */
  nodePortAcceleration: string;
  /** `kube-proxy-replacement.features.nodePort.algorithm`: `Random` or `Maglev`. */
  nodePortAlgorithm: string;
  /** Names in `kube-proxy-replacement.deviceList` (1.10+), sorted, without Cilium's own WireGuard device. */
  devices: string[];
  ipv6BigTcp: BigTcpStatus;
  ipv4BigTcp: BigTcpStatus;
  bandwidthManager: BandwidthManagerStatus;
  /** `hubble.state`: `Ok`, `Warning`, `Failure`, `Disabled`. */
  hubbleState: string;
  bpfMaps: BpfMaps;
  mapPressure: MapPressure;
  clockSource: ClockSource;
  /** `routing.tunnel-protocol` (1.16+), set in native mode too. */
  tunnelProtocol: string;
  /** `cni-chaining.mode` (1.12+): `none`, `aws-cni`, `flannel`, `generic-veth`, `portmap`. */
  cniChainingMode: string;
  /** `encryption.mode`: `Disabled`, `IPsec`, `Wireguard`, `Ztunnel`. */
  encryptionMode: string;
  /** `attach-mode` (1.16+): `tc` or `tcx`. */
  attachMode: string;
  /** `datapath-mode` (1.16+): `veth`, `netkit`, `netkit-l2`. */
  datapathMode: string;
  /** `configured-datapath-mode` (1.20+): the same and `auto`. */
  configuredDatapathMode: string;
  /** MTU of `cilium_host`, which the agent sets to that of the devices it found at its start. */
  agentMtu: number;
  /** MTUs of network devices by name, of no device in particular: which of them Cilium uses, others tell. */
  deviceMtus: Record<string, number>;
  probe: ProbeStatus;
  networkDevices: NetworkDevice[];
  preemption: Preemption;
  /** Options of the kernel's configuration, without `CONFIG_`; `n` for those that are not set. */
  kernelOptions: Record<string, string>;
  kernelParts: KernelParts;
  /** `net.core.bpf_jit_enable`: 0 off, 1 on, 2 on and written to the kernel's log. */
  bpfJit: number;
  /** CPU frequency governors in use, each once, sorted; empty where the node has no cpufreq. */
  cpuGovernors: string[];
  /** CPUs that are online. */
  cpuCount: number;
  /** By {@link nearSize}. */
  memoryMebibytes: number;
  /** `sys_vendor` of the firmware: `Amazon EC2`, `Google`, `QEMU`. */
  systemVendor: string;
  /** Whether the service irqbalance runs. */
  irqbalance: boolean;
  tuned: TunedStatus;
  /** Follows from the MTUs of all nodes in scope. */
  clusterMtus: ClusterMtus;
}

/**
 * Name of a fact.
 *
 * @public
 */
export type FactName = keyof FactTypes;
