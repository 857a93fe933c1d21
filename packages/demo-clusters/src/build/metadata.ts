/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';
import type { ManagedFieldsEntry, ObjectMeta } from '../objects';
import { uidOf } from './identity';

/** Numbers resource versions through one cluster, as etcd's revision does. */
export class Revisions {
  private current = 10_000;

  next(): string {
    this.current += 7;
    return String(this.current);
  }

  latest(): number {
    return this.current;
  }
}

/** What all builders of one cluster share. */
export interface BuildScope {
  cluster: string;
  revisions: Revisions;
  /** The weight of objects. */
  real: boolean;
}

export function objectMeta(
  scope: BuildScope,
  kind: string,
  meta: Pick<ObjectMeta, 'name' | 'creationTimestamp' | 'managedFields'> &
    Partial<ObjectMeta>,
): ObjectMeta {
  return {
    uid: uidOf(scope.cluster, kind, meta.namespace ?? '', meta.name),
    resourceVersion: meta.resourceVersion ?? scope.revisions.next(),
    ...meta,
  };
}

/** `{a: .., b: ..}` as `{'.': {}, 'f:a': {}, 'f:b': {}}`: the notation of fieldsV1. */
export function ownedKeys(keys: Iterable<string>): JsonObject {
  return {
    '.': {},
    ...Object.fromEntries(Array.from(keys, key => [`f:${key}`, {}])),
  };
}

export function managedBy(
  manager: string,
  time: string,
  fieldsV1: JsonObject,
  more: Partial<ManagedFieldsEntry> = {},
): ManagedFieldsEntry {
  return {
    manager,
    operation: 'Update',
    apiVersion: 'v1',
    time,
    fieldsType: 'FieldsV1',
    fieldsV1,
    ...more,
  };
}
