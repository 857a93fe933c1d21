/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { knownValues, releasedCharts } from '../__testUtils__/charts';
import { configKeys } from './configKeys';
import { type HelmKey, helmName } from './helmNames';

/** What the charts up to 1.10.0 wrote instead, with the same meaning. */
const aliases: Partial<Record<HelmKey, string>> = {
  'bpf-lb-acceleration': 'node-port-acceleration',
  'bpf-lb-mode': 'node-port-mode',
};

/** Read, and never changed by these names: aliases, and what the charts of 1.11 name twice. */
const left = ['node-port-acceleration', 'node-port-mode'];

const keys: HelmKey[] = [
  ...configKeys,
  'bpf-lb-sock-hostns-only',
  'kube-proxy-replacement-healthz-bind-address',
];

const valuesOf = (key: HelmKey, version: string) => [
  ...knownValues(key, version),
  ...knownValues(aliases[key] ?? '', version),
];

describe('names of Helm values', () => {
  it('are known to every chart that they are given for, and write that key there', () => {
    const wrong = releasedCharts.flatMap(version =>
      keys.flatMap(key => {
        const name = helmName(key, version)?.value;
        return name === undefined || valuesOf(key, version).includes(name)
          ? []
          : [`${key} in ${version}: ${name}`];
      }),
    );

    expect(wrong).toEqual([]);
    expect(releasedCharts.length).toBeGreaterThan(190);
  });

  it('are given wherever a chart has one', () => {
    const missing = releasedCharts.flatMap(version =>
      keys.flatMap(key =>
        knownValues(key, version).length > 0 &&
        helmName(key, version) === undefined &&
        !left.includes(key)
          ? [`${key} in ${version}: ${knownValues(key, version)}`]
          : [],
      ),
    );

    expect(missing).toEqual([]);
  });
});
