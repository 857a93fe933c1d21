/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { planFiles } from 'backstage-plugin-cilium-tuning-common';
import type { CiliumTuningService } from 'backstage-plugin-cilium-tuning-node';
import { examples } from './createPlanWriteAction.examples';
import { describeSteps } from './describeSteps';
import { writePlanFiles } from './writePlanFiles';

/**
 * The action `cilium-tuning:plan:write`. It reads the plan as whoever began the task, so that nobody gets files of a cluster whose
 * report they may not read.
 */
export function createPlanWriteAction(
  reports: Pick<CiliumTuningService, 'getPlan'>,
) {
  return createTemplateAction({
    id: 'cilium-tuning:plan:write',
    description:
      'Writes steps of the Cilium tuning plan of a cluster: values, manifests, commands, and pages that say what may go wrong and how to go back',
    examples,
    // What it writes goes nowhere by itself
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .min(1)
            .describe('Entity ref of the cluster, such as resource:default/a'),
        steps: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Ids of the steps to write; without any, the whole plan with its overview',
            ),
        targetPath: z =>
          z
            .string()
            .default('.')
            .describe('Folder of the workspace to write to, new or empty'),
      },
      output: {
        reportId: z => z.string().describe('Report that the plan is made from'),
        takenAt: z => z.string().describe('When the cluster was read'),
        steps: z => z.array(z.string()).describe('Ids of the steps'),
        files: z => z.array(z.string()).describe('Paths of the files'),
        description: z =>
          z.string().describe('The steps and what may go wrong, in Markdown'),
      },
    },
    async handler({
      input,
      output,
      logger,
      workspacePath,
      signal,
      getInitiatorCredentials,
    }) {
      // The scaffolder checks input by the schema, and fills in no default of it
      const { entityRef, targetPath = '.' } = input;
      const wanted = input.steps?.length ? input.steps : undefined;
      const plan = await reports.getPlan(entityRef, {
        credentials: await getInitiatorCredentials(),
        signal,
      });
      const files = planFiles(plan, wanted);
      await writePlanFiles(workspacePath, targetPath, files);
      const steps = plan.steps.filter(
        ({ id }) => wanted === undefined || wanted.includes(id),
      );
      logger.info(
        `Wrote ${files.length} files of ${steps.length} steps, from the report of ${plan.takenAt}`,
      );
      output('reportId', plan.reportId);
      output('takenAt', plan.takenAt);
      output(
        'steps',
        steps.map(({ id }) => id),
      );
      output(
        'files',
        files.map(({ path }) => path),
      );
      output('description', describeSteps(plan, steps));
    },
  });
}
