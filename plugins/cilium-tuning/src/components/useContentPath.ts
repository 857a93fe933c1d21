/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { CONTENT_PATH, entityContentRouteRef } from '../routes';

/**
 * Paths of the tab on the page of each entity. In the new frontend system it may have been given another one; in the legacy
 * system the tab may be missing, so there it is taken to be where our documentation wants it.
 */
export function useContentPaths(): (entityRef: string) => string {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const entityPage = useRouteRef(entityRouteRef);
  return useCallback(
    (entityRef: string) => {
      const { kind, namespace, name } = parseEntityRef(
        entityRef.toLocaleLowerCase('en-US'),
      );
      const page = entityPage({ kind, namespace, name });
      // As from there, since it takes part of its path from the entity
      const tab = routes?.resolve(entityContentRouteRef, { sourcePath: page });
      return tab?.() ?? `${page}${CONTENT_PATH}`;
    },
    [routes, entityPage],
  );
}

/** Path of the tab on the page of an entity. */
export function useContentPath(entity: Entity): string {
  return useContentPaths()(stringifyEntityRef(entity));
}
