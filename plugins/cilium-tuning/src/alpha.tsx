/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Cilium tuning scorecard on the pages of Kubernetes clusters, for the new frontend system.
 *
 * @packageDocumentation
 */

import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiSpeedUpLine } from '@remixicon/react';
import { ciliumTuningApi } from './alpha/api';
import { ciliumTuningEntityCard } from './alpha/entityCard';
import { ciliumTuningEntityContent } from './alpha/entityContent';
import { ciliumTuningInsightsCard } from './alpha/insightsCard';
import { ciliumTuningHomeWidget } from './alpha/homeWidget';
import { ciliumTuningPage } from './alpha/page';
import { ciliumTuningTeamCard } from './alpha/teamCard';
import {
  checkPageRouteRef,
  checkRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'cilium-tuning',
  title: 'Cilium tuning',
  icon: <RiSpeedUpLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    check: checkRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: { checkPage: checkPageRouteRef },
  extensions: [
    ciliumTuningApi,
    ciliumTuningEntityCard,
    ciliumTuningEntityContent,
    ciliumTuningInsightsCard,
    ciliumTuningHomeWidget,
    ciliumTuningPage,
    ciliumTuningTeamCard,
  ],
});
