/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { cleanText } from 'backstage-plugin-cilium-tuning-common';
import type { DirectoryEntry } from '../store/ClusterStore';

/** What the catalog is asked for. Its comparisons do not look at the case. */
export const clusterEntityFilter = {
  kind: 'resource',
  'spec.type': 'kubernetes-cluster',
};

/** Whether an entity describes a Kubernetes cluster. */
export function isClusterEntity({ kind, spec }: Entity): boolean {
  const type = spec?.type;
  return (
    kind.toLowerCase() === clusterEntityFilter.kind &&
    typeof type === 'string' &&
    type.toLowerCase() === clusterEntityFilter['spec.type']
  );
}

/** Entity refs of a relation that the catalog has resolved; before it has, the one that the entity itself names. */
function refsOf(
  { metadata, relations }: Entity,
  relation: string,
  kind: string,
  named: unknown,
): string[] {
  const refs = (relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef);
  if (refs.length > 0 || typeof named !== 'string') {
    return refs;
  }
  try {
    const ref = parseEntityRef(named, {
      defaultKind: kind,
      defaultNamespace: metadata.namespace,
    });
    return [stringifyEntityRef(ref)];
  } catch {
    return [];
  }
}

/** A name that somebody gave in an entity; undefined where there is none to be shown. */
function shownName(value: unknown): string | undefined {
  const name = typeof value === 'string' ? cleanText(value) : '';
  return name === '' ? undefined : name;
}

/** What permission rules look at, and lists of clusters. */
export function facetsOf(
  entity: Entity,
): Pick<
  DirectoryEntry,
  'owners' | 'labels' | 'tags' | 'systems' | 'title' | 'lifecycle'
> {
  const { spec } = entity;
  return {
    title: shownName(entity.metadata.title),
    lifecycle: shownName(spec?.lifecycle),
    owners: refsOf(entity, RELATION_OWNED_BY, 'group', spec?.owner),
    labels: entity.metadata.labels ?? {},
    tags: entity.metadata.tags ?? [],
    systems: refsOf(entity, RELATION_PART_OF, 'system', spec?.system),
  };
}
