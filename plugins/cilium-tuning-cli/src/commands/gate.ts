/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Assessment,
  assess,
  type CheckAssessment,
} from 'backstage-plugin-cilium-tuning-common';
import { Command, InvalidArgumentError } from 'commander';
import { type GivenInputs, load, withInputs } from '../inputs/load';
import { linesOf, scoreWords, titleOf } from '../output/words';
import { checkId } from './checkIds';

/** Whether something that is asked for holds; `unknown` never counts as met. */
interface Outcome {
  state: 'met' | 'notMet' | 'unknown';
  text: string;
}

const exitCodes = { met: 0, notMet: 1, unknown: 2 } as const;
const words = {
  met: 'met',
  notMet: 'not met',
  unknown: 'cannot tell',
} as const;

function scoreOutcome(assessment: Assessment, least: number): Outcome {
  const { score: reached } = assessment;
  const text = `score at least ${least}: ${scoreWords(assessment)}`;
  if (reached === null) {
    return { state: 'unknown', text };
  }
  return { state: reached >= least ? 'met' : 'notMet', text };
}

/** An item is met where it passes on every node, or does not apply; what the platform locks is not met. */
function stateOfItem({ counts }: CheckAssessment): Outcome['state'] {
  const { fail, blockedByStep, blockedByPlatform, blockedByChoice } = counts;
  if (fail + blockedByStep + blockedByPlatform + blockedByChoice > 0) {
    return 'notMet';
  }
  return counts.unknown === 0 && counts.pass + counts.notApplicable > 0
    ? 'met'
    : 'unknown';
}

function itemOutcome({ checks }: Assessment, id: string): Outcome {
  const found = checks.find(({ check }) => check === id);
  if (!found) {
    return { state: 'unknown', text: `${titleOf(id)} (${id}): not judged` };
  }
  const why = linesOf(found)
    .filter(({ state }) => state !== 'On' && state !== 'Not needed')
    .map(({ state, reason, nodes }) => `${state} on ${nodes} nodes: ${reason}`);
  return {
    state: stateOfItem(found),
    text: [`${titleOf(id)} (${id})`, ...why].join('; '),
  };
}

interface GateOptions extends GivenInputs {
  minScore?: number;
  require?: string[];
}

async function printGate({ minScore, require: items, ...inputs }: GateOptions) {
  if (minScore === undefined && !items?.length) {
    process.stderr.write(
      'cilium-tuning gate: say what is asked for: --min-score, --require or both\n',
    );
    process.exitCode = exitCodes.unknown;
    return;
  }
  const loaded = await load(inputs);
  if (!loaded.ok) {
    process.stderr.write(`cilium-tuning gate: ${loaded.problem}\n`);
    process.exitCode = exitCodes.unknown;
    return;
  }
  const assessment = assess(loaded.snapshot);
  const outcomes = [
    ...(minScore === undefined ? [] : [scoreOutcome(assessment, minScore)]),
    ...(items ?? []).map(id => itemOutcome(assessment, id)),
  ];
  for (const { state, text } of outcomes) {
    process.stdout.write(`${words[state]}: ${text}\n`);
  }
  // What is surely not met decides, whatever else could not be told
  const worst =
    outcomes.find(({ state }) => state === 'notMet') ??
    outcomes.find(({ state }) => state === 'unknown');
  process.exitCode = exitCodes[worst?.state ?? 'met'];
}

function score(given: string): number {
  const value = Number(given);
  if (!/^\d{1,3}$/.test(given) || value > 100) {
    throw new InvalidArgumentError('A score is a whole number from 0 to 100.');
  }
  return value;
}

const append = (given: string, before: string[] = []) => [
  ...before,
  checkId(given),
];

/** `gate`: whether a cluster is tuned as far as is asked for. */
export function gateCommand(): Command {
  const command = new Command('gate')
    .summary('tell by the exit code whether a cluster is tuned far enough')
    .description(
      [
        'Judges a cluster as assess does, and compares it with what is asked for.',
        'Exits with 0 if all of it is met, with 1 if something is not, and with 2 if it cannot be told: no score, an item that is',
        'unknown, nothing that could be read, or a wrong call.',
      ].join('\n'),
    )
    .option('--min-score <number>', 'the least score, 0 to 100', score)
    .option(
      '--require <item>',
      'an item that is to be on on every node that it applies to; may be repeated',
      append,
    )
    .exitOverride(error => {
      // A wrong call tells nothing about the cluster
      process.exit(error.exitCode === 0 ? 0 : exitCodes.unknown);
    });
  return withInputs(command).action(printGate);
}
