/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  answerWhatIf,
  apiPaths,
  checks,
  shownPlan,
  whatIfQuerySchema,
  type WhatIfQuestion,
} from 'backstage-plugin-cilium-tuning-common';
import type { Router } from 'express';
import { entityRefOf } from './entityRefOf';
import { expressPath } from './expressPath';
import { newestReport } from './newestReport';
import type { RouteDependencies } from './RouteDependencies';

function questionOf(body: unknown): WhatIfQuestion {
  const question = whatIfQuerySchema.parse(body);
  const other = question.turnOn.find(
    wanted => !checks.some(({ id }) => id === wanted),
  );
  if (other !== undefined) {
    throw new InputError('turnOn names something that is no check');
  }
  return question;
}

/** What could be done about a cluster, and what would be if it were another. */
export function addPlanRoutes(
  router: Router,
  { access, reports }: RouteDependencies,
): void {
  router.get(expressPath(apiPaths.plan), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    await access.requireRead(request, entityRef);
    const { id, snapshot, assessment } = await newestReport(reports, entityRef);
    response.set('cache-control', 'private, no-cache');
    // Express makes an ETag of the answer: a newer version of the product may plan otherwise from the same report
    response.json(shownPlan(id, snapshot, assessment));
  });

  router.post(expressPath(apiPaths.whatIf), async (request, response) => {
    const entityRef = entityRefOf(request.params);
    await access.requireRead(request, entityRef);
    const question = questionOf(request.body);
    const { id, snapshot, assessment } = await newestReport(reports, entityRef);
    response.json(answerWhatIf(id, snapshot, assessment, question));
  });
}
