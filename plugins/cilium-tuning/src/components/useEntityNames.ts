/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  entityPresentationApiRef,
  type EntityPresentationApi,
  type EntityRefPresentation,
} from '@backstage/plugin-catalog-react';
import { shortRef } from 'backstage-plugin-cilium-tuning-react';

/** What entities are called. */
export interface EntityNames {
  /** The name that the catalog's own pages show; what the entity ref says as long as that is not known. */
  nameOf(entityRef: string): string;
  /** Whether a name is on its way that was not known before. */
  isLoading: boolean;
}

type Presentations = ReadonlyMap<string, EntityRefPresentation>;

function present(
  api: EntityPresentationApi,
  entityRef: string,
): [string, EntityRefPresentation][] {
  try {
    return [[entityRef, api.forEntity(entityRef)]];
  } catch {
    // What is written there, in a URL for example, is no entity ref
    return [];
  }
}

async function namesOf(presentations: Presentations) {
  return Promise.all(
    [...presentations].map(async ([entityRef, { snapshot, promise }]) => {
      const { primaryTitle } = await promise.catch(() => snapshot);
      return [entityRef, primaryTitle] as const;
    }),
  );
}

/** Names entities as the catalog does. It is asked for all of them together, and all change at once. */
export function useEntityNames(entityRefs: readonly string[]): EntityNames {
  const api = useApiHolder().get(entityPresentationApiRef);
  const key = [...new Set(entityRefs)].sort().join('\n');
  const presentations = useMemo<Presentations>(
    () =>
      new Map(
        api && key !== ''
          ? key.split('\n').flatMap(ref => present(api, ref))
          : [],
      ),
    [api, key],
  );
  const [loaded, setLoaded] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    if (presentations.size > 0) {
      namesOf(presentations).then(
        names =>
          isWanted && setLoaded(before => new Map([...before, ...names])),
      );
    }
    return () => {
      isWanted = false;
    };
  }, [presentations]);
  return {
    nameOf: useCallback(
      entityRef =>
        loaded.get(entityRef) ??
        presentations.get(entityRef)?.snapshot.primaryTitle ??
        shortRef(entityRef),
      [loaded, presentations],
    ),
    // Those without updates are as they stay
    isLoading: [...presentations].some(
      ([entityRef, { update$ }]) => update$ && !loaded.has(entityRef),
    ),
  };
}
