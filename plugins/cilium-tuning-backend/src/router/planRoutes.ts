/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  shownPlan,
  whatIfQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { askWhatIf } from '../answers/askWhatIf';
import { readReport } from '../answers/readReport';
import type { ServiceParts } from '../answers/ServiceParts';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';

/** What could be done about a cluster, and what would be if it were another. */
export function addPlanRoutes(router: Router, parts: ServiceParts): void {
  router.get(expressPath(apiPaths.plan), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const report = await readReport(parts, request, entityRef);
    const { id, snapshot, assessment } = report;
    response.set('cache-control', 'private, no-cache');
    // Express makes an ETag of the answer: a newer version of the product may plan otherwise from the same report
    response.json(shownPlan(id, snapshot, assessment));
  });

  router.post(expressPath(apiPaths.whatIf), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const question = whatIfQuerySchema.parse(request.body);
    response.json(await askWhatIf(parts, request, entityRef, question));
  });
}
