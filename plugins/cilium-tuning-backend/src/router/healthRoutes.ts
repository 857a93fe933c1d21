/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { apiPaths } from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import type { ServiceParts } from '../answers/ServiceParts';
import { expressPath } from './expressPath';

/** How the service itself is doing. */
export function addHealthRoutes(
  router: Router,
  { access, health }: ServiceParts,
): void {
  router.get(expressPath(apiPaths.health), async (request, response) => {
    const nameable = await access.requireHealth(request);
    response.json(await health.get(nameable, new Date()));
  });
}
