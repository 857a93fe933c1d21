/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type {
  Assessment,
  CheckProgress,
  Finding,
  Judgement,
  ShownEvidence,
  VerdictCounts,
} from '../assess/types';
import { nodeGroupSchema, reasonSchema } from './snapshotParts';

const evidenceSchema = z
  .object({
    fact: z.string(),
    value: z.unknown(),
    source: z.string(),
    basis: z.enum({
      observed: 'observed',
      configured: 'configured',
      derived: 'derived',
      assumed: 'assumed',
    }),
    observedAt: z.iso.datetime(),
    excerpt: z.string(),
    object: z.string(),
    outdated: z
      .enum({
        beforeAgentStart: 'beforeAgentStart',
        pastLimit: 'pastLimit',
        beforeAssumption: 'beforeAssumption',
      })
      .optional(),
  })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<ShownEvidence>;

const blockerSchema = z.enum({
  step: 'step',
  platform: 'platform',
  choice: 'choice',
});

const needSchema = z
  .object({
    reason: reasonSchema,
    state: z.enum({ met: 'met', unmet: 'unmet', unknown: 'unknown' }),
    kind: blockerSchema,
    check: z.string().optional(),
    hard: z.boolean().optional(),
  })
  .meta({ id: 'Need' });

/**
 * Schema of {@link Judgement}.
 *
 * @public
 */
export const judgementSchema = z
  .object({
    verdict: z.enum({
      pass: 'pass',
      fail: 'fail',
      blocked: 'blocked',
      notApplicable: 'notApplicable',
      unknown: 'unknown',
    }),
    blockedBy: blockerSchema.optional(),
    reason: reasonSchema,
    figure: z.string().optional(),
    needs: z.array(needSchema),
    confirmFirst: z.array(reasonSchema),
    notes: z.array(reasonSchema),
    tells: z.array(reasonSchema),
    unscored: z.boolean().optional(),
    evidence: z.array(z.number().int()),
  })
  .meta({ id: 'Judgement' }) satisfies z.ZodType<Judgement>;

/**
 * How a check stands on a node. Written out, as all words here are: the order of a type that is derived from others changes from
 * build to build, and the reports of the API with it.
 */
export const nodeStateSchema = z.enum({
  pass: 'pass',
  fail: 'fail',
  blockedByStep: 'blockedByStep',
  blockedByPlatform: 'blockedByPlatform',
  blockedByChoice: 'blockedByChoice',
  notApplicable: 'notApplicable',
  unknown: 'unknown',
} satisfies { [K in keyof VerdictCounts]: K });

/** Number of nodes by verdict. */
export const checkCountsSchema = z.object({
  pass: z.number().int(),
  fail: z.number().int(),
  blockedByStep: z.number().int(),
  blockedByPlatform: z.number().int(),
  blockedByChoice: z.number().int(),
  notApplicable: z.number().int(),
  unknown: z.number().int(),
}) satisfies z.ZodType<VerdictCounts>;

/** Number of items by how far they are. */
export const progressSchema = z.object({
  done: z.number().int(),
  permitted: z.number().int(),
  locked: z.number().int(),
  unknown: z.number().int(),
}) satisfies z.ZodType<Assessment['progress']>;

/** How far an item is on a whole cluster. */
export const checkProgressSchema = z.enum({
  done: 'done',
  partly: 'partly',
  open: 'open',
  locked: 'locked',
  notNeeded: 'notNeeded',
  unknown: 'unknown',
} satisfies { [K in CheckProgress]: K });

const checkAssessmentSchema = z
  .object({
    check: z.string(),
    progress: checkProgressSchema,
    counts: checkCountsSchema,
    cells: z.array(
      z.object({
        group: z.string(),
        parts: z.array(
          z.object({
            nodes: z.number().int(),
            cohorts: z.array(z.number().int()),
            judgement: judgementSchema,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CheckAssessment' });

const findingSchema = z
  .object({
    kind: z.enum({
      armed: 'armed',
      refused: 'refused',
      restartPending: 'restartPending',
      configuredNotInEffect: 'configuredNotInEffect',
      differingMtus: 'differingMtus',
      kubeProxyBesideReplacement: 'kubeProxyBesideReplacement',
      advice: 'advice',
    }),
    severity: z.enum({
      critical: 'critical',
      warning: 'warning',
      note: 'note',
    }),
    reason: reasonSchema,
    because: reasonSchema.optional(),
    check: z.string().optional(),
    nodes: z.number().int(),
    cohorts: z.array(z.number().int()),
    evidence: z.array(z.number().int()),
  })
  .meta({ id: 'Finding' }) satisfies z.ZodType<Finding>;

/**
 * Schema of {@link Assessment}.
 *
 * @public
 */
export const assessmentSchema = z
  .object({
    rulesVersion: z.string(),
    score: z.number().nullable(),
    potential: z.number().nullable(),
    progress: progressSchema,
    nodes: z.object({
      total: z.number().int(),
      inScope: z.number().int(),
      outOfScope: z.number().int(),
    }),
    groups: z.array(nodeGroupSchema),
    checks: z.array(checkAssessmentSchema),
    findings: z.array(findingSchema),
    gains: z.array(
      z.object({
        source: z.string(),
        items: z.array(
          z.object({ check: z.string(), nodes: z.number().int() }),
        ),
      }),
    ),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'Assessment' }) satisfies z.ZodType<Assessment>;
