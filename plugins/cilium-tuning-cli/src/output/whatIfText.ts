/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import Table from 'cli-table3';
import {
  changesBesideStops,
  groupsOfCohorts,
  type NodeGroup,
  type WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import { said, shown, stateWord, titleOf } from './words';

const widths = [26, 18, 18, 50, 8];

const groupWords = ({ osImage, kernelRelease, architecture }: NodeGroup) =>
  shown([osImage, kernelRelease, architecture].filter(Boolean).join(', '));

const scoreWord = (score: number | null) =>
  score === null ? 'none' : String(score);

/** The score then; none where agents do not start, whatever the other nodes have. */
function scoreWords({ score, stops }: WhatIfAnswer): string {
  if (stops.some(({ sure }) => sure)) {
    return `${scoreWord(score.before)} now, none while agents do not start`;
  }
  const { before, after, atBest } = score;
  const range =
    atBest !== null && after !== null && atBest > after
      ? `${after} to ${atBest}, as only a scan after the change tells`
      : scoreWord(after);
  return `${scoreWord(before)} now, then ${range}`;
}

function stopLines({ stops, assessment }: WhatIfAnswer): string[] {
  return stops.map(({ sure, reason, nodes, cohorts }) => {
    const where = groupsOfCohorts(assessment, cohorts)
      .map(groupWords)
      .join('; ');
    const start = sure
      ? 'AGENTS WOULD NOT START'
      : 'Agents may not start, confirm first,';
    return `${start} on ${nodes} nodes (${where}): ${said(reason)}`;
  });
}

function changesTable(answer: WhatIfAnswer): string[] {
  const changes = changesBesideStops(answer.changes, answer.stops);
  if (changes.length === 0) {
    return answer.changes.length === 0
      ? ['Nothing would stand otherwise.']
      : [];
  }
  const table = new Table({
    head: ['Item', 'Now', 'Then', 'Why', 'Nodes'],
    // No escape sequences: words say it all
    style: { head: [], border: [], compact: true },
    colWidths: widths,
    wordWrap: true,
  });
  for (const { check, before, after, because, nodes } of changes) {
    const why = [because ?? after.reason, ...after.confirmFirst].map(said);
    table.push([
      titleOf(check),
      stateWord(before),
      stateWord(after),
      why.join('. '),
      String(nodes),
    ]);
  }
  return [table.toString()];
}

function stepLines({ plan, stops }: WhatIfAnswer): string[] {
  const isLost = stops.some(({ sure }) => sure);
  return plan.steps.length > 0 && !isLost
    ? [
        '',
        'Steps then:',
        ...plan.steps.map(
          ({ title, nodes }, index) =>
            `${index + 1}. ${said(title)}, ${nodes} nodes`,
        ),
      ]
    : [];
}

/** What would be, in words: what costs agents before all else. */
export function whatIfText(answer: WhatIfAnswer): string {
  return [
    ...stopLines(answer),
    `Score  ${scoreWords(answer)}`,
    '',
    ...changesTable(answer),
    ...stepLines(answer),
    '',
  ].join('\n');
}
