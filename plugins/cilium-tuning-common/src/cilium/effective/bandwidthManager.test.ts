/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { bandwidthManager } from './bandwidthManager';

const told = { 'enable-bandwidth-manager': 'true' };

describe('bandwidthManager', () => {
  it.each<EffectiveRow>([
    [
      'reported on',
      { reports: { bandwidthManager: { enabled: true } } },
      'on bandwidthManager.observedOn',
    ],
    [
      'reported off, told on',
      { config: told, reports: { bandwidthManager: { enabled: false } } },
      'off bandwidthManager.observedOff',
    ],
    ['not told to', {}, 'off bandwidthManager.configuredOff'],
    [
      'told to, not seen',
      { config: told },
      'unknown bandwidthManager.unobserved',
    ],
    [
      'told to, and the probe may not ask the agent',
      { config: told, reports: { probe: { state: 'socketDenied' } } },
      'unknown probe.socketDenied',
    ],
    [
      'configuration unread',
      { config: 'unread' },
      'unknown bandwidthManager.unobserved',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(bandwidthManager(factsOf(sketch)))).toBe(expected);
  });
});
