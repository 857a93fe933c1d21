/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  type ClusterDefinition,
  type Fault,
} from '@internal/demo-clusters';
import {
  assess,
  renderReason,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { factsOf } from '../../__testUtils__/factsOf';
import { nodeFeatures } from '../../__testUtils__/nodeFeatures';
import { contextOf, noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { nodesSource } from '../nodes';
import { nodeFeatureSource, type NodeFeatureSettings } from '.';

const PREFIX = 'feature.node.kubernetes.io/';
const X86_KERNEL = '6.2.0-20-generic';

const [arm, x86] = [...articleCluster.nodeGroups].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);

/** The article's cluster, with node feature discovery on its nodes with x86. */
const discovered: ClusterDefinition = {
  ...articleCluster,
  nodeGroups: [
    arm,
    {
      ...x86,
      labels: {
        ...x86.labels,
        [`${PREFIX}kernel-config.PREEMPT`]: 'true',
        [`${PREFIX}kernel-version.full`]: X86_KERNEL,
        [`${PREFIX}cpu-pstate.scaling_governor`]: 'performance',
      },
    },
  ],
  workloads: [
    ...(articleCluster.workloads ?? []),
    {
      kind: 'DaemonSet',
      name: 'nfd-worker',
      namespace: 'node-feature-discovery',
      labels: { app: 'nfd-worker' },
      nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      image: 'registry.k8s.io/nfd/node-feature-discovery:v0.18.3',
    },
  ],
  customResources: [
    nodeFeatures(
      Object.fromEntries(
        ['x86-1', 'x86-2', 'x86-3'].map(node => [
          node,
          {
            kernel: X86_KERNEL,
            config: { PREEMPT_VOLUNTARY: 'y', NET_SCH_FQ: 'y' },
            governor: 'performance',
          },
        ]),
      ),
    ),
  ],
};

const withoutObjects = { ...discovered, customResources: [] };

async function read(
  definition: ClusterDefinition,
  settings: NodeFeatureSettings,
  { faults = [], access = true }: { faults?: Fault[]; access?: boolean } = {},
): Promise<{ reading: SourceReading; requests: string[] }> {
  const cluster = await startDemo(definition, {
    accessComponents: access ? ['node-feature-discovery'] : [],
  });
  const reader = demoReader(cluster);
  const nodes = await nodesSource.read(contextOf(reader));
  const before = cluster.requests.length;
  cluster.setFaults(...faults);
  const reading = await nodeFeatureSource(settings).read(
    contextOf(reader, { readingOf: async () => nodes }),
  );
  const requests = cluster.requests.slice(before).map(({ target }) => target);
  return { reading, requests };
}

const told = ({ state }: SourceReading) => [
  state.state,
  state.nodes,
  state.reason && renderReason(state.reason),
];

afterAll(cleanUp);

describe('nodeFeatureSource', () => {
  it('reads the labels of the nodes that another source read, without a request', async () => {
    const { reading, requests } = await read(discovered, {});

    expect(told(reading)).toEqual(['ok', 3, undefined]);
    expect(requests).toEqual([]);
    expect(factsOf(reading, 'x86-2')).toEqual({
      cpuGovernors: ['performance'],
      kernelOptions: { PREEMPT: 'y' },
    });
    expect(reading.nodes?.has('arm-1')).toBe(false);
  });

  it('reads NodeFeature objects where it may, a few at a time, and prefers them', async () => {
    const { reading, requests } = await read(discovered, {
      nodeFeatures: true,
    });

    expect(told(reading)).toEqual(['ok', 3, undefined]);
    expect(requests).toEqual([
      '/apis/nfd.k8s-sigs.io/v1alpha1/namespaces/node-feature-discovery/nodefeatures?limit=10',
      expect.stringContaining('/namespaces/node-feature-discovery/pods?'),
    ]);
    expect(factsOf(reading, 'x86-2')).toEqual({
      cpuGovernors: ['performance'],
      kernelOptions: expect.objectContaining({ PREEMPT_VOLUNTARY: 'y' }),
      kernelParts: { bbr: false, fq: true, netkit: false },
      preemption: { build: '' },
    });
    expect(
      reading.nodes
        ?.get('x86-2')
        ?.facts.find(({ fact }) => fact === 'cpuGovernors')?.confirmedAt,
    ).toBeDefined();
  });

  it.each<[string, Parameters<typeof read>, unknown[]]>([
    [
      'is not set up where no node has its labels',
      [articleCluster, {}],
      [
        'notSetUp',
        0,
        'No node has a label of node feature discovery, so it does not run here or publishes nothing.',
      ],
    ],
    [
      'is not set up where its objects are unknown too',
      [articleCluster, { nodeFeatures: true }],
      ['notSetUp', 0, expect.any(String)],
    ],
    [
      'is not set up where nobody may look for its objects',
      [articleCluster, { nodeFeatures: true }, { access: false }],
      ['notSetUp', 0, expect.any(String)],
    ],
    [
      'says what lets it read the objects',
      [discovered, { nodeFeatures: true }, { access: false }],
      ['partial', 3, expect.stringMatching(/may|does not let.*components/)],
    ],
    [
      'is content with labels where the cluster knows no such objects',
      [withoutObjects, { nodeFeatures: true }],
      ['ok', 3, undefined],
    ],
    [
      'says where it looked when there are no objects',
      [
        {
          ...discovered,
          customResources: [{ ...nodeFeatures({}) }],
        },
        { nodeFeatures: true },
      ],
      ['partial', 3, expect.stringContaining('no NodeFeature objects')],
    ],
    [
      'says when the objects cannot be read',
      [
        discovered,
        { nodeFeatures: true },
        { faults: [{ kind: 'html', path: /nodefeatures/ }] },
      ],
      ['partial', 3, expect.stringContaining('not what an API server sends')],
    ],
    [
      'says when nothing tells whether workers are ready',
      [
        discovered,
        { nodeFeatures: true },
        { faults: [{ kind: 'forbid', resource: 'pods' }] },
      ],
      ['partial', 3, expect.stringContaining('may not read it')],
    ],
  ])('%s', async (_, args, expected) => {
    const { reading } = await read(...args);

    expect(told(reading)).toEqual(expected);
  });

  it('has nothing to say without the nodes', async () => {
    const reading = await nodeFeatureSource().read(
      contextOf(demoReader(await startDemo(articleCluster))),
    );

    expect(told(reading)).toEqual([
      'unavailable',
      undefined,
      'The source node-feature-discovery works on what the source nodes reads, which is missing.',
    ]);
  });

  it('passes no governor that may have changed since its label was written', async () => {
    const governorOf = async (settings: NodeFeatureSettings) => {
      const snapshot = await scanCluster({
        ...{ clusterName: 'article' },
        reader: demoReader(
          await startDemo(
            { ...discovered, probe: undefined },
            { accessComponents: ['node-feature-discovery'] },
          ),
        ),
        sources: [nodesSource, nodeFeatureSource(settings)],
        ...{ ciliumNamespaces: ['kube-system'], probeNamespace: 'probe' },
        ...{ timeLimit: 10_000, maxRequests: 3, signal: noSignal() },
      });
      const { counts } =
        assess(snapshot).checks.find(({ check }) => check === 'cpu-governor') ??
        {};
      return counts;
    };

    expect(await governorOf({})).toMatchObject({ pass: 0, unknown: 6 });
    expect(await governorOf({ nodeFeatures: true })).toMatchObject({
      ...{ pass: 3, unknown: 3 },
    });
  });
});
