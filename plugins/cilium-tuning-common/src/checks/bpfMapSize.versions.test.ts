/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { bpfMapSize } from './bpfMapSize';

testOverReleases(
  bpfMapSize,
  ['fail', 'pass', 'unknown'],
  [
    [
      'reported by a ratio',
      {
        reports: {
          memoryMebibytes: 32768,
          bpfMaps: { dynamicSizeRatio: 0.0025, sizes: { NAT: 841429 } },
        },
      },
      'pass bpf-map-size.ratio',
    ],
    [
      'reported by a ratio, some set one by one',
      {
        more: { 'bpf-nat-global-max': '524288' },
        reports: {
          bpfMaps: { dynamicSizeRatio: 0.0025, sizes: { NAT: 524288 } },
        },
      },
      'pass bpf-map-size.ratio',
    ],
    [
      'reported with the usual sizes',
      {
        reports: {
          bpfMaps: {
            sizes: { 'TCP connection tracking': 524288, NAT: 524288 },
          },
        },
      },
      'pass bpf-map-size.sizes',
    ],
    [
      'reported with a small one',
      { reports: { bpfMaps: { sizes: { NAT: 65536 } } } },
      'fail bpf-map-size.belowDefault',
    ],
    [
      'a full map',
      { reports: { mapPressure: { upTo: 1, map: 'snat_v4_external' } } },
      'fail bpf-map-size.pressure',
    ],
    [
      'told a ratio, nothing seen',
      { more: { 'bpf-map-dynamic-size-ratio': '0.0025' } },
      'pass bpf-map-size.configuredRatio',
    ],
    [
      'told a small size, nothing seen',
      { more: { 'bpf-nat-global-max': '65536' } },
      'fail bpf-map-size.configuredBelowDefault',
    ],
    ['told nothing, nothing seen', {}, 'unknown bpf-map-size.unobserved'],
    [
      'restart pending',
      { more: { 'bpf-map-dynamic-size-ratio': '0.0025' }, loaded: 'pending' },
      'unknown bpf-map-size.unobserved',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
);
