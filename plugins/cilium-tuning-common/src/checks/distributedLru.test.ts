/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { distributedLru } from './distributedLru';

const on = { 'bpf-distributed-lru': 'true' };
const roomy = { ...on, 'bpf-map-dynamic-size-ratio': '0.08' };
const mapsOf = (tcp: number, dynamicSizeRatio = 0.0025) => ({
  dynamicSizeRatio,
  sizes: {
    'TCP connection tracking': tcp,
    'Non-TCP connection tracking': tcp / 2,
    NAT: tcp,
  },
});

describe('distributed-lru', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.17 with the ratio of the guide',
      { cilium: '1.17.2', config: roomy },
      'pass distributed-lru.byRatio',
    ],
    [
      '1.20 reports a larger ratio',
      {
        cilium: '1.20.0',
        config: on,
        reports: { bpfMaps: mapsOf(524288, 0.1) },
      },
      'pass distributed-lru.byRatio',
    ],
    [
      'a small ratio on a large node with few CPUs',
      { config: on, reports: { bpfMaps: mapsOf(2 ** 21), cpuCount: 16 } },
      'pass distributed-lru.bySizes',
    ],
    [
      'maps as large as they get, for more CPUs than that serves well',
      {
        config: on,
        reports: {
          cpuCount: 384,
          bpfMaps: {
            dynamicSizeRatio: 0.05,
            sizes: {
              'TCP connection tracking': 16776960,
              'Non-TCP connection tracking': 16776960,
              NAT: 16776960,
            },
          },
        },
      },
      'pass distributed-lru.bySizes',
    ],
    [
      'the usual ratio and many CPUs',
      { config: on, reports: { bpfMaps: mapsOf(2 ** 20), cpuCount: 64 } },
      'fail distributed-lru.tooSmall',
    ],
    [
      'the usual ratio, and sizes that nobody saw',
      { config: on },
      'unknown distributed-lru.sizesUnseen',
    ],
    [
      'the number of CPUs is not known',
      { config: on, reports: { bpfMaps: mapsOf(2 ** 20) } },
      'unknown distributed-lru.sizesUnseen',
    ],
    [
      'sizes of their own, which the ratio does not reach',
      { config: { ...roomy, 'bpf-ct-global-tcp-max': '1000000' } },
      'unknown distributed-lru.sizesUnseen',
    ],
    [
      'no ratio, without which the agent stops',
      { config: { 'bpf-map-dynamic-size-ratio': '0' } },
      'blocked step blocked.mapRatio',
    ],
    ['not told to', {}, 'fail distributed-lru.configuredOff'],
    [
      '1.16 has none',
      { cilium: '1.16.3', config: roomy },
      'blocked platform blocked.cilium',
    ],
    ['1.13 has none', { cilium: '1.13.4' }, 'blocked platform blocked.cilium'],
    [
      'told to, and not loaded yet',
      { config: roomy, loaded: 'pending' },
      'unknown config.restartPending',
    ],
    [
      'a value that is none',
      { config: { 'bpf-distributed-lru': 'maybe' } },
      'unknown distributed-lru.optionUnknown',
    ],
    [
      'an agent that is not ready',
      { agent: 'notReady', config: roomy },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(distributedLru, sketch)).toBe(expected);
  });

  it('wants the ratio confirmed where the agent would stop without it', () => {
    const { verdict: is, confirmFirst } = judged(distributedLru, {
      config: { 'bpf-map-dynamic-size-ratio': 'much' },
    });

    expect(is).toBe('fail');
    expect(confirmFirst).toEqual([{ code: 'need.mapRatio' }]);
  });
});
