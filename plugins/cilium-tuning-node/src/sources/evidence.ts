/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Basis,
  Evidence,
  FactName,
  FactTypes,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanText } from '../reader/cleanText';

const EXCERPT_LIMIT = 500;

/** Makes evidence of what one object says, seen by a source at a time. */
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
