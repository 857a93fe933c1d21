/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError } from '@backstage/errors';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import type { Asker } from '../permissions/Callers';
import { REQUEST_PAUSE_MS } from '../queue/makeDue';
import { audited } from './audited';
import { clusterStatus } from './clusterStatus';
import type { ServiceParts } from './ServiceParts';
import { TooSoonError } from './TooSoonError';

/** For how long a scan is not asked for again. */
export const REQUEST_PAUSE_SECONDS = REQUEST_PAUSE_MS / 1000;

/**
 * Asks for a scan of a cluster now, and writes that into the audit log.
 *
 * @returns how the cluster stands then
 * @throws as `ClusterAccess.requireScan` does; ConflictError where the cluster cannot be scanned; TooSoonError
 */
export async function requestScan(
  { access, auditor, clusters, config, queue, worker }: ServiceParts,
  asker: Asker,
  entityRef: string,
): Promise<ClusterStatus> {
  const { meta, ...known } = { meta: {}, ...access.callers.forAudit(asker) };
  await audited(
    auditor,
    { eventId: 'scan-create', ...known, meta: { entityRef, ...meta } },
    async note => {
      await access.requireScan(asker, entityRef);
      const outcome = await queue.request(entityRef, new Date());
      if (outcome === 'notMatched') {
        throw new ConflictError(
          `${entityRef} is not matched to a cluster that can be scanned`,
        );
      }
      if (outcome === 'tooSoon') {
        throw new TooSoonError(
          `A scan was asked for less than ${REQUEST_PAUSE_SECONDS} seconds ago. Ask again in a moment.`,
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
  return clusterStatus(record, { scan: config.scan, mayScan: true, now });
}
