/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  buildSnapshot,
  type CiliumPresence,
  type Evidence,
  type FactName,
  type FactTypes,
  type Report,
  type Snapshot,
  type SourceState,
} from 'backstage-plugin-cilium-tuning-common';
import { tunedFacts } from './tunedFacts';

/** A point in time, so many minutes ago. */
export function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

interface ExampleNode {
  kernelRelease: string;
  osImage: string;
  /** Whether a probe saw that everything is in effect; otherwise there is none. */
  isSeenTuned?: boolean;
  /** Whether it is none on which Cilium runs. */
  isWindows?: boolean;
}

/** Two groups: one whose kernel is new enough for everything, one whose kernel is not. */
export const mixedNodes: Record<string, ExampleNode> = {
  'ubuntu-1': { kernelRelease: '6.2.0-20-generic', osImage: 'Ubuntu 23.04' },
  'ubuntu-2': { kernelRelease: '6.2.0-20-generic', osImage: 'Ubuntu 23.04' },
  'debian-1': { kernelRelease: '4.19.0-24-amd64', osImage: 'Debian 10' },
};

/** A node on which everything is on. */
export const tunedNodes: Record<string, ExampleNode> = {
  'ubuntu-1': {
    kernelRelease: '6.8.0-40-generic',
    osImage: 'Ubuntu 24.04',
    isSeenTuned: true,
  },
};

export const tunedConfig = {
  tunnel: 'disabled',
  'kube-proxy-replacement': 'strict',
  'enable-bpf-masquerade': 'true',
  'bpf-lb-mode': 'dsr',
  'node-port-mode': 'dsr',
  'install-no-conntrack-iptables-rules': 'true',
  'ipv4-native-routing-cidr': '10.42.0.0/16',
  'enable-ipv4': 'true',
  'enable-ipv6': 'true',
  'bpf-distributed-lru': 'true',
  'bpf-map-dynamic-size-ratio': '0.08',
};

/** The same in the words of Cilium 1.16 and newer. */
const newerConfig = {
  ...tunedConfig,
  'kube-proxy-replacement': 'true',
  'routing-mode': 'native',
};

const olderVersions = /^1\.1[34]\./;

const agentTimes = {
  restarts: 0,
  startedAt: ago(2000),
  configLoadedAt: ago(2000),
};

const foundCilium: CiliumPresence = {
  state: 'found',
  namespace: 'kube-system',
  lookedFor: ['pods with label k8s-app=cilium in kube-system'],
};

const noProbe = {
  code: 'probe.cluster.notInstalled',
  params: { namespace: 'tuning' },
};

/** What a report is made of; by default two groups of nodes that were read in full. */
export interface ExampleOptions {
  id?: string;
  takenAt?: string;
  nodes?: Record<string, ExampleNode>;
  config?: Record<string, string>;
  /** Agents loaded it 2000 minutes ago. */
  configChangedAt?: string;
  /** Cilium's. */
  version?: string;
  cilium?: CiliumPresence;
  /** How the source that looks for agents fared. */
  agents?: Partial<SourceState>;
}

/** What sources read. */
export function snapshotOf(options: ExampleOptions = {}): Snapshot {
  const { takenAt = ago(12) } = options;
  const { nodes = mixedNodes, cilium: presence = foundCilium } = options;
  const { version = '1.13.4' } = options;
  const hasAgents = presence.state === 'found';

  function fact<K extends FactName>(
    source: string,
    object: string,
    name: K,
    value: FactTypes[K],
  ): Evidence {
    return {
      ...{ fact: name, value, source, object },
      ...{ basis: 'observed', observedAt: takenAt },
      excerpt: `${name}: ${value}`,
    };
  }
  const nodeReadings = Object.entries(nodes).map(([name, node]) => {
    const of = <K extends FactName>(key: K, value: FactTypes[K]) =>
      fact('nodes', `Node ${name}`, key, value);
    const facts = [
      of('operatingSystem', 'linux'),
      of('osImage', node.osImage),
      of('kernelRelease', node.kernelRelease),
      of('architecture', 'amd64'),
      of('nodeStatus', 'Ready'),
    ];
    const os = node.isWindows ? 'windows' : 'linux';
    return [name, { labels: { 'kubernetes.io/os': os }, facts }] as const;
  });
  const ciliumNodes = Object.entries(nodes).filter(
    ([, node]) => !node.isWindows,
  );
  const agentReadings = ciliumNodes.map(([name]) => {
    const pod = `cilium-${name}`;
    const of = <K extends FactName>(key: K, value: FactTypes[K]) =>
      fact('cilium-agents', `Pod kube-system/${pod}`, key, value);
    const facts = [of('ciliumVersion', version), of('agentState', 'ready')];
    return [name, { facts, agent: { pod, ...agentTimes } }] as const;
  });
  const seen = ciliumNodes.filter(([, node]) => node.isSeenTuned);
  const probeReadings = seen.map(([name]) => {
    const facts = tunedFacts(version).map(([key, value]) =>
      fact('probe', `Pod tuning/probe-${name}`, key, value),
    );
    return [name, { facts }] as const;
  });
  return buildSnapshot({
    clusterName: 'prod-article',
    takenAt,
    readings: [
      {
        state: { source: 'nodes', state: 'ok', readAt: takenAt },
        nodes: new Map(nodeReadings),
      },
      {
        state: { source: 'cilium-config', state: 'ok', readAt: takenAt },
        config: hasAgents
          ? {
              namespace: 'kube-system',
              name: 'cilium-config',
              values:
                options.config ??
                (olderVersions.test(version) ? tunedConfig : newerConfig),
              changedAt: options.configChangedAt ?? ago(3000),
              nodeConfigs: [],
            }
          : undefined,
      },
      {
        state: {
          source: 'cilium-agents',
          state: 'ok',
          readAt: takenAt,
          ...options.agents,
        },
        cilium: presence,
        nodes: hasAgents ? new Map(agentReadings) : undefined,
      },
      {
        state: {
          ...(seen.length > 0
            ? { source: 'probe', state: 'ok' }
            : { source: 'probe', state: 'notSetUp', reason: noProbe }),
          ...{ nodes: seen.length, readAt: takenAt },
        },
        nodes: new Map(probeReadings),
      },
    ],
  });
}

/** A report as the backend makes it of what sources read. */
export function reportOf(options: ExampleOptions = {}): Report {
  return reportOfSnapshot(snapshotOf(options), options.id);
}

/** The report that a snapshot makes. */
export function reportOfSnapshot(snapshot: Snapshot, id = 'report-1'): Report {
  const { takenAt, cilium, sources } = snapshot;
  return {
    ...{ id, takenAt, cilium, sources },
    entityRef: 'resource:default/article',
    clusterName: 'prod-article',
    assessment: assess(snapshot),
  };
}
