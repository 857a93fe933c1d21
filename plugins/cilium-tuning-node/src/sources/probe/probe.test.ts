/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  type ClusterDefinition,
} from '@internal/demo-clusters';
import {
  assess,
  renderReason,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { contextOf, noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { createSources } from '..';
import { probeSource } from '.';

type Probe = NonNullable<ClusterDefinition['probe']>;

const withProbe = (probe: Partial<Probe> | undefined): ClusterDefinition => ({
  ...articleCluster,
  probe: probe && { reports: 'article', ...probe },
});

async function read(
  definition: ClusterDefinition,
  options: Parameters<typeof startDemo>[1] = {},
): Promise<SourceReading> {
  const cluster = await startDemo(definition, options);
  return probeSource.read(contextOf(demoReader(cluster)));
}

const elsewhere = ({ facts }: SourceReading) =>
  facts?.map(({ value }) => value);

afterAll(cleanUp);

describe('probeSource', () => {
  it('brings what every node reports, in two requests', async () => {
    const cluster = await startDemo(withProbe({}));

    const { state, nodes } = await probeSource.read(
      contextOf(demoReader(cluster)),
    );

    expect(state).toMatchObject({ source: 'probe', state: 'ok', nodes: 6 });
    expect([...(nodes?.keys() ?? [])].sort()).toEqual([
      ...['arm-1', 'arm-2', 'arm-3'],
      ...['x86-1', 'x86-2', 'x86-3'],
    ]);
    expect(cluster.requests).toHaveLength(2);
  });

  it.each<
    [
      string,
      ClusterDefinition,
      Parameters<typeof startDemo>[1],
      object,
      string,
      string,
    ]
  >([
    [
      'is not set up',
      withProbe(undefined),
      {},
      { state: 'notSetUp' },
      'notSetUp',
      'There is no DaemonSet and no pod of the probe in the namespace cilium-tuning. Install deploy/probe to see what is really in effect; the documentation says how.',
    ],
    [
      'may not be read',
      withProbe({}),
      { withoutProbe: ['pods', 'daemonsets'] },
      { state: 'notSetUp' },
      'notSetUp',
      'The cluster does not let Backstage look into the namespace cilium-tuning: the probe is not installed there, or its Role is missing. Both come with deploy/probe.',
    ],
    [
      'is refused by the cluster',
      withProbe({ refused: true }),
      {},
      { state: 'unavailable' },
      'refused',
      'The probe wants 6 pods and the cluster created 0: it refuses them. Look at the events of the DaemonSet cilium-tuning/cilium-tuning-probe; most often the namespace lacks the label pod-security.kubernetes.io/enforce: privileged, or a policy forbids hostPath.',
    ],
    [
      'is missing on one node',
      withProbe({ nodes: { 'arm-1': { absent: true } } }),
      {},
      { state: 'partial', nodes: 5 },
      'noPod',
      '1 of 6 nodes without a full report. Most of them: No pod of the probe runs on this node',
    ],
    [
      'fell silent on two nodes',
      withProbe({
        nodes: { 'arm-1': { ready: false }, 'x86-1': { ready: false } },
      }),
      {},
      { state: 'partial', nodes: 4 },
      'noPod',
      '2 of 6 nodes without a full report. Most of them: The probe on this node fell silent: its pod is not ready, so nothing says that its last report still holds',
    ],
  ])('says when it %s', async (_, definition, access, state, others, text) => {
    const reading = await read(definition, access);

    expect(reading.state).toMatchObject(state);
    expect(reading.state.reason && renderReason(reading.state.reason)).toBe(
      text,
    );
    expect(elsewhere(reading)).toEqual([{ state: others }]);
  });

  it.each([
    ['pods', 'unavailable', 'unread', 0],
    ['daemonsets', 'partial', 'noPod', 6],
  ])(
    'degrades by name without the right to list %s',
    async (resource, state, others, nodes) => {
      const reading = await read(withProbe({}), { withoutProbe: [resource] });

      expect(reading.state).toMatchObject({
        ...{ state, nodes },
        reason: { code: 'read.forbidden' },
      });
      expect(elsewhere(reading)).toEqual([{ state: others }]);
      expect(reading.nodes?.size).toBe(nodes);
    },
  );

  it('makes a broken report unknown on its node, with the reason, and leaves the others', async () => {
    const broken = {
      'x86-1': { message: '{"ciliumTuningProbe":1,"agent":{"sta' },
      'x86-2': { message: '<script>alert(1)</script>' },
      'x86-3': { message: '{"ciliumTuningProbe":9,"end":true}' },
    };
    const cluster = await startDemo(withProbe({ nodes: broken }));

    const snapshot = await scanCluster({
      ...{ clusterName: 'article', sources: createSources() },
      ...{ reader: demoReader(cluster), signal: noSignal() },
      ...{ ciliumNamespaces: ['kube-system'], probeNamespace: 'cilium-tuning' },
      ...{ timeLimit: 5_000, maxRequests: 3 },
    });

    const cells = assess(snapshot)
      .checks.find(({ check }) => check === 'bpf-host-routing')
      ?.cells.flatMap(({ parts }) => parts);
    expect(
      cells?.map(({ nodes, judgement: { verdict, reason } }) => [
        ...[nodes, verdict],
        renderReason(reason),
      ]),
    ).toEqual(
      expect.arrayContaining([
        [3, 'blocked', 'Kernel 4.19, needs 5.10'],
        [
          1,
          'unknown',
          'The report of the probe on this node was cut off on its way',
        ],
        [
          1,
          'unknown',
          'The report of the probe on this node cannot be understood',
        ],
        [
          1,
          'unknown',
          'The report of the probe on this node has version 9, which this plugin does not know yet',
        ],
      ]),
    );
  });
});
