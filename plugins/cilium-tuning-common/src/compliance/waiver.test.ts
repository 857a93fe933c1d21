/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  waiverStateOn,
  type WaiverTerms,
  widensWaiver,
  type DecidedState,
} from './waiver';

describe('waiverStateOn', () => {
  it.each<[DecidedState, string, string]>([
    ['active', '2026-03-02', 'active'],
    ['active', '2026-03-01', 'active'],
    ['active', '2026-02-28', 'expired'],
    ['pending', '2026-03-01', 'pending'],
    ['pending', '2026-02-28', 'expired'],
    ['revoked', '2026-02-28', 'revoked'],
    ['rejected', '2026-02-28', 'rejected'],
  ])('%s until %s, on 1 March: %s', (state, expiresOn, expected) => {
    expect(waiverStateOn({ state, expiresOn }, '2026-03-01')).toBe(expected);
  });
});

describe('widensWaiver', () => {
  const terms: WaiverTerms = {
    reason: 'old nodes',
    expiresOn: '2026-03-01',
    selector: { matchLabels: { pool: 'a', zone: 'b' } },
  };

  it.each<[string, Partial<WaiverTerms>, boolean]>([
    ['nothing', {}, false],
    ['another reason', { reason: 'other' }, false],
    ['an earlier date', { expiresOn: '2026-02-01' }, false],
    ['a later date', { expiresOn: '2026-03-02' }, true],
    [
      'the same nodes in another order',
      { selector: { matchLabels: { zone: 'b', pool: 'a' } } },
      false,
    ],
    ['other nodes', { selector: { matchLabels: { pool: 'a' } } }, true],
    ['all nodes', { selector: undefined }, true],
  ])('by %s', (_, change, expected) => {
    expect(widensWaiver(terms, { ...terms, ...change })).toBe(expected);
  });
});
