/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { nativeRouting } from './nativeRouting';

describe('nativeRouting', () => {
  it.each<EffectiveRow>([
    [
      'reported native',
      { reports: { interHostRouting: 'Native' } },
      'on routing.observedNative',
    ],
    [
      'reported tunnel',
      { reports: { interHostRouting: 'Tunnel' } },
      'off routing.observedTunnel',
    ],
    [
      'an unknown word',
      { reports: { interHostRouting: 'Wormhole' } },
      'unknown routing.unknownWord',
    ],
    [
      '1.20 reporting a tunnel and told so',
      { cilium: '1.20.0', reports: { interHostRouting: 'Tunnel' } },
      'off routing.observedTunnel',
    ],
    [
      '1.20 reporting a tunnel and told hybrid',
      {
        cilium: '1.20.0',
        config: { 'routing-mode': 'hybrid' },
        reports: { interHostRouting: 'Tunnel' },
      },
      'unknown routing.observedTunnelOrHybrid',
    ],
    [
      '1.20 reporting a tunnel, told unknown',
      {
        cilium: '1.20.0',
        loaded: 'pending',
        reports: { interHostRouting: 'Tunnel' },
      },
      'unknown routing.observedTunnelOrHybrid',
    ],
    [
      '1.13 told native',
      { cilium: '1.13.4', config: { tunnel: 'disabled' } },
      'on routing.configuredNative',
    ],
    ['1.13 told nothing', { cilium: '1.13.4' }, 'off routing.configuredTunnel'],
    [
      '1.9 told native',
      { cilium: '1.9.18', config: { tunnel: 'disabled' } },
      'on routing.configuredNative',
    ],
    [
      '1.14 told native',
      { cilium: '1.14.2', config: { 'routing-mode': 'native' } },
      'on routing.configuredNative',
    ],
    [
      '1.15 told by a key it dropped',
      { cilium: '1.15.1', config: { tunnel: 'disabled' } },
      'off routing.configuredTunnel',
    ],
    [
      '1.20 told hybrid',
      { cilium: '1.20.0', config: { 'routing-mode': 'hybrid' } },
      'unknown routing.hybrid',
    ],
    [
      'an unknown mode',
      { config: { 'routing-mode': 'teleport' } },
      'unknown routing.modeUnknown',
    ],
    [
      'no version',
      { cilium: undefined, config: { 'routing-mode': 'native' } },
      'unknown routing.modeUnknown',
    ],
    [
      'restart pending',
      { loaded: 'pending', config: { 'routing-mode': 'native' } },
      'unknown config.restartPending',
    ],
    ['nothing read', { config: 'unread' }, 'unknown config.unread'],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(nativeRouting(factsOf(sketch)))).toBe(expected);
  });
});
