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
import { assess } from '../assess';

type Options = Record<'ratio' | 'lru', string>;

const valuesOf = ({ ratio, lru }: Partial<Options>) => ({
  ...(ratio && { 'bpf-map-dynamic-size-ratio': ratio }),
  ...(lru && { 'bpf-distributed-lru': lru }),
});

const later = '2026-02-28T00:00:00Z';
const pool = { pool: 'fast' };

/** What is armed on a node whose configuration changed after its agent loaded it. */
function armed(world: {
  config?: Partial<Options>;
  nodeConfig?: Partial<Options>;
  /** On the agent's command line. */
  argument?: string;
  reported: string;
}) {
  const argument: Evidence[] = world.argument
    ? [
        {
          ...piece('config:bpf-distributed-lru', world.argument),
          source: 'cilium-agents',
          basis: 'configured',
        },
      ]
    : [];
  const agents = agentsReading([{ node: 'a', cilium: '1.20.0' }]);
  agents.nodes?.get('a')?.facts.push(...argument);
  const reported: Evidence = {
    ...piece('config:bpf-distributed-lru', world.reported),
    reported: true,
  };
  const snapshot = buildSnapshot({
    clusterName: 'one',
    takenAt: noon,
    readings: [
      nodesReading([{ name: 'a', labels: pool }]),
      agents,
      configReading({
        values: valuesOf(world.config ?? {}),
        changedAt: later,
        nodeConfigs: world.nodeConfig
          ? [
              {
                namespace: 'kube-system',
                name: 'lru',
                selector: { matchLabels: pool },
                values: valuesOf(world.nodeConfig),
                changedAt: later,
              },
            ]
          : [],
      }),
      statusReading('a', [reported]),
    ],
  });
  return assess(snapshot).findings.flatMap(({ kind, severity, because }) =>
    kind === 'armed' ? [`${severity} ${because?.code}`] : [],
  );
}

describe('what is armed beside an agent that reports its options', () => {
  const refused = ['critical refusal.lruRatio'];
  const off = { ratio: '0' };

  it.each<[string, Parameters<typeof armed>[0], string[]]>([
    [
      'the ConfigMap brings what the agent has not yet',
      { config: { ...off, lru: 'true' }, reported: 'false' },
      refused,
    ],
    [
      'the ConfigMap takes away what the agent still has',
      { config: { ...off, lru: 'false' }, reported: 'true' },
      [],
    ],
    [
      'the option is gone from the ConfigMap',
      { config: off, reported: 'true' },
      [],
    ],
    [
      'a CiliumNodeConfig brings it',
      {
        config: { ...off, lru: 'false' },
        nodeConfig: { lru: 'true' },
        reported: 'false',
      },
      refused,
    ],
    [
      'a CiliumNodeConfig keeps it away',
      {
        config: { ...off, lru: 'true' },
        nodeConfig: { lru: 'false' },
        reported: 'true',
      },
      [],
    ],
    [
      "the agent's command line keeps it away",
      {
        config: { ...off, lru: 'true' },
        argument: 'false',
        reported: 'false',
      },
      [],
    ],
  ])('is right where %s', (_, world, expected) => {
    expect(armed(world)).toEqual(expected);
  });
});
