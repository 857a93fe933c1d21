/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { bigTcp } from './bigTcp';

const sizes = (maxGso?: number, maxGro?: number) => ({
  reports: { ipv6BigTcp: { enabled: true, maxGso, maxGro } },
});

describe('bigTcp', () => {
  it.each<EffectiveRow>([
    ['in effect', sizes(196_608, 196_608), 'on bigTcp.observed'],
    ['limited by a device', sizes(131_072, 131_072), 'on bigTcp.observed'],
    ['just above', sizes(65_537, 65_537), 'on bigTcp.observed'],
    [
      'enabled and refused',
      sizes(65_536, 65_536),
      'off bigTcp.configuredNotInEffect',
    ],
    [
      'refused in one direction',
      sizes(196_608, 65_536),
      'off bigTcp.configuredNotInEffect',
    ],
    [
      'refused, as far as is known',
      sizes(undefined, 65_536),
      'off bigTcp.configuredNotInEffect',
    ],
    ['1.13, which has no sizes', sizes(), 'unknown bigTcp.sizesUnseen'],
    ['half of the sizes', sizes(196_608), 'unknown bigTcp.sizesUnseen'],
    [
      'without sizes from an older client',
      {
        reports: {
          ...sizes().reports,
          probe: { state: 'otherClient', detail: '1.13.4' },
        },
      },
      'unknown probe.otherClient',
    ],
    [
      'reported off, told on',
      {
        config: { 'enable-ipv6-big-tcp': 'true' },
        reports: { ipv6BigTcp: { enabled: false, maxGso: 65_536 } },
      },
      'off bigTcp.observedOff',
    ],
    [
      'reported off with large sizes',
      {
        reports: {
          ipv6BigTcp: { enabled: false, maxGso: 196_608, maxGro: 196_608 },
        },
      },
      'off bigTcp.observedOff',
    ],
    ['not told to', {}, 'off bigTcp.configuredOff'],
    [
      'told to, not seen',
      { config: { 'enable-ipv6-big-tcp': 'true' } },
      'unknown bigTcp.unobserved',
    ],
    [
      'not told to, as far as is known',
      { loaded: 'pending' },
      'unknown bigTcp.unobserved',
    ],
    [
      'nothing known because the probe is silent',
      { loaded: 'unknown', reports: { probe: { state: 'silent' } } },
      'unknown probe.silent',
    ],
    [
      'a version that does not have it',
      { cilium: '1.12.9' },
      'unknown bigTcp.unobserved',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(bigTcp(factsOf(sketch), 'ipv6'))).toBe(expected);
  });

  it('takes the smaller size, and each family for itself', () => {
    const facts = factsOf({
      reports: {
        ipv6BigTcp: { enabled: true, maxGso: 196_608, maxGro: 131_072 },
        ipv4BigTcp: { enabled: true, maxGso: 65_536, maxGro: 65_536 },
      },
    });

    expect(bigTcp(facts, 'ipv6')).toMatchObject({ state: 'on', size: 131_072 });
    expect(bigTcp(facts, 'ipv4')).toMatchObject({
      state: 'off',
      refused: true,
      reason: { params: { gso: '64 KB', gro: '64 KB' } },
    });
  });
});
