/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  articleCluster,
  openshiftCluster,
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
import { contextOf, noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { nodesSource } from '../nodes';
import { probeSource } from '../probe';
import { nodeTuningSource } from '.';

const NAMESPACE = 'openshift-cluster-node-tuning-operator';

const start = (definition: ClusterDefinition, access = true) =>
  startDemo(definition, {
    accessComponents: access ? ['node-tuning-operator'] : [],
  });

async function read(
  definition: ClusterDefinition,
  { faults = [], access = true }: { faults?: Fault[]; access?: boolean } = {},
): Promise<{ reading: SourceReading; requests: number }> {
  const cluster = await start(definition, access);
  cluster.setFaults(...faults);
  const reading = await nodeTuningSource.read(contextOf(demoReader(cluster)));
  return { reading, requests: cluster.requests.length };
}

const told = ({ state }: SourceReading) => [
  state.state,
  state.nodes,
  state.reason && renderReason(state.reason),
];

const answer = (path: RegExp, ...items: JsonObject[]): Fault => ({
  ...{ kind: 'answer', status: 200, contentType: 'application/json', path },
  body: JSON.stringify({ items }),
});

afterAll(cleanUp);

describe('nodeTuningSource', () => {
  it('brings the profile of each node, and whether tuned applied it, in three requests', async () => {
    const { reading, requests } = await read(openshiftCluster);

    expect(told(reading)).toEqual(['ok', 5, undefined]);
    expect(requests).toBe(3);
    const fast = [
      ...['fast-network', 'openshift-node', 'network-latency', 'openshift'],
      'latency-performance',
    ];
    expect(factsOf(reading, 'worker-1').tuned).toEqual({
      running: true,
      profiles: fast,
    });
    // Applied with errors
    expect(factsOf(reading, 'worker-3').tuned).toEqual({ profiles: fast });
    // Another is wanted
    expect(factsOf(reading, 'worker-2').tuned).toEqual({
      profiles: ['openshift-node', 'openshift'],
    });
  });

  it('says where it stood, and since when it holds', async () => {
    const { reading } = await read(openshiftCluster);

    expect(reading.nodes?.get('worker-1')?.facts).toMatchObject([
      {
        ...{ basis: 'observed', source: 'node-tuning-operator' },
        observedAt: '2026-01-05T10:00:00.000Z',
        confirmedAt: expect.any(String),
        object: `Profile ${NAMESPACE}/worker-1`,
        excerpt:
          'spec.config.tunedProfile: fast-network, status.tunedProfile: fast-network, Applied True, Degraded False',
      },
    ]);
  });

  it.each<[string, Parameters<typeof read>, unknown[]]>([
    [
      'is not set up where the cluster does not know it',
      [articleCluster],
      ['notSetUp', 0, expect.stringContaining('It comes with OpenShift')],
    ],
    [
      'is not set up where nobody may look',
      [openshiftCluster, { access: false }],
      ['notSetUp', 0, expect.stringContaining('node-tuning-operator')],
    ],
    [
      'is not set up where there is no Profile',
      [openshiftCluster, { faults: [answer(/profiles/)] }],
      ['notSetUp', 0, expect.stringContaining(NAMESPACE)],
    ],
    [
      'is unavailable where something in between answers',
      [openshiftCluster, { faults: [{ kind: 'html' }] }],
      ['unavailable', undefined, expect.stringContaining('login page')],
    ],
    [
      'says what it could not understand',
      [
        openshiftCluster,
        { faults: [answer(/profiles/, { metadata: { name: 7 } })] },
      ],
      ['unavailable', undefined, expect.stringContaining('1 entries')],
    ],
    [
      'says when nothing tells whether tuned runs',
      [openshiftCluster, { faults: [{ kind: 'forbid', resource: 'pods' }] }],
      ['partial', 5, expect.stringContaining('may not read it')],
    ],
    [
      'says when it does not know what profiles include',
      [openshiftCluster, { faults: [{ kind: 'forbid', resource: 'tuneds' }] }],
      ['partial', 5, expect.stringContaining('may not read it')],
    ],
  ])('%s', async (_, args, expected) => {
    expect(told((await read(...args)).reading)).toEqual(expected);
  });

  it('costs one request where there is nothing to read', async () => {
    expect((await read(articleCluster)).requests).toBe(1);
    expect((await read(openshiftCluster, { access: false })).requests).toBe(1);
  });

  it.each<[string, JsonObject]>([
    ['no condition', { tunedProfile: 'network-latency' }],
    [
      'an older specification',
      {
        ...{ tunedProfile: 'network-latency', observedGeneration: 1 },
        conditions: [
          { type: 'Applied', status: 'True' },
          { type: 'Degraded', status: 'False' },
        ],
      },
    ],
    [
      'conditions that are no list',
      { tunedProfile: 'network-latency', conditions: { Applied: 'True' } },
    ],
    [
      'no word on errors',
      {
        tunedProfile: 'network-latency',
        conditions: [{ type: 'Applied', status: 'True' }],
      },
    ],
  ])('does not say that tuned runs by %s', async (_, status) => {
    const { reading } = await read(openshiftCluster, {
      faults: [
        answer(/profiles/, {
          metadata: { name: 'worker-1', generation: 2 },
          spec: { config: { tunedProfile: 'network-latency' } },
          status,
        }),
      ],
    });

    expect(factsOf(reading, 'worker-1').tuned).not.toHaveProperty('running');
  });

  it.each<[string, ClusterDefinition, Record<string, number>]>([
    [
      'whose tuned is ready',
      openshiftCluster,
      { pass: 1, fail: 3, unknown: 1 },
    ],
    [
      'of which nothing says that tuned still runs',
      { ...openshiftCluster, workloads: [] },
      { pass: 0, unknown: 5 },
    ],
  ])('passes the profile of nodes %s', async (_, definition, counts) => {
    const snapshot = await scanCluster({
      clusterName: 'openshift',
      reader: demoReader(await start(definition)),
      sources: [nodesSource, probeSource, nodeTuningSource],
      ...{ ciliumNamespaces: ['kube-system'], probeNamespace: 'probe' },
      ...{ timeLimit: 10_000, maxRequests: 3, signal: noSignal() },
    });

    const { checks } = assess(snapshot);
    expect(
      checks.find(({ check }) => check === 'tuned-profile')?.counts,
    ).toMatchObject(counts);
  });
});
