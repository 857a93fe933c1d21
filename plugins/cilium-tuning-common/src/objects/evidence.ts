/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Basis, Evidence } from '../snapshot/evidence';
import type { FactName, FactTypes } from '../snapshot/facts';
import { cleanText } from '../text/cleanText';

const EXCERPT_LIMIT = 500;

/**
 * Makes evidence of what one object says, seen by a source at a time.
 *
 * @public
 */
export function evidenceOf(object: string, source: string, observedAt: string) {
  return <K extends FactName>(
    fact: K,
    value: FactTypes[K],
    excerpt: string,
    basis: Basis = 'observed',
  ): Evidence<K> => ({
    fact,
    value,
    source,
    basis,
    observedAt,
    excerpt: cleanText(excerpt, EXCERPT_LIMIT),
    object,
  });
}
