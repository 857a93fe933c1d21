/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { piece } from '../__testUtils__/facts';
import { type NodeTimes, Settling } from './currency';
import type { Evidence } from './evidence';

const earlier = '2026-03-01T11:00:00Z';
const noon = '2026-03-01T12:00:00Z';
const takenAt = '2026-03-01T12:05:00Z';

type Marked = 'current' | NonNullable<Evidence['outdated']>;

const started = (startedAt?: string): Pick<NodeTimes, 'agent'> => ({
  agent: { pod: 'cilium-1', restarts: 0, startedAt },
});

const times: NodeTimes = { takenAt, ...started(earlier), notReady: false };

const settle = (evidence: Evidence, given: NodeTimes) =>
  new Settling(given).settle(evidence);

describe('Settling', () => {
  it.each<[string, Evidence, Partial<NodeTimes>, Marked]>([
    [
      'an agent that started before',
      piece('hostRouting', 'BPF'),
      {},
      'current',
    ],
    [
      'an agent that started after it was asked',
      piece('hostRouting', 'BPF'),
      started(takenAt),
      'beforeAgentStart',
    ],
    [
      'an agent that started in the same second',
      piece('hostRouting', 'BPF'),
      started(noon),
      'beforeAgentStart',
    ],
    [
      'an agent whose start is not known',
      piece('hostRouting', 'BPF'),
      started(undefined),
      'beforeAgentStart',
    ],
    [
      'an option that an earlier agent reported',
      piece('config:enable-ipv6', 'true'),
      started(takenAt),
      'beforeAgentStart',
    ],
    [
      'what was configured, whenever the agent started',
      piece('config:enable-ipv6', 'true', { basis: 'configured' }),
      started(takenAt),
      'current',
    ],
    [
      'what is of the node, whenever the agent started',
      piece('kernelRelease', '6.8.0'),
      started(takenAt),
      'current',
    ],
    [
      'the start of the agent that was asked is that of the running one',
      piece('hostRouting', 'BPF', { agentStartedAt: noon }),
      started(noon),
      'current',
    ],
    [
      'the agent that was asked started before the running one, however new the report',
      piece('hostRouting', 'BPF', {
        agentStartedAt: earlier,
        confirmedAt: takenAt,
      }),
      started(noon),
      'beforeAgentStart',
    ],
    [
      'the start of the agent that was asked cannot be read',
      piece('hostRouting', 'BPF', { agentStartedAt: 'soon' }),
      {},
      'beforeAgentStart',
    ],
    [
      'nobody confirmed it for an hour',
      piece('networkDevices', [], { observedAt: earlier }),
      {},
      'pastLimit',
    ],
    [
      'seen an hour ago and confirmed since',
      piece('networkDevices', [], {
        observedAt: earlier,
        confirmedAt: takenAt,
      }),
      {},
      'current',
    ],
    [
      'confirmed, but by a node that is not ready',
      piece('networkDevices', [], {
        observedAt: earlier,
        confirmedAt: takenAt,
      }),
      { notReady: true },
      'pastLimit',
    ],
  ])('%s', (_, evidence, more, expected) => {
    expect(settle(evidence, { ...times, ...more }).outdated ?? 'current').toBe(
      expected,
    );
  });

  it('says when a value was last known to hold', () => {
    const evidence = piece('memoryMebibytes', 1024, {
      observedAt: noon,
      confirmedAt: takenAt,
    });

    expect(settle(evidence, times)).toMatchObject({ observedAt: takenAt });
    expect(settle(evidence, { ...times, notReady: true })).toMatchObject({
      observedAt: noon,
    });
    expect(settle(evidence, times)).not.toHaveProperty('confirmedAt');
  });

  it('says that only a closer look would tell of an agent that may have started anew', () => {
    const seen = piece('hostRouting', 'BPF', { agentStartedAt: noon });
    const agent = {
      ...{ pod: 'cilium-1', restarts: 0 },
      renewedBetween: { after: earlier, before: takenAt },
    };
    const settling = new Settling({ ...times, agent });
    const known = new Settling(times);

    expect(settling.settle(seen).outdated).toBe('beforeAgentStart');
    expect(known.settle(seen).outdated).toBeUndefined();
    expect([settling.isUnclear, known.isUnclear]).toEqual([true, false]);
  });
});
