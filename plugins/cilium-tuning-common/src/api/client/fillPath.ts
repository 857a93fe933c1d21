/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Fills the `{kind}`, `{namespace}` and `{name}` places of an API path with the parts of an entity ref, and others with what else is
 * given.
 *
 * @public
 */
export function fillPath(
  template: string,
  entityRef: string,
  others: Readonly<Record<string, string>> = {},
): string {
  const parts = new Map(
    Object.entries(parseEntityRef(entityRef)).map(([part, value]) => [
      part,
      value.toLocaleLowerCase('en-US'),
    ]),
  );
  return template.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(others[part] ?? parts.get(part) ?? ''),
  );
}
