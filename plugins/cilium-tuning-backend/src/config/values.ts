/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

// What comes from an environment variable is text.
export const count = (fallback: number, max: number) =>
  z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)], {
      error: 'must be a number',
    })
    .pipe(z.number().int().min(1).max(max))
    .default(fallback);

export const flag = (fallback: boolean) =>
  z
    .union(
      [z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })],
      {
        error: 'must be true or false',
      },
    )
    .default(fallback);
