/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type {
  LeftItem,
  Opening,
  Plan,
  PlanFile,
  PlanStep,
  Promised,
} from '../plan/types';
import { reasonSchema } from './snapshotParts';

const count = z.number().int();
const cohorts = z.array(count);

const promisedSchema = z.object({
  check: z.string(),
  nodes: count,
  cohorts,
}) satisfies z.ZodType<Promised>;

const planFileSchema = z
  .object({
    path: z.string(),
    language: z.enum({
      yaml: 'yaml',
      shell: 'shell',
      markdown: 'markdown',
      ini: 'ini',
    }),
    text: z.string(),
  })
  .meta({ id: 'PlanFile' }) satisfies z.ZodType<PlanFile>;

const lookSchema = z.object({
  what: reasonSchema,
  /** Shows it at once, without waiting for the next scan. */
  command: z.string().optional(),
});

/**
 * Schema of {@link ShownPlanStep}.
 *
 * @public
 */
export const planStepSchema = z
  .object({
    id: z.string(),
    kind: z.enum({
      change: 'change',
      confirm: 'confirm',
      migration: 'migration',
      provider: 'provider',
    }),
    checks: z.array(z.string()),
    title: reasonSchema,
    nodes: count,
    cohorts,
    canaries: z.array(z.string()),
    restsOn: z.array(reasonSchema),
    after: z.array(z.string()),
    disrupts: z.array(
      z.enum({
        agentRestart: 'agentRestart',
        podRestart: 'podRestart',
        nodeReboot: 'nodeReboot',
        connectionsReset: 'connectionsReset',
        newNodesOnly: 'newNodesOnly',
      }),
    ),
    risks: z.array(reasonSchema),
    promises: z.array(promisedSchema),
    gain: z.object({
      scoreBefore: z.number().nullable(),
      scoreAfter: z.number().nullable(),
      unlocks: z.array(promisedSchema),
    }),
    /** What to make sure of before the change. */
    confirm: z.array(lookSchema),
    /** What to compare with after it. */
    verify: z.array(lookSchema),
    /** What to read first, values and manifests, and the commands, those that lead back among them. */
    files: z.array(planFileSchema),
  })
  .meta({ id: 'PlanStep' }) satisfies z.ZodType<
  Omit<PlanStep, 'stages' | 'undo'>
>;

/**
 * A step of a plan with its files, which say in words, values and commands what its stages are.
 *
 * @public
 */
export type ShownPlanStep = z.infer<typeof planStepSchema>;

const leftSchema = z.object({
  check: z.string(),
  nodes: count,
  cohorts,
  reason: reasonSchema,
}) satisfies z.ZodType<LeftItem>;

const openingSchema = z.object({
  by: z.enum({ kernel: 'kernel', cilium: 'cilium' }),
  floor: z.string(),
  nodes: count,
  cohorts,
  /** Ids of the node groups that those nodes are of. */
  groups: z.array(z.string()),
  checks: z.array(z.string()),
}) satisfies z.ZodType<Opening>;

/**
 * Schema of {@link ShownPlan}.
 *
 * @public
 */
export const planSchema = z
  .object({
    /** The report that the plan was made from. */
    reportId: z.string(),
    takenAt: z.iso.datetime(),
    rulesVersion: z.string(),
    platform: z.enum({
      aks: 'aks',
      eks: 'eks',
      gke: 'gke',
      k3s: 'k3s',
      openshift: 'openshift',
      rke2: 'rke2',
      talos: 'talos',
      other: 'other',
    }),
    ciliumVersion: z.string().optional(),
    state: z.enum({
      steps: 'steps',
      nothingLeft: 'nothingLeft',
      notEnoughKnown: 'notEnoughKnown',
    }),
    steps: z.array(planStepSchema),
    left: z.array(leftSchema),
    openings: z.array(openingSchema),
    /** Of the plan as a whole, beside those of its steps. */
    files: z.array(planFileSchema),
  })
  .meta({ id: 'Plan' }) satisfies z.ZodType<
  Omit<Plan, 'steps'> & { steps: ShownPlanStep[] }
>;

/**
 * The plan for a cluster, as it is shown.
 *
 * @public
 */
export type ShownPlan = z.infer<typeof planSchema>;
