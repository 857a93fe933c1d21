/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { TechInsightFact } from '@backstage-community/plugin-tech-insights-node';
import {
  checks,
  type CheckAssessment,
  type Report,
  seesEveryNode,
} from 'backstage-plugin-cilium-tuning-common';
import { checkFacts, clusterFacts, doneFact, type FactOf } from './factSchema';

type Facts = TechInsightFact['facts'];

/** When facts are collected, and until when they may be relied on. */
export interface Collection {
  now: Date;
  freshUntil: Date;
}

function valuesOf<Subject>(
  facts: Readonly<Record<string, FactOf<Subject>>>,
  subject: Subject,
): Facts {
  const values: Facts = {};
  for (const [name, { of }] of Object.entries(facts)) {
    const value = of(subject);
    if (value !== undefined) {
      values[name] = value;
    }
  }
  return values;
}

/** Facts of which nothing is known. */
const unknownFacts = (facts: object): Facts =>
  Object.fromEntries(Object.keys(facts).map(name => [name, null]));

/** Nothing that a rule could take for good: no check is done, and there are no figures. */
const ofUnknownCheck = (id: string): Facts => ({
  ...unknownFacts(checkFacts(id)),
  [doneFact(id)]: false,
});

const minutes = (milliseconds: number) =>
  Math.max(0, Math.floor(milliseconds / 60_000));

function reportFacts(
  stale: boolean,
  takenAt: string | undefined,
  { now, freshUntil }: Collection,
): Facts {
  return {
    stale,
    reportTakenAt: takenAt ?? null,
    evidenceAgeMinutes:
      takenAt === undefined
        ? null
        : minutes(now.getTime() - Date.parse(takenAt)),
    freshUntil: freshUntil.toISOString(),
  };
}

/**
 * What Tech Insights is told of a cluster whose report speaks for it. Anybody who may use Tech Insights may read it, so it holds no
 * name of a cluster, a node, an image or a kernel.
 */
export function factsOf(report: Report, collection: Collection): Facts {
  const everyNode = seesEveryNode(report.sources);
  const assessed = new Map<string, CheckAssessment>(
    report.assessment.checks.map(check => [check.check, check]),
  );
  return {
    ...reportFacts(false, report.takenAt, collection),
    ...valuesOf(clusterFacts, report),
    ...Object.assign(
      {},
      ...checks.map(({ id }) => {
        const check = assessed.get(id);
        return check
          ? valuesOf(checkFacts(id), { counts: check.counts, everyNode })
          : ofUnknownCheck(id);
      }),
    ),
  };
}

/**
 * What Tech Insights is told of a cluster of which no report speaks.
 *
 * @param takenAt - when the last report was taken, where there is one
 */
export function staleFacts(
  takenAt: string | undefined,
  collection: Collection,
): Facts {
  return {
    ...reportFacts(true, takenAt, collection),
    ...unknownFacts(clusterFacts),
    ...Object.assign({}, ...checks.map(({ id }) => ofUnknownCheck(id))),
  };
}
