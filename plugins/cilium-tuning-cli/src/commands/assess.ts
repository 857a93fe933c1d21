/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Command, Option } from 'commander';
import { assess, offlineFileOf } from 'backstage-plugin-cilium-tuning-common';
import { type GivenInputs, load, withInputs } from '../inputs/load';
import type { Shown } from '../output/header';
import { asMarkdown } from '../output/markdown';
import { asTable } from '../output/table';

const outputs: Record<string, (all: Shown) => string> = {
  table: asTable,
  markdown: asMarkdown,
  json: ({ snapshot, notes }) =>
    `${JSON.stringify(offlineFileOf(snapshot, notes), undefined, 2)}\n`,
};

interface AssessOptions extends GivenInputs {
  output: string;
}

async function printAssessment({ output, ...inputs }: AssessOptions) {
  const loaded = await load(inputs);
  if (!loaded.ok) {
    process.stderr.write(`cilium-tuning assess: ${loaded.problem}\n`);
    process.exitCode = 2;
    return;
  }
  const { snapshot, notes } = loaded;
  const assessment = assess(snapshot);
  process.stdout.write(outputs[output]({ snapshot, assessment, notes }));
}

/** `assess`: how far a cluster is tuned. */
export function assessCommand(): Command {
  const command = new Command('assess')
    .summary('say how far a cluster is tuned, item by item')
    .description(
      [
        'Judges a cluster as the plugin does: from a sysdump, from a file that was saved before, or as it is now.',
        'Exits with 2 if it could not be read.',
      ].join('\n'),
    );
  return withInputs(command)
    .addOption(
      new Option('-o, --output <form>', 'what to print')
        .choices(Object.keys(outputs))
        .default('table'),
    )
    .action(printAssessment);
}
