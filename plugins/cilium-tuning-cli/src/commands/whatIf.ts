/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Command, InvalidArgumentError, Option } from 'commander';
import {
  answerWhatIf,
  assess,
  whatIfQuerySchema,
  type AssumedNodes,
  type NodeGroup,
  type WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import { type GivenInputs, load, withInputs } from '../inputs/load';
import { shown } from '../output/words';
import { whatIfText } from '../output/whatIfText';
import { checkId } from './checkIds';

const outputs: Record<string, (answer: WhatIfAnswer) => string> = {
  table: whatIfText,
  json: answer => `${JSON.stringify(answer, undefined, 2)}\n`,
};

interface WhatIfOptions extends GivenInputs {
  output: string;
  group?: string;
  kernel?: string;
  cilium?: string;
  driver?: string;
  on?: string[];
}

const append = (value: string, before: string[] = []) => [
  ...before,
  checkId(value),
];

/** Takes what the API takes for it, and nothing else. */
const asAssumed = (field: keyof AssumedNodes) => (value: string) => {
  const { success } = whatIfQuerySchema.safeParse({
    nodes: [{ [field]: value }],
  });
  if (!success) {
    throw new InvalidArgumentError(
      field === 'driver'
        ? 'Name it as ethtool -i does, such as mlx5_core.'
        : 'Write it as numbers with dots, such as 6.3.',
    );
  }
  return value;
};

const wordsOf = (group: NodeGroup) =>
  [
    group.osImage,
    group.kernelRelease,
    group.architecture,
    group.pool,
    group.ciliumVersion,
  ]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();

/** The groups that all words of a text are found in. */
function groupsWith(groups: readonly NodeGroup[], text: string): NodeGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.filter(group =>
    words.every(word => wordsOf(group).includes(word)),
  );
}

function fail(problem: string): void {
  process.stderr.write(`cilium-tuning what-if: ${problem}\n`);
  process.exitCode = 2;
}

async function printAnswer(options: WhatIfOptions) {
  const { output, group, kernel, cilium, driver, on = [], ...inputs } = options;
  const assumed = { kernel, cilium, driver };
  const isAboutNodes = Object.values(assumed).some(
    value => value !== undefined,
  );
  if (!isAboutNodes && on.length === 0) {
    fail('ask something: --kernel, --cilium, --driver or --on');
    return;
  }
  const loaded = await load(inputs);
  if (!loaded.ok) {
    fail(loaded.problem);
    return;
  }
  const { snapshot } = loaded;
  const groups =
    group === undefined ? undefined : groupsWith(snapshot.groups, group);
  if (groups?.length === 0) {
    fail(
      `no node group has "${shown(group ?? '')}". There are: ${snapshot.groups
        .map(other => shown(wordsOf(other)))
        .join('; ')}`,
    );
    return;
  }
  const nodes = groups
    ? groups.map(({ id }) => ({ group: id, ...assumed }))
    : [assumed];
  const question = { nodes: isAboutNodes ? nodes : [], turnOn: on };
  const answer = answerWhatIf(
    snapshot.takenAt,
    snapshot,
    assess(snapshot),
    question,
  );
  process.stdout.write(outputs[output](answer));
}

/** `cilium-tuning what-if`. */
export function whatIfCommand(): Command {
  const command = new Command('what-if')
    .summary('say what another kernel, Cilium or network device would change')
    .description(
      [
        'Judges a cluster as if its nodes were other than they are. Nothing is changed anywhere.',
        'Exits with 2 if the cluster could not be read, or nothing is asked.',
      ].join('\n'),
    );
  return withInputs(command)
    .option(
      '--group <words>',
      'the node groups that are meant, by words of their OS, kernel, architecture, pool or Cilium (default: all)',
    )
    .option('--kernel <version>', 'at least this kernel', asAssumed('kernel'))
    .option('--cilium <version>', 'at least this Cilium', asAssumed('cilium'))
    .option(
      '--driver <name>',
      'network devices with this driver',
      asAssumed('driver'),
    )
    .option(
      '--on <item>',
      'the id of an item that is turned on where it can be; may be repeated',
      append,
    )
    .addOption(
      new Option('--output <form>', 'what to print')
        .choices(Object.keys(outputs))
        .default('table'),
    )
    .action(printAnswer);
}
