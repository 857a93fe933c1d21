/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useMemo } from 'react';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { shortRef, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useLoaded } from '../useLoaded';

/** The groups below each group, by their entity refs. */
type Children = ReadonlyMap<string, ReadonlySet<string>>;

const fields = [
  ...['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
  ...['spec.parent', 'spec.children'],
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

/**
 * The hierarchy of groups over the owners of clusters: whom a chosen owner stands for, and which groups there are to choose that
 * stand for others. In an app without a catalog, and until that has answered, each owner stands for itself.
 */
export function useOwnerGroups() {
  const catalog = useApiHolder().get(catalogApiRef);
  const t = useUiText();
  const load = useCallback(async () => {
    const answer = await catalog?.getEntities({
      filter: { kind: 'Group' },
      fields,
    });
    return answer?.items ?? [];
  }, [catalog]);
  const { value: groups } = useLoaded(catalog ? load : undefined);
  const children = useMemo(() => childrenOf(groups ?? []), [groups]);

  const ownersOf = useCallback(
    (chosen: readonly string[]) => [
      ...new Set(chosen.flatMap(owner => [...withBelow(owner, children)])),
    ],
    [children],
  );
  const parentsOf = useCallback(
    (owners: readonly string[]): ReadonlyMap<string, string> => {
      const own = new Set(owners);
      return new Map(
        (groups ?? []).flatMap((group): [string, string][] => {
          const ref = stringifyEntityRef(group);
          const teams = [...withBelow(ref, children)].filter(
            below => below !== ref && own.has(below),
          );
          const value = group.metadata.title ?? shortRef(ref);
          return teams.length > 0
            ? [[ref, t('fleet.withTeams', { value, count: teams.length })]]
            : [];
        }),
      );
    },
    [groups, children, t],
  );
  return { ownersOf, parentsOf };
}
