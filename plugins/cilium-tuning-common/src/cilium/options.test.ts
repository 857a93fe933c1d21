/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, factsOf } from '../__testUtils__/facts';
import {
  booleanOption,
  whyAgentTellsNothing,
  whyConfigProvesNothing,
} from './options';

describe('booleanOption', () => {
  it.each<[string, boolean | undefined]>([
    ['true', true],
    ['True', true],
    ['1', true],
    ['t', true],
    ['false', false],
    ['F', false],
    ['0', false],
    ['', undefined],
    ['yes', undefined],
    ['tRuE', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('%j is %s', (value, expected) => {
    const facts = factsOf({ config: { 'enable-ipsec': value } });

    expect(booleanOption(facts, 'enable-ipsec')).toBe(expected);
  });
});

describe('whyConfigProvesNothing', () => {
  it.each<[NodeSketch, string | undefined]>([
    [{}, undefined],
    [{ config: 'unread' }, 'config.unread'],
    [{ loaded: 'pending' }, 'config.restartPending'],
    [{ loaded: 'unknown' }, 'config.loadUnknown'],
    [{ loaded: undefined }, 'config.loadUnknown'],
  ])('%j: %s', (sketch, code) => {
    expect(whyConfigProvesNothing(factsOf(sketch))?.code).toBe(code);
  });
});

describe('whyAgentTellsNothing', () => {
  it.each<[NodeSketch, string | undefined]>([
    [{}, undefined],
    [{ agent: undefined }, 'agent.unread'],
    [{ agent: 'missing' }, 'agent.missing'],
    [{ agent: 'notReady' }, 'agent.notReady'],
    [
      { agent: 'waiting', problem: 'CrashLoopBackOff' },
      'agent.notReadyBecause',
    ],
  ])('%j: %s', (sketch, code) => {
    expect(whyAgentTellsNothing(factsOf(sketch))?.code).toBe(code);
  });
});
