/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { piece } from '../__testUtils__/facts';
import type { Evidence } from './evidence';
import { mergeFacts } from './mergeFacts';

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
      'what tells more beats what is only newer',
      piece('hostRouting', 'won', { observedAt: older }),
      piece('hostRouting', 'lost', { observedAt: newer, coarse: true }),
    ],
    [
      'what tells less beats what is outdated',
      piece('hostRouting', 'won', { coarse: true }),
      piece('hostRouting', 'lost', { outdated: 'pastLimit' }),
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
