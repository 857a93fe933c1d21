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

/** A catalog that does not answer for as long is not waited for. */
const PATIENCE_MS = 5_000;

/** What entities are called. */
export interface EntityNames {
  /** The name that the catalog's own pages show; what the entity ref says as long as that is not known. */
  nameOf(entityRef: string): string;
  /** Whether a name that was not known before is on its way, and still waited for. */
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

function snapshotsOf(presentations: Presentations) {
  return [...presentations].map(
    ([entityRef, { snapshot }]) => [entityRef, snapshot.primaryTitle] as const,
  );
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
    if (presentations.size === 0) {
      return undefined;
    }
    let isWanted = true;
    // What the refs say is good enough then, until the catalog has answered after all
    const patience = setTimeout(
      () =>
        setLoaded(
          before => new Map([...snapshotsOf(presentations), ...before]),
        ),
      PATIENCE_MS,
    );
    namesOf(presentations).then(names => {
      if (isWanted) {
        clearTimeout(patience);
        setLoaded(before => new Map([...before, ...names]));
      }
    });
    return () => {
      isWanted = false;
      clearTimeout(patience);
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
