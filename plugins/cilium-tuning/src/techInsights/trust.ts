/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { CollectedFacts } from './TechInsights';

/**
 * Whether results may be shown as passed. `stale`: no report speaks for the cluster. `expired`: facts should have been collected
 * again by now. `unknownAge`: nothing tells.
 */
export type Trust = 'fresh' | 'stale' | 'expired' | 'unknownAge';

const stampSchema = z.object({
  stale: z.boolean(),
  freshUntil: z.iso.datetime(),
});

/**
 * How far results can be trusted now. They can be if the facts say so, are not older than they should be, and the report has not
 * gone stale since.
 *
 * @param status - how the cluster stands, where the viewer may know
 */
export function trustOf(
  collected: CollectedFacts,
  status: Pick<ClusterStatus, 'report'> | undefined,
  now: number,
): Trust {
  const stamp = stampSchema.safeParse(collected?.facts);
  if (!stamp.success) {
    return 'unknownAge';
  }
  if (stamp.data.stale || (status && status.report?.state !== 'current')) {
    return 'stale';
  }
  return Date.parse(stamp.data.freshUntil) > now ? 'fresh' : 'expired';
}
