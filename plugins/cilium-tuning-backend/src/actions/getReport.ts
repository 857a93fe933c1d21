/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assessmentSchema,
  isLacking,
  judgementSchema,
  messages,
  reportSchema,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { readReport } from '../answers/readReport';
import type { ServiceParts } from '../answers/ServiceParts';
import { toReport } from '../answers/toReport';
import type { Action } from './Action';
import { reportAge, reportAgeSchema } from './reportAge';
import { entityRefInput, fullRef, moreThan, said, titleOf } from './shared';

const MOST_GROUPS = 20;
const MOST_FINDINGS = 20;
const MOST_REASONS = 3;

type Assessed = Report['assessment']['checks'][number];
type Found = Report['assessment']['findings'][number];

const assessed = assessmentSchema.shape;
const check = assessed.checks.element.shape;
const finding = assessed.findings.element.shape;
const judgement = judgementSchema.shape;

export const input = z.strictObject({ entityRef: entityRefInput });

const reasonSchema = z.object({
  verdict: judgement.verdict,
  blockedBy: judgement.blockedBy,
  text: z.string(),
  nodes: z.number().int(),
});

export const output = z.object({
  ...{ entityRef: z.string(), clusterName: z.string() },
  ...reportAgeSchema.shape,
  cilium: reportSchema.shape.cilium.shape.state,
  ...{ score: assessed.score, potential: assessed.potential },
  ...{ progress: assessed.progress, nodes: assessed.nodes },
  checks: z.array(
    z.object({
      check: check.check,
      title: z.string(),
      progress: check.progress,
      counts: check.counts,
      /** Why, the reasons of most nodes first. */
      reasons: z.array(reasonSchema),
    }),
  ),
  findings: z.array(
    z.object({
      severity: finding.severity,
      text: z.string(),
      because: z.string().optional(),
      check: finding.check,
      nodes: finding.nodes,
    }),
  ),
  moreFindings: z.number().int(),
  /** The largest first. */
  groups: assessed.groups,
  moreGroups: z.number().int(),
  /** Sources that gave less than they can, and why. */
  gaps: z.array(z.object({ source: z.string(), text: z.string() })),
});

/** Why a check stands as it does, nodes together where it reads the same. */
function reasonsOf({ cells }: Assessed): z.output<typeof reasonSchema>[] {
  const lines = new Map<string, z.output<typeof reasonSchema>>();
  for (const part of cells.flatMap(({ parts }) => parts)) {
    const { verdict, blockedBy, reason } = part.judgement;
    const text = said(reason);
    const key = JSON.stringify([verdict, blockedBy, text]);
    const line = lines.get(key) ?? { verdict, blockedBy, text, nodes: 0 };
    lines.set(key, { ...line, nodes: line.nodes + part.nodes });
  }
  return [...lines.values()]
    .sort((a, b) => b.nodes - a.nodes)
    .slice(0, MOST_REASONS);
}

const shownFinding = (found: Found) => ({
  ...{ severity: found.severity, text: said(found.reason) },
  because: found.because && said(found.because),
  ...{ check: found.check, nodes: found.nodes },
});

const gapsOf = ({ sources }: Report) =>
  sources.flatMap(source =>
    isLacking(source) && source.reason
      ? [
          {
            source: messages[`source.${source.source}`] ?? source.source,
            text: said(source.reason),
          },
        ]
      : [],
  );

/** What is told, whatever there is. */
export function summaryOf(report: Report) {
  const { entityRef, clusterName, cilium, assessment } = report;
  const { score, potential, progress, nodes, groups, findings } = assessment;
  return {
    ...{ entityRef, clusterName, cilium: cilium.state },
    ...{ score, potential, progress, nodes },
    checks: assessment.checks.map(item => ({
      ...{ check: item.check, title: titleOf(item.check) },
      ...{ progress: item.progress, counts: item.counts },
      reasons: reasonsOf(item),
    })),
    findings: findings.slice(0, MOST_FINDINGS).map(shownFinding),
    moreFindings: moreThan(findings, MOST_FINDINGS),
    groups: [...groups].sort((a, b) => b.nodes - a.nodes).slice(0, MOST_GROUPS),
    moreGroups: moreThan(groups, MOST_GROUPS),
    gaps: gapsOf(report),
  };
}

/** `get-report`. */
export function getReportAction(
  parts: ServiceParts,
): Action<typeof input, typeof output> {
  return {
    name: 'get-report',
    title: 'Get the Cilium tuning report of a cluster',
    description: [
      'The Cilium tuning of one cluster at a glance: the score, every check with how many nodes it passes, fails or is blocked on and why, findings such as agents that will not start again, the node groups, and what could not be read.',
      'For the evidence of one check and how to turn it on use explain-check, for what to do next get-plan.',
      'unknown is never a pass: it means that nothing told. If state is stale, say so.',
    ].join(' '),
    ...{ input, output, readOnly: true },
    async run({ entityRef }, credentials) {
      const ref = fullRef(entityRef);
      const report = await readReport(parts, credentials, ref);
      return {
        ...summaryOf(toReport(report)),
        ...(await reportAge(parts, report)),
      };
    },
  };
}
