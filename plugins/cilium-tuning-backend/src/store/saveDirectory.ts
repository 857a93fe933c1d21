/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type { DirectoryEntry } from './ClusterStore';
import { facetsDigest, replaceFacets } from './facets';
import { forget, forgetOthers, newest, past } from './forget';
import { markGone } from './markGone';
import { type ClusterRow, tables } from './tables';

const CHUNK = 100;

type StandingRow = Pick<
  ClusterRow,
  | 'entity_ref'
  | 'cluster_name'
  | 'title'
  | 'lifecycle'
  | 'sort_name'
  | 'search_text'
  | 'binding'
  | 'auth_provider'
  | 'oidc_token_provider'
  | 'missing_count'
  | 'scheduled'
  | 'facets_digest'
  | 'gone_since'
>;

/** What the list of clusters is ordered and searched by. */
function namesOf({ entityRef, title, clusterName }: DirectoryEntry) {
  const { namespace, name } = parseEntityRef(entityRef);
  const full = namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
  const names = [full, title, clusterName].filter(text => text !== undefined);
  return {
    sort_name: (title ?? name).toLowerCase(),
    search_text: names.join('\n').toLowerCase(),
  };
}

function columnsOf(entry: DirectoryEntry) {
  return {
    ...namesOf(entry),
    title: entry.title ?? null,
    lifecycle: entry.lifecycle ?? null,
    cluster_name: entry.clusterName ?? null,
    binding: entry.binding,
    auth_provider: entry.authProvider ?? null,
    oidc_token_provider: entry.oidcTokenProvider ?? null,
    missing_count: entry.missingCount,
    scheduled: entry.scheduled,
    facets_digest: facetsDigest(entry),
    gone_since: null,
  };
}

function isUnchanged(row: StandingRow, entry: DirectoryEntry): boolean {
  const columns = { ...columnsOf(entry), scheduled: Number(entry.scheduled) };
  const standing: Record<string, unknown> = {
    ...row,
    scheduled: Number(row.scheduled),
  };
  return Object.entries(columns).every(
    ([column, value]) => standing[column] === value,
  );
}

const isScanned = (state: {
  binding: string;
  scheduled: boolean | number;
}): boolean => state.binding === 'matched' && Boolean(state.scheduled);

/** What an entity's row holds of scans before there was any. */
const UNSCANNED = {
  due_at: null,
  requested_at: null,
  last_request_at: null,
  lease_holder: null,
  lease_until: null,
  last_scan_finished_at: null,
  last_scan_outcome: null,
  last_scan_problem: null,
  failures: 0,
  abandoned: 0,
};

async function updateEntry(
  transaction: Knex.Transaction,
  row: StandingRow,
  entry: DirectoryEntry,
  now: Date,
): Promise<void> {
  const lost =
    row.binding === 'matched' &&
    (entry.binding !== 'matched' || entry.clusterName !== row.cluster_name);
  const begins = isScanned(entry) && (lost || !isScanned(row));
  const ends = !isScanned(entry) && isScanned(row);
  const rows = transaction(tables.clusters).where({
    entity_ref: row.entity_ref,
  });
  await rows.clone().update({
    ...columnsOf(entry),
    ...(lost && UNSCANNED),
    ...(begins && { due_at: now }),
  });
  if (lost) {
    // Nothing of another cluster may stay with the entity. The row goes first: a scan that ends now waits for it, and then
    // finds that its claim is gone.
    await forget(transaction, row.entity_ref, newest);
    // One that returns may be recognised a little later as what it was
    if (row.gone_since === null || entry.binding === 'matched') {
      await forget(transaction, row.entity_ref, past);
    }
  } else if (entry.binding === 'matched' && row.binding !== 'matched') {
    await forgetOthers(transaction, entry);
  }
  if (ends) {
    // What somebody asked for is still done
    await rows.clone().whereNull('requested_at').update({ due_at: null });
  }
}

/** Brings the clusters table to what the directory found. */
export async function saveDirectory(
  transaction: Knex.Transaction,
  entries: readonly DirectoryEntry[],
  now: Date,
): Promise<void> {
  const standing: StandingRow[] = await transaction(tables.clusters).select(
    'entity_ref',
    'cluster_name',
    'title',
    'lifecycle',
    'sort_name',
    'search_text',
    'binding',
    'auth_provider',
    'oidc_token_provider',
    'missing_count',
    'scheduled',
    'facets_digest',
    'gone_since',
  );
  const rows = new Map(standing.map(row => [row.entity_ref, row]));
  const added = entries.filter(({ entityRef }) => !rows.has(entityRef));
  await transaction.batchInsert(
    tables.clusters,
    added.map(entry => ({
      ...columnsOf(entry),
      entity_ref: entry.entityRef,
      due_at: isScanned(entry) ? now : null,
    })),
    CHUNK,
  );
  const otherFacets = [...added];
  for (const entry of entries) {
    const row = rows.get(entry.entityRef);
    if (row && !isUnchanged(row, entry)) {
      const returns = row.gone_since !== null;
      await updateEntry(
        transaction,
        returns ? { ...row, scheduled: false } : row,
        entry,
        now,
      );
      if (row.facets_digest !== facetsDigest(entry)) {
        otherFacets.push(entry);
      }
    }
  }
  await replaceFacets(transaction, otherFacets);
  const named = new Set(entries.map(({ entityRef }) => entityRef));
  await markGone(
    transaction,
    standing.filter(({ entity_ref }) => !named.has(entity_ref)),
    now,
  );
}
