/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { UnregisteredClusters } from 'backstage-plugin-cilium-tuning-common';
import { stringify } from 'yaml';
import type { CiliumTuningConfig } from '../config';
import type { ListedCluster } from '../kubernetes/listClusters';
import { claimsOf } from './claims';

type Mappings = CiliumTuningConfig['clusters'];

/** The clusters that no entity describes, nor claims to. */
export function unregisteredAmong(
  clusters: ReadonlyMap<string, ListedCluster>,
  entities: readonly Entity[],
  config: Pick<CiliumTuningConfig, 'clusters' | 'allowClusterAnnotation'>,
): ListedCluster[] {
  const claimed = new Set(claimsOf(entities, config).values());
  return [...clusters.values()].filter(({ name }) => !claimed.has(name));
}

/** A name that an entity may have, as near to the cluster's as can be. */
function entityName(cluster: string): string {
  if (KubernetesValidatorFunctions.isValidObjectName(cluster)) {
    return cluster;
  }
  // What tells clusters apart tends to be at the end, as in the names of EKS
  const name = cluster
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(-63)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  return name === '' ? 'cluster' : name;
}

/** The entity that would describe a cluster: the one that the operator named, else the one of its name. */
function entityOf(cluster: string, mappings: Mappings) {
  const mapped = mappings.find(mapping => mapping.cluster === cluster);
  const { namespace, name } = mapped
    ? parseEntityRef(mapped.entityRef)
    : { namespace: DEFAULT_NAMESPACE, name: entityName(cluster) };
  return {
    isKnown: mapped !== undefined || name === cluster,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name,
        ...(namespace !== DEFAULT_NAMESPACE && { namespace }),
      },
      spec: {
        type: 'kubernetes-cluster',
        lifecycle: 'production',
        owner: 'your-team',
      },
    },
  };
}

/** A cluster that no entity describes, with what to write down for one to. */
export function describeUnregistered(
  { name, authProvider }: ListedCluster,
  mappings: Mappings,
): UnregisteredClusters['items'][number] {
  const { isKnown, entity } = entityOf(name, mappings);
  const entityRef = stringifyEntityRef(entity);
  return {
    name,
    authProvider,
    catalogInfo: stringify(entity),
    ...(!isKnown && {
      appConfig: stringify({
        ciliumTuning: { clusters: [{ cluster: name, entityRef }] },
      }),
    }),
  };
}
