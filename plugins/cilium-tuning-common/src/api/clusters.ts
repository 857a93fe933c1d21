/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { CheckProgress } from '../assess/types';
import { progressSchema } from './assessment';
import { clusterHealthSchema } from './clusterQuery';
import {
  clusterItemSchema,
  fleetSummarySchema,
  policyResultSchema,
} from './compliance';
import { clusterStatusSchema } from './report';
import { ciliumPresenceSchema } from './snapshotParts';

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
