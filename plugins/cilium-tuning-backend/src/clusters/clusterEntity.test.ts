/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { clusterEntity } from '../__testUtils__/clusterEntity';
import { facetsOf, isClusterEntity } from './clusterEntity';

describe('isClusterEntity', () => {
  const entity = clusterEntity('prod');

  it.each([
    ['a cluster', entity, true],
    [
      'one in other letters',
      { ...entity, kind: 'RESOURCE', spec: { type: 'Kubernetes-Cluster' } },
      true,
    ],
    ['another resource', { ...entity, spec: { type: 'database' } }, false],
    ['another kind', { ...entity, kind: 'Component' }, false],
    ['a type that is no text', { ...entity, spec: { type: ['x'] } }, false],
    ['no spec', { ...entity, spec: undefined }, false],
  ])('%s', (_, candidate, expected) => {
    expect(isClusterEntity(candidate)).toBe(expected);
  });
});

describe('facetsOf', () => {
  it('takes the owners that the catalog has resolved', () => {
    const entity = {
      ...clusterEntity('prod', { tags: ['x'], labels: { env: 'prod' } }),
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/a' },
        { type: 'ownedBy', targetRef: 'user:default/b' },
        { type: 'dependsOn', targetRef: 'group:default/c' },
        { type: 'partOf', targetRef: 'system:default/payments' },
      ],
    };

    expect(facetsOf(entity)).toEqual({
      owners: ['group:default/a', 'user:default/b'],
      labels: { env: 'prod' },
      tags: ['x'],
      systems: ['system:default/payments'],
      lifecycle: 'production',
    });
  });

  it.each([
    ['  Production \n Europe ', 'Production Europe'],
    ['', undefined],
    [42, undefined],
    ['x'.repeat(300), `${'x'.repeat(199)}…`],
  ])('takes the names %p as they may be shown', (value, expected) => {
    const { spec, ...cluster } = clusterEntity('prod');
    const { title, lifecycle } = facetsOf({
      ...cluster,
      metadata: { name: 'prod', title: String(value) },
      spec: { ...spec, lifecycle: value },
    });

    expect(lifecycle).toBe(expected);
    expect(title).toBe(expected ?? (value ? String(value) : undefined));
  });

  it.each([
    ['team-a', ['group:infra/team-a']],
    ['user:default/jane', ['user:default/jane']],
    ['', []],
    ['a/', []],
  ])('reads the owner %p as written until then', (owner, expected) => {
    const entity = clusterEntity('prod', { namespace: 'infra', owner });

    expect(facetsOf(entity).owners).toEqual(expected);
  });
});
