/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import {
  parseFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { impacts } from '../notify/regressionNotification';
import { complianceKeys, complianceSchema } from './complianceSchema';
import { namespace } from './names';
import { policiesKeys, policiesSchema } from './policiesSchema';
import { prometheusSchema, prometheusTargetSchema } from './prometheusSchema';
import { count, flag } from './values';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A duration as Backstage's configuration writes it, in milliseconds. */
function duration(min: number) {
  return z
    .union([z.string(), z.record(z.string(), z.number())], {
      error: 'must be a duration such as 30m or { minutes: 30 }',
    })
    .transform((value, context) => {
      try {
        const read = readDurationFromConfig(new ConfigReader({ value }), {
          key: 'value',
        });
        const milliseconds = durationToMilliseconds(read);
        if (milliseconds >= min) {
          return milliseconds;
        }
        context.addIssue(`must be at least ${min / SECOND} seconds`);
      } catch {
        context.addIssue('must be a duration such as 30m or { minutes: 30 }');
      }
      return z.NEVER;
    });
}

const entityRef = z
  .string()
  .regex(
    /^([\w.-]+:)?([\w.-]+\/)?[\w.-]+$/,
    'must be an entity ref such as resource:default/prod',
  )
  .transform(text =>
    stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'resource',
        defaultNamespace: 'default',
      }),
    ),
  );

const filter = z
  .looseObject({})
  .transform((value, context): FilterPredicate => {
    try {
      return parseFilterPredicate(value);
    } catch {
      context.addIssue(
        'must be a catalog filter such as { spec.owner: team-a }',
      );
      return z.NEVER;
    }
  });

const scannedClusters = z.union(
  [z.literal('all'), z.array(z.string().min(1)), z.strictObject({ filter })],
  { error: 'must be all, a list of names of clusters, or { filter: ... }' },
);

const mappingSchema = z.strictObject({
  cluster: z.string().min(1),
  entityRef,
});

const scanSchema = z.strictObject({
  clusters: scannedClusters.optional(),
  interval: duration(10 * SECOND).default(30 * MINUTE),
  staleAfter: duration(10 * SECOND).optional(),
  timeLimit: duration(SECOND).default(60 * SECOND),
  requestTimeLimit: duration(SECOND).default(15 * SECOND),
  maxConcurrent: count(2, 50),
  maxRequestsPerCluster: count(3, 20),
  maxResponseMebibytes: count(64, 512),
});

const probeSchema = z.strictObject({
  enabled: flag(true),
  namespace: namespace.default('cilium-tuning'),
});

const nodeFeatureDiscoverySchema = z.strictObject({
  enabled: flag(true),
  nodeFeatures: flag(false),
  namespace: namespace.default('node-feature-discovery'),
});

const agentMetricsSchema = z.strictObject({
  enabled: flag(false),
  port: count(9962, 65_535),
});

const nodeTuningOperatorSchema = z.strictObject({ enabled: flag(true) });

const agentExecSchema = z.strictObject({
  enabled: flag(false),
  maxConcurrent: count(10, 100),
  timeLimit: duration(SECOND).default(15 * SECOND),
  clusters: z.array(z.string().min(1)).optional(),
});

const historySchema = z.strictObject({
  keepDetail: duration(DAY).default(30 * DAY),
  keepDaily: duration(DAY).default(730 * DAY),
});

const notificationsSchema = z.strictObject({
  enabled: flag(true),
  minimumImpact: z
    .enum(impacts, { error: `must be one of ${impacts.join(', ')}` })
    .default('low'),
});

const offlineReportsSchema = z.strictObject({
  keep: duration(DAY).default(90 * DAY),
});

/** Mappings that would make a cluster or an entity belong to two. */
function findTwice(
  mappings: readonly z.output<typeof mappingSchema>[],
  key: 'cluster' | 'entityRef',
): string[] {
  const values = mappings.map(mapping => mapping[key]);
  return [
    ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
  ];
}

/** The block `ciliumTuning` of app-config. */
export const configSchema = z.strictObject({
  clusters: z
    .array(mappingSchema)
    .superRefine((mappings, context) => {
      for (const name of findTwice(mappings, 'cluster')) {
        context.addIssue(`maps the cluster ${name} more than once`);
      }
      for (const ref of findTwice(mappings, 'entityRef')) {
        context.addIssue(`maps the entity ${ref} more than once`);
      }
    })
    .default([]),
  allowClusterAnnotation: flag(false),
  ciliumNamespaces: z.array(namespace).min(1).default(['kube-system']),
  poolLabel: z.string().min(1).max(317).optional(),
  probe: probeSchema.prefault({}),
  nodeFeatureDiscovery: nodeFeatureDiscoverySchema.prefault({}),
  nodeTuningOperator: nodeTuningOperatorSchema.prefault({}),
  agentMetrics: agentMetricsSchema.prefault({}),
  prometheus: prometheusSchema.prefault({}),
  agentExec: agentExecSchema.prefault({}),
  scan: scanSchema.prefault({}),
  history: historySchema.prefault({}),
  notifications: notificationsSchema.prefault({}),
  shareUserScans: flag(false),
  offlineReports: offlineReportsSchema.prefault({}),
  compliance: complianceSchema.prefault({}),
  policies: policiesSchema,
  /** Read, and checked, by the module for Tech Insights. */
  techInsights: z.unknown().optional(),
});

/** The known keys of each block, by its path; `*` stands for an index. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.shape),
  'clusters.*': Object.keys(mappingSchema.shape),
  probe: Object.keys(probeSchema.shape),
  nodeFeatureDiscovery: Object.keys(nodeFeatureDiscoverySchema.shape),
  nodeTuningOperator: Object.keys(nodeTuningOperatorSchema.shape),
  agentMetrics: Object.keys(agentMetricsSchema.shape),
  prometheus: Object.keys(prometheusSchema.shape),
  agentExec: Object.keys(agentExecSchema.shape),
  'prometheus.targets.*': Object.keys(prometheusTargetSchema.shape),
  scan: Object.keys(scanSchema.shape),
  history: Object.keys(historySchema.shape),
  notifications: Object.keys(notificationsSchema.shape),
  offlineReports: Object.keys(offlineReportsSchema.shape),
  'scan.clusters': ['filter'],
  ...complianceKeys,
  ...policiesKeys,
};
