/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import type { ClusterValues } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';

/** The groups below each group, by their entity refs. */
type Children = ReadonlyMap<string, ReadonlySet<string>>;

const noGroups: Entity[] = [];

const fields = [
  ...['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
  ...['spec.parent', 'spec.children', 'spec.profile.displayName'],
];

function groupRef(text: unknown, { metadata }: Entity): string | undefined {
  try {
    return typeof text === 'string'
      ? stringifyEntityRef(
          parseEntityRef(text, {
            defaultKind: 'group',
            defaultNamespace: metadata.namespace ?? 'default',
          }),
        )
      : undefined;
  } catch {
    // What is written there is no entity ref
    return undefined;
  }
}

/** The groups below each, whichever of the two says so. */
function childrenOf(groups: readonly Entity[]): Children {
  const children = new Map<string, Set<string>>();
  const add = (parent: string | undefined, child: string | undefined) => {
    if (parent !== undefined && child !== undefined) {
      const known = children.get(parent) ?? new Set();
      children.set(parent, known.add(child));
    }
  };
  for (const group of groups) {
    const ref = stringifyEntityRef(group);
    const { parent, children: named } = group.spec ?? {};
    add(groupRef(parent, group), ref);
    if (Array.isArray(named)) {
      named.forEach(child => add(ref, groupRef(child, group)));
    }
  }
  return children;
}

/** A group and all that is below it, however the groups may go in circles. */
function withBelow(ref: string, children: Children): Set<string> {
  const found = new Set<string>([ref]);
  for (const each of found) {
    children.get(each)?.forEach(child => found.add(child));
  }
  return found;
}

/** A group that others are below which own clusters. */
interface OwnerGroup {
  label: string;
  /** All of these, it itself included if it owns some. */
  owners: string[];
}

/**
 * The groups that owners of clusters are below, by their entity refs. In an app without a catalog, and until that has answered,
 * there are none.
 */
export function useOwnerGroups(
  owners: ClusterValues['owners'] | undefined,
): ReadonlyMap<string, OwnerGroup> {
  const apis = useApiHolder();
  const catalog = apis.get(catalogApiRef);
  const presentation = apis.get(entityPresentationApiRef);
  const t = useUiText();
  const load = useCallback(async () => {
    const answer = await catalog?.getEntities({
      filter: { kind: 'Group' },
      fields,
    });
    return answer?.items ?? [];
  }, [catalog]);
  const { value: groups = noGroups } = useLoaded(catalog ? load : undefined);
  const children = useMemo(() => childrenOf(groups), [groups]);
  return useMemo(() => {
    const own = new Set(owners?.map(({ value }) => value));
    return new Map(
      groups.flatMap((group): [string, OwnerGroup][] => {
        const ref = stringifyEntityRef(group);
        const found = [...withBelow(ref, children)].filter(each =>
          own.has(each),
        );
        const teams = found.filter(each => each !== ref);
        const { primaryTitle: value } = entityPresentationSnapshot(
          group,
          undefined,
          presentation,
        );
        const label = t('fleet.withTeams', { value, count: teams.length });
        return teams.length > 0 ? [[ref, { label, owners: found }]] : [];
      }),
    );
  }, [groups, children, owners, presentation, t]);
}
