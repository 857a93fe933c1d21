/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { nodeSelectorSchema } from '../compliance/nodeSelector';
import type { SelectedNodes } from '../compliance/waivedParts';
import {
  dateSchema,
  type DecidedState,
  type WaiverState,
} from '../compliance/waiver';
import { standingSchema } from './compliance';

const text = z.string().min(1).max(300);
const count = z.number().int();
const time = z.iso.datetime();

const stateSchema = z.enum({
  pending: 'pending',
  active: 'active',
  expired: 'expired',
  revoked: 'revoked',
  rejected: 'rejected',
}) satisfies z.ZodType<WaiverState>;

const decidedSchema = stateSchema.exclude([
  'expired',
]) satisfies z.ZodType<DecidedState>;

/**
 * Schema of what a node selector comes to.
 *
 * @public
 */
export const selectedNodesSchema = z
  .object({
    selected: count,
    /** Nodes of which it cannot be told. They are not selected. */
    unknown: count,
    total: count,
    /** Selected ones by id of the node group. */
    groups: z.record(z.string(), count),
    /** Labels that it names and that are not kept, as they are different on nearly every node. */
    dropped: z.array(z.string()),
    /** Whether the report was made before labels were kept: then the next scan tells. */
    withoutLabels: z.boolean(),
  })
  .meta({ id: 'SelectedNodes' }) satisfies z.ZodType<SelectedNodes>;

/**
 * Schema of {@link Waiver}.
 *
 * @public
 */
export const waiverSchema = z
  .object({
    id: z.string(),
    entityRef: z.string(),
    /** Id of the check that the cluster is excused from. */
    check: z.string(),
    /** The nodes that it is about; all of the cluster when absent. */
    selector: nodeSelectorSchema.optional(),
    reason: z.string(),
    /** The last day on which it excuses, where the operator of Backstage has dates end. */
    expiresOn: dateSchema,
    state: stateSchema,
    /** Entity refs of users, here and below. */
    createdBy: z.string(),
    createdAt: time,
    editedBy: z.string().optional(),
    editedAt: time.optional(),
    approvedBy: z.string().optional(),
    approvedAt: time.optional(),
    /** Who revoked or rejected it. */
    endedBy: z.string().optional(),
    endedAt: time.optional(),
    /** Id of the waiver that it follows. */
    renews: z.string().optional(),
    /** The one that follows it, where one is pending or active. */
    renewal: z.object({ id: z.string(), state: stateSchema }).optional(),
    /** A write has to name the version that its writer has seen. */
    version: count,
    /** What its selector came to in the last report; absent without either. */
    nodes: selectedNodesSchema.optional(),
    /** What the caller may do with it as it stands. */
    may: z.object({
      edit: z.boolean(),
      renew: z.boolean(),
      revoke: z.boolean(),
      /** Approve or reject it. */
      decide: z.boolean(),
    }),
  })
  .meta({ id: 'Waiver' });

/**
 * What excuses a cluster, or nodes of it, from a check for a while.
 *
 * @public
 */
export type Waiver = z.infer<typeof waiverSchema>;

/**
 * Schema of {@link WaiverQuery}.
 *
 * @public
 */
export const waiverQuerySchema = z
  .strictObject({
    /** Only of these clusters. */
    entityRefs: z.array(text).max(1000).optional(),
    /** Only of clusters with one of these owners. */
    owners: z.array(text).max(200).optional(),
    /** Only from one of these checks. */
    checks: z.array(text).max(100).optional(),
    /** Only those that stand so. */
    states: z.array(stateSchema).max(5).optional(),
    limit: z.number().int().min(1).max(200).default(50),
    cursor: z.string().max(2000).optional(),
  })
  .meta({ id: 'WaiverQuery' });

/**
 * Which waivers to list.
 *
 * @public
 */
export type WaiverQuery = z.input<typeof waiverQuerySchema>;

/**
 * Schema of {@link WaiverPage}.
 *
 * @public
 */
export const waiverPageSchema = z
  .object({
    /** By when they end. */
    items: z.array(waiverSchema),
    totalItems: count,
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'WaiverPage' });

/**
 * A page of the waivers of all clusters that the caller may see.
 *
 * @public
 */
export type WaiverPage = z.infer<typeof waiverPageSchema>;

/**
 * Schema of {@link ClusterWaivers}.
 *
 * @public
 */
export const clusterWaiversSchema = z
  .object({
    /** Those that are pending or active, by when they end. */
    items: z.array(waiverSchema),
    /** How each check stands that one is about, active ones considered. */
    standings: z.array(
      z.object({
        check: z.string(),
        standing: standingSchema,
        /** Nodes that are excused. */
        waived: count,
      }),
    ),
    /** Whether the caller may ask for one. */
    mayWaive: z.boolean(),
    /** Dates on which one may end. */
    from: dateSchema,
    until: dateSchema,
    /** Whether somebody else has to approve what is asked for. */
    requiresApproval: z.boolean(),
  })
  .meta({ id: 'ClusterWaivers' });

/**
 * What excuses a cluster, and what may.
 *
 * @public
 */
export type ClusterWaivers = z.infer<typeof clusterWaiversSchema>;

const eventTermsSchema = z.object({
  reason: z.string(),
  expiresOn: dateSchema,
  selector: nodeSelectorSchema.optional(),
  state: decidedSchema,
});

/**
 * Schema of {@link WaiverDetails}.
 *
 * @public
 */
export const waiverDetailsSchema = z
  .object({
    waiver: waiverSchema,
    /** The last first. */
    history: z.array(
      z.object({
        version: count,
        what: z.enum({
          created: 'created',
          renewed: 'renewed',
          edited: 'edited',
          approved: 'approved',
          rejected: 'rejected',
          revoked: 'revoked',
        }),
        by: z.string(),
        at: time,
        before: eventTermsSchema.optional(),
        after: eventTermsSchema,
      }),
    ),
  })
  .meta({ id: 'WaiverDetails' });

/**
 * A waiver with what was done to it.
 *
 * @public
 */
export type WaiverDetails = z.infer<typeof waiverDetailsSchema>;
