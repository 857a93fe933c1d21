/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonValue } from '@backstage/types';
import { placementOf } from './placement';
import { daemonSetSchema } from '../shapes';

const read = (spec: JsonValue) =>
  daemonSetSchema.safeParse({
    metadata: { name: 'cilium' },
    spec: { template: { metadata: {}, spec } },
  }).data;
const placement = (spec: JsonValue) => {
  const daemonSet = read(spec);
  return daemonSet && placementOf(daemonSet);
};
const affinity = (nodeSelectorTerms: JsonValue) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
    },
  },
});
const requirement = { key: 'pool', operator: 'NotIn', values: ['gpu'] };

describe('placementOf', () => {
  it.each<[string, JsonValue, object]>([
    ['everywhere', {}, {}],
    [
      'by labels',
      { nodeSelector: { 'kubernetes.io/os': 'linux' } },
      { nodeSelector: { 'kubernetes.io/os': 'linux' } },
    ],
    [
      'by affinity',
      affinity([{ matchExpressions: [requirement] }]),
      { affinityTerms: [[requirement]] },
    ],
    [
      'by an operator that takes no values',
      affinity([{ matchExpressions: [{ key: 'a', operator: 'Exists' }] }]),
      { affinityTerms: [[{ key: 'a', operator: 'Exists' }]] },
    ],
    // Names of nodes are no labels: what they ask for could be any node
    [
      'by fields, which labels do not decide',
      affinity([
        {
          matchFields: [
            { key: 'metadata.name', operator: 'In', values: ['a'] },
          ],
        },
      ]),
      { affinityTerms: [[]] },
    ],
  ])('wants agents %s', (_, spec, expected) => {
    expect(placement(spec)).toEqual(expected);
  });
});
