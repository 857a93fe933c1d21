/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { piece } from '../__testUtils__/facts';
import type { Evidence } from './evidence';
import { markOutdated, mergeFacts } from './mergeFacts';

const older = '2026-03-01T11:00:00Z';
const newer = '2026-03-01T13:00:00Z';

describe('mergeFacts', () => {
  it.each<[string, Evidence, Evidence]>([
    [
      'what was observed beats what was configured, however old',
      piece('hostRouting', 'won', { observedAt: older }),
      piece('hostRouting', 'lost', { basis: 'configured', observedAt: newer }),
    ],
    [
      'what was configured beats what was derived',
      piece('hostRouting', 'won', { basis: 'configured', observedAt: older }),
      piece('hostRouting', 'lost', { basis: 'derived', observedAt: newer }),
    ],
    [
      'of two observations the newer one stands',
      piece('hostRouting', 'won', { observedAt: newer }),
      piece('hostRouting', 'lost', { observedAt: older }),
    ],
    [
      'a current value beats an outdated one',
      piece('hostRouting', 'won', { basis: 'derived', observedAt: older }),
      piece('hostRouting', 'lost', { outdated: 'beforeAgentStart' }),
    ],
    [
      'a time that cannot be read is the oldest',
      piece('hostRouting', 'won', { observedAt: older }),
      piece('hostRouting', 'lost', { observedAt: 'yesterday' }),
    ],
  ])('%s', (_, won, lost) => {
    expect(mergeFacts([won, lost])).toEqual({ hostRouting: won });
    expect(mergeFacts([lost, won])).toEqual({ hostRouting: won });
  });

  it('gives the same of two equally good pieces in any order', () => {
    const a = piece('hostRouting', 'a');
    const b = piece('hostRouting', 'b');

    expect(mergeFacts([a, b])).toEqual(mergeFacts([b, a]));
  });
});

describe('markOutdated', () => {
  const seen = piece('hostRouting', 'BPF');
  const outdated = { ...seen, outdated: 'beforeAgentStart' };

  it.each<[string, Evidence, string | undefined, Evidence]>([
    ['older than the agent', seen, newer, expect.objectContaining(outdated)],
    ['newer than the agent', seen, older, seen],
    [
      'of the second in which the agent started',
      seen,
      seen.observedAt,
      expect.objectContaining(outdated),
    ],
    [
      'of an agent whose start is not known',
      seen,
      undefined,
      expect.objectContaining(outdated),
    ],
    [
      'of the node, which has nothing to do with the agent',
      piece('kernelRelease', '6.8.0'),
      newer,
      piece('kernelRelease', '6.8.0'),
    ],
    [
      'configured, which no restart makes older',
      piece('hostRouting', 'BPF', { basis: 'configured' }),
      newer,
      piece('hostRouting', 'BPF', { basis: 'configured' }),
    ],
  ])('%s', (_, evidence, startedAt, expected) => {
    expect(markOutdated(evidence, startedAt)).toEqual(expected);
  });
});
