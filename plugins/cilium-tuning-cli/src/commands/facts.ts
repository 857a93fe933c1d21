/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Command } from 'commander';
import { readStatusContent } from 'backstage-plugin-cilium-tuning-common';
import { readInput } from '../io/readInput';

/** What a file says, as one line, and what is wrong with it. */
async function factsLine(file: string) {
  const input = await readInput(file);
  const { form, facts } = readStatusContent(input.ok ? input.value : '');
  const unread = input.ok
    ? 'it holds no output of `cilium status`: give it what `cilium status -o json` or `cilium status --verbose` prints'
    : input.problem;
  return {
    line: JSON.stringify({ file, facts }),
    problem: form === 'nothing' ? `${file}: ${unread}` : undefined,
  };
}

async function printFacts(files: string[]) {
  for (const file of files) {
    const { line, problem } = await factsLine(file);
    process.stdout.write(`${line}\n`);
    if (problem) {
      process.stderr.write(`cilium-tuning facts: ${problem}\n`);
      process.exitCode = 1;
    }
  }
}

/** `facts FILE...`: what outputs of `cilium status` say. */
export function factsCommand(): Command {
  return new Command('facts')
    .summary('print what outputs of `cilium status` say of the tuning')
    .description(
      [
        'Reads outputs of `cilium status` (-o json, --verbose or plain, told apart by their content) and prints one JSON line',
        'for each file: {"file": ..., "facts": {...}}. A fact is null where the output cannot say.',
        'Exits with 1 if a file could not be read or holds no status; its facts are null then.',
      ].join('\n'),
    )
    .argument('<file...>', 'files to read, - for standard input')
    .action(printFacts);
}
