/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { noon, piece } from '../../__testUtils__/facts';
import {
  agentsReading,
  configReading,
  nodesReading,
  statusReading,
} from '../../__testUtils__/readings';
import type { Evidence } from '../../snapshot/evidence';
import { buildSnapshot } from '../../snapshot/buildSnapshot';
import { told } from './told';

const key = 'enable-ipv4-big-tcp';
const pool = { pool: 'fast' };

/** What a node's agent is told of BIG TCP once the ConfigMap turns it on, and whether that is sure. */
function afterTurningOn(world: {
  cilium: string;
  nodeConfig?: string;
  reported?: string;
}) {
  const reported: Evidence[] = world.reported
    ? [{ ...piece(`config:${key}`, world.reported), reported: true }]
    : [];
  const snapshot = buildSnapshot({
    clusterName: 'one',
    takenAt: noon,
    readings: [
      nodesReading([{ name: 'a', labels: pool }]),
      agentsReading([{ node: 'a', cilium: world.cilium }]),
      configReading({
        nodeConfigs: world.nodeConfig
          ? [
              {
                namespace: 'kube-system',
                name: 'team',
                selector: { matchLabels: pool },
                values: { [key]: world.nodeConfig },
                changedAt: '2026-01-01T00:00:00Z',
              },
            ]
          : [],
      }),
      statusReading('a', reported),
    ],
  });
  const then = told(snapshot, {
    cohorts: [0],
    stages: [
      {
        on: 'cluster',
        operations: [{ do: 'setValues', settings: [{ key, value: 'true' }] }],
      },
    ],
  });
  const facts = { ...then.facts, ...then.cohorts[0].facts };
  return [facts[`config:${key}`]?.value, facts.nodeOptions?.value].join(' ');
}

describe('what an agent is told once the ConfigMap changes', () => {
  it.each<[string, Parameters<typeof afterTurningOn>[0], string]>([
    ['nothing else speaks', { cilium: '1.19.2' }, 'true known'],
    [
      'the agent reports what it has now',
      { cilium: '1.19.2', reported: 'false' },
      'true known',
    ],
    [
      'a CiliumNodeConfig wins',
      { cilium: '1.20.0', nodeConfig: 'false' },
      'false known',
    ],
    [
      'a CiliumNodeConfig wins over what the agent reports',
      { cilium: '1.20.0', nodeConfig: 'false', reported: 'true' },
      'false known',
    ],
    [
      'a CiliumNodeConfig may lose',
      { cilium: '1.19.2', nodeConfig: 'false' },
      'false uncertain',
    ],
    [
      'a CiliumNodeConfig says the same',
      { cilium: '1.19.2', nodeConfig: 'true' },
      'true known',
    ],
  ])('where %s', (_, world, expected) => {
    expect(afterTurningOn(world)).toBe(expected);
  });
});
