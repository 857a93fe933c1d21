/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { json, responses } from './openapiParts';
import { apiPaths } from './paths';
import { trendQuerySchema, trendSchema } from './trend';

/** How clusters stood over time. */
export const trendPaths: ZodOpenApiPathsObject = {
  [apiPaths.trend]: {
    post: {
      operationId: 'QueryTrend',
      description:
        'How the clusters stood over time that the caller may see and that are asked for, in about 60 points at most.',
      requestBody: { required: true, content: json(trendQuerySchema) },
      responses: responses({
        200: { description: 'Trend', content: json(trendSchema) },
      }),
    },
  },
};
