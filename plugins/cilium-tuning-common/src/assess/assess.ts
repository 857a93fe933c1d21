/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { checks as allChecks } from '../checks';
import { judge } from '../checks/judge';
import type { Check } from '../checks/types';
import { FactReader } from '../snapshot/factReader';
import type { Snapshot } from '../snapshot/snapshot';
import { EvidenceList } from './evidenceList';
import { findFindings } from './findings';
import { countedAs, noCounts, progressOf } from './progress';
import { RULES_VERSION } from './rulesVersion';
import { impactWeight, scoreCluster, scoreNode } from './score';
import { SourceGains } from './sourceGains';
import type {
  Assessment,
  Cell,
  CellPart,
  CheckAssessment,
  Judgement,
} from './types';

/** Judgements of one check, one for each cohort of the snapshot. */
interface CheckJudgements {
  check: Check;
  judgements: Judgement[];
}

function judgeCohorts(
  snapshot: Snapshot,
  checks: readonly Check[],
  evidence: EvidenceList,
  gains: SourceGains,
) {
  return checks.map(
    (check): CheckJudgements => ({
      check,
      judgements: snapshot.cohorts.map(cohort => {
        const facts = new FactReader(snapshot.facts, cohort.facts);
        const { lacks = [], ...opinion } = judge(check, facts, checks);
        gains.add(check.id, cohort, lacks);
        return { ...opinion, evidence: evidence.numbersOf(facts.evidence()) };
      }),
    }),
  );
}

/** Equal for judgements that read the same; the first one's evidence then stands for all. */
function likeness({ evidence: _, ...opinion }: Judgement): string {
  return JSON.stringify(opinion);
}

/** The cells of a check by node group, from its judgements by cohort. */
export function cellsOf(
  snapshot: Snapshot,
  judgements: readonly Judgement[],
): Cell[] {
  const cells = new Map<string, Map<string, CellPart>>(
    snapshot.groups.map(({ id }) => [id, new Map()]),
  );
  snapshot.cohorts.forEach(({ group, nodes }, cohort) => {
    const parts = cells.get(group);
    const judgement = judgements[cohort];
    const key = likeness(judgement);
    const part = parts?.get(key) ?? { nodes: 0, cohorts: [], judgement };
    part.nodes += nodes;
    part.cohorts.push(cohort);
    parts?.set(key, part);
  });
  return [...cells].map(([group, parts]) => ({
    group,
    parts: [...parts.values()].sort((a, b) => b.nodes - a.nodes),
  }));
}

function assessCheck(
  snapshot: Snapshot,
  { check, judgements }: CheckJudgements,
): CheckAssessment {
  const counts = noCounts();
  snapshot.cohorts.forEach(({ nodes }, cohort) => {
    counts[countedAs(judgements[cohort])] += nodes;
  });
  return {
    check: check.id,
    progress: progressOf(counts),
    counts,
    cells: cellsOf(snapshot, judgements),
  };
}

function scoreOf(snapshot: Snapshot, all: CheckJudgements[]) {
  return scoreCluster(
    snapshot.cohorts.map(({ nodes }, cohort) => {
      const weights = noCounts();
      for (const { check, judgements } of all) {
        const judgement = judgements[cohort];
        if (!judgement.unscored) {
          weights[countedAs(judgement)] += impactWeight[check.impact];
        }
      }
      return { count: nodes, score: scoreNode(weights) };
    }),
  );
}

function progressOfAll(
  assessed: CheckAssessment[],
  checks: readonly Check[],
): Assessment['progress'] {
  const todo = assessed.filter(
    ({ check }) => checks.find(({ id }) => id === check)?.impact !== 'advisory',
  );
  const count = (...states: CheckAssessment['progress'][]) =>
    todo.filter(({ progress }) => states.includes(progress)).length;
  return {
    done: count('done'),
    permitted: todo.filter(
      ({ counts: { pass, fail, blockedByStep, unknown } }) =>
        pass + fail + blockedByStep + unknown > 0,
    ).length,
    locked: count('locked'),
    unknown: count('unknown'),
  };
}

/**
 * Judges a snapshot: each check on each node, how far each item is, and the score. Takes nothing but the snapshot, so an old
 * one can be judged again under newer rules. Where Cilium was looked for and is not there, nothing is judged.
 *
 * @public
 */
export function assess(
  snapshot: Snapshot,
  checks: readonly Check[] = allChecks,
): Assessment {
  const inScope = snapshot.cohorts.reduce((sum, { nodes }) => sum + nodes, 0);
  const evidence = new EvidenceList();
  const gains = new SourceGains(snapshot.sources);
  const isThere = snapshot.cilium.state !== 'notFound';
  const judged = isThere ? judgeCohorts(snapshot, checks, evidence, gains) : [];
  const findings = isThere ? findFindings(snapshot, evidence) : [];
  const assessed = judged.map(all => assessCheck(snapshot, all));
  return {
    rulesVersion: RULES_VERSION,
    ...scoreOf(snapshot, judged),
    progress: progressOfAll(assessed, checks),
    nodes: {
      total: snapshot.nodes.length,
      inScope,
      outOfScope: snapshot.nodes.length - inScope,
    },
    groups: snapshot.groups,
    checks: assessed,
    findings,
    gains: gains.list(),
    evidence: evidence.list(),
  };
}
