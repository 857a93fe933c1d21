/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError } from '@backstage/errors';
import { apiPaths } from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { audited } from './audited';
import { clusterStatus } from './clusterStatus';
import { entityRefOf } from './entityRefOf';
import { REQUEST_PAUSE_MS } from '../queue/DatabaseScanQueue';
import { expressPath } from './expressPath';
import type { RouteDependencies } from './RouteDependencies';
import { TooSoonError } from './TooSoonError';

/** Requests for a scan now. */
export function addScanRoutes(
  router: Router,
  { access, auditor, clusters, config, queue, worker }: RouteDependencies,
): void {
  router.post(expressPath(apiPaths.scans), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    await audited(
      auditor,
      { eventId: 'scan-create', request, meta: { entityRef } },
      async note => {
        await access.requireScan(request, entityRef);
        const outcome = await queue.request(entityRef, new Date());
        if (outcome === 'notMatched') {
          throw new ConflictError(
            `${entityRef} is not matched to a cluster that can be scanned`,
          );
        }
        if (outcome === 'tooSoon') {
          const seconds = REQUEST_PAUSE_MS / 1000;
          response.set('Retry-After', String(seconds));
          throw new TooSoonError(
            `A scan was asked for less than ${seconds} seconds ago. Ask again in a moment.`,
          );
        }
        await worker.tick();
        note({ outcome });
      },
    );
    const now = new Date();
    const record = await clusters.get(entityRef, now);
    if (!record) {
      throw new ConflictError(`${entityRef} is not known any more`);
    }
    response
      .status(202)
      .json(clusterStatus(record, { scan: config.scan, mayScan: true, now }));
  });
}
