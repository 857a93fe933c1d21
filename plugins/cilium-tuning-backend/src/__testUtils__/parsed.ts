/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/** The body of an answer, which has to be just what its schema says: nothing missing, nothing more. */
export function parsed<T>(
  schema: z.ZodType<T>,
  answer: { status: number; body: unknown },
): T {
  const { data, error } = schema.safeParse(answer.body);
  if (data === undefined) {
    throw new Error(
      `HTTP ${answer.status} ${JSON.stringify(answer.body)}: ${
        error && z.prettifyError(error)
      }`,
    );
  }
  expect(answer.body).toEqual(data);
  return data;
}
