/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { CheckProgress } from '../assess/types';
import { checkCountsSchema } from './assessment';
import { clusterQuerySchema } from './clusterQuery';

/**
 * Schema of {@link TrendQuery}.
 *
 * @public
 */
export const trendQuerySchema = clusterQuerySchema
  .omit({ sort: true, order: true, facets: true, limit: true, cursor: true })
  // How clusters stood under policies is not kept
  .omit({ policy: true, compliance: true, waived: true })
  .omit({ summary: true, include: true })
  .extend({
    /** How far back. */
    days: z.number().int().min(1).max(1100).default(90),
    /** Tells how this check stood too. */
    check: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .optional(),
  })
  .meta({ id: 'TrendQuery' });

/**
 * Of which clusters to tell how they stood over time, and how far back.
 *
 * @public
 */
export type TrendQuery = z.input<typeof trendQuerySchema>;

const clusters = z.number().int();

const itemsSchema = z.object({
  done: clusters,
  partly: clusters,
  open: clusters,
  locked: clusters,
  notNeeded: clusters,
  unknown: clusters,
}) satisfies z.ZodType<Record<CheckProgress, number>>;

/**
 * Schema of {@link TrendPoint}.
 *
 * @public
 */
export const trendPointSchema = z
  .object({
    /** Its end, in UTC; the last point is now. */
    day: z.iso.date(),
    /** Clusters of which something was known: with a report that was no older than a day, or than the limit for reports. */
    clusters,
    /** Those of them that had a score. */
    scored: clusters,
    /** Of the scores; null where there was none. */
    mean: z.number().nullable(),
    median: z.number().nullable(),
    /** Number of clusters by how far the check was that was asked for. */
    items: itemsSchema.optional(),
    /** Number of their nodes by verdict. */
    nodes: checkCountsSchema.optional(),
  })
  .meta({ id: 'TrendPoint' });

/**
 * How clusters stood at the end of a day.
 *
 * @public
 */
export type TrendPoint = z.infer<typeof trendPointSchema>;

/**
 * Schema of {@link TrendMark}.
 *
 * @public
 */
export const trendMarkSchema = z
  .object({
    /** The point by which it had changed. */
    day: z.iso.date(),
    /** Versions of Cilium, kernels, or the rules that clusters are judged by. */
    kind: z.enum({ cilium: 'cilium', kernel: 'kernel', rules: 'rules' }),
    /** On how many clusters. */
    clusters,
    /** What is there that was not before; only where the trend is that of one cluster. */
    came: z.array(z.string()).optional(),
    went: z.array(z.string()).optional(),
  })
  .meta({ id: 'TrendMark' });

/**
 * That something changed on clusters since the point before.
 *
 * @public
 */
export type TrendMark = z.infer<typeof trendMarkSchema>;

/**
 * Schema of {@link Trend}.
 *
 * @public
 */
export const trendSchema = z
  .object({
    /** Days from one point to the next. */
    step: z.number().int(),
    /** Oldest first; also those at which nothing was known. */
    points: z.array(trendPointSchema),
    /** Oldest first. */
    marks: z.array(trendMarkSchema),
  })
  .meta({ id: 'Trend' });

/**
 * How clusters stood over time.
 *
 * @public
 */
export type Trend = z.infer<typeof trendSchema>;
