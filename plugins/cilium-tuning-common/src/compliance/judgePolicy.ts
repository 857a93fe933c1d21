/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type JudgedCluster, standingOfCheck } from './judgedCluster';
import type { Policy, PolicyLevel } from './policySchema';
import type { Standing } from './standing';

/**
 * Whether a cluster meets a policy. `gaps`: something required is missing; `unknown`: something may be missing;
 * `notApplicable`: no Cilium runs there, or the policy requires nothing that applies.
 *
 * @public
 */
export type Compliance = 'compliant' | 'gaps' | 'unknown' | 'notApplicable';

/**
 * How a cluster stands under a policy.
 *
 * @public
 */
export interface PolicyResult {
  /** Name of the policy. */
  policy: string;
  compliance: Compliance;
  /** The highest level that is reached, of a policy with levels; null where not even the lowest is. */
  level?: string | null;
  /** How each check stands that compliance requires, in the order of the policy. */
  items: { check: string; standing: Standing }[];
  /** How the score stands to what compliance requires, where it requires one. */
  score?: { min: number; standing: Standing };
}

type Required = Pick<PolicyLevel, 'require' | 'minScore'>;

/** All that a policy requires up to a level, which is the last when none is named. */
function upTo({ levels = [], ...own }: Policy, level?: string): Required {
  const last = levels.findIndex(({ name }) => name === level);
  const parts: Required[] = [own, ...levels.slice(0, last + 1)];
  const scores = parts.flatMap(({ minScore }) => minScore ?? []);
  return {
    require: [...new Set(parts.flatMap(({ require = [] }) => require))],
    ...(scores.length > 0 && { minScore: Math.max(...scores) }),
  };
}

function standingOfScore(
  { current, everyNode, score }: JudgedCluster,
  min: number,
): Standing {
  // The mean over some of the nodes speaks for none of the others
  if (!current || !everyNode || score === null) {
    return 'unknown';
  }
  return score >= min ? 'passed' : 'gap';
}

function judge(
  { require = [], minScore }: Required,
  cluster: JudgedCluster,
): Pick<PolicyResult, 'compliance' | 'items' | 'score'> {
  const items = require.map(check => ({
    check,
    standing: standingOfCheck(cluster, check),
  }));
  const score =
    minScore === undefined
      ? undefined
      : { min: minScore, standing: standingOfScore(cluster, minScore) };
  const standings = [...items, ...(score ? [score] : [])].map(
    ({ standing }) => standing,
  );
  return { compliance: complianceOf(standings), items, score };
}

function complianceOf(standings: readonly Standing[]): Compliance {
  if (standings.includes('gap')) {
    return 'gaps';
  }
  if (standings.includes('unknown')) {
    return 'unknown';
  }
  return standings.some(standing => standing !== 'notApplicable')
    ? 'compliant'
    : 'notApplicable';
}

/** The highest level that is met, with none below it that may not be. What applies nowhere meets no level by itself. */
function reached(policy: Policy, cluster: JudgedCluster): string | null {
  const levels = (policy.levels ?? []).map(({ name }) => ({
    name,
    ...judge(upTo(policy, name), cluster),
  }));
  const short = levels.findIndex(({ compliance }) =>
    ['gaps', 'unknown'].includes(compliance),
  );
  const met = levels
    .slice(0, short < 0 ? undefined : short)
    .filter(({ compliance }) => compliance === 'compliant');
  return met.at(-1)?.name ?? null;
}

/**
 * Judges a cluster by a policy. Levels are nested: each requires what those before it do, and what the policy requires beside
 * them. Compliance is reaching the level that is the policy's target, the lowest where it names none.
 *
 * @public
 */
export function judgePolicy(
  policy: Policy,
  cluster: JudgedCluster,
): PolicyResult {
  const { levels, name } = policy;
  const target = policy.target ?? levels?.[0]?.name;
  if (cluster.current && cluster.cilium === 'notFound') {
    return { policy: name, compliance: 'notApplicable', items: [] };
  }
  return {
    policy: name,
    ...judge(upTo(policy, target), cluster),
    ...(levels && { level: reached(policy, cluster) }),
  };
}
