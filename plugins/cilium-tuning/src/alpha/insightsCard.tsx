/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { clusterEntityFilter } from './entityFilter';

/**
 * For apps whose backend has Tech Insights with our module, so it is off until app-config switches it on.
 *
 * @remarks Extension ID: `entity-card:cilium-tuning/tech-insights`.
 */
export const ciliumTuningInsightsCard = EntityCardBlueprint.make({
  name: 'tech-insights',
  disabled: true,
  params: {
    type: 'content',
    filter: clusterEntityFilter,
    loader: () =>
      import('../components/EntityCiliumTuningInsightsCard').then(module => (
        <module.EntityCiliumTuningInsightsCard />
      )),
  },
});
