/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type ClusterSelector,
  type SelectableCluster,
  selectsCluster,
} from './clusterSelector';
import { policySchema } from './policySchema';

const cluster: SelectableCluster = {
  owners: ['group:default/a', 'user:default/jane'],
  systems: ['system:default/payments'],
  tags: ['eu', 'gold'],
  lifecycle: 'production',
  labels: new Map([['stage', 'prod']]),
};

describe('selectsCluster', () => {
  it.each<[string, ClusterSelector, boolean]>([
    ['everything', {}, true],
    ['one of its owners', { owners: ['x', 'user:default/jane'] }, true],
    ['another owner', { owners: ['x'] }, false],
    ['its system', { systems: ['system:default/payments'] }, true],
    ['another system', { systems: ['x'] }, false],
    [
      'a tag and its lifecycle',
      { tags: ['eu'], lifecycles: ['production'] },
      true,
    ],
    ['a tag and another lifecycle', { tags: ['eu'], lifecycles: ['x'] }, false],
    ['its label', { labels: { stage: 'prod' } }, true],
    ['a label of another value', { labels: { stage: 'test' } }, false],
    ['one of two labels', { labels: { stage: 'prod', x: '' } }, false],
    ['a label that every object has', { labels: { toString: '' } }, false],
  ])('by %s', (_, selector, expected) => {
    expect(selectsCluster(selector, cluster)).toBe(expected);
  });

  it('by lifecycle finds none without one', () => {
    expect(
      selectsCluster(
        { lifecycles: ['production'] },
        { ...cluster, lifecycle: undefined },
      ),
    ).toBe(false);
  });
});

describe('policySchema', () => {
  it.each([
    ['nothing', { name: 'a' }, 'requires nothing'],
    [
      'nothing in levels',
      { name: 'a', levels: [{ name: 'b' }] },
      'requires nothing',
    ],
    [
      'an unknown check',
      { name: 'a', require: ['bbrr'] },
      'bbrr is not the id of a check',
    ],
    [
      'a level twice',
      { name: 'a', levels: [{ name: 'b', minScore: 1 }, { name: 'b' }] },
      'names a level more than once',
    ],
    [
      'a target that is no level',
      { name: 'a', minScore: 1, target: 'gold' },
      'has no level gold',
    ],
    [
      'a name with markup',
      { name: '<b>', minScore: 1 },
      'must be small letters, digits and dashes, at most 63',
    ],
  ])('refuses %s', (_, policy, message) => {
    expect(
      policySchema.safeParse(policy).error?.issues.map(issue => issue.message),
    ).toContain(message);
  });
});
