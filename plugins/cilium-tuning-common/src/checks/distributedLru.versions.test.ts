/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { distributedLru } from './distributedLru';

const on = { 'bpf-distributed-lru': 'true' } as const;
const old = 'blocked platform blocked.cilium';
const maps = (entries: number, dynamicSizeRatio?: number) => ({
  cpuCount: 4,
  bpfMaps: {
    dynamicSizeRatio,
    sizes: {
      'TCP connection tracking': entries,
      'Non-TCP connection tracking': entries,
      NAT: entries,
    },
  },
});

testOverReleases(
  distributedLru,
  ['blocked platform', 'blocked step', 'fail', 'pass', 'unknown'],
  [
    [
      'told to, with a ratio that has room',
      { more: { ...on, 'bpf-map-dynamic-size-ratio': '0.08' } },
      { '1.9': old, '1.17': 'pass distributed-lru.byRatio' },
    ],
    [
      'told to, with a usual ratio and maps that have room',
      {
        more: { ...on, 'bpf-map-dynamic-size-ratio': '0.0025' },
        reports: maps(1_048_576, 0.0025),
      },
      { '1.9': old, '1.17': 'pass distributed-lru.bySizes' },
    ],
    [
      'told to, with maps that have none',
      {
        more: { ...on, 'bpf-map-dynamic-size-ratio': '0.0025' },
        reports: maps(131_072, 0.0025),
      },
      { '1.9': old, '1.17': 'fail distributed-lru.tooSmall' },
    ],
    [
      'told to, and no map was seen',
      { more: { ...on, 'bpf-map-dynamic-size-ratio': '0.0025' } },
      { '1.9': old, '1.17': 'unknown distributed-lru.sizesUnseen' },
    ],
    [
      'told not to',
      {
        more: {
          'bpf-distributed-lru': 'false',
          'bpf-map-dynamic-size-ratio': '0.0025',
        },
      },
      { '1.9': old, '1.17': 'fail distributed-lru.configuredOff' },
    ],
    [
      'told not to, and maps have no ratio',
      {
        more: {
          'bpf-distributed-lru': 'false',
          'bpf-map-dynamic-size-ratio': '0',
        },
      },
      { '1.9': old, '1.17': 'blocked step blocked.mapRatio' },
    ],
    [
      'told nonsense',
      {
        more: {
          'bpf-distributed-lru': 'maybe',
          'bpf-map-dynamic-size-ratio': '0.0025',
        },
      },
      { '1.9': old, '1.17': 'unknown distributed-lru.optionUnknown' },
    ],
    [
      'restart pending',
      {
        loaded: 'pending',
        more: { ...on, 'bpf-map-dynamic-size-ratio': '0.08' },
      },
      { '1.9': old, '1.17': 'unknown config.restartPending' },
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
