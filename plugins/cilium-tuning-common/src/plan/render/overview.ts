/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { escapeMarkdown } from '../../text/escapeMarkdown';
import type { Plan, PlanStep } from '../types';
import { oneLine } from './shell';
import {
  disruptionWords,
  gainWords,
  list,
  nodeWords,
  openingLine,
  said,
  section,
  titleOf,
} from './words';

const states: Record<Plan['state'], string> = {
  steps:
    'Steps in their order, each safe when those before it are done. Do one, scan, see that the scan shows what the step promised, go on.',
  nothingLeft:
    'Nothing is left to do: this hardware and these versions are at their limit.',
  notEnoughKnown:
    'No step can be called safe by what is known of this cluster: find out first what is missing.',
};

const kindWords: Record<PlanStep['kind'], string> = {
  change: '',
  confirm: 'to confirm first: ',
  migration: 'a migration: ',
  provider: 'set by the provider: ',
};

function row(step: PlanStep, index: number, folder: string): string {
  const disrupts =
    step.kind === 'change'
      ? step.disrupts.map(word => disruptionWords[word]).join(', ') || 'nothing'
      : '';
  return `| ${index + 1} | ${kindWords[step.kind]}[${said(
    step.title,
  )}](${folder}/README.md) | ${step.nodes} | ${
    step.kind === 'change' ? gainWords(step) : ''
  } | ${disrupts} |`;
}

/** The page above all steps. */
export function overviewText(
  plan: Plan,
  clusterName: string,
  takenAt: string,
  folders: readonly string[],
  hasValues: boolean,
): string {
  return [
    `# How to tune ${escapeMarkdown(oneLine(clusterName))}`,
    '',
    states[plan.state],
    '',
    ...list([
      `**Read:** ${escapeMarkdown(oneLine(takenAt))}`,
      ...(plan.ciliumVersion
        ? [`**Cilium:** ${escapeMarkdown(oneLine(plan.ciliumVersion))}`]
        : []),
      `**Rules:** ${escapeMarkdown(plan.rulesVersion)}`,
    ]),
    '',
    ...section(
      '## Steps',
      plan.steps.length === 0
        ? []
        : [
            '| | Step | Nodes | Score | Disrupts |',
            '| ---: | --- | ---: | --- | --- |',
            ...plan.steps.map((step, index) =>
              row(step, index, folders[index]),
            ),
          ],
    ),
    ...(hasValues
      ? [
          '`values.yaml` holds the values of the whole cluster as they are after the last step, to compare with. Applied at once it would skip what the steps look at in between.',
          '',
        ]
      : []),
    ...section(
      '## What stays as it is',
      list(
        plan.left.map(
          ({ check, nodes, reason }) =>
            `${titleOf(check)}, on ${nodeWords(nodes)}: ${said(reason)}`,
        ),
      ),
    ),
    ...section(
      '## What would permit more',
      list(plan.openings.map(openingLine)),
    ),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}
