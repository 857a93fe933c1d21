/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';

/**
 * The part of a zod schema that reading an answer needs.
 *
 * @public
 */
export interface AnswerSchema<T> {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: { path: PropertyKey[]; message: string }[] };
      };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(
      `${response.url} did not answer with JSON but with ${
        response.headers.get('content-type') ?? 'an unnamed type'
      }`,
    );
  }
}

/**
 * The body of a response, checked against its schema: what a proxy or an older backend answers goes no further.
 *
 * @throws InputError that says what answered in which form
 * @public
 */
export async function parseAnswer<T>(
  response: Response,
  schema: AnswerSchema<T>,
): Promise<T> {
  const result = schema.safeParse(await readJson(response));
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  throw new InputError(
    `${
      response.url
    } answered in a form that this version does not read: ${issue.path.join(
      '.',
    )}: ${issue.message}`,
  );
}
