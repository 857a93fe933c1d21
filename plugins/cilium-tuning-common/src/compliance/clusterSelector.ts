/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

const text = z.string().min(1).max(300);
const anyOf = z.array(text).min(1).max(200);

/**
 * Schema of {@link ClusterSelector}.
 *
 * @public
 */
export const clusterSelectorSchema = z
  .strictObject({
    /** Entity refs of owners. */
    owners: anyOf.optional(),
    /** Entity refs of systems. */
    systems: anyOf.optional(),
    tags: anyOf.optional(),
    lifecycles: anyOf.optional(),
    /** Values of labels of the entity; each of the labels has to be there. */
    labels: z.record(text, z.string().max(300)).optional(),
  })
  .meta({ id: 'ClusterSelector' });

/**
 * Which clusters something is about, by what their entities say. Of several values for one thing one has to hold; of several
 * things, all. An empty one is about every cluster.
 *
 * @public
 */
export type ClusterSelector = z.infer<typeof clusterSelectorSchema>;

/**
 * What a selector looks at of a cluster's entity.
 *
 * @public
 */
export interface SelectableCluster {
  owners: readonly string[];
  systems: readonly string[];
  tags: readonly string[];
  lifecycle?: string;
  labels: ReadonlyMap<string, string>;
}

const meet = (wanted: readonly string[] | undefined, has: readonly string[]) =>
  wanted === undefined || wanted.some(value => has.includes(value));

/**
 * Whether a selector is about a cluster.
 *
 * @public
 */
export function selectsCluster(
  { owners, systems, tags, lifecycles, labels = {} }: ClusterSelector,
  cluster: SelectableCluster,
): boolean {
  const { lifecycle } = cluster;
  return (
    meet(owners, cluster.owners) &&
    meet(systems, cluster.systems) &&
    meet(tags, cluster.tags) &&
    meet(lifecycles, lifecycle === undefined ? [] : [lifecycle]) &&
    Object.entries(labels).every(
      ([label, value]) => cluster.labels.get(label) === value,
    )
  );
}
