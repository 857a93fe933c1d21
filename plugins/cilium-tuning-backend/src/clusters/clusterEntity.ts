/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RELATION_OWNED_BY,
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

function ownersOf({ metadata, relations, spec }: Entity): string[] {
  const owners = (relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
  if (owners.length > 0 || typeof spec?.owner !== 'string') {
    return owners;
  }
  try {
    const owner = parseEntityRef(spec.owner, {
      defaultKind: 'group',
      defaultNamespace: metadata.namespace,
    });
    return [stringifyEntityRef(owner)];
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
): Pick<DirectoryEntry, 'owners' | 'labels' | 'tags' | 'title' | 'lifecycle'> {
  return {
    title: shownName(entity.metadata.title),
    lifecycle: shownName(entity.spec?.lifecycle),
    owners: ownersOf(entity),
    labels: entity.metadata.labels ?? {},
    tags: entity.metadata.tags ?? [],
  };
}
