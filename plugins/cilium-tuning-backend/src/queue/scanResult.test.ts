/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { scanned } from '../__testUtils__/storeFixtures';
import { resultOf } from './scanResult';

const { snapshot } = scanned('a');
const [nodes] = snapshot.sources;
const lacking = {
  source: 'cilium-config',
  readAt: nodes.readAt,
  reason: { code: 'read.forbidden', params: { path: '/x', message: 'no' } },
} as const;

describe('resultOf', () => {
  it('is complete when every source read all', () => {
    expect(resultOf(snapshot)).toMatchObject({
      outcome: 'complete',
      problem: undefined,
      report: { snapshot },
    });
  });

  it.each(['partial', 'unavailable'] as const)(
    'is partial, with the reason, when a source is %s',
    state => {
      const sources = [nodes, { ...lacking, state }];

      expect(resultOf({ ...snapshot, sources })).toMatchObject({
        outcome: 'partial',
        problem: lacking.reason,
        report: { assessment: { nodes: { total: 1 } } },
      });
    },
  );

  it('is complete, without a problem, when a source is not set up', () => {
    const probe = {
      ...{ source: 'probe', state: 'notSetUp' as const, nodes: 0 },
      ...{
        readAt: nodes.readAt,
        reason: { code: 'probe.cluster.notInstalled' },
      },
    };

    expect(
      resultOf({ ...snapshot, sources: [...snapshot.sources, probe] }),
    ).toMatchObject({
      outcome: 'complete',
      problem: undefined,
      report: { assessment: { nodes: { total: 1 } } },
    });
  });

  it('has failed, without a report, when no node could be read', () => {
    const sources = [{ ...nodes, ...lacking, state: 'unavailable' as const }];

    expect(resultOf({ ...snapshot, sources, nodes: [] })).toEqual({
      outcome: 'failed',
      problem: lacking.reason,
    });
  });

  it('is complete for a cluster that has no nodes', () => {
    expect(resultOf({ ...snapshot, nodes: [] }).outcome).toBe('complete');
  });
});
