/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Entity } from '@backstage/catalog-model';
import { bindClusters, type BindingInput } from '../clusters/bindClusters';
import type { CiliumTuningConfig } from '../config';
import type { ListedCluster } from '../kubernetes/listClusters';
import type { KnownBinding } from '../store/ClusterStore';

const scan: CiliumTuningConfig['scan'] = {
  clusters: 'all',
  interval: 1_800_000,
  staleAfter: 5_400_000,
  timeLimit: 60_000,
  requestTimeLimit: 15_000,
  maxConcurrent: 2,
  maxRequestsPerCluster: 3,
  maxResponseMebibytes: 64,
};

/** What the Kubernetes plugin lists. */
export const listed = (...clusters: (string | ListedCluster)[]) =>
  new Map(
    clusters.map(cluster =>
      typeof cluster === 'string'
        ? [cluster, { name: cluster, authProvider: 'serviceAccount' }]
        : [cluster.name, cluster],
    ),
  );

/** Annotations that name a cluster. */
export const named = (cluster: string) => ({
  annotations: { 'cilium-tuning/cluster-name': cluster },
});

/** What bindings follow from, in the words a test wants to use. */
export interface Situation {
  entities: Entity[];
  clusters?: BindingInput['clusters'];
  previous?: KnownBinding[];
  mapped?: CiliumTuningConfig['clusters'];
  allowed?: boolean;
  scanned?: CiliumTuningConfig['scan']['clusters'];
  shared?: boolean;
}

/** Binds entities, everything else as in most installations. */
export function bind(situation: Situation) {
  return bindClusters({
    entities: situation.entities,
    clusters: 'clusters' in situation ? situation.clusters : listed('prod'),
    previous: situation.previous ?? [],
    config: {
      clusters: situation.mapped ?? [],
      allowClusterAnnotation: situation.allowed ?? false,
      scan: {
        ...scan,
        clusters: 'scanned' in situation ? situation.scanned : 'all',
      },
      shareUserScans: situation.shared ?? false,
    },
  });
}

/** What each entity was bound to: the name of its cluster, or why it has none. */
export function bindings(situation: Situation): Record<string, string> {
  return Object.fromEntries(
    bind(situation).map(({ entityRef, binding, clusterName }) => [
      entityRef.replace('resource:', ''),
      binding === 'matched' ? `= ${clusterName}` : binding,
    ]),
  );
}
