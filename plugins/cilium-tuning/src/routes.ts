/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The tab on the page of a cluster. */
export const entityContentRouteRef = createRouteRef({ id: 'cilium-tuning' });

/** Path of the tab below the page of its entity. */
export const CONTENT_PATH = '/cilium-tuning';

/** The pages that are not about one cluster. */
export const rootRouteRef = createRouteRef({ id: 'cilium-tuning/root' });

/** Path of these pages. */
export const PAGE_PATH = '/cilium-tuning';

/** What is to be known of a check, by its id. */
export const checkRouteRef = createSubRouteRef({
  id: 'cilium-tuning/check',
  parent: rootRouteRef,
  path: '/checks/:id',
});

/** Where the names of checks lead: to our own page, unless the app has none or leads elsewhere. */
export const checkPageRouteRef = createExternalRouteRef({
  id: 'cilium-tuning/check-page',
  params: ['id'],
  optional: true,
  defaultTarget: 'cilium-tuning.check',
});
