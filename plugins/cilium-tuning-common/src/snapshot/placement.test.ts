/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodePlacement, outOfScopeReason } from './placement';

const linux = { 'kubernetes.io/os': 'linux' };
const forLinux: NodePlacement = { nodeSelector: linux };

describe('outOfScopeReason', () => {
  it.each<
    [
      string,
      Record<string, string>,
      NodePlacement[] | undefined,
      string | undefined,
    ]
  >([
    ['a Linux node', linux, [forLinux], undefined],
    ['Windows', { 'kubernetes.io/os': 'windows' }, undefined, 'scope.windows'],
    [
      'Fargate',
      { ...linux, 'eks.amazonaws.com/compute-type': 'fargate' },
      [forLinux],
      'scope.fargate',
    ],
    [
      'a virtual kubelet',
      { type: 'virtual-kubelet' },
      [{}],
      'scope.virtualKubelet',
    ],
    ['a placement that is not known', {}, undefined, undefined],
    ['no DaemonSet', {}, [], undefined],
    ['another node selector', {}, [forLinux], 'scope.excludedByDaemonSet'],
    [
      'one of two DaemonSets',
      { pool: 'b' },
      [{ nodeSelector: { pool: 'a' } }, { nodeSelector: { pool: 'b' } }],
      undefined,
    ],
    [
      'an affinity that excludes it',
      { edge: 'true' },
      [{ affinityTerms: [[{ key: 'edge', operator: 'DoesNotExist' }]] }],
      'scope.excludedByDaemonSet',
    ],
    [
      'one of two affinity terms',
      { edge: 'true' },
      [
        {
          affinityTerms: [
            [{ key: 'edge', operator: 'DoesNotExist' }],
            [{ key: 'edge', operator: 'Exists' }],
          ],
        },
      ],
      undefined,
    ],
    [
      'an affinity with an operator we do not know, which may admit it',
      {},
      [{ affinityTerms: [[{ key: 'edge', operator: 'Near' }]] }],
      undefined,
    ],
  ])('%s', (_, labels, placement, expected) => {
    expect(outOfScopeReason(labels, placement)).toBe(expected);
  });
});
