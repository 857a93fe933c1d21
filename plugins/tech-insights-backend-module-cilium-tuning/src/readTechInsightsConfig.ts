/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  parseFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { z } from 'zod';

const BLOCK = 'ciliumTuning.techInsights';

const schema = z.strictObject({
  filter: z
    .looseObject({})
    .transform((value, context): FilterPredicate => {
      try {
        return parseFilterPredicate(value);
      } catch {
        context.addIssue(
          'must be a catalog filter such as { spec.owner: team-a }',
        );
        return z.NEVER;
      }
    })
    .optional(),
});

function describe(issue: z.core.$ZodIssue): string {
  const problem =
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')} is not a known key; known is ${Object.keys(
          schema.shape,
        ).join(', ')}`
      : issue.message;
  return `${[BLOCK, ...issue.path].join('.')}: ${problem}`;
}

/**
 * Reads the block `ciliumTuning.techInsights` of app-config.
 *
 * @throws InputError that names every wrong key and value
 */
export function readTechInsightsConfig(
  config: Config,
): z.output<typeof schema> {
  const result = schema.safeParse(config.getOptional(BLOCK) ?? {});
  if (!result.success) {
    throw new InputError(
      `Wrong configuration of what Tech Insights is told of Cilium tuning. ${result.error.issues
        .map(describe)
        .join(' ')}`,
    );
  }
  return result.data;
}
