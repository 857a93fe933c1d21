/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting, PlanStep } from '../types';
import type { Rendering } from './context';
import { undoOfHosts } from './host/undo';
import { wordsOfWay } from './platforms';
import type { RenderedStage } from './stages';
import {
  disruptionLines,
  gainWords,
  list,
  nodeWords,
  numbered,
  promiseLine,
  said,
  section,
  titleOf,
} from './words';

/** Number and title of a step, as they stand above its page. */
export function headingOf({ plan, step }: Rendering): string {
  return `${plan.steps.indexOf(step) + 1}. ${said(step.title)}`;
}

/** What is done in each stage, said once where two stages of nodes do the same. */
const stageSections = (stages: readonly RenderedStage[]) =>
  stages.flatMap(({ title, nodes, done }, index) => {
    const words = done.map(all => all.words);
    const before = stages[index - 1];
    const isSame =
      nodes !== undefined &&
      before?.nodes !== undefined &&
      words.join() === before.done.map(all => all.words).join();
    return section(
      `### ${title}`,
      isSame ? ['The same on each of them.'] : numbered(words),
    );
  });

/** The steps that come first, by number. */
function stepsBefore({ plan, step }: Rendering): string[] {
  return step.after.flatMap(id => {
    const index = plan.steps.findIndex(other => other.id === id);
    return index < 0 ? [] : [`${index + 1}. ${said(plan.steps[index].title)}`];
  });
}

function factsOf({ step, version, unnamed }: Rendering): string[] {
  return list([
    `**Nodes:** ${nodeWords(step.nodes)}`,
    ...(version === '' ? [] : [`**Cilium:** ${said({ code: version })}`]),
    ...(step.kind === 'change' ? [`**Score:** ${gainWords(step)}`] : []),
    ...(unnamed > 0
      ? [
          `**Left out of the commands:** ${nodeWords(
            unnamed,
          )} whose names no node of Kubernetes has`,
        ]
      : []),
  ]);
}

const kinds: Record<PlanStep['kind'], string[]> = {
  change: [],
  confirm: [
    'Nothing is changed in this step. Find out what is asked here; the change follows in the plan after the next scan.',
    '',
  ],
  migration: [
    'This is more than a setting: a migration. No change is generated for it; here is what to look at first.',
    '',
  ],
  provider: [
    'Who runs the cluster sets this. There is nothing to apply here.',
    '',
  ],
};

/** What a step changes on hosts, each once. */
function hostSettings({ stages }: PlanStep): HostSetting[] {
  const settings = stages.flatMap(({ operations }) =>
    operations.flatMap(operation =>
      operation.do === 'changeHost' ? [operation.setting] : [],
    ),
  );
  return [
    ...new Map(settings.map(setting => [JSON.stringify(setting), setting])),
  ].map(([, setting]) => setting);
}

function verification({ kind, promises }: PlanStep): string[] {
  if (promises.length > 0) {
    return ['The next scan must show:', '', ...list(promises.map(promiseLine))];
  }
  return kind === 'change'
    ? ['No scan shows it with this version: what the stages look at is all.']
    : [];
}

/** What scripts of a step there are. */
export interface Scripts {
  change?: string;
  undo?: string;
}

/** The page of a step, with what may go wrong before what to do. */
export function readmeText(
  rendering: Rendering,
  stages: readonly RenderedStage[],
  undo: readonly RenderedStage[],
  scripts: Scripts,
): string {
  const { step } = rendering;
  const bringsValues = [...stages, ...undo].some(({ done }) =>
    done.some(({ shell }) =>
      shell.some(line =>
        /helm upgrade|ciliumconfigs|helmchartconfigs/.test(line),
      ),
    ),
  );
  return [
    `# ${headingOf(rendering)}`,
    '',
    ...kinds[step.kind],
    ...factsOf(rendering),
    '',
    ...section('## What may go wrong', list(step.risks.map(said))),
    ...(step.kind === 'change'
      ? section('## What it disrupts', list(disruptionLines(step)))
      : []),
    ...section('## What it rests on', list(step.restsOn.map(said))),
    ...section('## What comes first', list(stepsBefore(rendering))),
    ...section('## What to do', [
      ...(scripts.change
        ? [
            `\`bash ${scripts.change}\` shows the stages below, and \`bash ${scripts.change} 1\` does the first. It asks where something is to be looked at. Every command can be run by hand as well.`,
            '',
          ]
        : []),
      ...(bringsValues ? [wordsOfWay(rendering.platform), ''] : []),
      ...stageSections(stages),
    ]),
    ...section('## How to verify', verification(step)),
    ...section(
      '## What it unlocks',
      list(
        step.gain.unlocks.map(
          ({ check, nodes }) => `${titleOf(check)}, on ${nodeWords(nodes)}`,
        ),
      ),
    ),
    ...section('## How to undo it', [
      ...(scripts.undo
        ? [`\`bash ${scripts.undo}\` shows the stages.`, '']
        : []),
      ...stageSections(undo),
      ...section(
        '### On the hosts',
        list(undoOfHosts(hostSettings(step), rendering.images)),
      ),
    ]),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}
