/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../../__testUtils__/facts';
import {
  critical,
  findings,
  told,
  warning,
} from '../../__testUtils__/findings';

const pending = { loaded: 'pending' } as const;
const bbr = { 'enable-bandwidth-manager': 'true', 'enable-bbr': 'true' };

describe('a restart that is armed', () => {
  const lru = {
    'bpf-distributed-lru': 'true',
    'bpf-map-dynamic-size-ratio': '0',
  };

  it.each<[string, NodeSketch, string[]]>([
    ['the agent runs with it', { loaded: 'current', config: lru }, []],
    [
      'whether it runs with it is unknown',
      { loaded: 'unknown', config: lru },
      [],
    ],
    ['no agent is there', told(lru, { agent: 'missing' }), []],
    ['the configuration was not read', { ...pending, config: 'unread' }, []],
    [
      'something else may set the options of this node',
      told(lru, { options: 'uncertain' }),
      warning('lruRatio'),
    ],
    [
      'nothing tells whether something else sets them',
      told(lru, { options: undefined }),
      warning('lruRatio'),
    ],
    [
      'the agent is not ready, either',
      told(lru, { agent: 'notReady' }),
      critical('lruRatio'),
    ],
  ])('is said where %s', (_, sketch, expected) => {
    expect(findings(sketch, 'armed')).toEqual(expected);
  });
});

describe('an agent that does not run', () => {
  const tunnelled = {
    'kube-proxy-replacement': 'true',
    'bpf-lb-mode': 'dsr',
  };

  it.each<[string, NodeSketch, string[]]>([
    [
      'and was told what it refuses',
      { agent: 'waiting', config: tunnelled },
      ['critical finding.refused refusal.dsrTunnel'],
    ],
    [
      'and may have been told what it refuses',
      { agent: 'notReady', loaded: 'unknown', config: tunnelled },
      ['warning finding.mayBeRefused refusal.dsrTunnel'],
    ],
    [
      'and what it was told changed since',
      { agent: 'waiting', loaded: 'pending', config: tunnelled },
      [],
    ],
    [
      'for a reason that would have to be guessed',
      { agent: 'waiting', config: bbr },
      [],
    ],
    ['for no reason that shows', { agent: 'waiting' }, []],
  ])('%s', (_, sketch, expected) => {
    expect(findings(sketch, 'refused')).toEqual(expected);
  });
});
