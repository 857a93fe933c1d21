/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NotFoundError } from '@backstage/errors';
import {
  assessmentSchema,
  checks,
  judgementSchema,
  messages,
  nodeGroupSchema,
  type Assessment,
  type Check,
  type Judgement,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { checkPages } from 'backstage-plugin-cilium-tuning-common/check-pages';
import { z } from 'zod';
import { readReport } from '../answers/readReport';
import type { ServiceParts } from '../answers/ServiceParts';
import type { StoredReport } from '../store/ClusterStore';
import type { Action } from './Action';
import { reportAge, reportAgeSchema } from './reportAge';
import { entityRefInput, fullRef, said, shown, titleOf } from './shared';

const MOST_EXAMPLES = 3;

/** Characters of all places together; one is given whatever it takes. */
const MOST_TEXT = 40_000;

const assessed = assessmentSchema.shape.checks.element.shape;
const judgement = judgementSchema.shape;
const need = judgement.needs.element.shape;
const evidence = assessmentSchema.shape.evidence.element;
const texts = z.array(z.string());

export const input = z.strictObject({
  entityRef: entityRefInput,
  check: z
    .string()
    .max(64)
    .describe('Id of the check, as get-report gives it: bpf-host-routing.'),
  page: z
    .boolean()
    .default(false)
    .describe(
      'Also gives the page about the check: what it needs, how to turn it on, to verify and to undo it, by version of Cilium.',
    ),
  offset: z.number().int().min(0).max(100_000).default(0),
  limit: z.number().int().min(1).max(20).default(5),
});

/** How the check stands on nodes of a group that are judged alike. */
const placeSchema = z.object({
  group: nodeGroupSchema.omit({ nodes: true }),
  nodes: z.number().int(),
  examples: texts,
  ...{ verdict: judgement.verdict, blockedBy: judgement.blockedBy },
  text: z.string(),
  figure: judgement.figure,
  needs: z.array(
    z.object({
      text: z.string(),
      ...{ state: need.state, kind: need.kind },
      ...{ check: need.check, hard: need.hard },
    }),
  ),
  ...{ confirmFirst: texts, notes: texts, tells: texts },
  evidence: z.array(
    evidence
      .pick({
        ...{ fact: true, source: true, basis: true, observedAt: true },
        ...{ excerpt: true, object: true, outdated: true },
      })
      .extend({ value: z.string() }),
  ),
});

export const output = z.object({
  ...{ check: z.string(), title: z.string(), why: z.string() },
  impact: z.enum({
    high: 'high',
    medium: 'medium',
    low: 'low',
    advisory: 'advisory',
  }),
  scope: z.enum({ cluster: 'cluster', node: 'node' }),
  disrupts: texts,
  references: texts,
  page: z.string().optional(),
  ...reportAgeSchema.shape,
  ...{ progress: assessed.progress, counts: assessed.counts },
  places: z.array(placeSchema),
  totalPlaces: z.number().int(),
  nextOffset: z.number().int().optional(),
});

function needsOf({ needs }: Judgement) {
  return needs.map(({ reason, state, kind, check, hard }) => ({
    ...{ text: said(reason), state, kind, check, hard },
  }));
}

function evidenceOf(judged: Judgement, assessment: Assessment) {
  return judged.evidence.map(index => {
    const { value, excerpt, object, ...rest } = assessment.evidence[index];
    return {
      ...rest,
      value: shown(JSON.stringify(value) ?? ''),
      ...{ excerpt: shown(excerpt), object: shown(object) },
    };
  });
}

/** As many as may be told at once, from the first one on. */
function fitting<T>(places: readonly T[]): T[] {
  let left = MOST_TEXT;
  return places.filter((place, index) => {
    left -= left > 0 ? JSON.stringify(place).length : 0;
    return left > 0 || index === 0;
  });
}

/** Nodes that are judged alike, group by group. */
export function placesOf(
  {
    snapshot,
    assessment,
  }: Pick<StoredReport, 'assessment'> & {
    snapshot: Pick<Snapshot, 'cohorts'>;
  },
  check: string,
  { offset, limit }: { offset: number; limit: number },
) {
  const cells =
    assessment.checks.find(other => other.check === check)?.cells ?? [];
  const groups = new Map(assessment.groups.map(group => [group.id, group]));
  const all = cells.flatMap(cell => {
    const group = groups.get(cell.group);
    return group ? cell.parts.map(part => ({ ...part, group })) : [];
  });
  const asked = all.slice(offset, offset + limit).map(place => {
    const { group, nodes, cohorts, judgement: judged } = place;
    const { verdict, blockedBy, figure } = judged;
    return {
      ...{ group, nodes, verdict, blockedBy, figure },
      examples: cohorts
        .slice(0, MOST_EXAMPLES)
        .map(cohort => snapshot.cohorts[cohort].example),
      text: said(judged.reason),
      needs: needsOf(judged),
      confirmFirst: judged.confirmFirst.map(said),
      notes: judged.notes.map(said),
      tells: judged.tells.map(said),
      evidence: evidenceOf(judged, assessment),
    };
  });
  const places = fitting(asked);
  const end = offset + places.length;
  return {
    places,
    totalPlaces: all.length,
    nextOffset: end < all.length ? end : undefined,
  };
}

function about({ id, impact, scope, disruption, references }: Check) {
  return {
    ...{ check: id, title: titleOf(id), why: messages[`${id}.why`] },
    ...{ impact, scope, references },
    disrupts: disruption,
  };
}

/** `explain-check`. */
export function explainCheckAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'explain-check',
    title: 'Explain how a Cilium tuning check stands on a cluster',
    description: [
      'Explains one check on one cluster: why it matters, and for each set of nodes the verdict with its reason, what it needs and which of that is missing, what to confirm before a change, and the evidence: which value was read where and when.',
      'Use it when somebody asks why an item passes, fails, is blocked or is unknown, or (with page) how to turn it on. The ids of checks are in get-report.',
    ].join(' '),
    ...{ input, output, readOnly: true },
    async run({ entityRef, check, page, ...range }, credentials) {
      const ref = fullRef(entityRef);
      const report = await readReport(parts, credentials, ref);
      const rule = checks.find(({ id }) => id === check);
      const item = report.assessment.checks.find(
        other => other.check === check,
      );
      if (!rule || !item) {
        throw new NotFoundError('The report has no such check');
      }
      return {
        ...about(rule),
        ...(page && { page: checkPages[check] }),
        ...(await reportAge(parts, report)),
        ...{ progress: item.progress, counts: item.counts },
        ...placesOf(report, check, range),
      };
    },
  };
}
