/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { JsonObject } from '@backstage/types';

/** What tells the items of a list from each other; lists that are not here have one owner as a whole. */
const LIST_KEYS: Record<string, string[]> = {
  addresses: ['type'],
  conditions: ['type'],
  containers: ['name'],
  env: ['name'],
  initContainers: ['name'],
  ownerReferences: ['uid'],
  podIPs: ['ip'],
  ports: ['containerPort', 'protocol'],
  volumeMounts: ['mountPath'],
  volumes: ['name'],
};

/** Objects, and items of lists, that have one owner as a whole. */
const WHOLE = new Set([
  ...['fieldRef', 'nodeSelector', 'ownerReferences', 'resourceFieldRef'],
]);

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownedItems(name: string, list: unknown[]): JsonObject {
  const keys = LIST_KEYS[name];
  if (!keys) {
    return {};
  }
  const entries = list.filter(isObject).map((item): [string, JsonObject] => {
    const fields = new Map(Object.entries(item));
    const key = Object.fromEntries(keys.map(part => [part, fields.get(part)]));
    return [
      `k:${JSON.stringify(key)}`,
      WHOLE.has(name) ? {} : { '.': {}, ...ownedFields(item) },
    ];
  });
  return {
    // a list that no pod can do without is not owned as such
    ...(name !== 'containers' && { '.': {} }),
    ...Object.fromEntries(entries),
  };
}

function ownedValue(name: string, value: unknown): JsonObject {
  if (Array.isArray(value)) {
    return ownedItems(name, value);
  }
  const fields = isObject(value) && !WHOLE.has(name) ? ownedFields(value) : {};
  return Object.keys(fields).length > 0 ? { '.': {}, ...fields } : {};
}

/** The fields of an object in the notation of fieldsV1, as of a manager that wrote them all. */
export function ownedFields(object: object): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`f:${name}`, ownedValue(name, value)]),
  );
}
