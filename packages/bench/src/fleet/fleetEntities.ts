/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { writeFileSync } from 'node:fs';
import type { JsonObject } from '@backstage/types';
import { stringify } from 'yaml';

/** A cluster entity of a fleet, with what differs. */
export interface FleetEntity {
  name: string;
  owner: string;
  annotations?: Record<string, string>;
  labels?: Record<string, string>;
  tags?: string[];
}

function entityOf(entity: FleetEntity): JsonObject {
  const { name, owner, annotations = {}, labels = {}, tags = [] } = entity;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, annotations, labels, tags },
    spec: { type: 'kubernetes-cluster', owner },
  };
}

/** Writes a file that the catalog reads the entities of clusters from. */
export function writeEntities(
  file: string,
  entities: readonly FleetEntity[],
): void {
  writeFileSync(
    file,
    entities.map(entity => stringify(entityOf(entity))).join('---\n'),
  );
}

/** The name of the cluster with this number. */
export const clusterNumber = (index: number): string =>
  `cluster-${String(index).padStart(4, '0')}`;

/** Path of a cluster in the API of the backend. */
export const pathOf = (name: string): string =>
  `/cilium-tuning/clusters/resource/default/${name}`;
