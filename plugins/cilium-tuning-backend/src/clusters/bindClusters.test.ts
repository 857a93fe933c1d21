/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Entity } from '@backstage/catalog-model';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import type { CiliumTuningConfig } from '../config';
import type { ListedCluster } from '../kubernetes/listClusters';
import type { KnownBinding } from '../store/ClusterStore';
import { bindClusters, type BindingInput } from './bindClusters';

const scan: CiliumTuningConfig['scan'] = {
  clusters: 'all',
  interval: 1_800_000,
  staleAfter: 5_400_000,
  timeLimit: 60_000,
  requestTimeLimit: 15_000,
  maxConcurrent: 2,
  maxRequestsPerCluster: 3,
  maxResponseMebibytes: 64,
};

const listed = (...clusters: (string | ListedCluster)[]) =>
  new Map(
    clusters.map(cluster =>
      typeof cluster === 'string'
        ? [cluster, { name: cluster, authProvider: 'serviceAccount' }]
        : [cluster.name, cluster],
    ),
  );

const named = (cluster: string) => ({
  annotations: { 'cilium-tuning/cluster-name': cluster },
});

interface Situation {
  entities: Entity[];
  clusters?: BindingInput['clusters'];
  previous?: KnownBinding[];
  mapped?: CiliumTuningConfig['clusters'];
  allowed?: boolean;
  scanned?: CiliumTuningConfig['scan']['clusters'];
}

function bind(situation: Situation) {
  return bindClusters({
    entities: situation.entities,
    clusters: 'clusters' in situation ? situation.clusters : listed('prod'),
    previous: situation.previous ?? [],
    config: {
      clusters: situation.mapped ?? [],
      allowClusterAnnotation: situation.allowed ?? false,
      scan: {
        ...scan,
        clusters: 'scanned' in situation ? situation.scanned : 'all',
      },
    },
  });
}

/** What each entity was bound to: the name of its cluster, or why it has none. */
function bindings(situation: Situation): Record<string, string> {
  return Object.fromEntries(
    bind(situation).map(({ entityRef, binding, clusterName }) => [
      entityRef.replace('resource:', ''),
      binding === 'matched' ? `= ${clusterName}` : binding,
    ]),
  );
}

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

  describe('a cluster that the Kubernetes plugin stops listing', () => {
    const entities = [clusterEntity('prod')];
    const look = (
      clusters: BindingInput['clusters'],
      previous: KnownBinding[] = [],
    ) => bind({ entities, clusters, previous });

    it('is unreachable twice, and not registered the third time', () => {
      const found = look(listed('prod'));
      const once = look(listed(), found);
      const twice = look(listed(), once);
      const thrice = look(listed(), twice);

      expect(
        [found, once, twice, thrice].map(([{ binding, missingCount }]) => [
          binding,
          missingCount,
        ]),
      ).toEqual([
        ['matched', 0],
        ['matched', 1],
        ['matched', 2],
        ['notRegistered', 0],
      ]);
      expect(twice[0]).toMatchObject({
        clusterName: 'prod',
        authProvider: 'serviceAccount',
      });
    });

    it('starts from nothing when it was seen in between', () => {
      const twice = look(listed(), look(listed(), look(listed('prod'))));
      const seen = look(listed('prod'), twice);

      expect(look(listed(), seen)[0]).toMatchObject({
        binding: 'matched',
        missingCount: 1,
      });
    });

    it('does not keep an entity that claims another one now', () => {
      const previous = look(listed('prod'));
      const [entry] = bind({
        entities,
        previous,
        clusters: listed(),
        mapped: [{ cluster: 'stage', entityRef: 'resource:default/prod' }],
      });

      expect(entry.binding).toBe('notRegistered');
      expect(entry.clusterName).toBeUndefined();
    });
  });

  describe('when the Kubernetes plugin cannot be asked', () => {
    it('keeps bindings as they are, however often', () => {
      const entities = [clusterEntity('prod')];
      let previous: KnownBinding[] = bind({ entities });
      for (let round = 0; round < 5; round++) {
        previous = bind({ entities, clusters: undefined, previous });
      }

      expect(previous).toMatchObject([
        { binding: 'matched', clusterName: 'prod', missingCount: 0 },
      ]);
    });

    it('does not yet know of a new entity', () => {
      expect(
        bindings({ entities: [clusterEntity('prod')], clusters: undefined }),
      ).toEqual({ 'default/prod': 'pending' });
    });

    it('still sees that two claim one cluster', () => {
      const previous = bind({ entities: [clusterEntity('prod')] });

      expect(
        bindings({
          ...{ allowed: true, clusters: undefined, previous },
          entities: [
            clusterEntity('prod'),
            clusterEntity('evil', named('prod')),
          ],
        }),
      ).toEqual({ 'default/prod': 'ambiguous', 'default/evil': 'ambiguous' });
    });
  });

  it.each([
    ['google', 'needsUserCredentials'],
    ['oidc', 'needsUserCredentials'],
    ['aks', 'needsUserCredentials'],
    ['aws', 'matched'],
    ['azure', 'matched'],
    ['googleServiceAccount', 'matched'],
    ['localKubectlProxy', 'matched'],
    ['serviceAccount', 'matched'],
    ['of somebody else', 'matched'],
    [undefined, 'matched'],
  ])('takes a cluster with auth provider %s as %s', (authProvider, binding) => {
    const [entry] = bind({
      entities: [clusterEntity('prod')],
      clusters: listed({ name: 'prod', authProvider }),
    });

    expect(entry).toMatchObject({ binding, clusterName: 'prod' });
    expect(entry.authProvider).toBe(authProvider);
    expect(entry.scheduled).toBe(binding === 'matched');
  });

  describe('what is scanned unattended', () => {
    const entities = [
      clusterEntity('prod', { labels: { tier: 'gold' } }),
      clusterEntity('stage'),
      clusterEntity('unknown'),
      clusterEntity('oidc'),
    ];
    const clusters = listed('prod', 'stage', {
      ...{ name: 'oidc', authProvider: 'oidc' },
    });

    it.each<[string, CiliumTuningConfig['scan']['clusters'], string[]]>([
      ['nothing without the word of the operator', undefined, []],
      ['all', 'all', ['prod', 'stage']],
      ['clusters by name', ['stage', 'oidc', 'elsewhere'], ['stage']],
      ['no cluster of an empty list', [], []],
      [
        'entities that match a filter',
        { filter: { 'metadata.labels.tier': 'gold' } },
        ['prod'],
      ],
      ['no entity that does not match', { filter: { kind: 'Component' } }, []],
    ])('is %s', (_, scanned, expected) => {
      const entries = bind({ entities, clusters, scanned });

      expect(
        entries
          .filter(({ scheduled }) => scheduled)
          .map(({ clusterName }) => clusterName),
      ).toEqual(expected);
    });

    it('goes by the name of the cluster, not of the entity', () => {
      const [entry] = bind({
        entities: [clusterEntity('shop')],
        mapped: [{ cluster: 'prod', entityRef: 'resource:default/shop' }],
        scanned: ['shop'],
      });

      expect(entry).toMatchObject({ binding: 'matched', scheduled: false });
    });
  });
});
