/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Disruption } from '../../checks/types';
import { escapeMarkdown } from '../../text/escapeMarkdown';
import { messages, renderReason } from '../../text/messages';
import type { Reason } from '../../text/reason';
import type { Opening, PlanStep, Promised } from '../types';
import { oneLine } from './shell';

/** A reason in Markdown. */
export const said = (reason: Reason) =>
  escapeMarkdown(oneLine(renderReason(reason)));

/** The title of a check, in Markdown. */
export const titleOf = (check: string) =>
  escapeMarkdown(oneLine(messages[`${check}.title`] ?? check));

export const nodeWords = (nodes: number) =>
  nodes === 1 ? '1 node' : `${nodes} nodes`;

const disruptions: Record<Disruption, string> = {
  agentRestart:
    'The Cilium agent restarts on each node: what is connected goes on, new pods and policies wait for it.',
  podRestart: 'Pods have to start anew to use it.',
  nodeReboot: 'Nodes reboot.',
  connectionsReset: 'Open connections may be reset.',
  newNodesOnly: 'Only nodes that join later can have it.',
};

/**
 * What a step disrupts, in a few words for a table.
 *
 * @public
 */
export const disruptionWords: Readonly<Record<Disruption, string>> = {
  agentRestart: 'agents restart',
  podRestart: 'pods restart',
  nodeReboot: 'nodes reboot',
  connectionsReset: 'connections may reset',
  newNodesOnly: 'new nodes only',
};

export const disruptionLines = ({ disrupts }: PlanStep) =>
  disrupts.length === 0
    ? ['Nothing.']
    : disrupts.map(disruption => disruptions[disruption]);

/** How the score moves with a step. */
export function gainWords({ gain }: PlanStep): string {
  const { scoreBefore, scoreAfter } = gain;
  return scoreBefore === null || scoreAfter === null
    ? 'not known: not enough evidence'
    : `${scoreBefore} → ${scoreAfter}`;
}

export const promiseLine = ({ check, nodes }: Promised) =>
  `${titleOf(check)}: on, on ${nodeWords(nodes)}`;

/** What an opening is of, and what it would permit. */
export function openingLine({ by, floor, nodes, checks }: Opening): string {
  const what = by === 'kernel' ? 'Kernel' : 'Cilium';
  return `${what} ${escapeMarkdown(floor)} on ${nodeWords(nodes)}: ${checks
    .map(titleOf)
    .join(', ')}`;
}

/** A list in Markdown. */
export const list = (lines: readonly string[]) =>
  lines.map(line => `- ${line}`);

/** A numbered list in Markdown. */
export const numbered = (lines: readonly string[]) =>
  lines.map((line, index) => `${index + 1}. ${line}`);

/** A heading with what stands below it; nothing where that is empty. */
export const section = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [heading, '', ...lines, ''];
