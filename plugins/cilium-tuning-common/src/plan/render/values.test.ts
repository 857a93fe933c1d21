/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  allKnownValues,
  knownValues,
  releasedCharts,
} from '../../__testUtils__/charts';
import { configKeys } from '../../cilium/configKeys';
import type { Setting, SettingKey } from '../types';
import { helmValues } from './values';

const keys: SettingKey[] = [
  ...configKeys,
  'bpf-lb-sock-hostns-only',
  'kube-proxy-replacement-healthz-bind-address',
];

/** Paths of values, those below extraConfig by that alone. */
function pathsOf(values: JsonObject, above = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    key !== 'extraConfig' && typeof value === 'object' && value !== null
      ? pathsOf(value as JsonObject, `${above}${key}.`)
      : [`${above}${key}`],
  );
}

describe('Helm values of settings', () => {
  it.each<[string, Setting, JsonObject]>([
    [
      '1.11.20',
      { key: 'enable-bandwidth-manager', value: 'true' },
      { bandwidthManager: true },
    ],
    [
      '1.12.19',
      { key: 'enable-bandwidth-manager', value: 'true' },
      // What else the chart writes then stands in no ConfigMap before
      { bandwidthManager: { enabled: true, bbr: false } },
    ],
    [
      '1.11.20',
      { key: 'enable-host-legacy-routing', value: 'false' },
      { bpf: { hostRouting: false } },
    ],
    [
      '1.13.4',
      { key: 'kube-proxy-replacement', value: 'strict' },
      {
        kubeProxyReplacement: 'strict',
        kubeProxyReplacementHealthzBindAddr: '',
      },
    ],
    // Text, since charts of 1.14 to 1.17 cannot compare a boolean
    [
      '1.14.19',
      { key: 'kube-proxy-replacement', value: 'true' },
      { kubeProxyReplacement: 'true', kubeProxyReplacementHealthzBindAddr: '' },
    ],
    [
      '1.10.20',
      { key: 'bpf-lb-sock-hostns-only', value: 'true' },
      { hostServices: { hostNamespaceOnly: true } },
    ],
    [
      '1.18.4',
      { key: 'bpf-lb-sock-hostns-only', value: 'true' },
      { socketLB: { hostNamespaceOnly: true } },
    ],
    // Before the chart had a value for it
    [
      '1.17.1',
      { key: 'bpf-distributed-lru', value: 'true' },
      { extraConfig: { 'bpf-distributed-lru': 'true' } },
    ],
    [
      '1.12.19',
      { key: 'mtu', value: '9000' },
      { extraConfig: { mtu: '9000' } },
    ],
    ['1.13.4', { key: 'mtu', value: '9000' }, { MTU: 9000 }],
    // Taken away: the default, by the chart's word for it
    ['1.13.4', { key: 'mtu', value: null }, { MTU: 0 }],
    ['1.12.19', { key: 'mtu', value: null }, { extraConfig: { mtu: null } }],
    [
      '1.18.4',
      { key: 'enable-bpf-masquerade', value: null },
      { bpf: { masquerade: false } },
    ],
    // Helm writes a number of a million as 1e+06
    [
      '1.15.9',
      { key: 'bpf-nat-global-max', value: '1048576' },
      { bpf: { natMax: '1048576' } },
    ],
    [
      '1.18.4',
      { key: 'bpf-map-dynamic-size-ratio', value: '0.08' },
      { bpf: { mapDynamicSizeRatio: 0.08 } },
    ],
  ])('in %s of %j are %j', (version, setting, expected) => {
    expect(helmValues([setting], version)).toEqual(expected);
  });

  it('are known to the chart of every release, whatever is set', () => {
    const unknown = releasedCharts.flatMap(version => {
      const known = allKnownValues(version);
      const settings = keys.map(key => ({ key, value: 'true' }));
      return pathsOf(helmValues(settings, version))
        .filter(path => !known.has(path) && path !== 'extraConfig')
        .map(path => `${path} in ${version}`);
    });

    expect(unknown).toEqual([]);
    expect(
      releasedCharts.filter(version => !knownValues('*', version).length),
    ).toEqual(['1.9.0']);
  });

  it('hold the last of what is set twice', () => {
    expect(
      helmValues(
        [
          { key: 'mtu', value: '1500' },
          { key: 'mtu', value: '9000' },
        ],
        '1.18.4',
      ),
    ).toEqual({ MTU: 9000 });
  });
});
