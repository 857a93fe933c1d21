/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Knex } from 'knex';
import { VIEWER_PROVIDERS } from '../clusters/authProviders';

/** Leaves out what no scan of the queue can read, as it has no viewer whose credentials it could take. */
export function withoutViewer(query: Knex.QueryBuilder): void {
  query
    .whereNull('auth_provider')
    .orWhereNotIn('auth_provider', [...VIEWER_PROVIDERS]);
}
