/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Config } from '@backstage/config';
import { CronTime } from 'cron';
import { RETRIEVER } from './factSchema';

/** One collection may fail or be late, a second should not. */
const COLLECTIONS = 2;

/** What a collection may take, as Tech Insights has it where it is told nothing else. */
const GRACE_MS = 5 * 60_000;

/** For who schedules collections elsewhere. */
const UNKNOWN_MS = 24 * 60 * 60_000;

/** Until when facts that are collected now may be relied on: when those of the collection after the next should be there. */
export function freshUntil(config: Config, now: Date): Date {
  const cadence = config.getOptionalString(
    `techInsights.factRetrievers.${RETRIEVER}.cadence`,
  );
  if (cadence === undefined) {
    return new Date(now.getTime() + UNKNOWN_MS);
  }
  const times = new CronTime(cadence).sendAt(COLLECTIONS);
  return new Date(times[COLLECTIONS - 1].toMillis() + GRACE_MS);
}
