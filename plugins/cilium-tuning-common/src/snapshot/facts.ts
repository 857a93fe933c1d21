/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../cilium/configKeys';

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
 * A host interface of the node that listens for kube-proxy, or another sign of it.
 * `running`: seen beside Cilium; `disabled`: the distribution says it is switched off.
 *
 * @public
 */
export type KubeProxyState = 'running' | 'disabled';

/**
 * The options of `cilium-config` as facts: `config:<key>`, values as they stand.
 *
 * @public
 */
export type ConfigFacts = { [K in ConfigKey as `config:${K}`]: string };

/**
 * Every fact that sources can bring, with the type of its value.
 *
 * @public
 */
export interface FactTypes extends ConfigFacts {
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
  /** Why the agent is not ready, in the words of the pod's status. */
  agentProblem: string;
  configLoaded: ConfigLoaded;
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
}

/**
 * Name of a fact.
 *
 * @public
 */
export type FactName = keyof FactTypes;
