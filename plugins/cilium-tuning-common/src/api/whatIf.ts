/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { AgentStop, WhatIfChange, WhatIfScore } from '../whatIf/types';
import { assessmentSchema, judgementSchema } from './assessment';
import { planSchema } from './plan';
import { reasonSchema } from './snapshotParts';

/** More than a person asks at once. */
const MOST_GROUPS = 100;

const assumedNodesSchema = z.strictObject({
  group: z.string().max(2_000).optional(),
  kernel: z
    .string()
    .regex(/^\d{1,3}\.\d{1,4}(\.\d{1,5})?$/)
    .optional(),
  cilium: z
    .string()
    .regex(/^\d{1,3}\.\d{1,4}(\.\d{1,4})?$/)
    .optional(),
  driver: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
});

/**
 * Schema of {@link WhatIfQuery}.
 *
 * @public
 */
export const whatIfQuerySchema = z
  .strictObject({
    nodes: z.array(assumedNodesSchema).max(MOST_GROUPS).default([]),
    turnOn: z.array(z.string().max(64)).max(MOST_GROUPS).default([]),
  })
  .meta({ id: 'WhatIfQuery' });

/**
 * What to assume about a cluster.
 *
 * @public
 */
export type WhatIfQuery = z.input<typeof whatIfQuerySchema>;

// Evidence is numbered in two assessments, of which only one is here.
const opinionSchema = judgementSchema
  .omit({ evidence: true })
  .meta({ id: 'Opinion' });

const changeSchema = z.object({
  check: z.string(),
  group: z.string(),
  nodes: z.number().int(),
  cohorts: z.array(z.number().int()),
  before: opinionSchema,
  after: opinionSchema,
  because: reasonSchema.optional(),
}) satisfies z.ZodType<
  Omit<WhatIfChange, 'before' | 'after'> & {
    before: Omit<WhatIfChange['before'], 'evidence'>;
    after: Omit<WhatIfChange['after'], 'evidence'>;
  }
>;

const stopSchema = z.object({
  sure: z.boolean(),
  reason: reasonSchema,
  nodes: z.number().int(),
  cohorts: z.array(z.number().int()),
}) satisfies z.ZodType<AgentStop>;

const scoreSchema = z.object({
  before: z.number().nullable(),
  after: z.number().nullable(),
  atBest: z.number().nullable(),
}) satisfies z.ZodType<WhatIfScore>;

/**
 * Schema of {@link WhatIfAnswer}.
 *
 * @public
 */
export const whatIfAnswerSchema = z
  .object({
    /** The report that the question was put to. */
    reportId: z.string(),
    takenAt: z.iso.datetime(),
    score: scoreSchema,
    /** As it would be, by the node groups of the report. */
    assessment: assessmentSchema,
    changes: z.array(changeSchema),
    stops: z.array(stopSchema),
    missingGroups: z.array(z.string()),
    /** What could be done then. Its groups are those of then. */
    plan: planSchema,
  })
  .meta({ id: 'WhatIfAnswer' });

/**
 * What would be of a cluster.
 *
 * @public
 */
export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;
