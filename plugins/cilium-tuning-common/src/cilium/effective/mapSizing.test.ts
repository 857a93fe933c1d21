/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type EffectiveRow,
  type NodeSketch,
  effectiveLine,
  factsOf,
} from '../../__testUtils__/facts';
import type { BpfMaps } from '../../snapshot/agentStatus';
import { mapSizing } from './mapSizing';

const usual = {
  'TCP connection tracking': 524288,
  'Non-TCP connection tracking': 262144,
  NAT: 524288,
};
const reporting = (bpfMaps: BpfMaps): NodeSketch => ({ reports: { bpfMaps } });

describe('mapSizing', () => {
  it.each<EffectiveRow>([
    [
      'a ratio',
      reporting({ dynamicSizeRatio: 0.0025, sizes: {} }),
      'on bpf-map-size.ratio',
    ],
    [
      'a ratio on a small node, where maps are smaller than without one',
      reporting({
        dynamicSizeRatio: 0.0025,
        sizes: { ...usual, NAT: 131072 },
      }),
      'on bpf-map-size.ratio',
    ],
    [
      'no ratio, usual sizes',
      reporting({ sizes: usual }),
      'on bpf-map-size.sizes',
    ],
    [
      'a ratio of zero, usual sizes',
      reporting({ dynamicSizeRatio: 0, sizes: usual }),
      'on bpf-map-size.sizes',
    ],
    [
      'no ratio, one map one entry short',
      reporting({ sizes: { ...usual, NAT: 524287 } }),
      'off bpf-map-size.belowDefault',
    ],
    [
      'no ratio, a small map for other protocols',
      reporting({ sizes: { ...usual, 'Non-TCP connection tracking': 65536 } }),
      'off bpf-map-size.belowDefault',
    ],
    [
      'usual sizes, whatever it was told',
      {
        ...reporting({ sizes: usual }),
        config: { 'bpf-nat-global-max': '1000' },
      },
      'on bpf-map-size.sizes',
    ],
    [
      'no size of a map that matters',
      reporting({ sizes: { 'Endpoint policy': 16384 } }),
      'unknown bpf-map-size.unobserved',
    ],
    [
      'told a ratio',
      { config: { 'bpf-map-dynamic-size-ratio': '0.0025' } },
      'on bpf-map-size.configuredRatio',
    ],
    [
      'told a ratio after the agent started',
      {
        loaded: 'pending',
        config: { 'bpf-map-dynamic-size-ratio': '0.0025' },
      },
      'unknown bpf-map-size.unobserved',
    ],
    [
      'told a ratio that is no share',
      { config: { 'bpf-map-dynamic-size-ratio': 'auto' } },
      'unknown bpf-map-size.unobserved',
    ],
    [
      'told a small size',
      { config: { 'bpf-ct-global-tcp-max': '100000' } },
      'off bpf-map-size.configuredBelowDefault',
    ],
    [
      'told a small size after the agent started',
      { loaded: 'unknown', config: { 'bpf-ct-global-tcp-max': '100000' } },
      'unknown bpf-map-size.unobserved',
    ],
    [
      'told a large size',
      { config: { 'bpf-ct-global-tcp-max': '1000000' } },
      'unknown bpf-map-size.unobserved',
    ],
    [
      'told a size that is no number',
      { config: { 'bpf-ct-global-tcp-max': '' } },
      'unknown bpf-map-size.unobserved',
    ],
    ['nothing', {}, 'unknown bpf-map-size.unobserved'],
    [
      'nothing, because of the probe',
      { reports: { probe: { state: 'socketDenied' } } },
      'unknown probe.socketDenied',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(effectiveLine(mapSizing(factsOf(sketch)))).toBe(expected);
  });

  it('names what is too small, with what it would be', () => {
    const sketch = reporting({ sizes: { ...usual, NAT: 1000 } });

    expect(mapSizing(factsOf(sketch)).reason.params).toEqual({
      maps: 'NAT 1000 (524288)',
    });
  });
});
