/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { apiPaths } from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { REQUEST_PAUSE_SECONDS, requestScan } from '../answers/requestScan';
import type { ServiceParts } from '../answers/ServiceParts';
import { TooSoonError } from '../answers/TooSoonError';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';

/** Requests for a scan now. */
export function addScanRoutes(router: Router, parts: ServiceParts): void {
  router.post(expressPath(apiPaths.scans), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    try {
      const status = await requestScan(parts, request, entityRef);
      response.status(202).json(status);
    } catch (error) {
      if (error instanceof TooSoonError) {
        response.set('Retry-After', String(REQUEST_PAUSE_SECONDS));
      }
      throw error;
    }
  });
}
