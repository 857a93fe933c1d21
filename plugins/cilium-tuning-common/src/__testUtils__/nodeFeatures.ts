/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

interface FeatureSketch {
  node?: string;
  /** Default: the node's. */
  name?: string;
  kernel?: string;
  config?: Record<string, string>;
  /** How many options nobody reads. Default: as many as a kernel has. */
  otherOptions?: number;
  loaded?: string[];
  governor?: string;
  vendor?: string;
  changedAt?: string;
}

const set = (elements: object) => ({ elements });

/** What node feature discovery finds on a node. */
function featureSpec({
  kernel = '6.8.0-48-generic',
  config = {},
  otherOptions = 5000,
  loaded = [],
  governor,
  vendor,
}: FeatureSketch): object {
  const others = Array.from({ length: otherOptions }, (_, index) => [
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
        'system.dmiid': set(vendor ? { sys_vendor: vendor } : {}),
      },
      flags: {
        'kernel.loadedmodule': set(
          Object.fromEntries(loaded.map(name => [name, {}])),
        ),
      },
      instances: {},
    },
  };
}

/** A NodeFeature object. */
export function nodeFeatureObject(sketch: FeatureSketch): object {
  const { node = 'worker-1', name = node } = sketch;
  return {
    apiVersion: 'nfd.k8s-sigs.io/v1alpha1',
    kind: 'NodeFeature',
    metadata: {
      name: name || 'nobody',
      labels: { 'nfd.node.kubernetes.io/node-name': node },
      managedFields: sketch.changedAt
        ? [{ time: sketch.changedAt, fieldsV1: { 'f:spec': {} } }]
        : [],
    },
    spec: featureSpec(sketch),
  };
}
