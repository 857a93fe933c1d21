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

/** What anything that is no change is. */
const kinds: Record<ShownPlanStep['kind'], string> = {
  change: '',
  confirm: 'Look first, nothing is changed yet. ',
  migration: 'A migration, to go through by hand. ',
  provider: 'Set by the provider. ',
};

function lineOf({ title, kind, risks, files }: ShownPlanStep): string {
  const say = (reason: typeof title) => escapeMarkdown(renderReason(reason));
  const readme = files.find(({ path }) => path.endsWith('/README.md'))?.path;
  const risk = risks.length > 0 ? `${say(risks[0])} ` : '';
  return `- **${say(title)}.** ${
    kinds[kind]
  }${risk}What else may go wrong, how to verify and how to go back: \`${readme}\``;
}

/** The steps for a pull request: what each is, and what may go wrong before anything else. */
export function describeSteps(
  { takenAt }: Pick<ShownPlan, 'takenAt'>,
  steps: readonly ShownPlanStep[],
): string {
  return [
    `From the report of ${takenAt}. Merging this changes no cluster: each step has commands to run, one step after the other.`,
    '',
    ...steps.map(lineOf),
    '',
  ].join('\n');
}
