/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { entityPath, errorSchema, json, responses } from './openapiParts';
import { apiPaths } from './paths';
import {
  nodeSelectionSchema,
  waiverDecisionSchema,
  waiverEditSchema,
  waiverRequestSchema,
} from './waiverWrites';
import {
  clusterWaiversSchema,
  selectedNodesSchema,
  waiverDetailsSchema,
  waiverPageSchema,
  waiverQuerySchema,
  waiverSchema,
} from './waivers';

const waiverPath = entityPath.extend({
  id: z.string().meta({ description: 'Id of the waiver' }),
});

const conflict = {
  409: {
    description:
      'Somebody has changed it meanwhile, or it does not stand so that this could be done',
    content: json(errorSchema),
  },
};

/** What excuses clusters. */
export const waiverPaths: ZodOpenApiPathsObject = {
  [apiPaths.waivers]: {
    post: {
      operationId: 'QueryWaivers',
      description: 'Lists the waivers of clusters that the caller may see.',
      requestBody: { required: true, content: json(waiverQuerySchema) },
      responses: responses({
        200: { description: 'A page', content: json(waiverPageSchema) },
      }),
    },
  },
  [apiPaths.clusterWaivers]: {
    get: {
      operationId: 'GetClusterWaivers',
      description: 'What excuses a cluster, and what may.',
      requestParams: { path: entityPath },
      responses: responses({
        200: { description: 'Waivers', content: json(clusterWaiversSchema) },
      }),
    },
    post: {
      operationId: 'CreateWaiver',
      description:
        'Excuses a cluster, or nodes of it, from a check for a while. For users only.',
      requestParams: { path: entityPath },
      requestBody: { required: true, content: json(waiverRequestSchema) },
      responses: responses({
        201: { description: 'The waiver', content: json(waiverSchema) },
        ...conflict,
      }),
    },
  },
  [apiPaths.nodeSelection]: {
    post: {
      operationId: 'SelectNodes',
      description:
        'Which nodes of the newest report a selector selects. Changes nothing.',
      requestParams: { path: entityPath },
      requestBody: { required: true, content: json(nodeSelectionSchema) },
      responses: responses({
        200: { description: 'Nodes', content: json(selectedNodesSchema) },
      }),
    },
  },
  [apiPaths.waiver]: {
    get: {
      operationId: 'GetWaiver',
      description: 'A waiver with what was done to it.',
      requestParams: { path: waiverPath },
      responses: responses({
        200: { description: 'Waiver', content: json(waiverDetailsSchema) },
      }),
    },
    put: {
      operationId: 'EditWaiver',
      description:
        'Changes a waiver. Where approval is required, one that may excuse more has to be approved again. For users only.',
      requestParams: { path: waiverPath },
      requestBody: { required: true, content: json(waiverEditSchema) },
      responses: responses({
        200: { description: 'The waiver', content: json(waiverSchema) },
        ...conflict,
      }),
    },
  },
  [apiPaths.waiverDecision]: {
    post: {
      operationId: 'DecideWaiver',
      description:
        'Approves, rejects or revokes a waiver. Nobody approves or rejects what they asked for or edited last. For users only.',
      requestParams: { path: waiverPath },
      requestBody: { required: true, content: json(waiverDecisionSchema) },
      responses: responses({
        200: { description: 'The waiver', content: json(waiverSchema) },
        ...conflict,
      }),
    },
  },
};
