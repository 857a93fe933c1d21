/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CheckAssessment,
  Judgement,
  VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';

/**
 * How a verdict is shown. `partly` only stands for a check on a whole cluster.
 *
 * @public
 */
export type Mark =
  | 'on'
  | 'partly'
  | 'off'
  | 'locked'
  | 'step'
  | 'choice'
  | 'notNeeded'
  | 'unknown';

/**
 * Marks of single verdicts, in the order they are counted in.
 *
 * @public
 */
export const verdictMarks = [
  'on',
  'off',
  'step',
  'locked',
  'choice',
  'notNeeded',
  'unknown',
] as const satisfies Mark[];

/**
 * The mark of a single verdict.
 *
 * @public
 */
export type VerdictMarkName = (typeof verdictMarks)[number];

/**
 * The mark of a judgement.
 *
 * @public
 */
export function markOf(
  judgement: Pick<Judgement, 'verdict' | 'blockedBy'>,
): VerdictMarkName {
  switch (judgement.verdict) {
    case 'pass':
      return 'on';
    case 'fail':
      return 'off';
    case 'notApplicable':
      return 'notNeeded';
    case 'blocked':
      return judgement.blockedBy === 'platform' || !judgement.blockedBy
        ? 'locked'
        : judgement.blockedBy;
    default:
      return 'unknown';
  }
}

const countedAs: Record<VerdictMarkName, keyof VerdictCounts> = {
  on: 'pass',
  off: 'fail',
  step: 'blockedByStep',
  locked: 'blockedByPlatform',
  choice: 'blockedByChoice',
  notNeeded: 'notApplicable',
  unknown: 'unknown',
};

/**
 * Under which verdict nodes with a mark are counted, and asked for.
 *
 * @public
 */
export function stateOfMark(mark: VerdictMarkName): keyof VerdictCounts {
  return countedAs[mark];
}

/**
 * The check that a judgement waits for, when it is blocked by a step.
 *
 * @public
 */
export function stepBefore(
  judgement: Pick<Judgement, 'needs'>,
): string | undefined {
  return judgement.needs.find(
    need => need.kind === 'step' && need.state === 'unmet' && need.check,
  )?.check;
}

/**
 * The mark of a check on the whole cluster. An item that is on wherever it may be is not on as long as nodes are locked.
 *
 * @public
 */
export function markOfCheck({
  progress,
  counts,
}: Pick<CheckAssessment, 'progress' | 'counts'>): Mark {
  switch (progress) {
    case 'done':
      return counts.blockedByPlatform + counts.blockedByChoice > 0
        ? 'partly'
        : 'on';
    case 'partly':
      return 'partly';
    case 'open':
      return counts.fail === 0 && counts.blockedByStep > 0 ? 'step' : 'off';
    case 'locked':
      return counts.blockedByPlatform === 0 && counts.blockedByChoice > 0
        ? 'choice'
        : 'locked';
    case 'notNeeded':
      return 'notNeeded';
    default:
      return 'unknown';
  }
}

/**
 * The marks that a check has on the nodes of a cluster.
 *
 * @public
 */
export function marksOf({ cells }: CheckAssessment): VerdictMarkName[] {
  const marks = new Set(
    cells.flatMap(({ parts }) => parts.map(part => markOf(part.judgement))),
  );
  return verdictMarks.filter(mark => marks.has(mark));
}
