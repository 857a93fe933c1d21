/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** Who kept a file, as short as it is clear. */
export function keeperName(keptBy: string): string {
  return humanizeEntityRef(parseEntityRef(keptBy), { defaultKind: 'user' });
}
