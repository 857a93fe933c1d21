/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactName, FactTypes } from '../../snapshot/facts';

/** A fact without its excerpt. */
export type Found = {
  [F in FactName]: { fact: F; value: FactTypes[F] };
}[FactName];
