/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, factsOf } from '../__testUtils__/facts';
import { type Encryption, encryption } from './encryption';

describe('encryption', () => {
  it.each<[string, NodeSketch, Encryption | undefined]>([
    ['reported off', { reports: { encryptionMode: 'Disabled' } }, 'none'],
    [
      'reported WireGuard, whatever it was told',
      {
        config: { 'enable-ipsec': 'true' },
        reports: { encryptionMode: 'Wireguard' },
      },
      'WireGuard',
    ],
    ['an unknown word', { reports: { encryptionMode: 'Enigma' } }, undefined],
    [
      'an inherited word',
      { reports: { encryptionMode: 'valueOf' } },
      undefined,
    ],
    ['told nothing', {}, 'none'],
    ['told IPsec', { config: { 'enable-ipsec': 'true' } }, 'IPsec'],
    ['told WireGuard', { config: { 'enable-wireguard': '1' } }, 'WireGuard'],
    ['a strange value', { config: { 'enable-wireguard': 'yes' } }, undefined],
    [
      'told IPsec, but the agent may not have it yet',
      { loaded: 'pending', config: { 'enable-ipsec': 'true' } },
      undefined,
    ],
    ['nothing known', { config: 'unread' }, undefined],
  ])('%s', (_, sketch, expected) => {
    expect(encryption(factsOf(sketch))).toBe(expected);
  });
});
