/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  trendQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { readTrend } from '../answers/readTrend';
import type { ServiceParts } from '../answers/ServiceParts';
import { expressPath } from './expressPath';

/** How clusters stood over time. */
export function addTrendRoutes(router: Router, parts: ServiceParts): void {
  router.post(expressPath(apiPaths.trend), async (request, response) => {
    const query = trendQuerySchema.parse(request.body);
    response.json(await readTrend(parts, request, query));
  });
}
