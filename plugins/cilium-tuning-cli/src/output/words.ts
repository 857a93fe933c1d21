/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Assessment,
  type CheckAssessment,
  cleanText,
  type Judgement,
  messages,
  type Reason,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';

const LONGEST = 300;

/** Text that may come from a cluster or a file, safe for a terminal: without what would steer it. */
export const shown = (text: string) => cleanText(text, LONGEST);

/** A reason in words, safe for a terminal. */
export const said = (reason: Reason) => shown(renderReason(reason));

/** The title of a check. */
export const titleOf = (check: string) => messages[`${check}.title`] ?? check;

/** The word for a verdict, as the pages have it. */
export function stateWord({
  verdict,
  blockedBy,
  needs,
}: Pick<Judgement, 'verdict' | 'blockedBy' | 'needs'>): string {
  switch (verdict) {
    case 'pass':
      return 'On';
    case 'fail':
      return 'Off';
    case 'notApplicable':
      return 'Not needed';
    case 'unknown':
      return 'Unknown';
    default:
      break;
  }
  if (blockedBy === 'step') {
    const step = needs.find(
      ({ state, kind, check }) => state === 'unmet' && kind === 'step' && check,
    )?.check;
    return step === undefined ? 'After another step' : `After ${titleOf(step)}`;
  }
  return blockedBy === 'choice' ? 'Your choice' : 'Locked';
}

/** One line of what is said of a check: nodes that stand alike, most first. */
export interface StateLine {
  check: string;
  title: string;
  state: string;
  reason: string;
  nodes: number;
}

/** What is said of a check, nodes of all groups together where it reads the same. */
export function linesOf({ check, cells }: CheckAssessment): StateLine[] {
  const lines = new Map<string, StateLine>();
  for (const { nodes, judgement } of cells.flatMap(({ parts }) => parts)) {
    const state = stateWord(judgement);
    const why = said(judgement.reason);
    const figure = shown(judgement.figure ?? '');
    const reason = why.includes(figure) ? why : `${why} (${figure})`;
    const key = JSON.stringify([state, reason]);
    const line = lines.get(key) ?? {
      ...{ check, title: titleOf(check), state, reason, nodes: 0 },
    };
    line.nodes += nodes;
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.nodes - a.nodes);
}

/** The score in words. */
export const scoreWords = ({ score, potential }: Assessment) =>
  score === null
    ? 'no score: not enough evidence'
    : `${score} of 100${
        potential === null || potential === score
          ? ''
          : `, ${potential} of what newer kernels and devices would permit`
      }`;

/** How many items are done, in words. */
export function progressWords({ progress }: Assessment): string {
  const { done, permitted, locked, unknown } = progress;
  return `${done} of ${permitted} items done, ${locked} locked, ${unknown} unknown`;
}

/** How many nodes there are, in words. */
export function nodeWords({ nodes, groups }: Assessment): string {
  const elsewhere = nodes.outOfScope
    ? `, ${nodes.outOfScope} where Cilium is not meant to run`
    : '';
  return `${nodes.inScope} nodes in ${groups.length} groups${elsewhere}`;
}
