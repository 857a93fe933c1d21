/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Snapshot } from '../../snapshot/snapshot';
import type { Plan, PlanFile, PlanStep, Setting } from '../types';
import { type Rendering, renderingOf } from './context';
import { overviewText } from './overview';
import { readmeText, headingOf } from './readme';
import { scriptText } from './script';
import { oneLine } from './shell';
import { Shelf } from './Shelf';
import { type RenderedStage, renderStages } from './stages';
import { apiServerValues, helmValues } from './values';
import { yamlText } from './yaml';

/** The folder of a step: its place and its name. */
function folderOf(plan: Plan, step: PlanStep): string {
  const place = String(plan.steps.indexOf(step) + 1).padStart(2, '0');
  return `${place}-${step.id.replace(/[^a-z0-9-]+/gi, '-')}`;
}

/** Whether stages have more to do than to look. */
const doesSomething = (stages: readonly RenderedStage[]) =>
  stages.some(({ done }) =>
    done.some(({ shell }) =>
      shell.some(line => !/^(?:confirm|verify) /.test(line)),
    ),
  );

function script(
  name: string,
  stages: readonly RenderedStage[],
  rendering: Rendering,
): string | undefined {
  return rendering.step.kind === 'change' && doesSomething(stages)
    ? rendering.shelf.put(
        name,
        'shell',
        scriptText(name, headingOf(rendering), stages, rendering),
      )
    : undefined;
}

/**
 * The files of one step: what to read first, values and manifests in the form of that version and platform, and the commands.
 *
 * @param snapshot - of which the plan was made
 * @public
 */
export function renderStep(
  plan: Plan,
  step: PlanStep,
  snapshot: Snapshot,
): PlanFile[] {
  const shelf = new Shelf();
  const rendering = renderingOf(plan, step, snapshot, shelf);
  const stages = renderStages(step.stages, rendering);
  const undo = renderStages(step.undo, rendering, { isUndo: true });
  const scripts = {
    change: script('commands.sh', stages, rendering),
    undo: script('undo.sh', undo, rendering),
  };
  const readme: PlanFile = {
    path: 'README.md',
    language: 'markdown',
    text: readmeText(rendering, stages, undo, scripts),
  };
  const folder = folderOf(plan, step);
  return [readme, ...shelf.files].map(file => ({
    ...file,
    path: `${folder}/${file.path}`,
  }));
}

/** What the values of the whole cluster are after all steps. */
function valuesAfter({ steps, ciliumVersion }: Plan): string | undefined {
  const operations = steps
    .filter(({ kind }) => kind === 'change')
    .flatMap(({ stages }) => stages.flatMap(({ operations: all }) => all));
  const settings = new Map<string, Setting>();
  let address = {};
  for (const operation of operations) {
    if (operation.do === 'setValues') {
      operation.settings.forEach(setting => settings.set(setting.key, setting));
    } else if (operation.do === 'setApiServer') {
      address = apiServerValues(operation);
    }
  }
  const values = {
    ...address,
    ...helmValues([...settings.values()], ciliumVersion ?? ''),
  };
  return ciliumVersion === undefined || Object.keys(values).length === 0
    ? undefined
    : yamlText(
        values,
        [
          `What the steps set for the whole cluster, in the names of the Helm chart ${oneLine(
            ciliumVersion,
          )}.`,
          'As it is after the last step: go there step by step.',
        ],
        { sorted: true },
      );
}

/**
 * The files of a whole plan, each step in a folder of its own.
 *
 * @param snapshot - of which the plan was made
 * @public
 */
export function renderPlan(plan: Plan, snapshot: Snapshot): PlanFile[] {
  const values = valuesAfter(plan);
  const folders = plan.steps.map(step => folderOf(plan, step));
  return [
    {
      path: 'README.md',
      language: 'markdown',
      text: overviewText(
        plan,
        snapshot.clusterName,
        snapshot.takenAt,
        folders,
        values !== undefined,
      ),
    },
    ...(values === undefined
      ? []
      : [{ path: 'values.yaml', language: 'yaml' as const, text: values }]),
    ...plan.steps.flatMap(step => renderStep(plan, step, snapshot)),
  ];
}
