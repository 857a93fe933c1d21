/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { nodeStateSchema } from './assessment';
import { complianceSchema } from './compliance';

const LONGEST_TEXT = 300;
const text = z.string().min(1).max(LONGEST_TEXT);
const anyOf = z.array(text).max(200);

/**
 * Schema of {@link ClusterHealth}.
 *
 * @public
 */
export const clusterHealthSchema = z
  .enum({
    ok: 'ok',
    partial: 'partial',
    stale: 'stale',
    failing: 'failing',
    neverScanned: 'neverScanned',
    needsUserCredentials: 'needsUserCredentials',
    notRegistered: 'notRegistered',
    ambiguous: 'ambiguous',
    pending: 'pending',
  })
  .meta({ id: 'ClusterHealth' });

/**
 * How far what is known of a cluster can be relied on. `ok`: its report is current and complete. `partial`: current, with
 * gaps. `stale`: older than the limit. `failing`: the last scan brought no report, and what is shown is from before.
 * `neverScanned`: no scan was tried yet. The others are those of its binding: nothing can be read.
 *
 * @public
 */
export type ClusterHealth = z.infer<typeof clusterHealthSchema>;

/**
 * What a list of clusters may be ordered by.
 *
 * @public
 */
export const clusterSorts = ['name', 'score', 'progress', 'age'] as const;

/**
 * What a list of clusters is ordered by. `progress`: the share that is done of what is permitted. `age`: of the report.
 *
 * @public
 */
export type ClusterSort = (typeof clusterSorts)[number];

/**
 * Schema of {@link ClusterQuery}.
 *
 * @public
 */
export const clusterQuerySchema = z
  .strictObject({
    /** Entity refs to look at; absent for all. */
    entityRefs: z.array(z.string()).max(1000).optional(),
    /** Only clusters with one of these owners, which are entity refs. */
    owners: anyOf.optional(),
    /** Only clusters that are part of one of these systems, which are entity refs. */
    systems: anyOf.optional(),
    /** Only clusters with one of these tags. */
    tags: anyOf.optional(),
    /** Only clusters of one of these lifecycles. */
    lifecycles: anyOf.optional(),
    /** Only clusters where each of these checks stands in one of its states on at least one node. */
    checks: z
      .array(
        z.strictObject({
          check: text,
          states: z.array(nodeStateSchema).min(1),
        }),
      )
      .max(20)
      .optional(),
    /** Only clusters where an agent runs one of these versions of Cilium. */
    ciliumVersions: anyOf.optional(),
    /** Only clusters whose score is in this range. Those without a score are in none. */
    score: z
      .strictObject({
        min: z.number().min(0).max(100).optional(),
        max: z.number().min(0).max(100).optional(),
      })
      .optional(),
    /** Only clusters whose health is one of these. */
    health: z.array(clusterHealthSchema).optional(),
    /** Only clusters on which an item regressed within as many days. */
    regressedWithinDays: z.number().int().min(1).max(365).optional(),
    /** Only clusters that this policy is about. */
    policy: text.optional(),
    /** Only clusters that stand so under the policy, or without one under any. */
    compliance: z.array(complianceSchema).min(1).optional(),
    /** Only clusters with a waiver that excuses something there now; with `false`, only those without. */
    waived: z.boolean().optional(),
    /** Only clusters with this in the name or the title of the entity, or in the name of the cluster. */
    search: z.string().max(LONGEST_TEXT).optional(),
    sort: z
      .enum({ name: 'name', score: 'score', progress: 'progress', age: 'age' })
      .default('name'),
    /** What has no value to be ordered by comes last in both. */
    order: z.enum(['ascending', 'descending']).default('ascending'),
    /** Also tells which values there are to narrow down by. */
    facets: z.boolean().default(false),
    /** Also tells what all clusters that are asked for come to. */
    summary: z.boolean().default(false),
    /** What to tell of each cluster beside its figures. */
    include: z
      .array(
        z.enum({
          checks: 'checks',
          compliance: 'compliance',
          kernels: 'kernels',
          trend: 'trend',
        }),
      )
      .optional(),
    limit: z.number().int().min(1).max(1000).default(50),
    cursor: z.string().max(2000).optional(),
  })
  .meta({ id: 'ClusterQuery' });

/**
 * Which clusters to list. Where several values may be given for one thing, one of them has to hold.
 *
 * @public
 */
export type ClusterQuery = z.input<typeof clusterQuerySchema>;
