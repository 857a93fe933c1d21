/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import type { Reason } from '../text/reason';
import { bpfMapSize } from './bpfMapSize';

const sizes = {
  'TCP connection tracking': 524288,
  'Non-TCP connection tracking': 262144,
  NAT: 524288,
};
const ratio = { bpfMaps: { dynamicSizeRatio: 0.0025, sizes } };

describe('bpf-map-size', () => {
  it.each<[string, NodeSketch, string, string | undefined]>([
    ['a ratio', { reports: ratio }, 'pass bpf-map-size.ratio', 'ratio 0.0025'],
    [
      'usual sizes',
      { reports: { bpfMaps: { sizes } } },
      'pass bpf-map-size.sizes',
      'TCP connection tracking 524288',
    ],
    [
      'a small map',
      { reports: { bpfMaps: { sizes: { ...sizes, NAT: 65536 } } } },
      'fail bpf-map-size.belowDefault',
      'NAT 65536',
    ],
    [
      'a ratio that it was told',
      { config: { 'bpf-map-dynamic-size-ratio': '0.08' } },
      'pass bpf-map-size.configuredRatio',
      'ratio 0.08',
    ],
    [
      'a map that is too full, whatever it is sized by',
      { reports: { ...ratio, mapPressure: { upTo: 0.9, map: 'ct4_global' } } },
      'fail bpf-map-size.pressure',
      'ct4_global up to 90 %',
    ],
    [
      'a map that is just not too full',
      { reports: { ...ratio, mapPressure: { upTo: 0.8, map: 'ct4_global' } } },
      'pass bpf-map-size.ratio',
      'ratio 0.0025',
    ],
    [
      'room in all maps, which says nothing of their sizes',
      { reports: { mapPressure: { upTo: 0.5 } } },
      'unknown bpf-map-size.unobserved',
      undefined,
    ],
    ['nothing', {}, 'unknown bpf-map-size.unobserved', undefined],
    [
      'an agent that is not ready',
      { agent: 'notReady', reports: ratio },
      'unknown agent.notReady',
      undefined,
    ],
  ])('%s', (_, sketch, expected, figure) => {
    expect(verdict(bpfMapSize, sketch)).toBe(expected);
    expect(judged(bpfMapSize, sketch).figure).toBe(figure);
  });

  it.each<[string, NodeSketch, Reason[]]>([
    [
      'the sizes, and the memory they come from',
      { reports: { ...ratio, memoryMebibytes: 15924 } },
      [
        {
          code: 'bpf-map-size.entries',
          params: {
            maps: 'TCP connection tracking 524288, Non-TCP connection tracking 262144, NAT 524288',
          },
        },
        { code: 'bpf-map-size.memory', params: { memory: 15924 } },
      ],
    ],
    [
      'how full the fullest map is',
      { reports: { mapPressure: { upTo: 0.7, map: 'ct4_global' } } },
      [{ code: 'bpf-map-size.pressureUpTo', params: { share: '70 %' } }],
    ],
    [
      'a size that the ratio does not reach',
      {
        reports: { bpfMaps: { dynamicSizeRatio: 0.0025, sizes: {} } },
        config: { 'bpf-nat-global-max': '841429' },
      },
      [
        {
          code: 'bpf-map-size.notByRatio',
          params: { keys: 'bpf-nat-global-max' },
        },
      ],
    ],
    [
      'no size that the agent may not have loaded',
      {
        loaded: 'pending',
        reports: { bpfMaps: { dynamicSizeRatio: 0.0025, sizes: {} } },
        config: { 'bpf-nat-global-max': '841429' },
      },
      [],
    ],
  ])('notes %s', (_, sketch, notes) => {
    expect(judged(bpfMapSize, sketch).notes).toEqual(notes);
  });
});
