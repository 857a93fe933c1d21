/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonArray, JsonObject } from '@backstage/types';
import {
  clusterAnnotations,
  clusterLocatorMethods,
  startDemoClusters,
  type DemoCluster,
} from '@internal/demo-clusters';

/** Real API servers are not on this machine. It also lets one see a scan go on. */
const ANSWER_DELAY_MS = 300;

/** The entity of a cluster that the Kubernetes plugin finds in the catalog. */
function entityOf(cluster: DemoCluster): JsonObject {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: cluster.name,
      title: cluster.definition.title,
      description: 'All that the tuning guide asks for, on Cilium 1.18',
      tags: ['demo'],
      annotations: clusterAnnotations(cluster),
    },
    spec: {
      type: 'kubernetes-cluster',
      lifecycle: 'production',
      owner: 'team-a',
    },
  };
}

function listIn(config: Config, key: string): JsonArray {
  return config.getOptional<JsonArray>(key) ?? [];
}

/**
 * Starts the demo's clusters and returns the configuration with which Backstage knows them. They end with the process, like everything
 * that it listens on. A later source replaces a list of an earlier one, so what the lists already hold is repeated.
 */
export async function startDemo(
  config: Config,
  dir = resolvePackagePath('backend', '../../.demo'),
): Promise<JsonObject> {
  if (process.env.NODE_ENV === 'production') {
    throw new InputError(
      'demoClusters.enabled is for development and NODE_ENV is production: set demoClusters.enabled to false',
    );
  }
  const { clusters } = await startDemoClusters({
    dir,
    accessComponents: ['prometheus'],
    answerDelayMs: ANSWER_DELAY_MS,
    control: true,
  });
  const entitiesFile = join(dir, 'entities.yaml');
  writeFileSync(
    entitiesFile,
    clusters
      .filter(({ definition }) => definition.locatedBy === 'catalog')
      .map(cluster => JSON.stringify(entityOf(cluster), undefined, 2))
      .join('\n---\n'),
  );
  return {
    kubernetes: {
      clusterLocatorMethods: [
        ...listIn(config, 'kubernetes.clusterLocatorMethods'),
        ...clusterLocatorMethods(clusters),
      ],
    },
    catalog: {
      locations: [
        ...listIn(config, 'catalog.locations'),
        { type: 'file', target: entitiesFile },
      ],
    },
  };
}
