/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  escapeMarkdown,
  renderReason,
  type ShownPlan,
  type ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';

/** What a step is that changes nothing by commands. */
const kinds: Record<ShownPlanStep['kind'], string[]> = {
  change: [],
  confirm: ['Look first: nothing is changed yet'],
  migration: ['A migration, to go through by hand'],
  provider: ['Set by who runs the cluster'],
};

function linesOf({ title, kind, risks, files }: ShownPlanStep): string[] {
  const say = (reason: typeof title) => escapeMarkdown(renderReason(reason));
  const readme = files.find(({ path }) => path.endsWith('/README.md'));
  const where = readme ? ` (\`${readme.path}\`)` : '';
  return [
    `- **${say(title)}**${where}`,
    ...[...kinds[kind], ...risks.map(say)].map(line => `  - ${line}`),
  ];
}

/** The steps for a pull request, each with what may go wrong. */
export function describeSteps(
  { takenAt }: Pick<ShownPlan, 'takenAt'>,
  steps: readonly ShownPlanStep[],
): string {
  return [
    `From the report of ${takenAt}. Merging this changes no cluster: the commands of each step do, one step after the other.`,
    '',
    'What may go wrong, the worst first; the page of each step says what it disrupts, how to verify it and how to go back:',
    '',
    ...steps.flatMap(linesOf),
    '',
  ].join('\n');
}
