/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  bind,
  bindings,
  listed,
  named,
  type Situation,
} from '../__testUtils__/bindings';
import { clusterEntity } from '../__testUtils__/clusterEntity';

describe('bindClusters', () => {
  it.each<[string, Situation, Record<string, string>]>([
    [
      'the entity in namespace default that has the name of the cluster',
      { entities: [clusterEntity('prod')] },
      { 'default/prod': '= prod' },
    ],
    [
      'also where it writes its namespace out, in any case',
      { entities: [clusterEntity('prod', { namespace: 'Default' })] },
      { 'default/prod': '= prod' },
    ],
    [
      'not one of the same name in another namespace',
      {
        entities: [
          clusterEntity('prod'),
          clusterEntity('prod', { namespace: 'attacker' }),
        ],
      },
      { 'default/prod': '= prod', 'attacker/prod': 'notRegistered' },
    ],
    [
      'not one in another namespace when there is no other either',
      { entities: [clusterEntity('prod', { namespace: 'attacker' })] },
      { 'attacker/prod': 'notRegistered' },
    ],
    [
      'no entity whose name differs in case',
      { entities: [clusterEntity('PROD')] },
      { 'default/prod': 'notRegistered' },
    ],
    [
      'no entity by an annotation that the operator does not allow',
      {
        entities: [
          clusterEntity('prod'),
          clusterEntity('evil', named('prod')),
          clusterEntity('evil', { namespace: 'attacker', ...named('prod') }),
        ],
      },
      {
        'default/prod': '= prod',
        'default/evil': 'notRegistered',
        'attacker/evil': 'notRegistered',
      },
    ],
    [
      'the entity of an allowed annotation, in any namespace',
      {
        allowed: true,
        entities: [
          clusterEntity('shop', { namespace: 'team-a', ...named('prod') }),
        ],
      },
      { 'team-a/shop': '= prod' },
    ],
    [
      'neither of two that claim it, where annotations are allowed',
      {
        allowed: true,
        entities: [clusterEntity('prod'), clusterEntity('evil', named('prod'))],
      },
      { 'default/prod': 'ambiguous', 'default/evil': 'ambiguous' },
    ],
    [
      'an entity by its annotation before its name',
      {
        allowed: true,
        clusters: listed('prod', 'stage'),
        entities: [clusterEntity('prod', named('stage'))],
      },
      { 'default/prod': '= stage' },
    ],
    [
      'nothing by an empty annotation',
      {
        allowed: true,
        entities: [clusterEntity('other', named(''))],
      },
      { 'default/other': 'notRegistered' },
    ],
    [
      'what the operator maps, before any name or annotation',
      {
        allowed: true,
        mapped: [{ cluster: 'prod', entityRef: 'resource:team-a/shop' }],
        entities: [
          clusterEntity('prod'),
          clusterEntity('shop', { namespace: 'team-a' }),
          clusterEntity('evil', named('prod')),
        ],
      },
      {
        'default/prod': 'notRegistered',
        'team-a/shop': '= prod',
        'default/evil': 'notRegistered',
      },
    ],
    [
      'several mappings, also across',
      {
        clusters: listed('a', 'b'),
        mapped: [
          { cluster: 'a', entityRef: 'resource:default/b' },
          { cluster: 'b', entityRef: 'resource:default/a' },
        ],
        entities: [clusterEntity('a'), clusterEntity('b')],
      },
      { 'default/a': '= b', 'default/b': '= a' },
    ],
    [
      'nobody where the mapped entity does not exist',
      {
        mapped: [{ cluster: 'prod', entityRef: 'resource:default/gone' }],
        entities: [clusterEntity('prod')],
      },
      { 'default/prod': 'notRegistered' },
    ],
    [
      'no entity where the Kubernetes plugin knows no such cluster',
      { clusters: listed(), entities: [clusterEntity('prod')] },
      { 'default/prod': 'notRegistered' },
    ],
    [
      'an entity whose name is one of an object of the language',
      { entities: [clusterEntity('constructor')] },
      { 'default/constructor': 'notRegistered' },
    ],
  ])('binds %s', (_, situation, expected) => {
    expect(bindings(situation)).toEqual(expected);
  });

  it('tells claimants of one cluster nothing of it', () => {
    const entries = bind({
      allowed: true,
      entities: [clusterEntity('prod'), clusterEntity('evil', named('prod'))],
    });

    for (const entry of entries) {
      expect(entry.clusterName).toBeUndefined();
      expect(entry.authProvider).toBeUndefined();
      expect(entry.scheduled).toBe(false);
    }
  });
});
