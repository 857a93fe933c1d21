/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import Table from 'cli-table3';
import {
  disruptionWords,
  type Plan,
  type PlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { headerOf, remarksOf, type Shown } from './header';
import { said, titleOf } from './words';

/** Widths that are made to fit a terminal of 120 columns. */
const widths = [4, 42, 18, 14, 36];

const states: Record<Plan['state'], string> = {
  steps: '',
  nothingLeft:
    'Nothing is left to do: this hardware and these versions are at their limit.',
  notEnoughKnown:
    'No step can be called safe by what is known: find out first what is missing.',
};

const kinds: Record<PlanStep['kind'], string> = {
  change: '',
  confirm: 'To confirm first: ',
  migration: 'A migration: ',
  provider: 'Set by the provider: ',
};

const nodeWords = (nodes: number) =>
  nodes === 1 ? '1 node' : `${nodes} nodes`;

function gainOf({ kind, gain }: PlanStep): string {
  const { scoreBefore, scoreAfter } = gain;
  return kind !== 'change' || scoreBefore === null || scoreAfter === null
    ? ''
    : `${scoreBefore} -> ${scoreAfter}`;
}

function tableOf(steps: readonly PlanStep[]): string {
  const table = new Table({
    head: ['', 'Step', 'Nodes', 'Score', 'Disrupts'],
    // No escape sequences: words say it all
    style: { head: [], border: [], compact: true },
    colWidths: widths,
    wordWrap: true,
  });
  steps.forEach((step, index) =>
    table.push([
      String(index + 1),
      `${kinds[step.kind]}${said(step.title)}`,
      nodeWords(step.nodes),
      gainOf(step),
      step.kind === 'change'
        ? step.disrupts.map(word => disruptionWords[word]).join(', ') ||
          'nothing'
        : '',
    ]),
  );
  return table.toString();
}

const listed = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', heading, ...lines.map(line => `- ${line}`)];

/** A plan for a terminal, in words and without colours. */
export function asPlanTable(all: Shown & { plan: Plan }): string {
  const { steps, left, openings, state } = all.plan;
  const header = headerOf(all);
  const longest = Math.max(...header.map(([word]) => word.length));
  return [
    ...header.map(([word, text]) => `${word.padEnd(longest)}  ${text}`),
    '',
    ...(states[state] ? [states[state]] : []),
    ...(steps.length > 0 ? [tableOf(steps)] : []),
    ...listed(
      'Stays as it is:',
      left.map(
        ({ check, nodes, reason }) =>
          `${titleOf(check)}, on ${nodeWords(nodes)}: ${said(reason)}`,
      ),
    ),
    ...listed(
      'Would permit more:',
      openings.map(
        ({ by, floor, nodes, checks }) =>
          `${by === 'kernel' ? 'Kernel' : 'Cilium'} ${floor} on ${nodeWords(
            nodes,
          )}: ${checks.map(titleOf).join(', ')}`,
      ),
    ),
    ...listed('Good to know:', remarksOf(all)),
    '',
  ].join('\n');
}
