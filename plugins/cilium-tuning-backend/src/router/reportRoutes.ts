/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  apiPaths,
  nodeQuerySchema,
  RULES_VERSION,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { newestReport } from '../answers/newestReport';
import { readReport } from '../answers/readReport';
import type { ServiceParts } from '../answers/ServiceParts';
import { toReport } from '../answers/toReport';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import { requestedNodes } from './requestedNodes';

/** The newest report of a cluster, and its nodes. */
export function addReportRoutes(router: Router, parts: ServiceParts): void {
  const { access, reports } = parts;
  router.get(expressPath(apiPaths.report), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    await access.requireRead(request, entityRef);
    const stands = (id: string) =>
      response.set({
        'cache-control': 'private, no-cache',
        etag: `"${id}.${RULES_VERSION}"`,
      });
    if (request.get('if-none-match') !== undefined) {
      const id = await reports.idOf(entityRef);
      if (id !== undefined && stands(id) && request.fresh) {
        // The caller has this one, so it need not be read
        response.status(304).end();
        return;
      }
    }
    const report = await newestReport(reports, entityRef);
    stands(report.id).json(toReport(report));
  });

  router.get(expressPath(apiPaths.nodes), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    const report = await readReport(parts, request, entityRef);
    response.json(requestedNodes(report, nodeQuerySchema.parse(request.query)));
  });
}
