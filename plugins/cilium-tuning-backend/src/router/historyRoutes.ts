/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  apiPaths,
  historyQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import type { ServiceParts } from '../answers/ServiceParts';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';

const DAY_MS = 24 * 60 * 60_000;

/** How clusters stood over time. */
export function addHistoryRoutes(
  router: Router,
  { access, history }: ServiceParts,
): void {
  router.get(expressPath(apiPaths.history), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    await access.requireRead(request, entityRef);
    const { days, check } = historyQuerySchema.parse(request.query);
    const since = new Date(Date.now() - days * DAY_MS);
    const answer = await history.get(entityRef, since, check);
    if (!answer) {
      throw new NotFoundError(`${entityRef} is not matched to a cluster`);
    }
    response.json(answer);
  });
}
