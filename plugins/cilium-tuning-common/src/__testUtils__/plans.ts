/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Operation,
  Plan,
  PlanFile,
  PlanStep,
  Platform,
  Stage,
} from '../plan';
import type { Snapshot } from '../snapshot';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import { noon } from './facts';
import { agentsReading, configReading, nodesReading } from './readings';

/** Nodes as a test wants them, in Cilium's namespace `networking`. */
export function nodesSnapshot(
  nodes: { name: string; os?: string }[],
): Snapshot {
  return buildSnapshot({
    clusterName: 'shop',
    takenAt: noon,
    readings: [
      nodesReading(nodes),
      configReading({ namespace: 'networking', values: {} }),
      agentsReading(nodes.map(({ name }) => ({ node: name }))),
    ],
  });
}

/** A step that only does what a test gives it. */
export function stepOf(
  snapshot: Snapshot,
  stages: Stage[],
  more: Partial<PlanStep> = {},
): PlanStep {
  const cohorts = snapshot.cohorts.map((_, index) => index);
  return {
    ...{ id: 'bbr', kind: 'change', checks: ['bbr'], cohorts, stages },
    title: { code: 'bbr.title' },
    nodes: snapshot.nodes.length,
    canaries: [snapshot.nodes[0].name],
    ...{ restsOn: [], after: [], disrupts: ['agentRestart'], risks: [] },
    ...{ undo: [], promises: [] },
    gain: { scoreBefore: 60, scoreAfter: 65, unlocks: [] },
    ...more,
  };
}

export function planOf(
  steps: PlanStep[],
  more: Partial<Omit<Plan, 'steps'>> = {},
): Plan {
  return {
    ...{ rulesVersion: '1', platform: 'other', ciliumVersion: '1.18.4' },
    ...{ state: 'steps', left: [], openings: [] },
    ...more,
    steps,
  };
}

const label = { key: 'cilium-tuning/bbr', value: 'on' };

/** One of each operation. */
export const everyOperation: Operation[] = [
  { do: 'confirm', what: { code: 'bbr.why' } },
  {
    do: 'setValues',
    settings: [
      { key: 'kube-proxy-replacement', value: 'true' },
      { key: 'enable-bpf-masquerade', value: 'true' },
      { key: 'bpf-nat-global-max', value: '1048576' },
      { key: 'mtu', value: null },
    ],
  },
  { do: 'setApiServer', host: '127.0.0.1', port: '6444' },
  {
    do: 'applyNodeConfig',
    name: 'cilium-tuning-bbr',
    label,
    settings: [
      { key: 'enable-bbr', value: 'true' },
      { key: 'enable-bandwidth-manager', value: 'true' },
    ],
  },
  { do: 'labelNode', label },
  { do: 'drain' },
  { do: 'restartAgent' },
  { do: 'uncordon' },
  { do: 'restartPods' },
  {
    do: 'changeHost',
    setting: { kind: 'tunedProfile', profile: 'network-latency' },
  },
  {
    do: 'changeHost',
    setting: { kind: 'cpuGovernor', governor: 'performance' },
  },
  { do: 'changeHost', setting: { kind: 'stopIrqbalance' } },
  { do: 'changeHost', setting: { kind: 'pinInterrupts' } },
  {
    do: 'changeHost',
    setting: { kind: 'kernelArgument', argument: 'preempt=none' },
  },
  { do: 'changeHost', setting: { kind: 'kernelModule', module: 'tcp_bbr' } },
  { do: 'changeHost', setting: { kind: 'mtu', bytes: 9000 } },
  { do: 'reboot' },
  { do: 'keepKubeProxyAway', label },
  { do: 'removeKubeProxy' },
  { do: 'restoreKubeProxy' },
  { do: 'flushKubeProxyRules' },
  {
    do: 'verify',
    what: { code: 'bbr.why' },
    command: 'cilium status --verbose',
  },
  { do: 'unlabelNode', label },
  { do: 'removeNodeConfig', name: 'cilium-tuning-bbr' },
];

export const platforms: Platform[] = [
  ...([
    'aks',
    'eks',
    'gke',
    'k3s',
    'openshift',
    'rke2',
    'talos',
    'other',
  ] as const),
];

/** An operating system that fits a platform. */
export const imageOf: Record<Platform, string> = {
  aks: 'Ubuntu 22.04.5 LTS',
  eks: 'Bottlerocket OS 1.26.1 (aws-k8s-1.30)',
  gke: 'Container-Optimized OS from Google',
  k3s: 'Debian GNU/Linux 12 (bookworm)',
  openshift: 'Red Hat Enterprise Linux CoreOS 417.94.202411',
  rke2: 'SUSE Linux Enterprise Server 15 SP6',
  talos: 'Talos (v1.9.1)',
  other: 'Ubuntu 24.04.1 LTS',
};

/** The text of a file by the end of its path. */
export function textOf(files: readonly PlanFile[], end: string): string {
  const found = files.find(({ path }) => path.endsWith(end));
  if (!found) {
    throw new Error(`no ${end} in ${files.map(({ path }) => path)}`);
  }
  return found.text;
}
