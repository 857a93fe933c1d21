/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import type { Plan } from '../../plan/types';
import type { Snapshot } from '../../snapshot/snapshot';
import { cook } from './cook';
import type { Tally } from './tally';
import { type Recipe, anyRecipe } from './recipes';
import { follow } from './search';

/** A cluster in a few lines, for whoever reads what went wrong with it. */
function portrait(recipe: Recipe): string {
  const cluster = cook(recipe);
  if (!cluster) {
    return 'a cluster without nodes';
  }
  const { cilium, distribution, config, nodes, kubeProxyBy } = cluster;
  return [
    `Cilium ${cilium} on ${distribution}, kube-proxy: ${kubeProxyBy ?? 'none'}`,
    ...Object.entries(config).map(([key, value]) => `  ${key}: "${value}"`),
    ...[...cluster.nodeConfigs].map(
      ([name, { label, values }]) =>
        `  CiliumNodeConfig ${name} for ${label.key}=${
          label.value
        }: ${JSON.stringify(values)}`,
    ),
    ...nodes.map(
      ({ name, host, hasProbe, agent }) =>
        `  ${name}: ${host.osImage}, ${host.kernel.release}, ${host.nics
          .map(({ driver }) => driver)
          .join(' ')}${hasProbe ? '' : ', no probe'}${
          agent ? '' : ', no agent'
        }`,
    ),
    `  unseen: ${JSON.stringify(cluster.unseen)}`,
  ].join('\n');
}

/**
 * Follows plans on many generated clusters.
 *
 * @throws at the first that goes wrong, made as small as it goes wrong with, with all that is needed to see it again
 */
export function prove(
  makePlan: (snapshot: Snapshot) => Plan,
  options: {
    seed: number;
    clusters: number;
    tally: Tally;
    /** Whether to stop at the first cluster, as it is. */
    asFound?: boolean;
  },
): void {
  const { seed, clusters, tally, asFound = false } = options;
  const result = fc.check(
    fc.property(anyRecipe, recipe => follow(recipe, makePlan, tally)),
    { seed, numRuns: clusters, endOnFailure: asFound },
  );
  if (!result.failed) {
    return;
  }
  const [recipe] = result.counterexample ?? [];
  throw new Error(
    [
      String(result.errorInstance),
      `seed ${result.seed}, path ${result.counterexamplePath}, made smaller ${result.numShrinks} times`,
      recipe ? portrait(recipe) : '',
      JSON.stringify(recipe),
    ].join('\n'),
  );
}
