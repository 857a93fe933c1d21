/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { podBbr } from './podBbr';

const reporting = (congestionControl?: string) => ({
  bandwidthManager: { enabled: true, congestionControl },
});
const bbr = reporting('bbr');
const hostOnly = { 'enable-bbr-hostns-only': 'true' };

describe('podBbr', () => {
  it.each<EffectiveRow>([
    ['1.13 reports BBR', { cilium: '1.13.4', reports: bbr }, 'on bbr.observed'],
    [
      '1.17 reports BBR, whatever may be pending',
      { cilium: '1.17.2', loaded: 'pending', reports: bbr },
      'on bbr.observed',
    ],
    [
      '1.17 does not know the option',
      { cilium: '1.17.2', config: hostOnly, reports: bbr },
      'on bbr.observed',
    ],
    ['1.18 reports BBR', { reports: bbr }, 'on bbr.observed'],
    [
      '1.18 has it for the host alone',
      { config: hostOnly, reports: bbr },
      'off bbr.hostOnly',
    ],
    [
      '1.18, and its configuration may be another',
      { loaded: 'pending', reports: bbr },
      'unknown bbr.hostOnlyUnknown',
    ],
    [
      '1.18, and its configuration was not read',
      { config: 'unread', reports: bbr },
      'unknown bbr.hostOnlyUnknown',
    ],
    [
      'a version that cannot be read',
      { cilium: 'main', reports: bbr },
      'unknown bbr.hostOnlyUnknown',
    ],
    [
      'a strange value',
      { config: { 'enable-bbr-hostns-only': 'maybe' }, reports: bbr },
      'unknown bbr.hostOnlyUnknown',
    ],
    ['CUBIC', { reports: reporting('cubic') }, 'off bbr.observedCubic'],
    [
      'an unknown word',
      { reports: reporting('BBR') },
      'unknown bbr.unknownWord',
    ],
    [
      '1.11 reports none',
      { cilium: '1.11.20', reports: reporting() },
      'unknown bbr.notReported',
    ],
    [
      'Bandwidth Manager off',
      {
        config: { 'enable-bbr': 'true' },
        reports: { bandwidthManager: { enabled: false } },
      },
      'off bbr.withoutBandwidthManager',
    ],
    ['not told to', {}, 'off bbr.configuredOff'],
    [
      'told to without the Bandwidth Manager',
      { config: { 'enable-bbr': 'true' } },
      'off bbr.configuredOff',
    ],
    [
      'told to, not seen',
      { config: { 'enable-bbr': 'true', 'enable-bandwidth-manager': 'true' } },
      'unknown bbr.unobserved',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(podBbr(factsOf(sketch)))).toBe(expected);
  });
});
