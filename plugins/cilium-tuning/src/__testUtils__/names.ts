/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  entityPresentationApiRef,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';

/**
 * A catalog that knows what some entities are called. It says so once that is waited for, as the one of Backstage does, or when
 * `until` is over.
 */
export function knowsNames(
  names: Record<string, string>,
  until: Promise<void> = Promise.resolve(),
) {
  const api: EntityPresentationApi = {
    forEntity(entity) {
      const entityRef = String(entity);
      const [, name] = entityRef.split('/');
      const snapshot = { entityRef, primaryTitle: name };
      const promise = until.then(() => ({
        ...snapshot,
        primaryTitle: names[entityRef] ?? name,
      }));
      return {
        ...{ snapshot, promise },
        update$: {
          [Symbol.observable]() {
            return this;
          },
          subscribe: () => ({ unsubscribe() {}, closed: false }),
        },
      };
    },
  };
  return [entityPresentationApiRef, api] as const;
}
