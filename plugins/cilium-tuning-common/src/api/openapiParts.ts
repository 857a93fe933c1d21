/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';

/** Parameters of the path of a cluster entity. */
export const entityPath = z.object({
  kind: z.string().meta({ description: 'Kind of the entity' }),
  namespace: z.string().meta({ description: 'Namespace of the entity' }),
  name: z.string().meta({ description: 'Name of the entity' }),
});

/** What is answered to what goes wrong. */
export const errorSchema = z
  .looseObject({
    error: z.looseObject({ name: z.string(), message: z.string() }),
    response: z.looseObject({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error', description: 'Error body of Backstage' });

/** A body of JSON. */
export function json(schema: z.ZodType) {
  return { 'application/json': { schema } };
}

/** Answers of an operation, with that to what goes wrong. */
export function responses(
  success: ZodOpenApiResponsesObject,
): ZodOpenApiResponsesObject {
  return {
    ...success,
    default: { description: 'An error', content: json(errorSchema) },
  };
}
