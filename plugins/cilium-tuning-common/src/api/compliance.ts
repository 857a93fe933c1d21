/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import {
  clusterSelectorSchema,
  type ItemStanding,
  type PolicyResult,
} from '../compliance';
import { checkProgressSchema, nodeStateSchema } from './assessment';

/**
 * Schema of how a check stands that is required.
 *
 * @public
 */
export const standingSchema = z
  .enum({
    passed: 'passed',
    waived: 'waived',
    gap: 'gap',
    unknown: 'unknown',
    notApplicable: 'notApplicable',
  } satisfies { [K in ItemStanding['standing']]: K })
  .meta({ id: 'Standing' });

/**
 * Schema of how a cluster may stand under a policy.
 *
 * @public
 */
export const complianceSchema = z
  .enum({
    compliant: 'compliant',
    gaps: 'gaps',
    unknown: 'unknown',
    notApplicable: 'notApplicable',
  } satisfies { [K in PolicyResult['compliance']]: K })
  .meta({ id: 'Compliance' });

/**
 * Schema of {@link PolicyResult}.
 *
 * @public
 */
export const policyResultSchema = z
  .object({
    policy: z.string(),
    compliance: complianceSchema,
    level: z.string().nullable().optional(),
    items: z.array(z.object({ check: z.string(), standing: standingSchema })),
    score: z.object({ min: z.number(), standing: standingSchema }).optional(),
  })
  .meta({ id: 'PolicyResult' }) satisfies z.ZodType<PolicyResult>;

/**
 * Schema of {@link ClusterItem}.
 *
 * @public
 */
export const clusterItemSchema = z
  .object({
    progress: checkProgressSchema,
    /** How it stands under a requirement, waivers considered. */
    standing: standingSchema,
    /** Number of nodes by verdict; verdicts of no node are left out. */
    nodes: z.partialRecord(nodeStateSchema, z.number().int()),
    /** Number of nodes that a waiver excuses; absent when that is none. */
    waived: z.number().int().optional(),
  })
  .meta({ id: 'ClusterItem' });

/**
 * How an item stands on a cluster. A waiver changes how it stands under a requirement, and not its verdicts.
 *
 * @public
 */
export type ClusterItem = z.infer<typeof clusterItemSchema>;

const requiredShape = {
  require: z.array(z.string()).optional(),
  minScore: z.number().optional(),
};

/**
 * Schema of {@link PolicyList}.
 *
 * @public
 */
export const policyListSchema = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        title: z.string().optional(),
        description: z.string().optional(),
        /** Which clusters it is about; all when left out. */
        clusters: clusterSelectorSchema.optional(),
        ...requiredShape,
        /** Lowest first; each requires what those before it do, too. */
        levels: z
          .array(
            z.object({
              name: z.string(),
              title: z.string().optional(),
              ...requiredShape,
            }),
          )
          .optional(),
        /** The level that compliance requires; the lowest when left out. */
        target: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'PolicyList' });

/**
 * What is required of clusters, in the order of app-config.
 *
 * @public
 */
export type PolicyList = z.infer<typeof policyListSchema>;

const count = z.number().int();
const checkCountsOfClusters = z.array(
  z.object({ check: z.string(), clusters: count }),
);

/**
 * Schema of {@link FleetSummary}.
 *
 * @public
 */
export const fleetSummarySchema = z
  .object({
    clusters: count,
    /** Of the clusters with a score; null when none has one. */
    medianScore: z.number().nullable(),
    /** Of every policy: how many of the clusters that it is about stand how. */
    policies: z.array(
      z.object({
        policy: z.string(),
        compliant: count,
        gaps: count,
        unknown: count,
        notApplicable: count,
        /** Required items that are waived, over all of these clusters. */
        waivedItems: count,
      }),
    ),
    /** Clusters on which an item regressed within seven days. */
    regressed: count,
    /** Clusters whose report is old, or from before a scan that failed. */
    stale: count,
    /** Clusters with an item that is waived. */
    waived: count,
    /** Checks that can be turned on, on some node of most clusters first; at most five. */
    failing: checkCountsOfClusters,
    /** Checks that are unknown, on some node of most clusters first; at most five. */
    unknown: checkCountsOfClusters,
  })
  .meta({ id: 'FleetSummary' });

/**
 * What a list of clusters comes to, over all of its pages.
 *
 * @public
 */
export type FleetSummary = z.infer<typeof fleetSummarySchema>;
