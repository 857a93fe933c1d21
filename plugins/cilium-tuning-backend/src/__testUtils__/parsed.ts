/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { z } from 'zod';

/** The body of an answer, which has to be just what its schema says: nothing missing, nothing more. */
export function parsed<T>(
  schema: z.ZodType<T>,
  answer: { status: number; body: unknown },
): T {
  const value = schema.parse(answer.body);
  expect(answer.body).toEqual(value);
  return value;
}
