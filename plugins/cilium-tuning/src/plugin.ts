/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createCardExtension,
  type CardExtensionProps,
} from '@backstage/plugin-home-react';
import { ciliumTuningApiRef } from 'backstage-plugin-cilium-tuning-react';
import { HOME_CARD } from './homeCard';
import { lazyClient } from './lazyClient';
import {
  checkPageRouteRef,
  checkRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const ciliumTuningPlugin = createPlugin({
  id: 'cilium-tuning',
  apis: [
    createApiFactory({
      api: ciliumTuningApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: lazyClient,
    }),
  ],
  routes: {
    root: rootRouteRef,
    check: checkRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: { checkPage: checkPageRouteRef },
});

/**
 * Card for the overview of a cluster, for the legacy frontend system.
 *
 * @public
 */
export const EntityCiliumTuningCard: () => JSX.Element =
  ciliumTuningPlugin.provide(
    createComponentExtension({
      name: 'EntityCiliumTuningCard',
      component: {
        lazy: () =>
          import('./components/EntityCiliumTuningCard').then(
            module => module.EntityCiliumTuningCard,
          ),
      },
    }),
  );

/**
 * Card with the results of Tech Insights for the overview of a cluster, for the legacy frontend system. For apps whose backend has
 * Tech Insights with our module.
 *
 * @public
 */
export const EntityCiliumTuningInsightsCard: () => JSX.Element =
  ciliumTuningPlugin.provide(
    createComponentExtension({
      name: 'EntityCiliumTuningInsightsCard',
      component: {
        lazy: () =>
          import('./components/EntityCiliumTuningInsightsCard').then(
            module => module.EntityCiliumTuningInsightsCard,
          ),
      },
    }),
  );

/**
 * Card for the page of a group, for the legacy frontend system: the clusters of the team and of those below it.
 *
 * @public
 */
export const EntityCiliumTuningTeamCard: () => JSX.Element =
  ciliumTuningPlugin.provide(
    createComponentExtension({
      name: 'EntityCiliumTuningTeamCard',
      component: {
        lazy: () =>
          import('./components/OwnedClusters').then(
            module => module.EntityCiliumTuningTeamCard,
          ),
      },
    }),
  );

/**
 * Card for home pages, for the legacy frontend system: the viewer's clusters.
 *
 * @public
 */
export const CiliumTuningHomeCard: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = ciliumTuningPlugin.provide(createCardExtension(HOME_CARD));

/**
 * Tab for the page of a cluster, for the legacy frontend system. Mount it at `/cilium-tuning`, where the card leads.
 *
 * @public
 */
export const EntityCiliumTuningContent: () => JSX.Element =
  ciliumTuningPlugin.provide(
    createRoutableExtension({
      name: 'EntityCiliumTuningContent',
      component: () =>
        import('./components/EntityCiliumTuningContent').then(
          module => module.EntityCiliumTuningContent,
        ),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * Page with the list of items and what is to be known of each, for the legacy frontend system. Mount it at `/cilium-tuning`.
 *
 * @public
 */
export const CiliumTuningPage: () => JSX.Element = ciliumTuningPlugin.provide(
  createRoutableExtension({
    name: 'CiliumTuningPage',
    component: () =>
      import('./components/CiliumTuningPage').then(
        module => module.CiliumTuningPage,
      ),
    mountPoint: rootRouteRef,
  }),
);
