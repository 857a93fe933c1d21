/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Fills the `{kind}`, `{namespace}` and `{name}` places of an API path with the parts of an entity ref.
 *
 * @public
 */
export function fillPath(template: string, entityRef: string): string {
  const parts = new Map(Object.entries(parseEntityRef(entityRef)));
  return template.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent((parts.get(part) ?? '').toLocaleLowerCase('en-US')),
  );
}
