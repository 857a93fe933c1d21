/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { VerdictCounts } from '../assess/types';
import { judgementSchema, nodeStateSchema } from './assessment';

// Evidence is numbered in a report, which is not here.
const nodeJudgementSchema = judgementSchema
  .omit({ evidence: true })
  .meta({ id: 'NodeJudgement' });

/**
 * Schema of {@link NodePage}.
 *
 * @public
 */
export const nodePageSchema = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        group: z.string().optional(),
        cohort: z.number().int().optional(),
        /** Message code of why Cilium is not meant to run there. */
        outOfScope: z.string().optional(),
        status: z.string().optional(),
        agent: z
          .object({
            state: z.enum({
              ready: 'ready',
              notReady: 'notReady',
              waiting: 'waiting',
              missing: 'missing',
            }),
            pod: z.string().optional(),
            restarts: z.number().int().optional(),
            startedAt: z.iso.datetime().optional(),
            configLoadedAt: z.iso.datetime().optional(),
          })
          .optional(),
        /** How the check that was asked for stands there; absent for a node out of scope. */
        judgement: nodeJudgementSchema.optional(),
      }),
    ),
    totalItems: z.number().int(),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'NodePage' });

/**
 * A page of the nodes of a report.
 *
 * @public
 */
export type NodePage = z.infer<typeof nodePageSchema>;

// Browsers write a space in a query as a plus, which is a reserved character.
const anyText = { param: { allowReserved: true } };

/**
 * Schema of {@link NodeQuery}.
 *
 * @public
 */
export const nodeQuerySchema = z
  .object({
    /** Only nodes of this group. */
    group: z.string().optional().meta(anyText),
    /** Only nodes whose name contains this. */
    search: z.string().max(253).optional().meta(anyText),
    /** Tells how this check stands on each node. */
    check: z.string().optional(),
    /** Only nodes where that check stands like this; needs a check. */
    state: nodeStateSchema.optional(),
    /** Only nodes where Cilium is not meant to run. */
    outOfScope: z
      .enum(['true', 'false'])
      .transform(text => text === 'true')
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
    cursor: z.string().optional().meta(anyText),
  })
  .meta({ id: 'NodeQuery' });

/**
 * Which nodes of a report to list.
 *
 * @public
 */
export interface NodeQuery {
  group?: string;
  search?: string;
  check?: string;
  /** Needs a check. */
  state?: keyof VerdictCounts;
  outOfScope?: boolean;
  limit?: number;
  cursor?: string;
}
