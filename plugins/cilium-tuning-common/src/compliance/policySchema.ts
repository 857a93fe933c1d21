/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { checks } from '../checks';
import { clusterSelectorSchema } from './clusterSelector';

const name = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be small letters, digits and dashes, at most 63',
  );
const title = z.string().min(1).max(100);

const check = z.string().superRefine((id, context) => {
  if (!checks.some(known => known.id === id)) {
    context.addIssue(`${id} is not the id of a check`);
  }
});

const required = {
  /** Ids of checks. */
  require: z.array(check).max(100).optional(),
  /** 0 to 100. */
  minScore: z.number().min(0).max(100).optional(),
};

/**
 * Schema of {@link PolicyLevel}.
 *
 * @public
 */
export const policyLevelSchema = z.strictObject({
  name,
  title: title.optional(),
  ...required,
});

/**
 * A level of a policy, such as silver. It requires what the levels before it require, too.
 *
 * @public
 */
export type PolicyLevel = z.infer<typeof policyLevelSchema>;

const policyShape = {
  name,
  title: title.optional(),
  description: z.string().min(1).max(2000).optional(),
  /** Every cluster when left out. */
  clusters: clusterSelectorSchema.optional(),
  ...required,
  /** Lowest first. */
  levels: z.array(policyLevelSchema).min(1).max(10).optional(),
  /** The level that compliance requires; the lowest when left out. */
  target: name.optional(),
};

/**
 * Schema of {@link Policy}.
 *
 * @public
 */
export const policySchema = z
  .strictObject(policyShape)
  .superRefine(({ levels = [], require = [], minScore, target }, context) => {
    const names = levels.map(level => level.name);
    if (new Set(names).size < names.length) {
      context.addIssue('names a level more than once');
    }
    if (target !== undefined && !names.includes(target)) {
      context.addIssue(`has no level ${target}`);
    }
    const requires = [{ require, minScore }, ...levels].some(
      part => (part.require ?? []).length > 0 || part.minScore !== undefined,
    );
    if (!requires) {
      context.addIssue('requires nothing');
    }
  })
  .meta({ id: 'Policy' });

/**
 * Keys of a policy and of its levels, for a hint at what a wrong one may mean.
 *
 * @public
 */
export const policyKeys = {
  policy: Object.keys(policyShape),
  level: Object.keys(policyLevelSchema.shape),
};

/**
 * What is required of some clusters: checks that have to be on, a score that has to be reached, or levels of both.
 *
 * @public
 */
export type Policy = z.infer<typeof policySchema>;
