/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import type {
  ClusterSummary,
  PolicyList,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * A cluster as people call it.
 *
 * @public
 */
export function clusterName({
  entityRef,
  title,
}: Pick<ClusterSummary, 'entityRef' | 'title'>): string {
  return title ?? parseEntityRef(entityRef).name;
}

/**
 * What a policy is called.
 *
 * @public
 */
export type PolicyName = Pick<PolicyList['items'][number], 'name' | 'title'>;

/**
 * A policy, or a level of one, as people call it.
 *
 * @public
 */
export function policyTitle(
  policies: readonly PolicyName[],
  name: string,
): string {
  return policies.find(policy => policy.name === name)?.title ?? name;
}

/**
 * A cluster, an owner or a system as people call it: an entity ref without what goes without saying.
 *
 * @public
 */
export function shortRef(ref: string): string {
  return ref
    .replace(/^(group|resource|system|user):/, '')
    .replace(/^default\//, '');
}
