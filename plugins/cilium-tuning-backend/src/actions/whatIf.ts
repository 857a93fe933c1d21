/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  judgementSchema,
  whatIfAnswerSchema,
  whatIfQuerySchema,
  type WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { askWhatIf } from '../answers/askWhatIf';
import type { ServiceParts } from '../answers/ServiceParts';
import type { Action } from './Action';
import { stepOf, stepSchema } from './planStep';
import { entityRefInput, fullRef, moreThan, said, titleOf } from './shared';

const MOST_CHANGES = 50;
const MOST_STOPS = 20;
const MOST_MISSING = 20;
const MOST_STEPS = 20;

const asked = whatIfQuerySchema.shape;
const answered = whatIfAnswerSchema.shape;
const change = answered.changes.element.shape;
const stop = answered.stops.element.shape;
const judgement = judgementSchema.shape;

export const input = z.strictObject({
  entityRef: entityRefInput,
  nodes: asked.nodes.describe(
    'What nodes are taken to be: at least this kernel (6.8), this Cilium (1.18), or with this driver of network devices (mlx5_core); on the node group with this id of get-report, or on all nodes.',
  ),
  turnOn: asked.turnOn.describe('Ids of checks that are turned on.'),
});

const opinionSchema = z.object({
  ...{ verdict: judgement.verdict, blockedBy: judgement.blockedBy },
  text: z.string(),
});

export const output = z.object({
  takenAt: answered.takenAt,
  score: answered.score,
  /** Nodes whose agent would not start, or may not. */
  stops: z.array(
    z.object({ sure: stop.sure, text: z.string(), nodes: stop.nodes }),
  ),
  moreStops: z.number().int(),
  changes: z.array(
    z.object({
      ...{ check: change.check, title: z.string() },
      ...{ group: change.group, nodes: change.nodes },
      before: opinionSchema,
      after: opinionSchema.extend({ confirmFirst: z.array(z.string()) }),
      because: z.string().optional(),
    }),
  ),
  moreChanges: z.number().int(),
  missingGroups: answered.missingGroups,
  moreMissingGroups: z.number().int(),
  /** What could be done then. */
  steps: z.array(stepSchema),
  moreSteps: z.number().int(),
});

type Change = WhatIfAnswer['changes'][number];

const opinionOf = ({ verdict, blockedBy, reason }: Change['before']) => ({
  ...{ verdict, blockedBy, text: said(reason) },
});

const changeOf = ({ check, group, nodes, ...rest }: Change) => ({
  ...{ check, title: titleOf(check), group, nodes },
  before: opinionOf(rest.before),
  after: {
    ...opinionOf(rest.after),
    confirmFirst: rest.after.confirmFirst.map(said),
  },
  because: rest.because && said(rest.because),
});

/** What is told, whatever there is. */
export function summaryOf(answer: WhatIfAnswer) {
  const { takenAt, score, stops, changes, missingGroups, plan } = answer;
  return {
    ...{ takenAt, score },
    stops: stops.slice(0, MOST_STOPS).map(({ sure, reason, nodes }) => ({
      ...{ sure, text: said(reason), nodes },
    })),
    moreStops: moreThan(stops, MOST_STOPS),
    changes: changes.slice(0, MOST_CHANGES).map(changeOf),
    moreChanges: moreThan(changes, MOST_CHANGES),
    missingGroups: missingGroups.slice(0, MOST_MISSING),
    moreMissingGroups: moreThan(missingGroups, MOST_MISSING),
    steps: plan.steps.slice(0, MOST_STEPS).map(stepOf),
    moreSteps: moreThan(plan.steps, MOST_STEPS),
  };
}

/** `what-if`. */
export function whatIfAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'what-if',
    title: 'Ask what would be of Cilium tuning on a changed cluster',
    description: [
      'Answers what another kernel, another version of Cilium, other network devices, or checks turned on would change on one cluster: the score, every check that would stand otherwise, the steps that would become possible, and agents that would not start.',
      'Nothing is changed by this. Say stops before all else: on these nodes pods would lose their network with the next restart of the agent. An entry that is not sure has to be confirmed first.',
    ].join(' '),
    ...{ input, output, readOnly: true },
    async run({ entityRef, ...question }, credentials) {
      const ref = fullRef(entityRef);
      return summaryOf(await askWhatIf(parts, credentials, ref, question));
    },
  };
}
