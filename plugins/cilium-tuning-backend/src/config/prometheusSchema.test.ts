/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCiliumTuningConfig } from './readCiliumTuningConfig';

const target = { namespace: 'monitoring', service: 'prometheus', port: 9090 };

const read = (...targets: JsonObject[]) =>
  readCiliumTuningConfig(
    new ConfigReader({ ciliumTuning: { prometheus: { targets } } }),
  ).prometheus.targets;

describe('ciliumTuning.prometheus', () => {
  it('reads a target, and takes it for every cluster', () => {
    expect(read(target)).toEqual([{ ...target, port: '9090', scheme: 'http' }]);
  });

  it('reads targets of clusters, with all that may be said of them', () => {
    const first = {
      ...{ ...target, clusters: ['a', 'b'], port: 'web', scheme: 'https' },
      ...{ path: '/prometheus/', selector: { cluster: 'a', replica: '' } },
    };

    expect(read(first, { ...target, clusters: ['c'] })).toMatchObject([
      first,
      { clusters: ['c'] },
    ]);
  });

  it.each<[string, JsonObject[], RegExp]>([
    [
      'a cluster with two targets',
      [
        { ...target, clusters: ['a', 'b'] },
        { ...target, clusters: ['b'] },
      ],
      /ciliumTuning\.prometheus\.targets: names the cluster b more than once/,
    ],
    [
      'a target for every cluster beside another',
      [{ ...target, clusters: ['a'] }, target],
      /ciliumTuning\.prometheus\.targets: has a target for every cluster/,
    ],
    [
      'a target for no cluster',
      [{ ...target, clusters: [] }],
      /ciliumTuning\.prometheus\.targets\.0\.clusters/,
    ],
    [
      'no service',
      [{ namespace: 'monitoring', port: 9090 }],
      /ciliumTuning\.prometheus\.targets\.0\.service/,
    ],
    [
      'a service that leads elsewhere',
      [{ ...target, service: '../secrets' }],
      /targets\.0\.service: must be the name of a service/,
    ],
    [
      'a port that leads elsewhere',
      [{ ...target, port: '9090/proxy' }],
      /targets\.0\.port: must be the number or the name of a port/,
    ],
    [
      'a port that no service has',
      [{ ...target, port: 0 }],
      /targets\.0\.port: must be the number or the name of a port/,
    ],
    [
      'a path that leads elsewhere',
      [{ ...target, path: '/a/../../b' }],
      /targets\.0\.path: must be a path/,
    ],
    [
      'a path with a query',
      [{ ...target, path: '/a?b=c' }],
      /targets\.0\.path: must be a path/,
    ],
    [
      'a label that is none',
      [{ ...target, selector: { 'a="b",c': 'x' } }],
      /targets\.0\.selector/,
    ],
    ['another scheme', [{ ...target, scheme: 'ftp' }], /targets\.0\.scheme/],
    [
      'a key misspelt',
      [{ ...target, servise: 'x' }],
      /ciliumTuning\.prometheus\.targets\.0\.servise is not a known key\. Did you mean ciliumTuning\.prometheus\.targets\.0\.service\?/,
    ],
  ])('refuses %s, and names it', (_, targets, message) => {
    expect(() => read(...targets)).toThrow(message);
  });
});
