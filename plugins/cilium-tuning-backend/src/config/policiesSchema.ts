/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type ClusterSelector,
  clusterSelectorSchema,
  policyKeys,
  policySchema,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';

const MOST_POLICIES = 50;

function fullRef(kind: string) {
  return (ref: string): string =>
    stringifyEntityRef(
      parseEntityRef(ref, { defaultKind: kind, defaultNamespace: 'default' }),
    );
}

/** A selector with entity refs as entities have them; `team-a` would select nothing. */
function withFullRefs({ owners, systems, ...rest }: ClusterSelector) {
  return {
    ...rest,
    ...(owners && { owners: owners.map(fullRef('group')) }),
    ...(systems && { systems: systems.map(fullRef('system')) }),
  };
}

const configuredPolicy = policySchema.transform((policy, context) => {
  try {
    return policy.clusters
      ? { ...policy, clusters: withFullRefs(policy.clusters) }
      : policy;
  } catch {
    context.addIssue(
      'selects by owners or systems that are no entity refs, such as group:default/team-a',
    );
    return z.NEVER;
  }
});

/** What is required of clusters. */
export const policiesSchema = z
  .array(configuredPolicy)
  .max(MOST_POLICIES)
  .superRefine((policies, context) => {
    const names = policies.map(({ name }) => name);
    for (const name of new Set(names)) {
      if (names.indexOf(name) !== names.lastIndexOf(name)) {
        context.addIssue(`names the policy ${name} more than once`);
      }
    }
  })
  .default([]);

/** The known keys in there. */
export const policiesKeys: Readonly<Record<string, readonly string[]>> = {
  'policies.*': policyKeys.policy,
  'policies.*.levels.*': policyKeys.level,
  'policies.*.clusters': Object.keys(clusterSelectorSchema.shape),
};
