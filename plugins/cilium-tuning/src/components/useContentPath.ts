/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLocation } from 'react-router-dom';
import type { Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { CONTENT_PATH, entityContentRouteRef } from '../routes';

/**
 * Path of the tab of an entity whose page this is. In the new frontend system it may have been given another one; in the
 * legacy system the tab may be missing, so there it is taken to be where our documentation wants it.
 */
export function useContentPath(entity: Entity): string {
  const routes = useApiHolder().get(routeResolutionApiRef);
  const { pathname } = useLocation();
  const entityPage = useRouteRef(entityRouteRef);
  const tab = routes?.resolve(entityContentRouteRef, { sourcePath: pathname });
  return tab?.() ?? `${entityPage(entityRouteParams(entity))}${CONTENT_PATH}`;
}
