/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  planStepSchema,
  type ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { moreThan, said } from './shared';

const MOST_CANARIES = 10;

const step = planStepSchema.shape;

/** A step at a glance. */
export const stepSchema = z.object({
  ...{ id: step.id, kind: step.kind, title: z.string() },
  ...{ checks: step.checks, nodes: step.nodes, canaries: step.canaries },
  moreCanaries: z.number().int(),
  ...{ after: step.after, disrupts: step.disrupts, risks: z.array(z.string()) },
  scoreBefore: step.gain.shape.scoreBefore,
  scoreAfter: step.gain.shape.scoreAfter,
});

/** What is said of a step at a glance. */
export function stepOf({ gain, title, risks, ...rest }: ShownPlanStep) {
  const { id, kind, checks, nodes, canaries, after, disrupts } = rest;
  const { scoreBefore, scoreAfter } = gain;
  return {
    ...{ id, kind, title: said(title), checks, nodes },
    canaries: canaries.slice(0, MOST_CANARIES),
    moreCanaries: moreThan(canaries, MOST_CANARIES),
    ...{ after, disrupts, risks: risks.map(said) },
    ...{ scoreBefore, scoreAfter },
  };
}
