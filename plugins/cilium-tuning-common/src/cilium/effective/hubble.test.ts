/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import { hubble } from './hubble';

describe('hubble', () => {
  it.each<EffectiveRow>([
    ['reported Ok', { reports: { hubbleState: 'Ok' } }, 'on hubble.on'],
    [
      'reported Warning, as while its server starts',
      { reports: { hubbleState: 'Warning' } },
      'on hubble.on',
    ],
    [
      'reported Failure',
      { reports: { hubbleState: 'Failure' } },
      'on hubble.on',
    ],
    [
      'reported Disabled',
      { reports: { hubbleState: 'Disabled' } },
      'off hubble.off',
    ],
    [
      'reported Disabled, told to be on',
      {
        config: { 'enable-hubble': 'true' },
        reports: { hubbleState: 'Disabled' },
      },
      'off hubble.off',
    ],
    [
      'an unknown word, told to be on',
      {
        config: { 'enable-hubble': 'true' },
        reports: { hubbleState: 'ok' },
      },
      'unknown hubble.unknownWord',
    ],
    ['told to be on', { config: { 'enable-hubble': 'true' } }, 'on hubble.on'],
    [
      'told to be off',
      { config: { 'enable-hubble': 'false' } },
      'off hubble.off',
    ],
    ['told nothing: off by default', {}, 'off hubble.off'],
    [
      'told something that is neither',
      { config: { 'enable-hubble': 'yes' } },
      'unknown hubble.optionUnknown',
    ],
    [
      'told nothing, of a version that is not known',
      { cilium: undefined },
      'unknown hubble.optionUnknown',
    ],
    [
      'told after the agent started',
      { loaded: 'pending', config: { 'enable-hubble': 'true' } },
      'unknown config.restartPending',
    ],
    [
      'a configuration that was not read',
      { config: 'unread' },
      'unknown config.unread',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(hubble(factsOf(sketch)))).toBe(expected);
  });
});
