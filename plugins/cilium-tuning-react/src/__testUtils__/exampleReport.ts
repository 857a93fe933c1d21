/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  buildSnapshot,
  type Evidence,
  type FactName,
  type FactTypes,
  type NodeReading,
  type Report,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';

/** When the example was read. */
export const readAt = '2026-03-01T12:00:00.000Z';

/** Nodes that are alike. */
export interface ExampleNodes {
  names: string[];
  kernelRelease: string;
  osImage?: string;
  architecture?: string;
  ciliumVersion?: string;
  /** What a probe saw of host routing. */
  hostRouting?: string;
}

function fact<K extends FactName>(
  name: K,
  value: FactTypes[K],
  rest: Partial<Evidence> & { source: string; object: string },
): Evidence {
  return {
    basis: 'observed',
    observedAt: readAt,
    excerpt: `${name}: ${value}`,
    ...rest,
    fact: name,
    value,
  };
}

function nodeFacts(node: ExampleNodes, name: string): NodeReading {
  const from = { source: 'nodes', object: `Node ${name}` };
  return {
    labels: {},
    facts: [
      fact('operatingSystem', 'linux', from),
      fact('osImage', node.osImage ?? 'Ubuntu 23.04', from),
      fact('kernelRelease', node.kernelRelease, from),
      fact('architecture', node.architecture ?? 'amd64', from),
      fact('nodeStatus', 'Ready', from),
    ],
  };
}

function agentFacts(node: ExampleNodes, name: string): NodeReading {
  const from = {
    source: 'cilium-agents',
    object: `Pod kube-system/cilium-${name}`,
  };
  return {
    facts: [
      fact('ciliumVersion', node.ciliumVersion ?? '1.13.4', from),
      fact('agentState', 'ready', from),
      ...(node.hostRouting
        ? [fact('hostRouting', node.hostRouting, { ...from, source: 'probe' })]
        : []),
    ],
    agent: {
      pod: `cilium-${name}`,
      restarts: 0,
      startedAt: '2026-03-01T10:00:05.000Z',
      configLoadedAt: '2026-03-01T10:00:00.000Z',
    },
  };
}

const articleConfig = {
  tunnel: 'disabled',
  'kube-proxy-replacement': 'strict',
  'enable-bpf-masquerade': 'true',
  'bpf-lb-mode': 'dsr',
  'install-no-conntrack-iptables-rules': 'true',
  'ipv4-native-routing-cidr': '10.42.0.0/16',
  'enable-ipv4': 'true',
  'enable-ipv6': 'true',
  'node-port-mode': 'dsr',
};

/** The article's two groups, as they are seen without a probe. */
export const articleNodes: ExampleNodes[] = [
  {
    names: ['ubuntu-1', 'ubuntu-2', 'ubuntu-3'],
    kernelRelease: '6.2.0-20-generic',
  },
  {
    names: ['debian-1', 'debian-2', 'debian-3'],
    kernelRelease: '4.19.0-24-arm64',
    osImage: 'Debian GNU/Linux 10 (buster)',
    architecture: 'arm64',
  },
];

/** Many groups of one node each, told apart by their kernel. */
export function manyNodes(count: number): ExampleNodes[] {
  return Array.from({ length: count }, (_, index) => ({
    names: [`node-${index}`],
    kernelRelease: `6.2.${index}`,
  }));
}

/** A report as the backend makes it of what sources read. */
export function exampleReport(
  options: {
    nodes?: ExampleNodes[];
    config?: Record<string, string>;
    sources?: SourceReading[];
  } = {},
): Report {
  const { nodes = articleNodes, config = articleConfig } = options;
  const named = nodes.flatMap(node => node.names.map(name => ({ node, name })));
  const state = (source: string) => ({
    source,
    state: 'ok' as const,
    nodes: named.length,
    readAt,
  });
  const { cilium, sources, ...snapshot } = buildSnapshot({
    clusterName: 'article',
    takenAt: readAt,
    readings: [
      {
        state: state('nodes'),
        nodes: new Map(
          named.map(({ node, name }) => [name, nodeFacts(node, name)]),
        ),
      },
      {
        state: { source: 'cilium-config', state: 'ok', readAt },
        config: {
          namespace: 'kube-system',
          name: 'cilium-config',
          values: config,
          changedAt: '2026-03-01T09:00:00.000Z',
          nodeConfigs: [],
        },
      },
      {
        state: state('cilium-agents'),
        cilium: {
          state: 'found',
          namespace: 'kube-system',
          lookedFor: ['pods with label k8s-app=cilium in kube-system'],
        },
        nodes: new Map(
          named.map(({ node, name }) => [name, agentFacts(node, name)]),
        ),
      },
      ...(options.sources ?? []),
    ],
  });
  return {
    id: 'report-1',
    entityRef: 'resource:default/article',
    clusterName: 'article',
    takenAt: readAt,
    cilium,
    sources,
    assessment: assess({ cilium, sources, ...snapshot }),
  };
}
