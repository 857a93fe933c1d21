/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';

/** The entity ref in the path of a request. */
export function entityRefOf({
  kind = '',
  namespace = '',
  name = '',
}: Readonly<Record<string, string>>): string {
  return stringifyEntityRef({ kind, namespace, name });
}
