/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity is one that the card and the tab are for: a resource of the type `kubernetes-cluster`.
 *
 * @public
 */
export function isCiliumTuningAvailable({ kind, spec }: Entity): boolean {
  return (
    kind.toLowerCase() === 'resource' &&
    String(spec?.type).toLowerCase() === 'kubernetes-cluster'
  );
}
