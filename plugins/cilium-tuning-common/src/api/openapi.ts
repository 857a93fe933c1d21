/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createDocument, oas31 } from 'zod-openapi';
import { campaignPaths } from './openapiOfCampaigns';
import { clusterQuerySchema } from './clusterQuery';
import { clusterPageSchema } from './clusters';
import { policyListSchema } from './compliance';
import { historyQuerySchema, historySchema } from './history';
import { serviceHealthSchema } from './health';
import { nodePageSchema, nodeQuerySchema } from './nodes';
import { offlineReportPaths, ownScanPaths } from './openapiOfUsers';
import { entityPath, errorSchema, json, responses } from './openapiParts';
import { apiPaths } from './paths';
import { removeNoise } from './removeNoise';
import { unregisteredClustersSchema } from './unregisteredClusters';
import { planSchema } from './plan';
import { clusterStatusSchema, reportSchema } from './report';
import { trendPaths } from './openapiOfTrend';
import { waiverPaths } from './openapiOfWaivers';
import { whatIfAnswerSchema, whatIfQuerySchema } from './whatIf';

/**
 * The OpenAPI 3.1 document of the HTTP API, made from its schemas.
 *
 * @public
 */
export function buildOpenApiDocument(): oas31.OpenAPIObject {
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'cilium-tuning',
        version: '1',
        description: 'Reports on how far clusters are tuned for Cilium',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
      paths: {
        [apiPaths.health]: {
          get: {
            operationId: 'GetHealth',
            description: 'How the service itself is doing, for administrators.',
            responses: responses({
              200: {
                description: 'Health',
                content: json(serviceHealthSchema),
              },
            }),
          },
        },
        [apiPaths.clusters]: {
          post: {
            operationId: 'QueryClusters',
            description:
              'Lists the clusters that the caller may see and that are asked for. With facets, tells which values there are to ask for; with a summary, what all of them come to.',
            requestBody: { required: true, content: json(clusterQuerySchema) },
            responses: responses({
              200: { description: 'A page', content: json(clusterPageSchema) },
            }),
          },
        },
        ...trendPaths,
        [apiPaths.policies]: {
          get: {
            operationId: 'GetPolicies',
            description: 'What is required of clusters.',
            responses: responses({
              200: { description: 'Policies', content: json(policyListSchema) },
            }),
          },
        },
        [apiPaths.unregistered]: {
          get: {
            operationId: 'GetUnregisteredClusters',
            description:
              'Lists the clusters that the Kubernetes plugin knows and no entity describes.',
            responses: responses({
              200: {
                description: 'Clusters',
                content: json(unregisteredClustersSchema),
              },
            }),
          },
        },
        [apiPaths.cluster]: {
          get: {
            operationId: 'GetCluster',
            description:
              'How a cluster stands: its binding, its scans, its report.',
            requestParams: { path: entityPath },
            responses: responses({
              200: {
                description: 'Status',
                content: json(clusterStatusSchema),
              },
            }),
          },
        },
        [apiPaths.report]: {
          get: {
            operationId: 'GetReport',
            description: 'The newest report of a cluster.',
            requestParams: { path: entityPath },
            responses: responses({
              200: { description: 'Report', content: json(reportSchema) },
              304: { description: 'The report that If-None-Match names' },
            }),
          },
        },
        [apiPaths.history]: {
          get: {
            operationId: 'GetHistory',
            description: 'How a cluster stood over time, and what changed.',
            requestParams: { path: entityPath, query: historyQuerySchema },
            responses: responses({
              200: { description: 'History', content: json(historySchema) },
            }),
          },
        },
        [apiPaths.nodes]: {
          get: {
            operationId: 'GetNodes',
            description: 'Lists the nodes of the newest report by name.',
            requestParams: { path: entityPath, query: nodeQuerySchema },
            responses: responses({
              200: { description: 'A page', content: json(nodePageSchema) },
            }),
          },
        },
        [apiPaths.plan]: {
          get: {
            operationId: 'GetPlan',
            description:
              'The steps to a better score, made from the newest report.',
            requestParams: { path: entityPath },
            responses: responses({
              200: { description: 'Plan', content: json(planSchema) },
              304: { description: 'The plan that If-None-Match names' },
            }),
          },
        },
        [apiPaths.whatIf]: {
          post: {
            operationId: 'AskWhatIf',
            description:
              'What would be if nodes had another kernel, another Cilium or other network devices, or if items were on. Changes nothing.',
            requestParams: { path: entityPath },
            requestBody: { required: true, content: json(whatIfQuerySchema) },
            responses: responses({
              200: { description: 'Answer', content: json(whatIfAnswerSchema) },
            }),
          },
        },
        [apiPaths.scans]: {
          post: {
            operationId: 'RequestScan',
            description:
              'Asks for a scan now; joins the one that is waiting or under way. Soon after the last request it is refused.',
            requestParams: { path: entityPath },
            responses: responses({
              202: {
                description: 'Status, with the scan',
                content: json(clusterStatusSchema),
              },
              429: {
                description:
                  'A scan was asked for a moment ago; Retry-After tells when to ask again',
                content: json(errorSchema),
              },
            }),
          },
        },
        ...ownScanPaths,
        ...offlineReportPaths,
        ...waiverPaths,
        ...campaignPaths,
      },
    },
    { override: ({ jsonSchema }) => removeNoise(jsonSchema) },
  );
}
