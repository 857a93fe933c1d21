/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { CiliumTuningConfig } from '../config';
import type { ListedCluster } from '../kubernetes/listClusters';
import type { DirectoryEntry, KnownBinding } from '../store/ClusterStore';
import { needsViewerCredentials } from './authProviders';
import { claimsOf, contested } from './claims';
import { facetsOf } from './clusterEntity';

/** A cluster that the Kubernetes plugin stops listing is unreachable until it was missing this often in a row. */
const GONE_AFTER_LOOKS = 3;

type BoundTo = Omit<KnownBinding, 'entityRef'>;

/** What bindings follow from. */
export interface BindingInput {
  entities: readonly Entity[];
  /** What the Kubernetes plugin lists, by name; undefined when it could not be asked. */
  clusters: ReadonlyMap<string, ListedCluster> | undefined;
  previous: readonly KnownBinding[];
  config: Pick<
    CiliumTuningConfig,
    'clusters' | 'allowClusterAnnotation' | 'scan' | 'shareUserScans'
  >;
}

function bindingOfListed(
  { name, authProvider, oidcTokenProvider }: ListedCluster,
  { shareUserScans }: BindingInput['config'],
): BoundTo {
  const needsViewer = needsViewerCredentials(authProvider);
  return {
    binding:
      needsViewer && !shareUserScans ? 'needsUserCredentials' : 'matched',
    clusterName: name,
    authProvider,
    ...(needsViewer && { oidcTokenProvider }),
    missingCount: 0,
  };
}

/** The binding of an entity whose claim nobody else makes. */
function bind(
  claim: string,
  { clusters, config }: Pick<BindingInput, 'clusters' | 'config'>,
  before: KnownBinding | undefined,
): BoundTo {
  const listed = clusters?.get(claim);
  if (listed) {
    return bindingOfListed(listed, config);
  }
  const standing = before?.clusterName === claim ? before : undefined;
  if (!clusters) {
    return standing ?? { binding: 'pending', missingCount: 0 };
  }
  const missingCount = (standing?.missingCount ?? 0) + 1;
  return standing && missingCount < GONE_AFTER_LOOKS
    ? { ...standing, missingCount }
    : { binding: 'notRegistered', missingCount: 0 };
}

function isScheduled(
  { binding, clusterName, authProvider }: BoundTo,
  entity: Entity,
  wanted: CiliumTuningConfig['scan']['clusters'],
): boolean {
  if (
    binding !== 'matched' ||
    clusterName === undefined ||
    !wanted ||
    needsViewerCredentials(authProvider)
  ) {
    return false;
  }
  if (wanted === 'all') {
    return true;
  }
  return Array.isArray(wanted)
    ? wanted.includes(clusterName)
    : evaluateFilterPredicate(wanted.filter, entity);
}

/**
 * Decides which cluster each entity describes. A cluster belongs to at most one entity: what the operator maps wins, then the
 * entity in namespace `default` that has its name, then, where the operator allows it, the one that names it in an
 * annotation. Where two claim one, neither has it.
 */
export function bindClusters(input: BindingInput): DirectoryEntry[] {
  const { entities, previous, config } = input;
  const claims = claimsOf(entities, config);
  const disputed = contested(claims);
  const before = new Map(previous.map(known => [known.entityRef, known]));
  return entities.map(entity => {
    const entityRef = stringifyEntityRef(entity);
    const claim = claims.get(entityRef);
    let bound: BoundTo = { binding: 'notRegistered', missingCount: 0 };
    if (claim !== undefined) {
      bound = disputed.has(claim)
        ? { binding: 'ambiguous', missingCount: 0 }
        : bind(claim, input, before.get(entityRef));
    }
    return {
      ...bound,
      entityRef,
      scheduled: isScheduled(bound, entity, config.scan.clusters),
      ...facetsOf(entity),
    };
  });
}
