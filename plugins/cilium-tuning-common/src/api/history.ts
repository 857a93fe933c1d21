/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { Change } from '../changes';
import { checkCountsSchema, progressSchema } from './assessment';
import { reasonSchema } from './snapshotParts';

const standings = checkCountsSchema.keyof();

/** A node group that came or went. */
export const changedGroupSchema = z.object({
  osImage: z.string(),
  kernelRelease: z.string(),
  architecture: z.string(),
  ciliumVersion: z.string(),
  pool: z.string().optional(),
  nodes: z.number().int(),
});

/** An item that stands otherwise on some nodes. */
export const checkChangeShape = {
  check: z.string(),
  from: standings,
  to: standings,
  nodes: z.number().int(),
  reason: reasonSchema,
};

/**
 * Schema of {@link Change}.
 *
 * @public
 */
export const changeSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('check'),
      ...checkChangeShape,
      direction: z.enum({
        regressed: 'regressed',
        improved: 'improved',
        becameUnknown: 'becameUnknown',
        becameKnown: 'becameKnown',
        other: 'other',
      }),
    }),
    z.object({
      kind: z.enum({
        groupAppeared: 'groupAppeared',
        groupGone: 'groupGone',
      }),
      group: changedGroupSchema,
    }),
    /** The product judges by other rules since; nothing is compared across. */
    z.object({ kind: z.literal('rulesChanged') }),
  ])
  .meta({ id: 'Change' }) satisfies z.ZodType<
  Change | { kind: 'rulesChanged' }
>;

/**
 * Schema of {@link HistoryPoint}.
 *
 * @public
 */
export const historyPointSchema = z
  .object({
    takenAt: z.iso.datetime(),
    rulesVersion: z.string(),
    score: z.number().nullable(),
    potential: z.number().nullable(),
    progress: progressSchema,
    /** Number of nodes; absent in what older versions of the product stored, as are the following. */
    nodes: z.number().int().optional(),
    /** Number of nodes by version of Cilium. */
    ciliumVersions: z.record(z.string(), z.number().int()).optional(),
    /** Number of nodes by kernel release. */
    kernels: z.record(z.string(), z.number().int()).optional(),
    /** How the check that was asked for stood. */
    counts: checkCountsSchema.optional(),
  })
  .meta({ id: 'HistoryPoint' });

/**
 * What is kept of a report.
 *
 * @public
 */
export type HistoryPoint = z.infer<typeof historyPointSchema>;

/**
 * Schema of {@link History}.
 *
 * @public
 */
export const historySchema = z
  .object({
    /** Oldest first. */
    points: z.array(historyPointSchema),
    /** What changed, newest first; reports with which nothing changed are left out. */
    log: z.array(
      z.object({ takenAt: z.iso.datetime(), changes: z.array(changeSchema) }),
    ),
  })
  .meta({ id: 'History' });

/**
 * How a cluster stood over time.
 *
 * @public
 */
export type History = z.infer<typeof historySchema>;

/**
 * Schema of {@link HistoryQuery}.
 *
 * @public
 */
export const historyQuerySchema = z
  .object({
    /** How far back. */
    days: z.coerce.number().int().min(1).max(1100).default(30),
    /** Tells how this check stood too. */
    check: z.string().optional(),
  })
  .meta({ id: 'HistoryQuery' });

/**
 * What of the history to read.
 *
 * @public
 */
export interface HistoryQuery {
  /** How far back. Default 30. */
  days?: number;
  /** Tells how this check stood too. */
  check?: string;
}
