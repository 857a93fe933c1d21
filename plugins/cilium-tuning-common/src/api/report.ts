/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { assessmentSchema } from './assessment';
import {
  ciliumPresenceSchema,
  reasonSchema,
  sourceStateSchema,
} from './snapshotParts';

/**
 * Schema of {@link Report}.
 *
 * @public
 */
export const reportSchema = z
  .object({
    id: z.string(),
    entityRef: z.string(),
    clusterName: z.string(),
    takenAt: z.iso.datetime(),
    cilium: ciliumPresenceSchema,
    sources: z.array(sourceStateSchema),
    assessment: assessmentSchema,
  })
  .meta({ id: 'Report' });

/**
 * One scan of a cluster, judged by the rules of the running version.
 *
 * @public
 */
export type Report = z.infer<typeof reportSchema>;

/**
 * Schema of {@link ScanProgress}.
 *
 * @public
 */
export const scanProgressSchema = z
  .object({
    state: z.enum({ queued: 'queued', running: 'running' }),
    requestedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().optional(),
    /** Sources that have finished, of how many. */
    sourcesDone: z.number().int(),
    sourcesTotal: z.number().int(),
    /** Nodes read so far, and how many there are when the API server says. */
    nodesRead: z.number().int(),
    nodesTotal: z.number().int().optional(),
  })
  .meta({ id: 'ScanProgress' });

/**
 * A scan that is waiting or under way.
 *
 * @public
 */
export type ScanProgress = z.infer<typeof scanProgressSchema>;

/**
 * Schema of the scan that finished last; its problem says why it brought no report, or an incomplete one.
 *
 * @public
 */
export const finishedScanSchema = z.object({
  finishedAt: z.iso.datetime(),
  outcome: z.enum({
    complete: 'complete',
    partial: 'partial',
    failed: 'failed',
  }),
  problem: reasonSchema.optional(),
});

/**
 * Schema of {@link ClusterStatus}.
 *
 * @public
 */
export const clusterStatusSchema = z
  .object({
    entityRef: z.string(),
    /**
     * `matched`: belongs to one cluster of the Kubernetes plugin. `notRegistered`: the Kubernetes plugin knows no such
     * cluster. `ambiguous`: more than one entity claims the cluster. `needsUserCredentials`: the cluster is read with the
     * viewer's own credentials, so it is not scanned unattended and has no report but each viewer's own. `pending`: not
     * looked at yet.
     */
    binding: z.enum({
      matched: 'matched',
      notRegistered: 'notRegistered',
      ambiguous: 'ambiguous',
      needsUserCredentials: 'needsUserCredentials',
      pending: 'pending',
    }),
    /** Name of the cluster in the Kubernetes plugin; only for `matched` and `needsUserCredentials`. */
    clusterName: z.string().optional(),
    /** For a cluster that is read with the credentials of whoever looks: how they sign in to it. */
    signIn: z
      .object({
        /** As the Kubernetes plugin names it. */
        authProvider: z.string(),
        /** Where tokens for the auth provider `oidc` come from. */
        oidcTokenProvider: z.string().optional(),
        /** Whether what one person's scan brings is the report for everybody. */
        shared: z.boolean(),
      })
      .optional(),
    schedule: z.object({
      /** `scheduled`: scanned unattended. `off`: app-config names no clusters. `excluded`: app-config names others. */
      state: z.enum({
        scheduled: 'scheduled',
        off: 'off',
        excluded: 'excluded',
      }),
      nextScanAt: z.iso.datetime().optional(),
      intervalSeconds: z.number().int().optional(),
    }),
    scan: scanProgressSchema.nullable(),
    lastScan: finishedScanSchema.nullable(),
    report: z
      .object({
        id: z.string(),
        takenAt: z.iso.datetime(),
        /** `stale`: older than the limit, or a later scan failed. */
        state: z.enum({ current: 'current', stale: 'stale' }),
      })
      .nullable(),
    /** Whether the caller may ask for a scan now; of a cluster with `signIn`, for one of their own. */
    mayScan: z.boolean(),
  })
  .meta({ id: 'ClusterStatus' });

/**
 * How a cluster entity stands with the product: which cluster it is, what was scanned, and what is under way.
 *
 * @public
 */
export type ClusterStatus = z.infer<typeof clusterStatusSchema>;
