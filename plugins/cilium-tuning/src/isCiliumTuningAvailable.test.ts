/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumTuningAvailable } from './isCiliumTuningAvailable';

describe('isCiliumTuningAvailable', () => {
  it.each([
    [true, 'Resource', 'kubernetes-cluster'],
    [true, 'resource', 'Kubernetes-Cluster'],
    [false, 'Resource', 'database'],
    [false, 'Component', 'kubernetes-cluster'],
    [false, 'Resource', undefined],
    [false, 'Resource', 1],
    [false, 'Resource', ['kubernetes-cluster', 'other']],
  ])('is %s for a %s of the type %j', (expected, kind, type) => {
    const entity = {
      apiVersion: 'backstage.io/v1beta1',
      kind,
      metadata: { name: 'article' },
    };
    expect(isCiliumTuningAvailable({ ...entity, spec: { type } })).toBe(
      expected,
    );
  });

  it('is false for an entity without a spec', () => {
    expect(
      isCiliumTuningAvailable({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { name: 'article' },
      }),
    ).toBe(false);
  });
});
