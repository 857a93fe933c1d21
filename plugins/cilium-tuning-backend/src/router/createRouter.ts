/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import { buildOpenApiDocument } from 'backstage-plugin-cilium-tuning-common';
import type { ServiceParts } from '../answers/ServiceParts';
import { addCampaignRoutes } from './campaignRoutes';
import { addClusterRoutes } from './clusterRoutes';
import { addFleetRoutes } from './fleetRoutes';
import { addHealthRoutes } from './healthRoutes';
import { addHistoryRoutes } from './historyRoutes';
import { addOfflineReportRoutes } from './offlineReportRoutes';
import { addOwnScanRoutes } from './ownScanRoutes';
import { parseBodies } from './parseBodies';
import { addPlanRoutes } from './planRoutes';
import { addReportRoutes } from './reportRoutes';
import { addScanRoutes } from './scanRoutes';
import { addTrendRoutes } from './trendRoutes';
import { addWaiverRoutes } from './waiverRoutes';

/** The HTTP API. Requests are checked against its OpenAPI document before they reach a route. */
export function createRouter(dependencies: ServiceParts): Router {
  const { paths = {}, ...document } = buildOpenApiDocument();
  const router: Router = createValidatedOpenApiRouter({ ...document, paths });
  addClusterRoutes(router, dependencies);
  addFleetRoutes(router, dependencies);
  addReportRoutes(router, dependencies);
  addHealthRoutes(router, dependencies);
  addPlanRoutes(router, dependencies);
  addHistoryRoutes(router, dependencies);
  addTrendRoutes(router, dependencies);
  addScanRoutes(router, dependencies);
  addOwnScanRoutes(router, dependencies);
  addOfflineReportRoutes(router, dependencies);
  addWaiverRoutes(router, dependencies);
  addCampaignRoutes(router, dependencies);
  return Router().use(parseBodies(), router);
}
