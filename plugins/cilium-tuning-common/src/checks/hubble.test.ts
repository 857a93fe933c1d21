/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { hubble } from './hubble';

const notes = (sketch: NodeSketch) =>
  judged(hubble, sketch).notes.map(({ code }) => code);

describe('hubble', () => {
  it.each<[string, NodeSketch, string]>([
    ['on', { reports: { hubbleState: 'Ok' } }, 'pass hubble.on'],
    [
      'on by configuration',
      { config: { 'enable-hubble': 'true' } },
      'pass hubble.on',
    ],
    [
      'off',
      { reports: { hubbleState: 'Disabled' } },
      'notApplicable hubble.off',
    ],
    [
      'off by configuration',
      { config: { 'enable-hubble': 'false' } },
      'notApplicable hubble.off',
    ],
    [
      'an unknown word',
      { reports: { hubbleState: 'Ferry' } },
      'unknown hubble.unknownWord',
    ],
    ['not known', { config: 'unread' }, 'unknown config.unread'],
    [
      'an agent that is not ready',
      { agent: 'notReady', reports: { hubbleState: 'Ok' } },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(hubble, sketch)).toBe(expected);
  });

  it('weighs nothing, as it is a trade-off', () => {
    expect(hubble.impact).toBe('advisory');
  });

  it('names what costs less than to go without', () => {
    expect(notes({ reports: { hubbleState: 'Ok' } })).toEqual([
      'hubble.leverAggregation',
      'hubble.leverQueue',
      'hubble.leverTrace',
    ]);
  });

  it('names no lever that this Cilium does not have', () => {
    expect(
      notes({ cilium: '1.15.6', reports: { hubbleState: 'Ok' } }),
    ).not.toContain('hubble.leverTrace');
  });

  it.each(['Warning', 'Failure'])('says that it is in state %s', state => {
    expect(notes({ reports: { hubbleState: state } })).toContain(
      'hubble.troubled',
    );
  });
});
