/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import type { CustomResourceDefinition } from '@internal/demo-clusters';

interface FeatureSketch {
  kernel?: string;
  config?: Record<string, string>;
  governor?: string;
}

const set = (elements: JsonObject) => ({ elements });

/** What node feature discovery finds on a node. */
function featureSpec({
  kernel = '6.8.0-48-generic',
  config = {},
  governor,
}: FeatureSketch): JsonObject {
  // Options that nobody reads, as many as a kernel has
  const others = Array.from({ length: 5000 }, (_, index) => [
    `DRIVER_${index}`,
    index % 2 ? 'y' : 'm',
  ]);
  return {
    labels: {},
    features: {
      attributes: {
        'kernel.version': set({ full: kernel }),
        'kernel.config': set({ ...Object.fromEntries(others), ...config }),
        'cpu.pstate': set(governor ? { scaling_governor: governor } : {}),
      },
      flags: {},
      instances: {},
    },
  };
}

/** The NodeFeature objects of these nodes, for a demo cluster whose workers have the name `nfd-worker`. */
export function nodeFeatures(
  nodes: Record<string, FeatureSketch>,
): CustomResourceDefinition {
  return {
    apiVersion: 'nfd.k8s-sigs.io/v1alpha1',
    kind: 'NodeFeature',
    plural: 'nodefeatures',
    namespace: 'node-feature-discovery',
    manager: 'nfd-worker',
    objects: Object.entries(nodes).map(([node, sketch]) => ({
      name: node,
      labels: { 'nfd.node.kubernetes.io/node-name': node },
      podOf: { workload: 'nfd-worker', node },
      spec: featureSpec(sketch),
    })),
  };
}
