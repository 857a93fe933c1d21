/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The part of a JSON Schema in which zod says more than a reader wants to know. */
interface NoisySchema {
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
}

/** Takes out what zod adds for its own number range and its own date check. */
export function removeNoise(schema: NoisySchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) {
    delete schema.minimum;
  }
  if (schema.maximum === Number.MAX_SAFE_INTEGER) {
    delete schema.maximum;
  }
  if (schema.format === 'date-time') {
    delete schema.pattern;
  }
}
