/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import recorded from './reports.json';

/** What the probe's script reported of the nodes in `demoNodes`, by their name. */
export const recordedReports: Record<string, JsonObject> = recorded;

/**
 * A recorded report as the message of a container.
 *
 * @throws NotFoundError when none was recorded under that name
 * @param agentStartedAt - ISO 8601
 */
export function recordedReport(name: string, agentStartedAt: string): string {
  if (!Object.hasOwn(recordedReports, name)) {
    throw new NotFoundError(`No report of ${name} was recorded`);
  }
  return JSON.stringify(recordedReports[name]).replace(
    '"startedAt":0',
    `"startedAt":${Date.parse(agentStartedAt) / 1000}`,
  );
}
