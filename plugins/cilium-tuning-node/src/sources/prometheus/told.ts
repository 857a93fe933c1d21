/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Basis,
  FactName,
  FactTypes,
} from 'backstage-plugin-cilium-tuning-common';
import type { MetricFact } from './readFamily';

/** Says a fact with the series that show it. */
export function told<K extends FactName>(
  fact: K,
  value: FactTypes[K],
  excerpt: string,
  basis: Basis = 'observed',
): MetricFact {
  return { fact, value, basis, excerpt };
}

/** Whether a sample counts something that is there. */
export const isCount = (value: number) => Number.isInteger(value) && value > 0;
