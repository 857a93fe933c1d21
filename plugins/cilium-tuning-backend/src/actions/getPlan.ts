/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  planSchema,
  shownPlan,
  type ShownPlan,
  type ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { readReport } from '../answers/readReport';
import type { ServiceParts } from '../answers/ServiceParts';
import type { Action } from './Action';
import { filesWithin, shownFileSchema } from './planFiles';
import { stepOf, stepSchema } from './planStep';
import { reportAge, reportAgeSchema } from './reportAge';
import { entityRefInput, fullRef, moreThan, said, titleOf } from './shared';

const MOST_STEPS = 40;
const MOST_LEFT = 30;
const MOST_OPENINGS = 20;

const planned = planSchema.shape;
const left = planned.left.element.shape;
const opening = planned.openings.element.shape;
const texts = z.array(z.string());

export const input = z.strictObject({
  entityRef: entityRefInput,
  step: z
    .string()
    .max(100)
    .optional()
    .describe(
      'Id of a step: gives its files, what to confirm before it and what to verify after it, instead of the overview.',
    ),
});

export const output = z.object({
  ...reportAgeSchema.shape,
  plan: planned.state,
  ...{ platform: planned.platform, ciliumVersion: planned.ciliumVersion },
  /** In their order. */
  steps: z.array(stepSchema),
  moreSteps: z.number().int(),
  left: z.array(
    z.object({
      ...{ check: left.check, title: z.string(), nodes: left.nodes },
      text: z.string(),
    }),
  ),
  moreLeft: z.number().int(),
  openings: z.array(
    z.object({
      ...{ by: opening.by, floor: opening.floor },
      ...{ nodes: opening.nodes, checks: opening.checks },
    }),
  ),
  moreOpenings: z.number().int(),
  /** Of the step that was asked for. */
  step: z
    .object({
      ...{ restsOn: texts, confirm: texts, verify: texts },
      files: z.array(shownFileSchema),
    })
    .optional(),
});

const looks = (all: ShownPlanStep['verify']) =>
  all.map(({ what, command }) =>
    command === undefined ? said(what) : `${said(what)}: ${command}`,
  );

/** All of a plan at a glance. */
export function overviewOf(plan: ShownPlan) {
  return {
    steps: plan.steps.slice(0, MOST_STEPS).map(stepOf),
    moreSteps: moreThan(plan.steps, MOST_STEPS),
    left: plan.left.slice(0, MOST_LEFT).map(({ check, nodes, reason }) => ({
      ...{ check, title: titleOf(check), nodes, text: said(reason) },
    })),
    moreLeft: moreThan(plan.left, MOST_LEFT),
    openings: plan.openings
      .slice(0, MOST_OPENINGS)
      .map(({ by, floor, nodes, checks }) => ({ by, floor, nodes, checks })),
    moreOpenings: moreThan(plan.openings, MOST_OPENINGS),
  };
}

/** One step with all there is to it. */
function oneStep(plan: ShownPlan, id: string) {
  const wanted = plan.steps.find(other => other.id === id);
  if (!wanted) {
    throw new NotFoundError('The plan has no such step');
  }
  const { restsOn, confirm, verify, files } = wanted;
  return {
    steps: [stepOf(wanted)],
    moreSteps: 0,
    ...{ left: [], moreLeft: 0, openings: [], moreOpenings: 0 },
    step: {
      ...{ restsOn: restsOn.map(said), confirm: looks(confirm) },
      ...{ verify: looks(verify), files: filesWithin(files) },
    },
  };
}

/** `get-plan`. */
export function getPlanAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'get-plan',
    title: 'Get the plan to tune Cilium on a cluster',
    description: [
      'The safe steps to a better Cilium tuning score of one cluster, in their order: on how many nodes, which nodes to begin with, what each disrupts and risks, and the score after it; and what stays as it is, with the reason.',
      'Give step to get the files of one step: its README, values, manifests and commands, and those that undo it.',
      'Nothing is changed by this. Steps are to be done one at a time, in order, with a scan after each; say risks before commands.',
    ].join(' '),
    ...{ input, output, readOnly: true },
    async run({ entityRef, step: wanted }, credentials) {
      const ref = fullRef(entityRef);
      const report = await readReport(parts, credentials, ref);
      const { id, snapshot, assessment } = report;
      const plan = shownPlan(id, snapshot, assessment);
      return {
        ...(await reportAge(parts, report)),
        ...{ plan: plan.state, platform: plan.platform },
        ciliumVersion: plan.ciliumVersion,
        ...(wanted === undefined ? overviewOf(plan) : oneStep(plan, wanted)),
      };
    },
  };
}
