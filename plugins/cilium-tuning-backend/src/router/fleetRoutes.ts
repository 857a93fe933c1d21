/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  clusterQuerySchema,
  type PolicyList,
  type UnregisteredClusters,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { listClusters } from '../answers/listClusters';
import type { ServiceParts } from '../answers/ServiceParts';
import { describeUnregistered } from '../clusters/unregistered';
import { expressPath } from './expressPath';

const MOST_UNREGISTERED = 1000;

/** The list of clusters, what is required of them, and the clusters that are in none. */
export function addFleetRoutes(router: Router, parts: ServiceParts): void {
  const { access, clusters, config } = parts;
  router.post(expressPath(apiPaths.clusters), async (request, response) => {
    const query = clusterQuerySchema.parse(request.body);
    response.json(await listClusters(parts, request, query));
  });

  router.get(expressPath(apiPaths.policies), async (request, response) => {
    await access.listFilters(request);
    const answer: PolicyList = { items: config.policies };
    response.json(answer);
  });

  router.get(expressPath(apiPaths.unregistered), async (request, response) => {
    await access.requireUnregistered(request);
    const { items, totalItems } = await clusters.unregistered(
      MOST_UNREGISTERED,
    );
    const answer: UnregisteredClusters = {
      items: items.map(cluster =>
        describeUnregistered(cluster, config.clusters),
      ),
      totalItems,
    };
    response.json(answer);
  });
}
