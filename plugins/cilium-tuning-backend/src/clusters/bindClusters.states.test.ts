/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bind, bindings, listed, named } from '../__testUtils__/bindings';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import type { CiliumTuningConfig } from '../config';
import type { KnownBinding } from '../store/ClusterStore';
import type { BindingInput } from './bindClusters';

describe('states of bindings', () => {
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
