/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Disruption } from '../checks/types';
import type { ConfigKey } from '../cilium/configKeys';
import type { Reason } from '../text/reason';

/**
 * A key of `cilium-config` that a plan may set: those that are judged, and two that only a plan touches.
 *
 * @public
 */
export type SettingKey =
  | ConfigKey
  | 'bpf-lb-sock-hostns-only'
  | 'kube-proxy-replacement-healthz-bind-address';

/**
 * What a key of `cilium-config` is to hold, as it stands in the ConfigMap: `"true"`, `"65536"`.
 *
 * @public
 */
export interface Setting {
  key: SettingKey;
  /** `null` takes the key away: the default of that version holds then. */
  value: string | null;
}

/**
 * The label that a step puts on named nodes, and that nothing else puts on a node.
 *
 * @public
 */
export interface NodeLabel {
  /** `cilium-tuning/<check>`. */
  key: string;
  value: string;
}

/**
 * Something to change on the host of a node, outside Cilium.
 *
 * @public
 */
export type HostSetting =
  | { kind: 'tunedProfile'; profile: string }
  | { kind: 'cpuGovernor'; governor: string }
  | { kind: 'stopIrqbalance' }
  | { kind: 'pinInterrupts' }
  | { kind: 'kernelArgument'; argument: string }
  | { kind: 'kernelModule'; module: string }
  | { kind: 'mtu'; bytes: number };

/**
 * One thing to do. Those that name no node are done once for the cluster; in a stage of nodes they are done on that node.
 *
 * @public
 */
export type Operation =
  /** Look, and go on only if it is so. */
  | { do: 'confirm'; what: Reason }
  /** Helm values, which change the ConfigMap. No agent restarts by itself. */
  | { do: 'setValues'; settings: Setting[] }
  /** How agents reach the API server without kube-proxy. Absent where only the operator knows the address. */
  | { do: 'setApiServer'; host?: string; port?: string }
  /** A CiliumNodeConfig for nodes with the label. */
  | {
      do: 'applyNodeConfig';
      name: string;
      label: NodeLabel;
      settings: Setting[];
    }
  | { do: 'removeNodeConfig'; name: string }
  | { do: 'labelNode'; label: NodeLabel }
  | { do: 'unlabelNode'; label: NodeLabel }
  /** Cordons as well. */
  | { do: 'drain' }
  | { do: 'uncordon' }
  /** Deletes the agent's pod on the node, and waits until its successor is ready. */
  | { do: 'restartAgent' }
  /** Makes the node's other pods anew, a few at a time. */
  | { do: 'restartPods' }
  | { do: 'changeHost'; setting: HostSetting }
  | { do: 'reboot' }
  /** Keeps the DaemonSet of kube-proxy off nodes with the label, by its affinity: its pod there goes, its rules stay. */
  | { do: 'keepKubeProxyAway'; label: NodeLabel }
  /** Deletes the DaemonSet of kube-proxy, or turns it off where the distribution runs it. */
  | { do: 'removeKubeProxy' }
  /** Brings it back as it was. */
  | { do: 'restoreKubeProxy' }
  /** Takes away the rules that kube-proxy left on the node. */
  | { do: 'flushKubeProxyRules' }
  /** Compare with what the next scan, or the named command, shows; stop where it is otherwise. */
  | { do: 'verify'; what: Reason; command?: string };

/**
 * Operations that belong together. `cluster`: once. `canary`: on the first node alone; `others`: on every other node of the step,
 * all operations on one node before the next.
 *
 * @public
 */
export interface Stage {
  on: 'cluster' | 'canary' | 'others';
  operations: Operation[];
}

/**
 * What the next scan must show after a step.
 *
 * @public
 */
export interface Promised {
  check: string;
  /** Number of nodes. */
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
}

/**
 * What a step is. `change`: can be done as it stands. `confirm`: a check to run first; the change follows in the next plan.
 * `migration`: more than a setting, given as a list of what to look at. `provider`: set by who runs the cluster.
 *
 * @public
 */
export type StepKind = 'change' | 'confirm' | 'migration' | 'provider';

/**
 * Checks that only make sense together, for a set of nodes, and all there is to know about turning them on.
 *
 * @public
 */
export interface PlanStep {
  /** The same in every plan for the same checks and kind. */
  id: string;
  kind: StepKind;
  /** The item of the step first, then what comes along; none where it is about agents themselves. */
  checks: string[];
  title: Reason;
  /** Number of nodes. */
  nodes: number;
  /** Indexes of cohorts in the snapshot. */
  cohorts: number[];
  /** Names of the nodes to begin with, one for each node group. */
  canaries: string[];
  /** What was seen, on which the step rests. */
  restsOn: Reason[];
  /** Steps that come before, by id. */
  after: string[];
  disrupts: Disruption[];
  /** What may go wrong, the worst first. */
  risks: Reason[];
  stages: Stage[];
  /** How to go back, in order. */
  undo: Stage[];
  /** Nodes on which each check is then on. */
  promises: Promised[];
  gain: {
    /** Of the cluster, 0 to 100, after the steps before this one; null while there is not enough evidence. */
    scoreBefore: number | null;
    scoreAfter: number | null;
    /** Items that no longer wait for a step. */
    unlocks: Promised[];
  };
}

/**
 * An item that is not on and that no step turns on, and why.
 *
 * @public
 */
export interface LeftItem {
  check: string;
  nodes: number;
  cohorts: number[];
  reason: Reason;
}

/**
 * What would permit more than this hardware and these versions do.
 *
 * @public
 */
export interface Opening {
  by: 'kernel' | 'cilium';
  /** The oldest that does: `5.10`, `1.14`. */
  floor: string;
  nodes: number;
  cohorts: number[];
  /** Items that it is one of the conditions of. */
  checks: string[];
}

/**
 * How Cilium and hosts are configured where the cluster runs.
 *
 * @public
 */
export type Platform =
  | 'aks'
  | 'eks'
  | 'gke'
  | 'k3s'
  | 'openshift'
  | 'rke2'
  | 'talos'
  | 'other';

/**
 * Ordered, safe steps to a better score, made from a report. Changes nothing by itself.
 *
 * @public
 */
export interface Plan {
  rulesVersion: string;
  platform: Platform;
  /** The version that manifests and values are written for; absent where it is not known, or not one. */
  ciliumVersion?: string;
  /**
   * `nothingLeft`: this hardware and these versions are at their limit. `notEnoughKnown`: no step, and too little is known to say
   * that.
   */
  state: 'steps' | 'nothingLeft' | 'notEnoughKnown';
  steps: PlanStep[];
  left: LeftItem[];
  openings: Opening[];
}

/**
 * A file of a step or of a whole plan: values, manifests, commands, and what a person reads.
 *
 * @public
 */
export interface PlanFile {
  /** Relative, `/` between folders. */
  path: string;
  language: 'yaml' | 'shell' | 'markdown' | 'ini';
  text: string;
}
