/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CiliumTuningConfig } from '../config';

/** Annotation in which an entity may name its cluster, where the operator allows it. */
export const CLUSTER_NAME_ANNOTATION = 'cilium-tuning/cluster-name';

/** Which cluster each entity may be taken to describe, by entity ref. */
export function claimsOf(
  entities: readonly Entity[],
  {
    clusters,
    allowClusterAnnotation,
  }: Pick<CiliumTuningConfig, 'clusters' | 'allowClusterAnnotation'>,
): Map<string, string> {
  const mapped = new Map(
    clusters.map(({ entityRef, cluster }) => [entityRef, cluster]),
  );
  const spokenFor = new Set(clusters.map(({ cluster }) => cluster));
  const claims = new Map<string, string>();
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    const {
      name,
      namespace = DEFAULT_NAMESPACE,
      annotations,
    } = entity.metadata;
    const annotated = allowClusterAnnotation
      ? annotations?.[CLUSTER_NAME_ANNOTATION]
      : undefined;
    const named =
      namespace.toLowerCase() === DEFAULT_NAMESPACE ? name : undefined;
    const own = annotated ?? named;
    const claim =
      mapped.get(entityRef) ??
      (own !== undefined && !spokenFor.has(own) ? own : undefined);
    if (claim !== undefined) {
      claims.set(entityRef, claim);
    }
  }
  return claims;
}

/** The clusters that more than one entity claims. */
export function contested(claims: ReadonlyMap<string, string>): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const cluster of claims.values()) {
    (seen.has(cluster) ? twice : seen).add(cluster);
  }
  return twice;
}
