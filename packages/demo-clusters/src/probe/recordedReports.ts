/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import recorded from './recordedReports.json';

/** What the probe's script reported of the nodes in `demoNodes`, by their name. */
export const recordedReports: Record<string, JsonObject> = recorded;

/**
 * A recorded report as the message of a container.
 *
 * @param agentStartedAt - ISO 8601
 */
export function reportMessage(name: string, agentStartedAt: string): string {
  return JSON.stringify(recordedReports[name]).replace(
    '"startedAt":0',
    `"startedAt":${Date.parse(agentStartedAt) / 1000}`,
  );
}
