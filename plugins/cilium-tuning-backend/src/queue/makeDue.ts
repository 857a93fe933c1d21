/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { tables, toOptionalDate, type ClusterRow } from '../store/tables';
import { withoutViewer } from './withoutViewer';

/** Somebody who asks again within this time gets what the last request brought. */
export const REQUEST_PAUSE_MS = 10_000;

/**
 * What comes of asking for a scan: `queued`; `joined` when one is waiting or under way; `tooSoon` when one was asked for a moment
 * ago; `notMatched` when the entity belongs to no cluster.
 */
export type RequestAnswer = 'queued' | 'joined' | 'tooSoon' | 'notMatched';

/** Makes a cluster due now, unless it is already, or was a moment ago. */
export async function makeDue(
  database: Knex,
  entityRef: string,
  now: Date,
): Promise<RequestAnswer> {
  const matched = () =>
    database(tables.clusters)
      .where({ entity_ref: entityRef, binding: 'matched' })
      .where(withoutViewer)
      .whereNull('gone_since');
  const row: ClusterRow | undefined = await matched().first();
  if (!row) {
    return 'notMatched';
  }
  const leaseUntil = toOptionalDate(row.lease_until);
  const dueAt = toOptionalDate(row.due_at);
  if ((leaseUntil && leaseUntil > now) || (dueAt && dueAt <= now)) {
    return 'joined';
  }
  const pauseEnds = new Date(now.getTime() - REQUEST_PAUSE_MS);
  const queued = await matched()
    .where(earlier =>
      earlier
        .whereNull('last_request_at')
        .orWhere('last_request_at', '<=', pauseEnds),
    )
    .update({ due_at: now, requested_at: now, last_request_at: now });
  return queued === 1 ? 'queued' : 'tooSoon';
}
