/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** An entity as people call it, without what goes without saying. */
export function nameOfRef(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef, {
    defaultKind: 'resource',
    defaultNamespace: DEFAULT_NAMESPACE,
  });
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
