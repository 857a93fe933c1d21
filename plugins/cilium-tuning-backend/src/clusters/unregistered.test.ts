/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parse } from 'yaml';
import { listed, named } from '../__testUtils__/bindings';
import { clusterEntity } from '../__testUtils__/clusterEntity';
import { describeUnregistered, unregisteredAmong } from './unregistered';

const mapped = [{ cluster: 'b', entityRef: 'resource:infra/bee' }];

describe('Clusters that no entity describes', () => {
  const clusters = listed('a', 'b', 'c', 'd');

  it.each([
    ['nothing is known', [], {}, 'a b c d'],
    ['names', [clusterEntity('a'), clusterEntity('x')], {}, 'b c d'],
    [
      'more than one claims it',
      [clusterEntity('a'), clusterEntity('x', named('a'))],
      { allowClusterAnnotation: true },
      'b c d',
    ],
    ['a mapping to nobody', [clusterEntity('b')], { mapped }, 'a b c d'],
    [
      'a mapping',
      [clusterEntity('bee', { namespace: 'infra' })],
      { mapped },
      'a c d',
    ],
    [
      'another namespace',
      [clusterEntity('a', { namespace: 'x' })],
      {},
      'a b c d',
    ],
  ])('are told by %s', (_, entities, config, names) => {
    const { allowClusterAnnotation = false, mapped: mappings = [] } = {
      ...{ allowClusterAnnotation: undefined, mapped: undefined },
      ...config,
    };
    const found = unregisteredAmong(clusters, entities, {
      ...{ allowClusterAnnotation, clusters: mappings },
    });
    expect(found.map(({ name }) => name).join(' ')).toBe(names);
  });

  it.each([
    ['prod', 'prod', undefined],
    ['gke_project_zone_name', 'gke_project_zone_name', undefined],
    [
      'arn:aws:eks:eu-1:123:cluster/prod',
      'arn-aws-eks-eu-1-123-cluster-prod',
      'resource:default/arn-aws-eks-eu-1-123-cluster-prod',
    ],
    ['x'.repeat(80), 'x'.repeat(63), `resource:default/${'x'.repeat(63)}`],
    ['"\n- evil: {}', 'evil', 'resource:default/evil'],
    ['::', 'cluster', 'resource:default/cluster'],
  ])('come with an entity to write down: %p', (cluster, name, entityRef) => {
    const { catalogInfo, appConfig } = describeUnregistered(
      { name: cluster },
      [],
    );
    expect(parse(catalogInfo)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name },
      spec: {
        type: 'kubernetes-cluster',
        ...{ lifecycle: 'production', owner: 'your-team' },
      },
    });
    expect(appConfig && parse(appConfig)).toEqual(
      entityRef && { ciliumTuning: { clusters: [{ cluster, entityRef }] } },
    );
  });

  it('get the entity that the operator named', () => {
    const { catalogInfo, appConfig } = describeUnregistered(
      { name: 'b' },
      mapped,
    );
    expect(parse(catalogInfo).metadata).toEqual({
      name: 'bee',
      namespace: 'infra',
    });
    expect(appConfig).toBeUndefined();
  });
});
