/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { nodePageSchema, nodeQuerySchema } from './nodes';
import {
  keptFileSchema,
  keptFilesSchema,
  offlineReportRequestSchema,
  offlineReportSchema,
} from './offlineReport';
import { entityPath, errorSchema, json, responses } from './openapiParts';
import { ownScanRequestSchema, ownScanSchema } from './ownScan';
import { apiPaths } from './paths';
import { reportSchema } from './report';

/** What users do with their own cluster credentials. */
export const ownScanPaths: ZodOpenApiPathsObject = {
  [apiPaths.ownScan]: {
    get: {
      operationId: 'GetOwnScan',
      description:
        "How the caller's own scan of a cluster stands that is read with the credentials of whoever looks. For users only.",
      requestParams: { path: entityPath },
      responses: responses({
        200: { description: 'Status', content: json(ownScanSchema) },
      }),
    },
    post: {
      operationId: 'StartOwnScan',
      description:
        "Scans such a cluster with the caller's own credentials, which are neither stored nor logged. Only the caller sees what comes of it, for an hour. For users only.",
      requestParams: { path: entityPath },
      requestBody: { required: true, content: json(ownScanRequestSchema) },
      responses: responses({
        202: {
          description: 'Status, with the scan',
          content: json(ownScanSchema),
        },
        409: {
          description:
            "The caller's own scan is under way, or the cluster is not read this way",
          content: json(errorSchema),
        },
        429: {
          description:
            'A scan was asked for a moment ago, or too many are under way; Retry-After tells when to ask again',
          content: json(errorSchema),
        },
      }),
    },
  },
  [apiPaths.ownReport]: {
    get: {
      operationId: 'GetOwnReport',
      description: "What the caller's own scan brought.",
      requestParams: { path: entityPath },
      responses: responses({
        200: { description: 'Report', content: json(reportSchema) },
      }),
    },
  },
  [apiPaths.ownNodes]: {
    get: {
      operationId: 'GetOwnNodes',
      description: "Lists the nodes of the caller's own scan by name.",
      requestParams: { path: entityPath, query: nodeQuerySchema },
      responses: responses({
        200: { description: 'A page', content: json(nodePageSchema) },
      }),
    },
  },
};

const keptPath = entityPath.extend({
  id: z.string().meta({ description: 'Id of what is kept' }),
});

/** What users keep of files. */
export const offlineReportPaths: ZodOpenApiPathsObject = {
  [apiPaths.offlineReports]: {
    get: {
      operationId: 'ListOfflineReports',
      description: 'The files that are kept of a cluster.',
      requestParams: { path: entityPath },
      responses: responses({
        200: { description: 'Files', content: json(keptFilesSchema) },
      }),
    },
    post: {
      operationId: 'KeepOfflineReport',
      description:
        'Keeps what a file says of a cluster: its facts, at most 2 MiB of JSON, which are judged anew. For users only.',
      requestParams: { path: entityPath },
      requestBody: {
        required: true,
        content: json(offlineReportRequestSchema),
      },
      responses: responses({
        201: { description: 'What is kept', content: json(keptFileSchema) },
        409: {
          description: 'As many are kept of the cluster as may be',
          content: json(errorSchema),
        },
        413: { description: 'Larger than 2 MiB', content: json(errorSchema) },
      }),
    },
  },
  [apiPaths.offlineReport]: {
    get: {
      operationId: 'GetOfflineReport',
      description: 'What a kept file says of a cluster.',
      requestParams: { path: keptPath },
      responses: responses({
        200: { description: 'Report', content: json(offlineReportSchema) },
      }),
    },
    delete: {
      operationId: 'DeleteOfflineReport',
      description:
        "Deletes what is kept of a file: one's own, or with the permission that of others. For users only.",
      requestParams: { path: keptPath },
      responses: responses({ 204: { description: 'It is deleted' } }),
    },
  },
  [apiPaths.offlineNodes]: {
    get: {
      operationId: 'GetOfflineNodes',
      description: 'Lists the nodes of a kept file by name.',
      requestParams: { path: keptPath, query: nodeQuerySchema },
      responses: responses({
        200: { description: 'A page', content: json(nodePageSchema) },
      }),
    },
  },
};
