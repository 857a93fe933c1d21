/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import type { Request } from 'express';
import type { z } from 'zod';

/**
 * The body of a request, where its schema asks for more than the OpenAPI document can say.
 *
 * @throws InputError that says what is wrong
 */
export function bodyOf<T>(schema: z.ZodType<T>, { body }: Request): T {
  const result = schema.safeParse(body);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(`${issue.path.join('.')}: ${issue.message}`);
  }
  return result.data;
}
