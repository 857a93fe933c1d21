/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { judge, type JudgeOptions } from '../gate/judge';
import type { Asked } from '../gate/outcomes';
import { type GateResult, gateResult } from '../gate/result';
import { withInputs } from '../inputs/load';
import { writeProblem } from '../io/writeFiles';
import { asJson } from '../output/gate/json';
import { asJUnit } from '../output/gate/junit';
import { asSarif } from '../output/gate/sarif';
import { asText } from '../output/gate/text';
import { shown } from '../output/words';
import { checkId } from './checkIds';

const exitCodes = { met: 0, notMet: 1, unknown: 2 } as const;

interface GateOptions extends JudgeOptions, Asked {
  require?: string[];
  output: string;
  out?: string;
  sarifFile?: string;
}

const outputs: Record<
  string,
  (result: GateResult, options: Pick<GateOptions, 'sarifFile'>) => string
> = {
  text: asText,
  json: asJson,
  junit: asJUnit,
  sarif: (result, { sarifFile }) => asSarif(result, sarifFile),
};

/** What was read of a Backstage may hold whatever it was sent, and logs of pipelines are read by many. */
function withoutToken(text: string, { tokenEnv }: GateOptions): string {
  const token = process.env[tokenEnv ?? '']?.trim();
  return token ? text.replaceAll(token, '[removed]') : text;
}

function complain(problem: string, options: GateOptions): void {
  process.stderr.write(
    `cilium-tuning gate: ${withoutToken(problem, options)}\n`,
  );
  process.exitCode = exitCodes.unknown;
}

/** Prints the result; with a file, that gets it in its form, and people the text. */
async function report(result: GateResult, options: GateOptions): Promise<void> {
  const { output, out } = options;
  const formed = withoutToken(outputs[output](result, options), options);
  if (out === undefined) {
    process.stdout.write(formed);
  } else {
    process.stdout.write(withoutToken(asText(result), options));
    await writeFile(out, formed);
  }
}

async function printResult(options: GateOptions): Promise<void> {
  const { minScore, require: items, out } = options;
  if (minScore === undefined && !items?.length) {
    complain('say what is asked for: --min-score, --require or both', options);
    return;
  }
  const result = gateResult(await judge(options), options);
  if (result.problem !== undefined) {
    complain(result.problem, options);
  }
  try {
    await report(result, options);
  } catch (error) {
    complain(`${shown(out ?? '')}: ${writeProblem(error)}`, options);
    return;
  }
  process.exitCode = exitCodes[result.state];
}

async function printGate(options: GateOptions): Promise<void> {
  try {
    await printResult(options);
  } catch (error) {
    // Left alone it would end with 1, as if something were not met
    const message = error instanceof Error ? error.message : String(error);
    complain(`failed by a mistake of its own: ${shown(message)}`, options);
  }
}

/** A whole number in a range. */
const numberIn =
  (what: string, least: number, most: number) => (given: string) => {
    const value = Number(given);
    if (!/^\d{1,4}$/.test(given) || value < least || value > most) {
      throw new InvalidArgumentError(
        `${what} is a whole number from ${least} to ${most}.`,
      );
    }
    return value;
  };

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
        'Judges a cluster as assess does, or asks a Backstage that has, and compares it with what is asked for.',
        'Exits with 0 if all of it is met, with 1 if something is not, and with 2 if it cannot be told: no score, an item that is',
        'unknown, nothing that could be read, or a wrong call.',
      ].join('\n'),
    )
    .option(
      '--min-score <number>',
      'the least score, 0 to 100',
      numberIn('A score', 0, 100),
    )
    .option(
      '--require <item>',
      'an item that is to be on on every node that it applies to; may be repeated',
      append,
    )
    .exitOverride(error => {
      // A wrong call tells nothing about the cluster
      process.exit(error.exitCode === 0 ? 0 : exitCodes.unknown);
    });
  return withInputs(command)
    .option(
      '--backstage <url>',
      'ask the Backstage whose backend has this address',
    )
    .option(
      '--token-env <name>',
      'with --backstage: environment variable that holds the token',
    )
    .option(
      '--entity <ref>',
      'with --backstage: the entity of the cluster, such as resource:default/my-cluster',
    )
    .option(
      '--timeout <seconds>',
      'with --backstage: how long each answer may take',
      numberIn('A time', 1, 3600),
      60,
    )
    .addOption(
      new Option('-o, --output <form>', 'what to print')
        .choices(Object.keys(outputs))
        .default('text'),
    )
    .option(
      '--out <file>',
      'write it to a file, and print the text beside that',
    )
    .option(
      '--sarif-file <path>',
      'with sarif: file of the repository that findings are shown at, such as the values of Cilium',
    )
    .action(printGate);
}
