/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  plan,
  type Plan,
  type PlanFile,
  renderPlan,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { Command, Option } from 'commander';
import { type GivenInputs, load, withInputs } from '../inputs/load';
import { writeFiles } from '../io/writeFiles';
import type { Shown } from '../output/header';
import { asPlanTable } from '../output/planTable';
import { shown } from '../output/words';

/** A plan with what it was made from. */
interface Planned extends Shown {
  plan: Plan;
  files: PlanFile[];
}

const asJson = ({ plan: made, snapshot }: Planned) =>
  `${JSON.stringify(
    {
      clusterName: snapshot.clusterName,
      takenAt: snapshot.takenAt,
      plan: made,
    },
    undefined,
    2,
  )}\n`;

/** What goes back is not part of the change. */
const isForward = ({ path, language }: PlanFile) =>
  language === 'yaml' && /^\d+-[^/]+\/(?!undo-)/.test(path);

const asYaml = ({ files }: Planned) =>
  files
    .filter(isForward)
    .map(({ path, text }) => `---\n# ${path}\n${text}`)
    .join('');

const outputs: Record<string, (planned: Planned) => string> = {
  table: asPlanTable,
  json: asJson,
  yaml: asYaml,
};

interface PlanOptions extends GivenInputs {
  output: string;
  out?: string;
}

function fail(problem: string): void {
  process.stderr.write(`cilium-tuning plan: ${problem}\n`);
  process.exitCode = 2;
}

function planned(snapshot: Snapshot, notes: Shown['notes']): Planned {
  const assessment = assess(snapshot);
  const made = plan(snapshot, assessment);
  const files = renderPlan(made, snapshot);
  return { snapshot, notes, assessment, plan: made, files };
}

async function printPlan({ output, out, ...inputs }: PlanOptions) {
  const loaded = await load(inputs);
  if (!loaded.ok) {
    fail(loaded.problem);
    return;
  }
  const all = planned(loaded.snapshot, loaded.notes);
  if (out !== undefined) {
    const written = await writeFiles(out, all.files);
    if (!written.ok) {
      fail(`${out}: ${written.problem}`);
      return;
    }
  }
  process.stdout.write(outputs[output](all));
  if (out !== undefined) {
    process.stderr.write(
      `Wrote ${all.files.length} files to ${shown(
        out,
      )}. Begin with its README.md.\n`,
    );
  }
}

/** `plan`: the safe steps to a better score. */
export function planCommand(): Command {
  const command = new Command('plan')
    .summary('say what to change next, in which order, on which nodes')
    .description(
      [
        'Plans the steps to a better score: each with what may go wrong, how to verify and how to undo it, and as files to apply.',
        'Changes nothing by itself. Exits with 2 if the cluster could not be read, or the files not written.',
      ].join('\n'),
    );
  return withInputs(command)
    .addOption(
      new Option('-o, --output <form>', 'what to print')
        .choices(Object.keys(outputs))
        .default('table'),
    )
    .option(
      '--out <dir>',
      'also write the files of every step into a new or empty folder',
    )
    .action(printPlan);
}
