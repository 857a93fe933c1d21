/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError } from '@backstage/errors';
import { clusterStatusSchema } from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { requestScan } from '../answers/requestScan';
import type { ServiceParts } from '../answers/ServiceParts';
import { TooSoonError } from '../answers/TooSoonError';
import type { Action } from './Action';
import { entityRefInput, fullRef } from './shared';

export const input = z.strictObject({ entityRef: entityRefInput });

export const output = clusterStatusSchema.pick({
  entityRef: true,
  clusterName: true,
  scan: true,
  report: true,
});

/** `request-scan`. */
export function requestScanAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'request-scan',
    title: 'Ask for a scan of a cluster now',
    description: [
      'Asks for a new scan of one cluster, when its report is stale or somebody changed something. Not read-only: it makes the backend read the cluster and replaces the report. It changes nothing on the cluster.',
      'Only for users who may start scans, not more than once in a few seconds. The scan goes on in the background: get-report has a newer takenAt when it is done, often within a minute.',
    ].join(' '),
    ...{ input, output, readOnly: false },
    async run({ entityRef }, credentials) {
      try {
        return await requestScan(parts, credentials, fullRef(entityRef));
      } catch (error) {
        // Of errors with other statuses an assistant is told no words
        throw error instanceof TooSoonError
          ? new ConflictError(error.message)
          : error;
      }
    },
  };
}
