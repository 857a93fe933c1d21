/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { reasonSchema } from './snapshotParts';

const count = z.number().int();

/**
 * Schema of {@link ServiceHealth}.
 *
 * @public
 */
export const serviceHealthSchema = z
  .object({
    /** Of the backend's package. */
    version: z.string(),
    rulesVersion: z.string(),
    checkedAt: z.iso.datetime(),
    clusters: z.object({
      /** Entities of clusters that are known. */
      known: count,
      /** That belong to a cluster of the Kubernetes plugin. */
      matched: count,
      /** That are scanned unattended. */
      scheduled: count,
      /** That have a report. */
      reported: count,
    }),
    queue: z.object({
      /** Clusters that are due and wait. */
      waiting: count,
      /** How long the first of them has been due, in seconds; `null` when none waits. */
      oldestSeconds: z.number().nullable(),
    }),
    /** Scans under way, by replica. */
    running: z.array(
      z.object({
        replica: z.string(),
        scans: count,
        /** How long the longest of them has been going on, in seconds. */
        longestSeconds: z.number(),
        /** Those of the clusters that the caller may see. */
        entityRefs: z.array(z.string()),
      }),
    ),
    /** When a scan last brought a report, of whatever cluster. */
    lastSuccessAt: z.iso.datetime().nullable(),
    /** Clusters whose last scan brought no report, by reason; most first. */
    failing: z.array(
      z.object({
        /** Message code. */
        reason: z.string(),
        clusters: count,
        /** Some of those that the caller may see. */
        entityRefs: z.array(z.string()),
        /** What the first of these says. */
        example: reasonSchema.optional(),
      }),
    ),
    /** For each source, the number of newest reports by how it fared. */
    sources: z.array(
      z.object({
        source: z.string(),
        ok: count,
        partial: count,
        unavailable: count,
        notSetUp: count,
      }),
    ),
    /** What is still to be told as events and notifications. */
    outbox: z.object({
      waiting: count,
      oldestSeconds: z.number().nullable(),
    }),
    database: z.object({
      kind: z.enum({ postgresql: 'postgresql', sqlite: 'sqlite' }),
      /** Of the plugin's tables on PostgreSQL, of the whole database on SQLite; `null` where it cannot be told. */
      bytes: count.nullable(),
      /** Number of rows. */
      rows: z.object({ reports: count, history: count, changes: count }),
    }),
  })
  .meta({ id: 'ServiceHealth' });

/**
 * How the plugin's service itself is doing, for its administrators. Numbers count every cluster; names are those of clusters that
 * the caller may see.
 *
 * @public
 */
export type ServiceHealth = z.infer<typeof serviceHealthSchema>;
