/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { CheckProgress } from '../assess/types';
import {
  ciliumPresenceSchema,
  nodeStateSchema,
  progressSchema,
} from './assessment';
import {
  clusterItemSchema,
  complianceSchema,
  fleetSummarySchema,
  policyResultSchema,
} from './compliance';
import { clusterStatusSchema } from './report';

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

/** Number of items by how far they are on the whole cluster. */
const itemsSchema = z.object({
  done: z.number().int(),
  partly: z.number().int(),
  open: z.number().int(),
  locked: z.number().int(),
  notNeeded: z.number().int(),
  unknown: z.number().int(),
}) satisfies z.ZodType<Record<CheckProgress, number>>;

/**
 * Schema of {@link ClusterSummary}.
 *
 * @public
 */
export const clusterSummarySchema = z
  .object({
    entityRef: z.string(),
    /** Title of the entity. */
    title: z.string().optional(),
    /** Lifecycle of the entity. */
    lifecycle: z.string().optional(),
    /** Entity refs. */
    owners: z.array(z.string()),
    tags: z.array(z.string()),
    binding: clusterStatusSchema.shape.binding,
    /** Name in the Kubernetes plugin; only for `matched` and `needsUserCredentials`. */
    clusterName: z.string().optional(),
    health: clusterHealthSchema,
    /** The scan that finished last; its problem says why it brought no report, or an incomplete one. */
    lastScan: clusterStatusSchema.shape.lastScan,
    report: clusterStatusSchema.shape.report,
    score: z.number().nullable(),
    potential: z.number().nullable(),
    progress: progressSchema.nullable(),
    /** Number of items by how far they are. */
    items: itemsSchema.nullable(),
    /** Number of findings that matter. */
    findings: z
      .object({ critical: z.number().int(), warning: z.number().int() })
      .nullable(),
    /** Whether Cilium was found there. */
    cilium: ciliumPresenceSchema.shape.state.nullable(),
    /** Versions of Cilium by how many nodes run them, most first; at most 40. */
    ciliumVersions: z.array(
      z.object({ version: z.string(), nodes: z.number().int() }),
    ),
    nodes: z.number().int().nullable(),
    /** How each check stands, by its id; only if asked for, and with a report. */
    checks: z.record(z.string(), clusterItemSchema).optional(),
    /** How it stands under each policy that is about it; only if asked for. */
    compliance: z.array(policyResultSchema).optional(),
    /** Kernels by how many nodes run them, most first; only if asked for, and where the history knows. */
    kernels: z
      .array(z.object({ release: z.string(), nodes: z.number().int() }))
      .optional(),
    /** Its score a week apart over a quarter, oldest first, where it was known; only if asked for. */
    trend: z
      .array(z.object({ day: z.iso.date(), score: z.number().nullable() }))
      .optional(),
  })
  .meta({ id: 'ClusterSummary' });

/**
 * One line of the list of clusters. Without a report that the rules of the running version have judged, its figures are null.
 *
 * @public
 */
export type ClusterSummary = z.infer<typeof clusterSummarySchema>;

const valuesSchema = z.array(
  z.object({ value: z.string(), clusters: z.number().int() }),
);

/**
 * Schema of {@link ClusterValues}.
 *
 * @public
 */
export const clusterValuesSchema = z
  .object({
    /** All clusters that the caller may see, whatever was asked for. */
    clusters: z.number().int(),
    owners: valuesSchema,
    systems: valuesSchema,
    tags: valuesSchema,
    lifecycles: valuesSchema,
    ciliumVersions: valuesSchema,
    health: z.array(
      z.object({ value: clusterHealthSchema, clusters: z.number().int() }),
    ),
  })
  .meta({ id: 'ClusterValues' });

/**
 * Which values there are to narrow a list down by, and how many of the clusters that the caller may see have them; of each
 * kind the 500 that most have.
 *
 * @public
 */
export type ClusterValues = z.infer<typeof clusterValuesSchema>;

/**
 * Schema of {@link ClusterPage}.
 *
 * @public
 */
export const clusterPageSchema = z
  .object({
    items: z.array(clusterSummarySchema),
    /** Of all pages. */
    totalItems: z.number().int(),
    previousCursor: z.string().optional(),
    nextCursor: z.string().optional(),
    facets: clusterValuesSchema.optional(),
    summary: fleetSummarySchema.optional(),
  })
  .meta({ id: 'ClusterPage' });

/**
 * A page of the list of clusters.
 *
 * @public
 */
export type ClusterPage = z.infer<typeof clusterPageSchema>;

/**
 * Schema of {@link UnregisteredClusters}.
 *
 * @public
 */
export const unregisteredClustersSchema = z
  .object({
    items: z.array(
      z.object({
        /** In the Kubernetes plugin. */
        name: z.string(),
        authProvider: z.string().optional(),
        /** YAML of an entity that would describe the cluster; its owner is to be filled in. */
        catalogInfo: z.string(),
        /** YAML for app-config, where the name alone does not say that the entity describes the cluster. */
        appConfig: z.string().optional(),
      }),
    ),
    /** Of which the first 1,000 by name are listed. */
    totalItems: z.number().int(),
  })
  .meta({ id: 'UnregisteredClusters' });

/**
 * Clusters that the Kubernetes plugin knows and no entity describes.
 *
 * @public
 */
export type UnregisteredClusters = z.infer<typeof unregisteredClustersSchema>;
